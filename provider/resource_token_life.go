// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// Read refreshes the state, and writes nothing at the issuer. Only the issuer's
// own word that there is no such token takes one out of the state.
func (r *tokenResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	defer rescue(ctx, "read the token", &resp.Diagnostics)
	state, diags := r.load(ctx, req.State)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	id := state.ID.ValueString()
	if !r.client.isKnown(ctx) {
		resp.Diagnostics.Append(r.identify(ctx, resp.Identity, id)...)
		resp.Diagnostics.AddWarning("A token was not refreshed",
			"Token "+id+" is shown as of the last run: the provider's configuration depends on values that are known only after apply.")
		return
	}
	opened, diags := r.client.pages(ctx)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	// First, so that a token that is gone takes its leave with its identity set:
	// Terraform 1.11 rejects an answer without.
	resp.Diagnostics.Append(r.identify(ctx, resp.Identity, id)...)
	token, err := opened.Find(ctx, id)
	if errors.Is(err, issuer.ErrNotFound) {
		resp.State.RemoveResource(ctx)
		return
	}
	if err != nil {
		resp.Diagnostics.Append(failure("read token "+id, err))
		return
	}
	resp.Diagnostics.Append(r.refresh(ctx, &state, token, opened.Facts())...)
	d, diags := r.review(ctx, &state, opened.Facts())
	resp.Diagnostics.Append(diags...)
	resp.Diagnostics.Append(d.remember(ctx, resp.Private)...)
	resp.Diagnostics.Append(r.store(ctx, &resp.State, state)...)
}

func (r *tokenResource) refresh(ctx context.Context, state *tokenModel, token issuer.Token, facts issuer.Facts) diag.Diagnostics {
	imported := state.Name.IsNull()
	state.observe(token, facts, r.client.clock)
	state.Name = types.StringValue(token.Name)
	state.Generation = types.Int64Value(state.generation())
	if imported {
		return r.adopt(state, token)
	}
	granted, diags := grantsOf(ctx, path.Root("grants"), state.Grants)
	state.Excess = namesOf(token.Reach.Excess(granted))
	return diags
}

// Delete revokes a token and the generations before it. One that has expired, was
// revoked or is gone is what was wanted.
func (r *tokenResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	defer rescue(ctx, "revoke the token", &resp.Diagnostics)
	state, diags := r.load(ctx, req.State)
	resp.Diagnostics.Append(diags...)
	opened, diags := r.client.issuer(ctx)
	resp.Diagnostics.Append(diags...)
	if !resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(r.checkInUse(ctx, state)...) // once more: it may have been used since the plan
	}
	earlier, diags := retireesOf(ctx, state.Retiring)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := state.ID.ValueString()
	for _, one := range append(earlier, retiree{ID: state.ID}) {
		resp.Diagnostics.Append(revoke(ctx, opened, one.ID.ValueString())...)
	}
	if !resp.Diagnostics.HasError() && r.client.hasIssued(id) {
		resp.Diagnostics.AddError("Unable to replace token "+id+" by itself",
			"create_before_destroy asks for the new token while the old one is in force, and nothing in the declaration has changed, so the "+
				"issuer answered with the token that was there. It is revoked now. Apply once more to issue a new one; "+
				"to avoid this, change the name together with the replacement.")
	}
}

// revoke puts a token out of force, or finds it so.
func revoke(ctx context.Context, opened issuer.Issuer, id string) diag.Diagnostics {
	if err := opened.Revoke(ctx, id); err != nil && !errors.Is(err, issuer.ErrNotFound) {
		return diag.Diagnostics{failure("revoke token "+id, err)}
	}
	tflog.Info(ctx, "revoked a token", map[string]any{"id": id})
	return nil
}
