// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"regexp"
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

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

const address = "scoped_token.x"

func action(kind plancheck.ResourceActionType) resource.ConfigPlanChecks {
	return resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{plancheck.ExpectResourceAction(address, kind)}}
}

func noop() resource.ConfigPlanChecks { return action(plancheck.ResourceActionNoop) }

func text(name, want string) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(address, tfjsonpath.New(name), knownvalue.StringExact(want))
}

func TestCreateAndDestroy(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	reach := knownvalue.SetExact([]knownvalue.Check{
		knownvalue.StringExact("domain:create@projects/acme/domains/**"),
		knownvalue.StringExact("domain:delete@projects/acme/domains/**"),
	})
	b.test(
		resource.TestStep{
			Config: b.token(nil),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectKnownValue(address, tfjsonpath.New("reach"), reach),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("excess"), knownvalue.SetSizeExact(0)),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("expiry_enforced"), knownvalue.Bool(true)),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("status"), knownvalue.StringExact("active")),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("id")),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("sealed_token")),
			}},
			ConfigStateChecks: []statecheck.StateCheck{
				text("issued_at", "2026-08-01T12:00:00Z"),
				text("expires_at", "2026-08-31T12:00:00Z"),
				statecheck.ExpectKnownValue(address, tfjsonpath.New("reach"), reach),
			},
			Check: func(s *terraform.State) error {
				attributes := s.RootModule().Resources[address].Primary.Attributes
				live := b.live()
				require.Len(t, live, 1)
				require.Equal(t, live[0].ID, attributes["id"])
				require.NotEmpty(t, b.unseal(attributes["sealed_token"]))
				return nil
			},
		},
		resource.TestStep{Config: b.token(nil), ConfigPlanChecks: noop()},
	)
	require.Empty(t, b.live())
	require.Len(t, b.tokens(), 1)
}

func TestAnotherSpellingIsNoChange(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.test(
		resource.TestStep{Config: b.token(map[string]string{"ttl": `"24h"`})},
		resource.TestStep{
			Config: b.token(map[string]string{
				"ttl": `"1d"`,
				"grants": `[
					{ resources = ["projects/acme/domains/**"], actions = ["domain:delete"] },
					{ actions = ["domain:create"], resources = ["projects/acme/domains/**", "projects/acme/domains/one"] },
				]`,
				"local": `{}`,
			}),
			ConfigPlanChecks: action(plancheck.ResourceActionUpdate), // local = {} is written down, nothing else
		},
		resource.TestStep{
			Config:           b.token(map[string]string{"ttl": `"1440m"`, "local": `{}`, "recipients": `["  ` + b.reader.Recipient().String() + `"]`}),
			ConfigPlanChecks: noop(),
		},
	)
	require.Len(t, b.tokens(), 1)
}

func TestRenameInPlace(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.test(
		resource.TestStep{Config: b.token(nil)},
		resource.TestStep{
			Config:           b.token(map[string]string{"name": `"release"`}),
			ConfigPlanChecks: action(plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{
				text("name", "release"), text("issued_at", "2026-08-01T12:00:00Z"),
			},
		},
		resource.TestStep{
			PreConfig: func() {
				_, err := b.open().Rename(t.Context(), b.live()[0].ID, "outside")
				require.NoError(t, err)
			},
			Config:           b.token(map[string]string{"name": `"release"`}),
			ConfigPlanChecks: action(plancheck.ResourceActionUpdate),
		},
	)
	require.Equal(t, "release", b.tokens()[0].Name)
}

// The name that a renamed token gave up can be declared anew, although the
// renamed one was issued under the very key of that declaration.
func TestOldNameIsFreeAfterRename(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	both := b.config("", b.block("resource", "x", map[string]string{"name": `"release"`})+b.block("resource", "y", nil))
	b.test(
		resource.TestStep{Config: b.token(nil)},
		resource.TestStep{Config: b.token(map[string]string{"name": `"release"`})},
		resource.TestStep{Config: both, Check: func(*terraform.State) error {
			require.Len(t, b.live(), 2)
			return nil
		}},
		resource.TestStep{Config: both, ConfigPlanChecks: noop()},
	)
}

func TestReplace(t *testing.T) {
	t.Parallel()
	other, err := age.GenerateX25519Identity()
	require.NoError(t, err)
	another := fmt.Sprintf("[%q]", other.Recipient())
	for name, changes := range map[string]map[string]string{
		"grants":     {"grants": `[{ actions = ["domain:create"], resources = ["projects/acme/domains/**"] }]`},
		"ttl":        {"ttl": `"31d"`},
		"recipients": {"recipients": another},
		"options":    {"local": `{ audience = ["billing"], subject = "robot" }`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t)
			b.test(
				resource.TestStep{Config: b.token(nil)},
				resource.TestStep{
					Config: b.token(changes),
					ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
						plancheck.ExpectResourceAction(address, plancheck.ResourceActionDestroyBeforeCreate),
						plancheck.ExpectUnknownValue(address, tfjsonpath.New("id")),
						plancheck.ExpectUnknownValue(address, tfjsonpath.New("issued_at")),
						plancheck.ExpectUnknownValue(address, tfjsonpath.New("expires_at")),
						plancheck.ExpectUnknownValue(address, tfjsonpath.New("sealed_token")),
					}},
					Check: func(*terraform.State) error {
						require.Len(t, b.live(), 1)
						require.Len(t, b.tokens(), 2)
						return nil
					},
				},
				resource.TestStep{Config: b.token(changes), ConfigPlanChecks: noop()},
			)
		})
	}
}

func TestCreateBeforeDestroy(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	ordered := func(changes map[string]string) string {
		block := b.block("resource", "x", changes)
		return b.config("", block[:len(block)-2]+"  lifecycle { create_before_destroy = true }\n}\n")
	}
	oneLive := func(*terraform.State) error {
		require.Len(t, b.live(), 1)
		return nil
	}
	again := ordered(map[string]string{"ttl": `"5d"`})
	b.test(
		resource.TestStep{Config: ordered(nil)},
		resource.TestStep{Config: again, ConfigPlanChecks: action(plancheck.ResourceActionCreateBeforeDestroy), Check: oneLive},
		// Nothing in the declaration changes, so the issuer answers with the same
		// token: it must not stay in force, and the user must hear of it.
		resource.TestStep{Taint: []string{address}, Config: again, ExpectError: regexp.MustCompile(`replace token \S+ by itself`)},
		resource.TestStep{Config: again, Check: oneLive},
		resource.TestStep{Config: again, ConfigPlanChecks: noop()},
	)
}

func TestExpiredIsIssuedAnew(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.test(
		resource.TestStep{Config: b.token(nil)},
		resource.TestStep{
			PreConfig:        func() { b.clock.Advance(29 * 24 * time.Hour) },
			Config:           b.token(nil),
			ConfigPlanChecks: noop(),
		},
		resource.TestStep{
			PreConfig: func() { b.clock.Advance(24 * time.Hour) },
			Config:    b.token(nil),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(address, plancheck.ResourceActionDestroyBeforeCreate),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("status"), knownvalue.StringExact("active")),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("id")),
			}},
			ConfigStateChecks: []statecheck.StateCheck{text("issued_at", "2026-08-31T12:00:00Z")},
		},
		resource.TestStep{Config: b.token(nil), ConfigPlanChecks: noop()},
		resource.TestStep{ // destroying an expired one succeeds
			PreConfig: func() { b.clock.Advance(400 * 24 * time.Hour) },
			Config:    b.config("", ""),
		},
	)
}

func TestRevokedOutsideIsIssuedAnew(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.test(
		resource.TestStep{Config: b.token(nil)},
		resource.TestStep{
			PreConfig:        func() { require.NoError(t, b.open().Revoke(t.Context(), b.live()[0].ID)) },
			Config:           b.token(nil),
			ConfigPlanChecks: action(plancheck.ResourceActionDestroyBeforeCreate),
		},
		resource.TestStep{Config: b.token(nil), ConfigPlanChecks: noop()},
	)
}

// A ledger that never had the token says so with authority.
func TestAbsentIsCreated(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	here := b.token(nil)
	b.ledger += ".other"
	b.issue(issuer.Spec{Key: "k", Name: "other", TTL: time.Hour, Grants: grants(t, []string{"read"}, []string{"a/b"})})
	b.test(
		resource.TestStep{Config: here},
		resource.TestStep{Config: b.token(nil), ConfigPlanChecks: action(plancheck.ResourceActionCreate)},
	)
}
