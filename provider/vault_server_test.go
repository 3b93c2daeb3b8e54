// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

//go:build servers

package provider_test

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/internal/seal"
	"github.com/scoped-dev/terraform-provider-scoped/provider"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/vault"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/vault/vaulttest"
)

// A vaultBench is a real Vault, and configurations for it.
type vaultBench struct {
	*vaulttest.Server
	t      *testing.T
	reader *age.X25519Identity
}

func newVaultBench(t *testing.T) *vaultBench {
	t.Helper()
	reader, err := age.GenerateX25519Identity()
	require.NoError(t, err)
	return &vaultBench{vaulttest.Start(t), t, reader}
}

func (b *vaultBench) test(steps ...resource.TestStep) {
	b.t.Helper()
	resource.UnitTest(b.t, resource.TestCase{
		ProtoV6ProviderFactories: map[string]func() (tfprotov6.ProviderServer, error){
			"scoped": providerserver.NewProtocol6WithError(provider.New("test")()),
		},
		Steps: steps,
	})
}

// token declares scoped_token.x; more are further lines of it.
func (b *vaultBench) token(lifetime, grants, more string) string {
	return fmt.Sprintf(`
provider "scoped" {
  owner = "acceptance"
  vault = { address = %q, token = %q }
}
resource "scoped_token" "x" {
  name       = "deploy"
  ttl        = %q
  recipients = [%q]
  grants     = [{ actions = [%s], resources = ["secret/data/app/**"] }]
  %s
}
`, b.Address, b.Token, lifetime, b.reader.Recipient().String(), grants, more)
}

func (b *vaultBench) open() *vault.Issuer {
	b.t.Helper()
	opened, err := vault.New(vault.Config{Address: b.Address, Token: issuer.NewSecret(b.Token)})
	require.NoError(b.t, err)
	return opened
}

// live lists the tokens that the provider made.
func (b *vaultBench) live() []issuer.Token {
	b.t.Helper()
	var out []issuer.Token
	for cursor, first := "", true; first || cursor != ""; first = false {
		page, err := b.open().List(context.WithoutCancel(b.t.Context()), cursor)
		require.NoError(b.t, err)
		for _, token := range page.Tokens {
			if token.Owner == "acceptance" {
				out = append(out, token)
			}
		}
		cursor = page.Next
	}
	return out
}

// read presents the sealed token of the state to Vault.
func (b *vaultBench) read(s *terraform.State) error {
	attributes := s.RootModule().Resources[address].Primary.Attributes
	plain, err := seal.Unseal(attributes["sealed_token"], b.reader.String())
	if err != nil {
		return err
	}
	_, err = b.Client(b.t, plain).Logical().Read("secret/data/app/config")
	return err
}

func TestVaultTokenLife(t *testing.T) {
	t.Parallel()
	b := newVaultBench(t)
	reach := knownvalue.SetExact([]knownvalue.Check{knownvalue.StringExact("read@secret/data/app/**")})
	b.test(
		resource.TestStep{
			Config: b.token("1h", `"read"`, ""),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectKnownValue(address, tfjsonpath.New("reach"), reach),
				plancheck.ExpectKnownValue(address, tfjsonpath.New("expiry_enforced"), knownvalue.Bool(true)),
			}},
			ConfigStateChecks: []statecheck.StateCheck{text("status", "active"), statecheck.ExpectKnownValue(address, tfjsonpath.New("reach"), reach)},
			Check:             b.read,
		},
		resource.TestStep{Config: b.token("1h", `"read"`, ""), ConfigPlanChecks: noop()},
		resource.TestStep{
			Config:           b.token("1h", `"read", "delete"`, ""),
			ConfigPlanChecks: action(plancheck.ResourceActionDestroyBeforeCreate),
			Check:            b.read,
		},
		resource.TestStep{ // revoked outside
			PreConfig:        func() { require.NoError(t, b.open().Revoke(t.Context(), b.live()[0].ID)) },
			Config:           b.token("1h", `"read", "delete"`, ""),
			ConfigPlanChecks: action(plancheck.ResourceActionCreate),
			Check:            b.read,
		},
	)
	require.Empty(t, b.live(), "destroyed")
	names, err := b.Root.Sys().ListPolicies()
	require.NoError(t, err)
	require.ElementsMatch(t, []string{"default", "root", "provider"}, names, "policies are left over")
}

func TestVaultImport(t *testing.T) {
	t.Parallel()
	b := newVaultBench(t)
	reading, err := scope.New(scope.Grant{Actions: []string{"read"}, Resources: []string{"secret/data/app/**"}})
	require.NoError(t, err)
	issued, err := b.open().Issue(t.Context(), issuer.Spec{Key: "elsewhere", Name: "deploy", Grants: reading, TTL: time.Hour})
	require.NoError(t, err)
	config := b.token("1h", `"read"`, "")
	b.test(
		resource.TestStep{
			Config:            config + fmt.Sprintf("import {\n  to = %s\n  id = %q\n}\n", address, issued.ID),
			ConfigPlanChecks:  action(plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{text("id", issued.ID), text("ttl", "1h")},
		},
		resource.TestStep{Config: config, ConfigPlanChecks: noop()},
	)
	_, err = b.open().Lookup(context.WithoutCancel(t.Context()), issued.ID)
	require.ErrorIs(t, err, issuer.ErrNotFound, "destroyed")
}

func TestVaultRotation(t *testing.T) {
	t.Parallel()
	b := newVaultBench(t)
	// Vault goes by the machine's clock, so this is waited for.
	config := b.token("150s", `"read"`, "rotate_before = \"90s\"\n  overlap = \"15s\"")
	var first string
	b.test(
		resource.TestStep{Config: config, Check: func(s *terraform.State) error {
			first = s.RootModule().Resources[address].Primary.ID
			return b.read(s)
		}},
		resource.TestStep{
			PreConfig:        func() { time.Sleep(61 * time.Second) },
			Config:           config,
			ConfigPlanChecks: action(plancheck.ResourceActionUpdate),
			Check: func(s *terraform.State) error {
				require.Len(t, b.live(), 2, "both are in force while they overlap")
				return b.read(s)
			},
		},
		resource.TestStep{
			PreConfig: func() { time.Sleep(16 * time.Second) },
			Config:    config,
			Check: func(s *terraform.State) error {
				live := b.live()
				require.Len(t, live, 1, "the one before is revoked")
				require.NotEqual(t, first, live[0].ID)
				return b.read(s)
			},
		},
	)
	require.Empty(t, b.live())
}

func TestVaultTokenExpires(t *testing.T) {
	t.Parallel()
	b := newVaultBench(t)
	b.test(
		resource.TestStep{Config: b.token("10s", `"read"`, ""), ExpectNonEmptyPlan: true, Check: func(*terraform.State) error {
			var id string
			if live := b.live(); len(live) > 0 {
				id = live[0].ID
			}
			require.Eventually(t, func() bool {
				_, err := b.open().Lookup(t.Context(), id)
				return errors.Is(err, issuer.ErrNotFound)
			}, time.Minute, 200*time.Millisecond)
			return nil
		}},
		resource.TestStep{Config: b.token("1h", `"read"`, ""), ConfigPlanChecks: action(plancheck.ResourceActionCreate), Check: b.read},
	)
}

func TestVaultWithoutRightsKeepsTheState(t *testing.T) {
	t.Parallel()
	b := newVaultBench(t)
	b.test(
		resource.TestStep{Config: b.token("1h", `"read"`, "")},
		resource.TestStep{
			PreConfig:   func() { b.SetPolicy(t, `path "x" { capabilities = ["read"] }`) },
			Config:      b.token("1h", `"read"`, ""),
			ExpectError: regexp.MustCompile(`(?i)forbidden`),
		},
		resource.TestStep{
			PreConfig:        func() { b.SetPolicy(t, vaulttest.Policy) },
			Config:           b.token("1h", `"read"`, ""),
			ConfigPlanChecks: noop(),
		},
	)
}

func TestVaultExcessIsRefusedAtPlan(t *testing.T) {
	t.Parallel()
	b := newVaultBench(t)
	config := func(more string) string {
		return fmt.Sprintf(`
provider "scoped" {
  vault = { address = %q, token = %q }
}
resource "scoped_token" "x" {
  name       = "deploy"
  ttl        = "1h"
  recipients = [%q]
  grants     = [{ actions = ["delete"], resources = ["secret/data/app-*"] }]
  %s
}
`, b.Address, b.Token, b.reader.Recipient().String(), more)
	}
	b.test(
		resource.TestStep{Config: config(""), ExpectError: regexp.MustCompile(`delete@secret/data/app-\*/\*\*`)},
		resource.TestStep{Config: config(`accept_excess = ["delete@secret/data/app-*/**"]`)},
	)
}
