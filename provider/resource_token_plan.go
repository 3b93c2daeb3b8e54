// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// ModifyPlan decides what becomes of a token: made, left alone, changed in place
// or issued anew. It is a function of configuration, state and the issuer's
// Reach, and never of the clock: Terraform plans again while it applies, maybe
// a day later, and must come to the same answer.
func (r *tokenResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	defer rescue(ctx, "plan the token", &resp.Diagnostics)
	if r.client == nil {
		return
	}
	key, diags := rememberedKey(ctx, req.Private)
	resp.Diagnostics.Append(diags...)
	resp.Diagnostics.Append(r.checkHeld(ctx, key, req.State)...)
	if req.Plan.Raw.IsNull() || resp.Diagnostics.HasError() {
		return
	}
	plan, diags := r.load(ctx, req.Plan)
	resp.Diagnostics.Append(diags...)
	config, diags := r.load(ctx, req.Config)
	resp.Diagnostics.Append(diags...)
	prior := (*tokenModel)(nil)
	if !req.State.Raw.IsNull() {
		state, diags := r.load(ctx, req.State)
		resp.Diagnostics.Append(diags...)
		prior = &state
	}
	if resp.Diagnostics.HasError() {
		return
	}
	plan.TTL = r.client.effectiveTTL(config.TTL, prior)
	judged, diags := r.client.judge(ctx, plan.declaration())
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	if prior == nil {
		plan.reissue()
		plan.foresee(judged)
		resp.Diagnostics.Append(r.checkPlanned(judged, key)...)
	} else {
		causes, diags := r.compare(ctx, &plan, *prior, judged)
		resp.RequiresReplace = causes
		resp.Diagnostics.Append(diags...)
	}
	resp.Diagnostics.Append(r.store(ctx, &resp.Plan, plan)...)
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

// compare finds what of a token changes, and whether it takes a new one: the
// paths of what does are in the answer. The plan is completed either way.
func (r *tokenResource) compare(ctx context.Context, plan *tokenModel, prior tokenModel, judged request) (path.Paths, diag.Diagnostics) {
	var causes path.Paths
	cause := func(needed bool, name string) {
		if needed {
			causes.Append(path.Root(name))
		}
	}
	same, diags := r.sameAs(ctx, plan, prior, judged)
	imported := prior.SealedToken.IsNull()
	cause(!same.grants, "grants")
	cause(same.grants && !same.reach, "reach")
	cause(!same.ttl, "ttl")
	cause(!same.recipients && !imported, "recipients")
	cause(!same.options, r.client.block.name)
	cause(judged.reach != nil && !judged.facts.Renames && !plan.Name.Equal(prior.Name), "name")
	cause(prior.Status.ValueString() != string(issuer.Active), "status")
	if len(causes) > 0 {
		plan.reissue()
		plan.foresee(judged)
		diags.Append(outOfForce(prior)...)
		return causes, diags
	}
	plan.keep(prior)
	plan.Reach, plan.Excess, plan.ExpiryEnforced = prior.Reach, prior.Excess, prior.ExpiryEnforced
	if judged.reach != nil {
		plan.Excess = namesOf(judged.excess)
	}
	if imported && !same.recipients {
		diags.AddAttributeWarning(path.Root("recipients"), "Token "+hclQuote(prior.Name.ValueString())+" was imported and cannot be sealed",
			"The secret of token "+prior.ID.ValueString()+" was told once, when it was issued, and cannot be had back: sealed_token stays null. "+
				"To have a token that these recipients can read, issue a new one: plan with -replace=ADDRESS.")
	}
	return causes, diags
}

// outOfForce says in plain words why a token that is no longer active is issued anew.
func outOfForce(prior tokenModel) diag.Diagnostics {
	var diags diag.Diagnostics
	token := "Token " + hclQuote(prior.Name.ValueString())
	switch issuer.Status(prior.Status.ValueString()) {
	case issuer.Expired:
		diags.AddWarning(token+" has expired and will be issued anew",
			"Token "+prior.ID.ValueString()+" expired at "+prior.ExpiresAt.ValueString()+".")
	case issuer.Revoked:
		diags.AddWarning(token+" was revoked outside Terraform and will be issued anew",
			"Token "+prior.ID.ValueString()+" is revoked at the issuer. If that was meant for good, take the resource out of the configuration.")
	case issuer.Active:
	}
	return diags
}
