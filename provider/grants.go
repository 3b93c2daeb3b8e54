// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

const (
	actionsDoc   = "What may be done, in the issuer's own words. `*` stands for any run of characters."
	resourcesDoc = "On what, as paths. In a segment `*` stands for any run of characters; a last segment `**` for all that is below."
	boundaryDoc  = "What the token may do at the most, in the form of grants: for modules, which take their grants from their callers. " +
		"A reach beyond it is refused at plan, acknowledged or not. The provider's `boundary` holds besides."
	grantsDoc = "What the token may do, and nothing more: each of the actions on each of the resources. At least one."
)

var grantType = types.ObjectType{AttrTypes: map[string]attr.Type{"actions": stringSet, "resources": stringSet}}

type grantModel struct {
	Actions   []string `tfsdk:"actions"`
	Resources []string `tfsdk:"resources"`
}

// grantsOf reads a set of grants that is wholly known, and says what is wrong
// with it. Null and empty are errors: some issuers take "no scope" for "every
// scope".
func grantsOf(ctx context.Context, at path.Path, set types.Set) (scope.Set, diag.Diagnostics) {
	var models []grantModel
	diags := set.ElementsAs(ctx, &models, false)
	if diags.HasError() {
		return scope.Set{}, diags
	}
	grants := make([]scope.Grant, len(models))
	for i, m := range models {
		grants[i] = scope.Grant{Actions: m.Actions, Resources: m.Resources}
	}
	granted, err := scope.New(grants...)
	for _, fault := range unjoin(err) {
		diags.AddAttributeError(at, "Unable to use these grants", sentence(grantFault(grants, fault)))
	}
	return granted, diags
}

// grantFault words a fault of a grant. A set has no order that its author
// would know, so the grant is shown instead of counted.
func grantFault(grants []scope.Grant, fault error) string {
	var pattern *scope.PatternError
	if !errors.As(fault, &pattern) {
		return fault.Error()
	}
	g := grants[pattern.Grant]
	text := "In the grant of " + hclList(g.Actions) + " on " + hclList(g.Resources) + ": "
	if pattern.Pattern != "" {
		text += hclQuote(pattern.Pattern) + ": "
	}
	return text + pattern.Reason
}

// setOfGrants is the inverse of grantsOf.
func setOfGrants(granted scope.Set) types.Set {
	var elements []attr.Value
	for _, g := range granted.Grants() {
		elements = append(elements, types.ObjectValueMust(grantType.AttrTypes,
			map[string]attr.Value{"actions": stringsOf(g.Actions), "resources": stringsOf(g.Resources)}))
	}
	return types.SetValueMust(grantType, elements)
}

// namesOf writes a set of permissions as a set of their names.
func namesOf(s scope.Set) types.Set { return stringsOf(s.Names()) }

// permissionsOf is the inverse of namesOf. A name that is none is passed over:
// it acknowledges nothing and covers nothing.
func permissionsOf(names []string) scope.Set {
	sets := make([]scope.Set, 0, len(names))
	for _, name := range names {
		action, resource, _ := strings.Cut(name, "@")
		if s, err := scope.New(scope.Grant{Actions: []string{action}, Resources: []string{resource}}); err == nil {
			sets = append(sets, s)
		}
	}
	return scope.Union(sets...)
}

// texts reads a set of strings that is known; null is none.
func texts(ctx context.Context, set types.Set) ([]string, diag.Diagnostics) {
	var out []string
	if set.IsNull() {
		return nil, nil
	}
	diags := set.ElementsAs(ctx, &out, false)
	return out, diags
}

func stringsOf(items []string) types.Set {
	elements := make([]attr.Value, len(items))
	for i, item := range items {
		elements[i] = types.StringValue(item)
	}
	return types.SetValueMust(types.StringType, elements)
}

// known reports whether a value has nothing unknown in it, at any depth.
func known(ctx context.Context, v attr.Value) bool {
	raw, err := v.ToTerraformValue(ctx)
	return err == nil && raw.IsFullyKnown()
}
