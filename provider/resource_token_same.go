// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"reflect"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/scoped-dev/terraform-provider-scoped/internal/seal"
)

// sameness says what of a token means the same in plan and state.
type sameness struct{ grants, reach, ttl, recipients, options bool }

// sameAs compares by meaning, and where meaning is the same keeps the state's
// spelling in the plan, so that another order or spelling is no change.
func (r *tokenResource) sameAs(ctx context.Context, plan *tokenModel, prior tokenModel, judged request) (sameness, diag.Diagnostics) {
	s := sameness{ttl: plan.TTL.same(prior.TTL)}
	if s.ttl {
		plan.TTL = prior.TTL
	}
	held, diags := texts(ctx, prior.Reach)
	s.reach = judged.reach == nil || judged.reach.Equal(permissionsOf(held))

	stated, more := grantsOf(ctx, path.Root("grants"), prior.Grants)
	diags.Append(more...)
	meant := judged.granted != nil && judged.granted.Equal(stated)
	if meant {
		plan.Grants = prior.Grants
	}
	s.grants = meant || judged.reach != nil && s.reach && sameExcess(judged, held)

	s.recipients = r.sameRecipients(ctx, prior, judged.to)
	if s.recipients && !prior.Recipients.IsNull() {
		plan.Recipients = prior.Recipients
	}
	s.options, more = r.sameOptions(ctx, plan, prior)
	diags.Append(more...)
	return s, diags
}

// sameExcess reports whether a token with the permissions held is just what the
// request would be given anew: then other grants need no other token.
func sameExcess(judged request, held []string) bool {
	return judged.reach.Excess(*judged.granted).Equal(permissionsOf(held).Excess(*judged.granted))
}

func (r *tokenResource) sameRecipients(ctx context.Context, prior tokenModel, to *seal.Recipients) bool {
	if to == nil {
		return false
	}
	lines, diags := texts(ctx, prior.Recipients)
	before, err := seal.ParseRecipients(lines...)
	return !diags.HasError() && err == nil && reflect.DeepEqual(before.Names(), to.Names())
}

func (r *tokenResource) sameOptions(ctx context.Context, plan *tokenModel, prior tokenModel) (bool, diag.Diagnostics) {
	own := r.client.block
	planned, before := plan.options[own.name], prior.options[own.name]
	if !known(ctx, planned) {
		return false, nil
	}
	asked, diags := own.options(ctx, planned)
	had, more := own.options(ctx, before)
	diags.Append(more...)
	same := reflect.DeepEqual(asked, had)
	if same && !planned.IsNull() && !before.IsNull() {
		plan.options[own.name] = before
	}
	return same, diags
}
