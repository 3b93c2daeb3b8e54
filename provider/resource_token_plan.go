// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// ModifyPlan decides what becomes of a token: made, left alone, changed in place,
// rotated or replaced. It is a function of configuration, state, what Read found to
// be due and the issuer's Reach, and never of the clock: Terraform plans again while
// it applies, maybe a day later, and must come to the same answer.
func (r *tokenResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	defer rescue(ctx, "plan the token", &resp.Diagnostics)
	if r.client == nil {
		return
	}
	key, diags := rememberedKey(ctx, req.Private)
	resp.Diagnostics.Append(diags...)
	resp.Diagnostics.Append(r.checkHeld(ctx, key, req.State)...)
	prior, diags := r.prior(ctx, req.State)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if req.Plan.Raw.IsNull() {
		if prior != nil {
			resp.Diagnostics.Append(r.checkInUse(ctx, *prior)...)
		}
		return
	}
	plan, judged, diags := r.intent(ctx, req, prior)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	if prior == nil {
		resp.Diagnostics.Append(plan.begin(ctx)...)
		plan.foresee(judged)
		resp.Diagnostics.Append(r.checkPlanned(judged, key)...)
	} else {
		d, diags := dueOf(ctx, req.Private)
		resp.Diagnostics.Append(diags...)
		causes, diags := r.compare(ctx, &plan, *prior, judged, d)
		resp.RequiresReplace = causes
		resp.Diagnostics.Append(diags...)
	}
	resp.Diagnostics.Append(r.store(ctx, &resp.Plan, plan)...)
}

// prior is the token that the state has, nil when it has none.
func (r *tokenResource) prior(ctx context.Context, state tfsdk.State) (*tokenModel, diag.Diagnostics) {
	if state.Raw.IsNull() {
		return nil, nil
	}
	model, diags := r.load(ctx, state)
	return &model, diags
}

// intent reads what is to be, and judges it.
func (r *tokenResource) intent(ctx context.Context, req resource.ModifyPlanRequest, prior *tokenModel) (tokenModel, request, diag.Diagnostics) {
	plan, diags := r.load(ctx, req.Plan)
	config, more := r.load(ctx, req.Config)
	diags.Append(more...)
	diags.Append(config.checkRotationKnown()...)
	if diags.HasError() {
		return plan, request{}, diags
	}
	plan.TTL = r.client.effectiveTTL(config.TTL, prior)
	diags.Append(plan.checkRotation(plan.TTL)...)
	judged, more := r.client.judge(ctx, plan.declaration())
	diags.Append(more...)
	diags.Append(plan.checkTellsUse(judged.facts)...)
	return plan, judged, diags
}

// effectiveTTL is the lifetime that a declaration asks for, the provider's default
// included. A default that is not known yet leaves a token what it has.
func (c *client) effectiveTTL(configured lifetimeValue, prior *tokenModel) lifetimeValue {
	switch {
	case !configured.IsNull():
		return configured
	case c.policy.defaultTTL.IsUnknown() && prior != nil:
		return prior.TTL
	}
	return c.policy.defaultTTL
}

// compare finds what of a token changes, and whether it takes another token: in
// place where the resource rotates, else as a replacement, whose causes are in the
// answer. The plan is completed either way.
func (r *tokenResource) compare(ctx context.Context, plan *tokenModel, prior tokenModel, judged request, d due) (path.Paths, diag.Diagnostics) {
	same, diags := r.sameAs(ctx, plan, prior, judged)
	imported := prior.SealedToken.IsNull()
	causes := r.causes(*plan, prior, judged, same)
	rotate := d.Rotate == prior.generation() && plan.RotateBefore.same(prior.RotateBefore) && prior.rotates()
	switch {
	case len(causes) == 0 && !rotate:
		plan.keep(prior)
		plan.Reach, plan.Excess, plan.ExpiryEnforced = prior.Reach, prior.Excess, prior.ExpiryEnforced
		if judged.reach != nil {
			plan.Excess = namesOf(judged.excess)
		}
	case plan.rotates():
		plan.reissue()
		plan.foresee(judged)
		plan.Generation = types.Int64Value(prior.generation() + 1)
		plan.Reason = types.StringValue(reasonOf(causes, prior))
		plan.Retiring = prior.Retiring
		diags.Append(plan.retire(ctx, prior)...)
		causes = nil
	default:
		diags.Append(plan.begin(ctx)...)
		plan.foresee(judged)
		diags.Append(outOfForce(prior)...)
		diags.Append(resealed(causes, prior)...)
		diags.Append(r.checkInUse(ctx, prior)...)
		return causes, diags
	}
	diags.Append(plan.drop(ctx, d.Retire)...)
	diags.Append(plan.soon(prior, rotate, r.client.clock)...)
	if imported && !same.recipients && plan.ID.Equal(prior.ID) {
		diags.AddAttributeWarning(path.Root("recipients"), "Token "+hclQuote(prior.Name.ValueString())+" was imported and cannot be sealed",
			"The secret of token "+prior.ID.ValueString()+" was told once, when it was issued, and cannot be had back: sealed_token stays null. "+
				"To have a token that these recipients can read, issue a new one: plan with -replace=ADDRESS.")
	}
	return causes, diags
}

// causes are the attributes whose change takes another token.
func (r *tokenResource) causes(plan, prior tokenModel, judged request, same sameness) path.Paths {
	var causes path.Paths
	cause := func(needed bool, name string) {
		if needed {
			causes.Append(path.Root(name))
		}
	}
	cause(!same.grants, "grants")
	cause(same.grants && !same.reach, "reach")
	cause(!same.ttl, "ttl")
	cause(!same.recipients && !prior.SealedToken.IsNull(), "recipients")
	cause(!same.options, r.client.block.name)
	cause(judged.reach != nil && !judged.facts.Renames && !plan.Name.Equal(prior.Name), "name")
	cause(prior.Status.ValueString() != string(issuer.Active), "status")
	return causes
}
