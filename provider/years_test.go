// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// TestYears takes a resource through a year, or a part of one, of daily runs.
func TestYears(t *testing.T) {
	t.Parallel()
	for name, year := range map[string]year{
		"plans and applies every day":                        {days: 365, overlap: "3d", rotations: 18},
		"trouble, and plans applied the next day":            {days: 365, overlap: "3d", late: true, trouble: true, rotations: 15},
		"overlap until the end by itself":                    {days: 60, rotations: 2},
		"plans applied the next day":                         {days: 90, overlap: "3d", late: true, rotations: 4},
		"answers lost, runs killed, revocations that fail":   {days: 120, overlap: "3d", trouble: true, rotations: 5},
		"overlap longer than the time between two rotations": {days: 60, overlap: "19d", before: "20d", rotations: 5},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			year.run(t)
		})
	}
}

type year struct {
	days            int
	overlap, before string
	late, trouble   bool
	rotations       int // at the least, and one more at the most
}

func (y year) run(t *testing.T) {
	t.Helper()
	if y.before == "" {
		y.before = "10d"
	}
	config := map[string]tftypes.Value{"ttl": str("30d"), "rotate_before": str(y.before)}
	if y.overlap != "" {
		config["overlap"] = str(y.overlap)
	}
	c := newCore(t, config)
	require.Empty(t, c.apply(c.plan(), true))
	random := rand.New(rand.NewPCG(1, 2))
	rotations, quiet, failed := 0, 0, 0
	end := c.clock.Now().AddDate(0, 0, y.days)
	for day := 1; c.clock.Now().Before(end); day++ {
		c.clock.Advance(24 * time.Hour)
		require.NoError(t, c.valid(), "day %d has no valid token", day)
		before, private := c.state, c.private
		p, at := c.plan(), c.clock.Now()
		if y.late {
			c.clock.Advance(24 * time.Hour)
			day++
			require.NoError(t, c.valid(), "day %d has no valid token", day)
		}
		if p.noop() {
			require.True(t, p.prior.Equal(before) || len(c.retiring()) > 0, "day %d: noise in the state", day)
			if len(c.retiring()) == 0 {
				require.Equal(t, private, p.priorPrivate, "day %d: noise in private state", day)
			}
			require.Empty(t, p.warnings)
			quiet++
		}
		saved := true
		if y.trouble && !p.noop() {
			saved = y.spoil(c, random)
		}
		generation := c.text("reason")
		faults := c.apply(p, saved)
		c.fake.heal()
		if len(faults) > 0 || !saved {
			failed++
			continue
		}
		if c.text("reason") != generation {
			rotations++
			require.Contains(t, c.text("reason"), "rotation: due since")
		}
		c.noneTooMany(day, at)
	}
	require.GreaterOrEqual(t, rotations, y.rotations)
	require.LessOrEqual(t, rotations, y.rotations+1)
	require.Positive(t, quiet)
	require.Equal(t, y.trouble, failed > 0)
	t.Logf("%d rotations, %d quiet days, %d applies that failed, %d tokens", rotations, quiet, failed, len(c.tokens()))
}

// spoil has an apply go wrong, and tells whether it gets to write the state.
func (y year) spoil(c *core, random *rand.Rand) bool {
	switch random.IntN(8) {
	case 0:
		c.fake.fail["Issue"] = failing(issuer.ErrUnavailable) // after it was issued
	case 1:
		c.fake.after["Issue"] = func() { panic("boom") }
	case 2:
		c.fake.fail["Revoke"] = failing(issuer.ErrUnavailable)
	case 3:
		return false
	}
	return true
}

func (f *fake) heal() { f.set(func() { clear(f.fail); clear(f.after) })() }

// noneTooMany checks that each live token is the current one, or one whose time had
// not come when the plan was made.
func (c *core) noneTooMany(day int, planned time.Time) {
	c.t.Helper()
	retiring := c.retiring()
	var live []string
	for _, token := range c.inForce() {
		live = append(live, token.ID)
		if token.ID == c.text("id") {
			continue
		}
		at, known := retiring[token.ID]
		require.True(c.t, known, "day %d: token %s is in force and no state has it", day, token.ID)
		require.True(c.t, planned.Before(at), "day %d: token %s is in force, and should have retired at %s", day, token.ID, at)
	}
	require.Contains(c.t, live, c.text("id"), fmt.Sprint("day ", day))
	require.True(c.t, slices.IsSorted(live))
}
