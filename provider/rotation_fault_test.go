// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/issuertest"
)

// A saboteur has one call of a method go wrong.
type saboteur struct {
	issuer.Issuer
	method string
	fault  issuertest.Fault
	hit    bool
}

// spoil runs a call, or what goes wrong with it. A panic stands for all that ends a
// method without an answer.
func (s *saboteur) spoil(method string, call func() error) error {
	if s.method != method || s.hit {
		return call()
	}
	s.hit = true
	if s.fault != issuertest.Unsent {
		if err := call(); err != nil {
			return err
		}
	}
	if s.fault == issuertest.Killed {
		panic("killed")
	}
	return failing(issuer.ErrUnavailable)
}

func (s *saboteur) Issue(ctx context.Context, spec issuer.Spec) (out issuer.Issued, err error) {
	err = s.spoil("Issue", func() error {
		out, err = s.Issuer.Issue(ctx, spec)
		return err
	})
	if err != nil {
		return issuer.Issued{}, err
	}
	return out, nil
}

func (s *saboteur) Revoke(ctx context.Context, id string) error {
	return s.spoil("Revoke", func() error { return s.Issuer.Revoke(ctx, id) })
}

// TestRotationFaults has each call that a rotation makes go wrong in each way, with
// the state written and with the process killed before it could be. The next run goes
// on: the generation is issued once, the one before is in force meanwhile, and none is
// in force that no state has.
func TestRotationFaults(t *testing.T) {
	t.Parallel()
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-8s %-12s %-16s %5s %8s\n", "call of", "goes wrong", "state", "lost", "orphans")
	for _, method := range []string{"Issue", "Revoke", "none"} {
		for _, fault := range []issuertest.Fault{issuertest.Unsent, issuertest.Lost, issuertest.Killed} {
			for _, saved := range []bool{true, false} {
				if method == "none" && (saved || fault != issuertest.Lost) {
					continue // nothing goes wrong but that the state is not written
				}
				lost, orphans := rotationFault(t, method, fault, saved)
				state := map[bool]string{true: "written", false: "not written"}[saved]
				fmt.Fprintf(&table, "%-8s %-12s %-16s %5d %8d\n", method, fault, state, lost, orphans)
				require.Zero(t, lost+orphans, "%s: %s, state %s", method, fault, state)
			}
		}
	}
	t.Log(table.String())
}

func rotationFault(t *testing.T, method string, fault issuertest.Fault, saved bool) (lost, orphans int) {
	t.Helper()
	c := newCore(t, map[string]tftypes.Value{"ttl": str("30d"), "rotate_before": str("20d"), "overlap": str("10d")})
	s := &saboteur{Issuer: c.fake, method: method, fault: fault, hit: true}
	c.issuer = s
	require.Empty(t, c.apply(c.plan(), true))
	c.clock.Advance(10 * 24 * time.Hour)
	require.Empty(t, c.apply(c.plan(), true))
	require.Len(t, c.retiring(), 1)

	// The second rotation revokes what the first has rotated out.
	c.clock.Advance(10 * 24 * time.Hour)
	s.hit = false
	faults := c.apply(c.plan(), saved)
	require.Equal(t, method != "none", s.hit)
	require.Equal(t, s.hit, len(faults) > 0)
	require.NoError(t, c.valid())
	s.hit = true

	c.clock.Advance(24 * time.Hour)
	require.Empty(t, c.apply(c.plan(), true), "the next run")
	require.True(t, attributes(t, c.state)["generation"].Equal(tftypes.NewValue(tftypes.Number, 3)), "each generation is issued once")
	if c.valid() != nil {
		lost++
	}
	retiring := c.retiring()
	for _, token := range c.inForce() {
		if _, known := retiring[token.ID]; !known && token.ID != c.text("id") {
			orphans++
		}
	}
	require.Len(t, retiring, 1)
	return lost, orphans
}
