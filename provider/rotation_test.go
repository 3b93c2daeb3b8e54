// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A wait lets time pass between a plan and its apply.
type wait struct {
	b *bench
	d time.Duration
}

func (w wait) CheckPlan(context.Context, plancheck.CheckPlanRequest, *plancheck.CheckPlanResponse) {
	w.b.clock.Advance(w.d)
}

func number(name string, want int64) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(address, tfjsonpath.New(name), knownvalue.Int64Exact(want))
}

func retirees(want int) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(address, tfjsonpath.New("retiring"), knownvalue.ListSizeExact(want))
}

// TestRotation goes by the life of three generations on the real CLI: nothing until
// it is due, an update that says why, applied the next day; the earlier one revoked
// when its time has come.
func TestRotation(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	rotating := b.token(map[string]string{"rotate_before": `"10d"`, "overlap": `"3d"`})
	day := 24 * time.Hour
	b.test(
		resource.TestStep{Config: rotating, ConfigStateChecks: []statecheck.StateCheck{
			number("generation", 1), text("reason", "declared"), text("rotate_at", "2026-08-21T12:00:00Z"), retirees(0),
		}},
		resource.TestStep{PreConfig: func() { b.clock.Advance(20*day - time.Second) }, Config: rotating, ConfigPlanChecks: noop()},
		resource.TestStep{
			PreConfig: func() { b.clock.Advance(time.Second) },
			Config:    rotating,
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(address, plancheck.ResourceActionUpdate),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("generation"), knownvalue.Int64Exact(2)),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("reason"),
					knownvalue.StringExact("rotation: due since 2026-08-21T12:00:00Z, 10d before generation 1 expires")),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("id")),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("sealed_token")),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("expires_at")),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("rotate_at")),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("retiring").AtSliceIndex(0).AtMapKey("generation"), knownvalue.Int64Exact(1)),
				wait{b, day},
			}},
			ConfigStateChecks: []statecheck.StateCheck{
				number("generation", 2), text("issued_at", "2026-08-22T12:00:00Z"), text("rotate_at", "2026-09-11T12:00:00Z"),
				statecheck.ExpectKnownValue(address, tfjsonpath.New("retiring").AtSliceIndex(0).AtMapKey("retires_at"),
					knownvalue.StringExact("2026-08-25T12:00:00Z")),
			},
			Check: func(*terraform.State) error {
				require.Len(t, b.live(), 2)
				return nil
			},
		},
		resource.TestStep{PreConfig: func() { b.clock.Advance(3*day - time.Second) }, Config: rotating, ConfigPlanChecks: noop()},
		resource.TestStep{
			PreConfig:         func() { b.clock.Advance(time.Second) },
			Config:            rotating,
			ConfigPlanChecks:  action(plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{number("generation", 2), retirees(0)},
			Check: func(*terraform.State) error {
				require.Len(t, b.live(), 1)
				return nil
			},
		},
		resource.TestStep{ // by then the second has expired, and a third takes its place
			PreConfig:         func() { b.clock.Advance(60 * day) },
			Config:            rotating,
			ConfigPlanChecks:  action(plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{number("generation", 3), retirees(0), text("reason", "generation 2 expired at 2026-09-21T12:00:00Z")},
		},
	)
	require.Empty(t, b.live())
	require.Len(t, b.tokens(), 3)
}

// With overlap whatever needs another token is a rotation, other recipients too; and
// destroying the resource takes all generations.
func TestOverlap(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	other, err := age.GenerateX25519Identity()
	require.NoError(t, err)
	with := func(changes map[string]string) string {
		changes = maps.Clone(changes)
		changes["overlap"] = `"1d"`
		return b.token(changes)
	}
	resealed := map[string]string{"recipients": fmt.Sprintf("[%q]", other.Recipient())}
	narrowed := map[string]string{
		"recipients": resealed["recipients"], "grants": `[{ actions = ["domain:create"], resources = ["projects/acme/domains/**"] }]`,
	}
	b.test(
		resource.TestStep{Config: with(map[string]string{})},
		resource.TestStep{
			Config: with(resealed),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(address, plancheck.ResourceActionUpdate),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("reason"), knownvalue.StringExact(
					"changed: recipients (a token is sealed once, and nothing here can read it to seal it again)")),
			}},
			ConfigStateChecks: []statecheck.StateCheck{number("generation", 2), retirees(1)},
		},
		resource.TestStep{
			Config: with(narrowed), ConfigPlanChecks: action(plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{number("generation", 3), retirees(2), text("reason", "changed: grants")},
			Check: func(*terraform.State) error {
				require.Len(t, b.live(), 3)
				return nil
			},
		},
		resource.TestStep{Config: with(narrowed), ConfigPlanChecks: noop()},
		resource.TestStep{ // an earlier generation that is revoked by hand is no reason to do anything
			PreConfig: func() {
				wide := slices.IndexFunc(b.tokens(), func(t issuer.Token) bool { return len(t.Reach.Names()) == 2 })
				require.NoError(t, b.open().Revoke(t.Context(), b.tokens()[wide].ID))
			},
			Config: with(narrowed), ConfigPlanChecks: noop(),
		},
	)
	require.Empty(t, b.live())
}

func TestRefuseRotation(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	with := func(name, hcl string) string { return b.token(map[string]string{name: hcl}) }
	b.refuse(map[string]string{
		with("rotate_before", `"30d"`):         `rotate_before is 30d, and the token lives for 30d: each plan would have a rotation`,
		with("rotate_before", `"-1h"`):         `is negative`,
		with("overlap", `"0s"`):                `duration of zero`,
		with("protect_if_used_within", `"7d"`): `Issuer local does not know when a token was last used`,
		with("boundary", `[]`):                 `No grants: name at least one action`,
		with("boundary", `[{ actions = ["domain:*"], resources = ["projects/other/**"] }]`):                       `The token's boundary does not cover: - domain:create@projects/acme`,
		"resource \"terraform_data\" \"x\" {\n  input = \"1d\"\n}\n" + with("overlap", "terraform_data.x.output"): `overlap decides what a plan does with the token`,
	})
}

// A rotation that is declared while it is due already waits for the next plan, which
// finds it due when it reads the token.
func TestRotationDeclaredLate(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.test(
		resource.TestStep{Config: b.token(nil)},
		resource.TestStep{
			PreConfig:          func() { b.clock.Advance(25 * 24 * time.Hour) },
			Config:             b.token(map[string]string{"rotate_before": `"10d"`}),
			ConfigPlanChecks:   action(plancheck.ResourceActionUpdate),
			ConfigStateChecks:  []statecheck.StateCheck{number("generation", 1)},
			ExpectNonEmptyPlan: true,
		},
		resource.TestStep{
			Config:            b.token(map[string]string{"rotate_before": `"10d"`}),
			ConfigPlanChecks:  action(plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{number("generation", 2), retirees(1)},
		},
	)
}

func TestInUse(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := b.fake()
	f.adjust = func(facts *issuer.Facts) { facts.TellsUse = true }
	protected := func(changes map[string]string) string {
		changes = maps.Clone(changes)
		changes["protect_if_used_within"] = `"7d"`
		return b.faked(changes)
	}
	using := func(use issuer.LastUse) func() {
		return f.set(func() { f.told = func(token *issuer.Token) { token.LastUse = use } })
	}
	other := map[string]string{"ttl": `"20d"`}
	now := b.clock.Now()
	none := "provider \"scoped\" {\n  fake = {}\n}\n"
	b.testFake(f,
		resource.TestStep{Config: protected(map[string]string{})},
		resource.TestStep{Config: protected(other), ExpectError: saying(`may be in use: issuer fake does not know when it was last used, which is no proof`)},
		resource.TestStep{PreConfig: using(issuer.Used(now)), Config: protected(other), ExpectError: saying(`was last used at 2026-08-01T12:00:00Z`)},
		resource.TestStep{Config: none, ExpectError: saying(`was last used at 2026-08-01T12:00:00Z, and protect_if_used_within is 7d`)},
		resource.TestStep{ // used between plan and apply
			PreConfig: func() { b.clock.Advance(8 * 24 * time.Hour) },
			Config:    protected(other),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(address, plancheck.ResourceActionDestroyBeforeCreate), hook{using(issuer.Used(now.Add(8 * 24 * time.Hour)))},
			}},
			ExpectError: saying(`was last used at 2026-08-09T12:00:00Z`),
		},
		resource.TestStep{ // never used is known not to be in use
			PreConfig: using(issuer.Used(time.Time{})),
			Config:    protected(other), ConfigPlanChecks: action(plancheck.ResourceActionDestroyBeforeCreate),
		},
		resource.TestStep{PreConfig: using(issuer.LastUse{}), Config: none, ExpectError: saying(`no proof that it never was`)},
		resource.TestStep{Config: b.faked(other), ConfigPlanChecks: action(plancheck.ResourceActionUpdate)}, // the way out
		resource.TestStep{Config: none},
	)
	require.Empty(t, b.live())
}

// A hook does something between a plan and its apply.
type hook struct{ do func() }

func (h hook) CheckPlan(context.Context, plancheck.CheckPlanRequest, *plancheck.CheckPlanResponse) {
	h.do()
}

// Whoever has not changed over keeps the generation that was rotated out, until it
// expires.
func TestRetiringInUseIsHeldBack(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := b.fake()
	f.adjust = func(facts *issuer.Facts) { facts.TellsUse = true }
	f.told = func(token *issuer.Token) { token.LastUse = issuer.Used(b.clock.Now()) }
	config := b.faked(map[string]string{"rotate_before": `"10d"`, "overlap": `"2d"`, "protect_if_used_within": `"1d"`})
	b.testFake(f,
		resource.TestStep{Config: config},
		resource.TestStep{
			PreConfig: func() { b.clock.Advance(20 * 24 * time.Hour) },
			Config:    config, ConfigPlanChecks: action(plancheck.ResourceActionUpdate),
		},
		resource.TestStep{
			PreConfig: func() { b.clock.Advance(2 * 24 * time.Hour) },
			Config:    config, ConfigPlanChecks: noop(), ConfigStateChecks: []statecheck.StateCheck{retirees(1)},
		},
		resource.TestStep{
			PreConfig: f.set(func() { f.told = func(token *issuer.Token) { token.LastUse = issuer.Used(time.Time{}) } }),
			Config:    config, ConfigPlanChecks: action(plancheck.ResourceActionUpdate), ConfigStateChecks: []statecheck.StateCheck{retirees(0)},
		},
	)
}

// An issuer that can be asked what a token really permits is asked.
func TestEffectiveIsVerified(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := &verifying{fake: b.fake(), more: scope.Of(scope.Permission{Action: "sudo", Resource: "**"})}
	one := func(*terraform.State) error { require.Len(t, b.live(), 1); return nil }
	rotated := map[string]string{"overlap": `"1d"`, "ttl": `"20d"`}
	b.testFake(f,
		resource.TestStep{Config: b.faked(nil), ExpectError: saying(`gave more than was planned: sudo@\*\*\. It was revoked at once`)},
		resource.TestStep{
			PreConfig: func() { require.Empty(t, b.live()); f.more = scope.Set{} },
			Config:    b.faked(nil), Check: one,
		},
		resource.TestStep{ // the generation before stays
			PreConfig:   func() { f.err = failing(issuer.ErrForbidden) },
			Config:      b.faked(rotated),
			ExpectError: saying(`really permits could not be verified: .* It was revoked at once, and the generation before it stays in force`),
		},
		resource.TestStep{
			PreConfig: func() { require.Len(t, b.live(), 1); f.err = nil },
			Config:    b.faked(rotated), ConfigStateChecks: []statecheck.StateCheck{number("generation", 2), retirees(1)},
		},
	)
	require.Empty(t, b.live())
}

// verifying is a fake with an ability.
type verifying struct {
	*fake
	more scope.Set
	err  error
}

func (v *verifying) Effective(_ context.Context, issued issuer.Issued) (scope.Set, error) {
	return scope.Union(issued.Reach, v.more), v.err
}
