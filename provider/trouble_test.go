// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// Only the issuer's own word that there is no such token drops one from state.
func TestTroubleKeepsState(t *testing.T) {
	t.Parallel()
	for _, kind := range []error{issuer.ErrForbidden, issuer.ErrUnavailable, issuer.ErrCorrupt} {
		t.Run(kind.Error(), func(t *testing.T) {
			t.Parallel()
			b := newBench(t)
			f := b.fake()
			b.testFake(f,
				resource.TestStep{Config: b.faked(nil)},
				resource.TestStep{
					PreConfig:   f.set(func() { f.fail["Lookup"] = failing(kind) }),
					Config:      b.faked(nil),
					ExpectError: saying("Unable to read token .* Ask the issuer: " + kind.Error() + `\. Ask whoever runs it\.`),
				},
				resource.TestStep{
					PreConfig:        f.set(func() { delete(f.fail, "Lookup") }),
					Config:           b.faked(nil),
					ConfigPlanChecks: noop(),
				},
			)
			require.Len(t, b.tokens(), 1)
		})
	}
}

func TestExcess(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := b.fake()
	f.extra = []scope.Permission{{Action: "volume:delete", Resource: "projects/acme/**"}, {Action: "read", Resource: "projects/acme"}}
	accepting := func(hcl string) string { return b.faked(map[string]string{"accept_excess": hcl}) }
	all := `["volume:delete@projects/acme/**", "read@projects/acme"]`
	b.testFake(f,
		resource.TestStep{
			Config:      b.faked(nil),
			ExpectError: saying(`could also do: - read@projects/acme - volume:delete@projects/acme/\*\* .*accept_excess = \["read@projects/acme",\s+"volume:delete@projects/acme/\*\*"\]`),
		},
		resource.TestStep{
			Config:      accepting(`["read@projects/acme"]`),
			ExpectError: saying(`could also do: - volume:delete@projects/acme/\*\* .*accept_excess = \["read@projects/acme", "volume:delete`),
		},
		resource.TestStep{
			Config:      accepting(`["*@**"]`), // acknowledges itself, not all that it covers
			ExpectError: saying(`could also do: - read@projects/acme - volume:delete`),
		},
		resource.TestStep{
			Config: accepting(all),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectKnownValue(address, tfjsonpath.New("reach"), knownvalue.SetSizeExact(4)),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("excess"), knownvalue.SetSizeExact(2)),
			}},
		},
		resource.TestStep{Config: accepting(all), ConfigPlanChecks: noop()},
		resource.TestStep{ // one more acknowledged, that acknowledges nothing: in place
			Config:           accepting(`["volume:delete@projects/acme/**", "read@projects/acme", "write@projects/acme"]`),
			ConfigPlanChecks: action(plancheck.ResourceActionUpdate),
		},
	)
	require.Len(t, b.tokens(), 1)
}

// Other grants that the issuer has the very same token for need no new one.
func TestGrantsOfTheSameToken(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := b.fake()
	f.extra = []scope.Permission{{Action: "*", Resource: "projects/acme/**"}}
	asking := func(action string) string {
		return b.faked(map[string]string{
			"grants":        `[{ actions = ["` + action + `"], resources = ["projects/acme/**"] }]`,
			"accept_excess": `["*@projects/acme/**"]`,
		})
	}
	b.testFake(f,
		resource.TestStep{Config: asking("read")},
		resource.TestStep{Config: asking("write"), ConfigPlanChecks: action(plancheck.ResourceActionUpdate)},
		resource.TestStep{Config: asking("write"), ConfigPlanChecks: noop()},
	)
	require.Len(t, b.tokens(), 1)
}

func TestReachThatDriftedIsIssuedAnew(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := b.fake()
	b.testFake(f,
		resource.TestStep{Config: b.faked(nil)},
		resource.TestStep{
			PreConfig: f.set(func() {
				f.told = func(token *issuer.Token) {
					if token.IssuedAt.Before(b.clock.Now()) {
						token.Reach = scope.Of(scope.Permission{Action: "*", Resource: "**"})
					}
				}
				b.clock.Advance(time.Hour)
			}),
			Config:           b.faked(nil),
			ConfigPlanChecks: action(plancheck.ResourceActionDestroyBeforeCreate),
		},
		resource.TestStep{Config: b.faked(nil), ConfigPlanChecks: noop()},
	)
	require.Len(t, b.tokens(), 2)
}

func TestWiderThanPlannedIsRevokedAtOnce(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := b.fake()
	f.told = func(token *issuer.Token) { token.Reach = scope.Of(scope.Permission{Action: "*", Resource: "**"}) }
	b.testFake(f,
		resource.TestStep{Config: b.faked(nil), ExpectError: saying(`gave more than was planned: \*@\*\*\. It was revoked at once`)},
		resource.TestStep{
			PreConfig: f.set(func() { f.told = nil }),
			Config:    b.faked(nil), ConfigPlanChecks: action(plancheck.ResourceActionCreate),
			Check: func(*terraform.State) error { require.Len(t, b.live(), 1); return nil },
		},
	)
}

// A token that can be neither kept nor revoked stays in the state, tainted.
func TestNeitherKeptNorRevoked(t *testing.T) {
	t.Parallel()
	for name, trouble := range map[string]func(*fake){
		"error": func(f *fake) { f.fail["Revoke"] = failing(issuer.ErrUnavailable) },
		"panic": func(f *fake) { f.after["Revoke"] = func() { panic("boom") } },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t)
			f := b.fake()
			f.told = func(token *issuer.Token) { token.Reach = scope.Of(scope.Permission{Action: "*", Resource: "**"}) }
			trouble(f)
			b.testFake(f,
				resource.TestStep{Config: b.faked(nil), ExpectError: saying(`Unable to (keep|create)`)},
				resource.TestStep{
					PreConfig: f.set(func() { f.told = nil; clear(f.fail); clear(f.after) }),
					Config:    b.faked(nil), ConfigPlanChecks: action(plancheck.ResourceActionDestroyBeforeCreate),
					Check: func(*terraform.State) error { require.Len(t, b.live(), 1); return nil },
				},
			)
		})
	}
}

// The issuer has done it and the answer is lost: the next run takes it up.
func TestLostAnswers(t *testing.T) {
	t.Parallel()
	for name, trouble := range map[string]func(*fake){
		"error": func(f *fake) { f.fail["Issue"] = failing(issuer.ErrUnavailable) },
		"panic": func(f *fake) { f.after["Issue"] = func() { panic("boom") } },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t)
			f := b.fake()
			trouble(f)
			b.testFake(f,
				resource.TestStep{Config: b.faked(nil), ExpectError: saying(`Unable to (issue|create)`)},
				resource.TestStep{
					PreConfig: f.set(func() { clear(f.fail); clear(f.after) }),
					Config:    b.faked(nil), ConfigPlanChecks: action(plancheck.ResourceActionCreate),
				},
			)
			require.Len(t, b.tokens(), 1)
		})
	}
}

func TestIssuerThatCannot(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := b.fake()
	f.adjust = func(facts *issuer.Facts) {
		facts.Renames, facts.ExpiryEnforced = false, false
		facts.MinTTL, facts.MaxTTL, facts.Resolution = 24*time.Hour, 40*24*time.Hour, 24*time.Hour
	}
	f.told = func(token *issuer.Token) {
		if token.Status == issuer.Expired {
			token.Status = issuer.Active
		}
	}
	ttl := func(s string) string { return b.faked(map[string]string{"ttl": s}) }
	b.testFake(f,
		resource.TestStep{Config: ttl(`"23h"`), ExpectError: saying("23h is below 1d, the shortest that issuer fake gives")},
		resource.TestStep{Config: ttl(`"41d"`), ExpectError: saying("41d is beyond 40d, the longest that issuer fake gives")},
		resource.TestStep{Config: ttl(`"36h"`), ExpectError: saying("1d12h is no multiple of 1d, in which issuer fake counts")},
		resource.TestStep{Config: b.faked(map[string]string{"local": "{}"}), ExpectError: saying("Unable to use an argument of another issuer")},
		resource.TestStep{Config: `provider "scoped" {
  fake  = {}
  local = {}
}
` + b.block("resource", "x", nil), ExpectError: saying("names fake and local, but one block is one issuer")},
		resource.TestStep{Config: b.faked(nil)},
		resource.TestStep{
			Config:           b.faked(map[string]string{"name": `"other"`}),
			ConfigPlanChecks: action(plancheck.ResourceActionDestroyBeforeCreate),
		},
		resource.TestStep{ // the issuer goes on calling it active
			PreConfig:        func() { b.clock.Advance(30 * 24 * time.Hour) },
			Config:           b.faked(map[string]string{"name": `"other"`}),
			ConfigPlanChecks: action(plancheck.ResourceActionDestroyBeforeCreate),
		},
	)
}

// A run whose work is done does not fail because a token could not be revoked.
func TestCloseThatFailsIsAWarning(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := b.fake()
	f.fail["Revoke"] = failing(issuer.ErrUnavailable)
	b.testFake(f, resource.TestStep{
		Config: "provider \"scoped\" {\n  fake = {}\n}\n" + b.block("ephemeral", "x", nil) + echo("ephemeral.scoped_token.x.token"),
	})
	require.NotEmpty(t, b.live())
}
