// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/stretchr/testify/require"
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
