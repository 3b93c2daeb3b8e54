// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"
	"time"

	"github.com/hashicorp/go-version"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/hashicorp/terraform-plugin-testing/tfversion"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
)

// outside is a token that was made elsewhere, for the grants of bench.token.
func (b *bench) outside() issuer.Issued {
	return b.issue(issuer.Spec{
		Key: "elsewhere", Name: "deploy", TTL: 30 * 24 * time.Hour,
		Grants:  grants(b.t, []string{"domain:delete", "domain:create"}, []string{"projects/acme/domains/**"}),
		Options: local.Options{Audience: []string{"billing"}},
	})
}

// imported checks what an import leaves: the same token, never sealed, and one
// update that writes down the recipients.
func (b *bench) imported(block string, id string, checks ...plancheck.PlanCheck) {
	b.t.Helper()
	changes := map[string]string{"local": `{ audience = ["billing"] }`}
	b.test(
		resource.TestStep{
			Config: b.token(changes) + block,
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: append(checks,
				plancheck.ExpectResourceAction(address, plancheck.ResourceActionUpdate))},
			ConfigStateChecks: []statecheck.StateCheck{
				text("id", id), text("ttl", "30d"), text("status", "active"),
				statecheck.ExpectKnownValue(address, tfjsonpath.New("sealed_token"), knownvalue.Null()),
			},
		},
		resource.TestStep{Config: b.token(changes), ConfigPlanChecks: noop()},
		// Recipients can be changed and nothing is lost: there is no secret to seal.
		resource.TestStep{
			Config: b.token(map[string]string{
				"local":      changes["local"],
				"recipients": `["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"]`,
			}),
			ConfigPlanChecks: action(plancheck.ResourceActionUpdate),
		},
	)
	require.Len(b.t, b.tokens(), 1)
}

func TestImportByID(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	id := b.outside().ID
	b.imported(`import {
  to = scoped_token.x
  id = "`+id+`"
}`, id)
}

func TestImportByIdentity(t *testing.T) {
	t.Parallel()
	if version.Must(version.NewVersion(cli.Version)).LessThan(tfversion.Version1_12_0) {
		t.Skip("this CLI has no import by identity; TestIdentityProtocol covers it")
	}
	b := newBench(t)
	id := b.outside().ID
	b.imported(`import {
  to = scoped_token.x
  identity = {
    issuer = "local"
    id     = "`+id+`"
  }
}`, id)
}

func TestImportCommand(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.test(
		resource.TestStep{Config: b.token(nil)},
		resource.TestStep{
			ResourceName: address, ImportState: true, ImportStateVerify: true,
			ImportStateVerifyIgnore: []string{"recipients", "recipients.#", "recipients.0", "sealed_token", "grants", "reason"},
		},
		resource.TestStep{
			ResourceName: address, ImportState: true, ImportStateId: "00000000-0000-0000-0000-000000000000",
			ExpectError: saying("Cannot import non-existent remote object"),
		},
		resource.TestStep{
			PreConfig:    func() { require.NoError(t, b.open().Revoke(t.Context(), b.live()[0].ID)) },
			ResourceName: address, ImportState: true,
			ExpectError: saying("It is revoked. Without the import, the resource issues a new one."),
		},
	)
}

// A run that was killed after it issued, before it saved its state.
func TestAdoptAfterLostState(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	first := b.token(nil)
	b.test(
		resource.TestStep{Config: first},
		resource.TestStep{Config: `removed {
  from = scoped_token.x
  lifecycle { destroy = false }
}
` + b.config("", "")},
		resource.TestStep{Config: first, ConfigPlanChecks: action(plancheck.ResourceActionCreate)},
		resource.TestStep{Config: first, ConfigPlanChecks: noop()},
	)
	require.Len(t, b.tokens(), 1)
}
