// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package ttl_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
)

const day = 24 * time.Hour

func TestParse(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]time.Duration{
		"0s":            0,
		"0":             0,
		"0d":            0,
		"30m":           30 * time.Minute,
		"90d":           90 * day,
		"1d12h":         36 * time.Hour,
		"1d1.5h":        day + 90*time.Minute,
		"1.5h":          90 * time.Minute,
		"007d":          7 * day,
		"-1h":           -time.Hour,
		"-1d12h":        -36 * time.Hour,
		"-0d5h":         -5 * time.Hour,
		"1d36h":         60 * time.Hour,
		"106751d":       106751 * day,
		"106751d23h47m": 106751*day + 23*time.Hour + 47*time.Minute,
	} {
		got, err := ttl.Parse(s)
		require.NoError(t, err, s)
		require.Equal(t, want, got, s)
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"":                      "is not a duration",
		" ":                     "is not a duration",
		"d":                     "is not a duration",
		"-":                     "is not a duration",
		"--1h":                  "is not a duration",
		"+1h":                   "is not a duration",
		"+1d":                   "is not a duration",
		"1":                     "is not a duration",
		"1w":                    "is not a duration",
		"1D":                    "is not a duration",
		"1 d":                   "is not a duration",
		"1d ":                   "is not a duration",
		"1d-2h":                 "is not a duration",
		"1d+2h":                 "is not a duration",
		"1d1d":                  "is not a duration",
		"12h1d":                 "is not a duration",
		"٣d":                    "is not a duration",
		"1.5d":                  `has a part of a day: write it in hours, such as "36h"`,
		"106752d":               "is too long: the longest duration is 106751d",
		"-106752d":              "is too long",
		"106751d24h":            "is too long",
		"99999999999999999999d": "is too long",
		"106751d2562047h":       "is too long",
	} {
		_, err := ttl.Parse(s)
		require.ErrorContains(t, err, want, "%q", s)
	}
}

func TestString(t *testing.T) {
	t.Parallel()
	for want, d := range map[string]time.Duration{
		"0s":      0,
		"90d":     90 * day,
		"1d12h":   36 * time.Hour,
		"12h":     12 * time.Hour,
		"10m":     10 * time.Minute,
		"20h10m":  20*time.Hour + 10*time.Minute,
		"1h0m10s": time.Hour + 10*time.Second,
		"1d1s":    day + time.Second,
		"1.5s":    1500 * time.Millisecond,
		"-1d12h":  -36 * time.Hour,
	} {
		require.Equal(t, want, ttl.String(d))
	}
}

func TestParseReadsWhatStringWrites(t *testing.T) {
	t.Parallel()
	check := func(t require.TestingT, d time.Duration) {
		got, err := ttl.Parse(ttl.String(d))
		require.NoError(t, err, ttl.String(d))
		require.Equal(t, d, got)
	}
	for _, d := range []time.Duration{math.MaxInt64, math.MinInt64, math.MinInt64 + 1, 106751 * day, -106751 * day, 1, -1} {
		check(t, d)
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, time.Duration(rapid.Int64().Draw(t, "d")))
		check(t, time.Duration(rapid.Int64Range(-1e6, 1e6).Draw(t, "seconds"))*time.Second)
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"1d12h", "-90d", "1.5d", "106751d23h47m16.854775807s", "d", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ttl.Parse(s)
		if err != nil {
			return
		}
		again, err := ttl.Parse(ttl.String(d))
		require.NoError(t, err)
		require.Equal(t, d, again)
	})
}
