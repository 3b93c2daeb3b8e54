// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParseLength(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]length{
		"7":            {7, false},
		"-1":           {-1, false},
		"1.5":          {1.5, false},
		"1e3":          {1000, false},
		"604800s":      {7 * day, true},
		"7d":           {7 * day, true},
		"168h":         {7 * day, true},
		"168h0m0s":     {7 * day, true},
		"1 week":       {7 * day, true},
		"2 Weeks":      {14 * day, true},
		"30 DAYS":      {30 * day, true},
		"1 YEAR":       {365 * day, true},
		"3mo":          {90 * day, true},
		"1h 30m":       {5400, true},
		"500ms":        {0.5, true},
		"3.5s":         {3.5, true},
		"P7D":          {7 * day, true},
		"P1W":          {7 * day, true},
		"P1Y2M":        {425 * day, true},
		"PT12H":        {day / 2, true},
		"PT0S":         {0, true},
		"P1DT2H30M":    {day + 9000, true},
		"PT5.4775807S": {5.4775807, true},
		"p0d":          {0, true},
	} {
		got, ok := parseLength(text)
		require.True(t, ok, text)
		require.Equal(t, want.timed, got.timed, text)
		require.InDelta(t, want.n, got.n, 1e-9, text)
	}
}

func TestParseLengthRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "NaN", "inf", "+Inf", "0x10", "1_000", "1e999", "d", "7 fortnights", "P", "PT", "P7", "PT1D", "P1H",
		"P1DT", "P1TD", "PT1HT1M", "7d!", "1h-30m", "weekly", "1.2.3s", "e",
	} {
		_, ok := parseLength(text)
		require.False(t, ok, text)
	}
}
