// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

func output(name string, want knownvalue.Check) statecheck.StateCheck {
	return statecheck.ExpectKnownOutputValue(name, want)
}

func TestInventory(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.issue(issuer.Spec{Key: "k", Owner: "someone", Name: "by hand", TTL: time.Hour * 24 * 90, Grants: grants(t, []string{"*"}, []string{"**"})})
	revoked := b.issue(issuer.Spec{Key: "r", Name: "old", TTL: time.Hour, Grants: grants(t, []string{"read"}, []string{"a/b"})})
	require.NoError(t, b.open().Revoke(t.Context(), revoked.ID))
	config := b.token(nil) + `
data "scoped_tokens" "live" { depends_on = [scoped_token.x] }
data "scoped_tokens" "all" {
  status     = ["active", "revoked"]
  depends_on = [scoped_token.x]
}
output "unmanaged" { value = [for t in data.scoped_tokens.live.tokens : t.name if !t.managed] }
output "broad"     { value = [for t in data.scoped_tokens.live.tokens : t.broad if length(t.broad) > 0] }
output "ages"      { value = [for t in data.scoped_tokens.live.tokens : t.age_days] }
output "last_use"  { value = distinct([for t in data.scoped_tokens.all.tokens : t.last_use]) }
output "count"     { value = length(data.scoped_tokens.all.tokens) }
`
	b.clock.Advance(36 * time.Hour)
	b.test(resource.TestStep{Config: config, ConfigStateChecks: []statecheck.StateCheck{
		output("unmanaged", knownvalue.ListExact([]knownvalue.Check{knownvalue.StringExact("by hand")})),
		output("broad", knownvalue.ListExact([]knownvalue.Check{knownvalue.SetExact([]knownvalue.Check{knownvalue.StringExact("*@**")})})),
		output("ages", knownvalue.ListExact([]knownvalue.Check{knownvalue.Int64Exact(1), knownvalue.Int64Exact(0)})),
		output("last_use", knownvalue.ListExact([]knownvalue.Check{knownvalue.StringExact("unknown")})),
		output("count", knownvalue.Int64Exact(3)),
	}})
}

// catalogued is a fake that has words of its own.
type catalogued struct{ *fake }

func (catalogued) Permissions(context.Context) ([]issuer.Permission, error) {
	return []issuer.Permission{
		{Action: "read", Resource: "volumes/*", Doc: "read a volume"},
		{Action: "wipe", Resource: "volumes/*", Doc: "wipe a volume", Destructive: true},
	}, nil
}

func TestPermissions(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	show := `
data "scoped_permissions" "all" {}
output "open"        { value = data.scoped_permissions.all.open_vocabulary }
output "destructive" { value = [for p in data.scoped_permissions.all.permissions : p.action if p.destructive] }
`
	b.testFake(catalogued{b.fake()}, resource.TestStep{Config: "provider \"scoped\" {\n  fake = {}\n}\n" + show, ConfigStateChecks: []statecheck.StateCheck{
		output("open", knownvalue.Bool(false)),
		output("destructive", knownvalue.ListExact([]knownvalue.Check{knownvalue.StringExact("wipe")})),
	}})
	b.test(resource.TestStep{Config: b.config("", show), ConfigStateChecks: []statecheck.StateCheck{output("open", knownvalue.Bool(true))}})
}

func TestFunctions(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	grants := func(call string) string {
		return b.config("", "output \"it\" { value = provider::scoped::"+call+" }\n"+
			"terraform {\n  required_providers {\n    scoped = { source = \"scoped-dev/scoped\" }\n  }\n}\n")
	}
	var steps []resource.TestStep
	for call, want := range map[string]knownvalue.Check{
		`covers([{ actions = ["*"], resources = ["a/**"] }], ["read@a/b"])`: knownvalue.Bool(true),
		`covers(["read@a/b"], [{ actions = ["*"], resources = ["a/**"] }])`: knownvalue.Bool(false),
		`covers([], [])`: knownvalue.Bool(true),
		`covers(toset(["read@a/*"]), toset(["read@a/b", "read@a/c"]))`:                 knownvalue.Bool(true),
		`excess(["read@a/b", "write@a/b"], [{ actions = ["r*"], resources = ["**"]}])`: knownvalue.SetExact([]knownvalue.Check{knownvalue.StringExact("write@a/b")}),
	} {
		steps = append(steps, resource.TestStep{Config: grants(call), ConfigStateChecks: []statecheck.StateCheck{output("it", want)}})
	}
	for call, words := range map[string]string{
		`covers("read@a/b", [])`:                                 `Not a list of grants`,
		`covers(["read"], [])`:                                   `"read" is no name of a permission: write action@resource`,
		`covers([], [{ actions = ["read"], resources = [""] }])`: `empty: write what the grant is for`,
		`excess([{ actions = ["read"] }], [])`:                   `object with actions and resources`,
		`excess([1], [])`:                                        `Neither a grant nor a name of a permission`,
	} {
		steps = append(steps, resource.TestStep{Config: grants(call), ExpectError: saying(words)})
	}
	b.test(steps...)
}

// What the catalogue says of a permission stands where it is refused.
func TestExcessIsMarked(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	f := catalogued{b.fake()}
	f.extra = []scope.Permission{{Action: "w*", Resource: "volumes/**"}, {Action: "read", Resource: "volumes/7"}}
	b.testFake(f, resource.TestStep{
		Config:      b.faked(nil),
		ExpectError: saying(`could also do: - w\*@volumes/\*\* \(destructive\) - read@volumes/7 The issuer`),
	})
}

// The example that is documented finds a token that nobody declared.
func TestCheckBlock(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.issue(issuer.Spec{Key: "k", Owner: "someone", Name: "by hand", TTL: time.Hour, Grants: grants(t, []string{"*"}, []string{"**"})})
	b.test(resource.TestStep{
		Config: b.token(nil) + checkExample(t),
		ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectResourceAction(address, plancheck.ResourceActionCreate),
		}},
	})
}

// querying lists the tokens, as `terraform query` does.
func (s server) querying(t *testing.T, kind tftypes.Type, unmanaged, include bool) []tfprotov6.ListResourceResult {
	t.Helper()
	config, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, map[string]tftypes.Value{"unmanaged": tftypes.NewValue(tftypes.Bool, unmanaged)}))
	require.NoError(t, err)
	lister, ok := s.ProviderServer.(tfprotov6.ListResourceServer)
	require.True(t, ok)
	stream, err := lister.ListResource(t.Context(), &tfprotov6.ListResourceRequest{
		TypeName: "scoped_token", Config: &config, IncludeResource: include, Limit: 100,
	})
	require.NoError(t, err)
	var out []tfprotov6.ListResourceResult
	for result := range stream.Results {
		require.Empty(t, result.Diagnostics)
		out = append(out, result)
	}
	return out
}

func TestListResource(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	issued := b.issue(issuer.Spec{Key: "k", Owner: "someone", Name: "by hand", TTL: time.Hour, Grants: grants(t, []string{"read"}, []string{"a/b"})})
	b.issue(issuer.Spec{Key: "own", Name: "declared", TTL: time.Hour, Grants: grants(t, []string{"read"}, []string{"a/b"})})
	revoked := b.issue(issuer.Spec{Key: "r", Name: "old", TTL: time.Hour, Grants: scope.Of(scope.Permission{Action: "read", Resource: "a"})})
	require.NoError(t, b.open().Revoke(t.Context(), revoked.ID))
	s := b.server()
	schemas, err := s.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	require.NoError(t, err)
	kind := schemas.ListResourceSchemas["scoped_token"].ValueType()
	require.Len(t, s.querying(t, kind, false, false), 2)

	found := s.querying(t, kind, true, true)
	require.Len(t, found, 1)
	require.Equal(t, "by hand", found[0].DisplayName)
	identity, err := found[0].Identity.IdentityData.Unmarshal(s.identity)
	require.NoError(t, err)
	require.True(t, attributes(t, identity)["id"].Equal(str(issued.ID)))
	state, err := found[0].Resource.Unmarshal(s.schema)
	require.NoError(t, err)
	values := attributes(t, state)
	require.True(t, state.IsFullyKnown())
	require.True(t, values["ttl"].Equal(str("1h")))
	require.True(t, values["sealed_token"].IsNull())
	require.True(t, values["reason"].Equal(str("imported")))
}

func checkExample(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../examples/data-sources/scoped_tokens/data-source.tf")
	require.NoError(t, err)
	return string(text)
}
