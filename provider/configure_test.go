// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/stretchr/testify/require"
)

// unknowable gives a provider block whose ledger's path is known only after
// apply, by way of a resource that is made in the same run.
func (b *bench) unknowable(input, more, body string) string {
	return fmt.Sprintf(`
resource "terraform_data" "path" { input = %q }
provider "scoped" {
  local = { path = terraform_data.path.output }
  %s
}
%s`, input, more, body)
}

func TestUnknownProviderConfiguration(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	config := b.unknowable(b.ledger, "", b.block("resource", "x", nil))
	b.test(
		resource.TestStep{
			Config: config,
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(address, plancheck.ResourceActionCreate),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("reach")),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("excess")),
				plancheck.ExpectUnknownValue(address, tfjsonpath.New("expiry_enforced")),
			}},
		},
		resource.TestStep{Config: config, ConfigPlanChecks: noop()},
		// The path becomes unknown again while the token is there: it is kept, and
		// at apply the answer is the same.
		resource.TestStep{
			Config:           b.unknowable(b.ledger+"/../"+"ledger.db", "", b.block("resource", "x", nil)),
			ConfigPlanChecks: noop(),
		},
	)
	require.Len(t, b.tokens(), 1)
}

// What is unknown at plan is judged at apply.
func TestUnknownPolicyIsJudgedAtApply(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	body := b.block("resource", "x", nil)
	b.test(
		resource.TestStep{
			Config:      b.unknowable(b.ledger, `max_ttl = terraform_data.path.output == "" ? "1d" : "2d"`, body),
			ExpectError: saying("30d is beyond max_ttl, which is 2d"),
		},
		resource.TestStep{
			Config: b.unknowable(b.ledger+"2", `boundary = [{
    actions = [terraform_data.path.output], resources = ["projects/**"] }]`, body),
			ExpectError: saying("does not cover"),
		},
	)
	require.Empty(t, b.tokens())
}

func TestDefaultTTL(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	plain := b.block("resource", "x", map[string]string{"ttl": ""})
	b.test(
		resource.TestStep{Config: b.config(`default_ttl = "7d"`, plain)},
		resource.TestStep{Config: b.config(`default_ttl = "168h"`, plain), ConfigPlanChecks: noop()},
		resource.TestStep{
			Config:           b.config(`default_ttl = "8d"`, plain),
			ConfigPlanChecks: action(plancheck.ResourceActionDestroyBeforeCreate),
		},
	)
}
