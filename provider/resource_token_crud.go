// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// Create issues a token. From the moment that the issuer has it, the state has
// its ID: what fails later leaves a token that the next run knows of.
func (r *tokenResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	defer rescue(ctx, "create the token", &resp.Diagnostics)
	plan, diags := r.load(ctx, req.Plan)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	judged, opened, diags := r.settle(ctx, plan)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	issued, err := opened.Issue(ctx, judged.spec)
	if err != nil {
		resp.Diagnostics.Append(failure("issue token "+hclQuote(judged.spec.Name), err))
		return
	}
	tflog.Info(ctx, "issued a token", map[string]any{"id": issued.ID, "adopted": issued.Adopted})
	plan.observe(issued.Token, opened.Facts(), r.client.clock)
	plan.Excess, plan.SealedToken = namesOf(issued.Reach.Excess(*judged.granted)), types.StringNull()
	resp.Diagnostics.Append(r.store(ctx, &resp.State, plan)...)
	resp.Diagnostics.Append(r.identify(ctx, resp.Identity, issued.ID)...)
	resp.Diagnostics.Append(r.finish(ctx, opened, judged, issued, &plan, &resp.State)...)
}

// settle judges a declaration for the last time, with all known.
func (r *tokenResource) settle(ctx context.Context, plan tokenModel) (request, issuer.Issuer, diag.Diagnostics) {
	opened, diags := r.client.issuer(ctx)
	if diags.HasError() {
		return request{}, nil, diags
	}
	judged, diags := r.client.judge(ctx, plan.declaration())
	diags = diags.Errors() // the plan has shown the warnings
	switch {
	case diags.HasError():
	case !judged.complete || judged.to.IsEmpty():
		diags.AddError("Unable to issue a token that is not wholly declared",
			"A part of the declaration is still unknown or missing while applying. This is a bug of the provider; please report it.")
	case !r.client.firstIssued(judged.spec.Key):
		diags.Append(twins(judged.spec.Name))
	}
	return judged, opened, diags
}

// finish does what can fail once a token is issued: it proves the token to be
// what was planned, and seals it. A token that cannot be kept is revoked at once.
func (r *tokenResource) finish(ctx context.Context, opened issuer.Issuer, judged request, issued issuer.Issued, plan *tokenModel, state *tfsdk.State) diag.Diagnostics {
	r.client.firstIssued(issued.ID)
	fault := wider(judged, issued.Token)
	var sealed string
	if fault == nil {
		sealed, fault = judged.to.Seal(issued.Secret.Reveal())
	}
	if fault != nil {
		return r.abandon(ctx, opened, issued.ID, fault, state)
	}
	plan.SealedToken = types.StringValue(sealed)
	diags := r.store(ctx, state, *plan)
	diags.Append(aboutOthers(issued)...)
	return diags
}

// wider refuses a token that can do more than was planned.
func wider(judged request, token issuer.Token) error {
	if more := token.Reach.Excess(*judged.reach); !more.IsEmpty() {
		return fmt.Errorf("the issuer gave more than was planned: %s", strings.Join(more.Names(), ", "))
	}
	return nil
}

// abandon revokes a token that nobody could use. If even that fails the state
// keeps it, tainted, and the next run revokes it.
func (r *tokenResource) abandon(ctx context.Context, opened issuer.Issuer, id string, fault error, state *tfsdk.State) diag.Diagnostics {
	var diags diag.Diagnostics
	err := opened.Revoke(context.WithoutCancel(ctx), id)
	if err != nil && !errors.Is(err, issuer.ErrNotFound) {
		diags.AddError("Unable to keep token "+id, sentence(fault.Error())+" Revoking it failed too: "+sentence(err.Error())+
			"\n\nThe state keeps it as tainted, and the next apply revokes it.")
		return diags
	}
	state.RemoveResource(ctx)
	diags.AddError("Unable to keep token "+id, sentence(fault.Error())+" It was revoked at once.")
	return diags
}

// aboutOthers tells of tokens that an interrupted run left behind.
func aboutOthers(issued issuer.Issued) diag.Diagnostics {
	var diags diag.Diagnostics
	if issued.Adopted {
		diags.AddWarning("A token was adopted",
			"Token "+issued.ID+" had been issued for this very declaration at "+stamp(issued.IssuedAt)+", by a run that was interrupted "+
				"before it could say so. It was taken over instead of issuing another. If no run was interrupted, another configuration "+
				"declares the same token: give each provider block an owner of its own.")
	}
	if len(issued.Namesakes) > 0 {
		lines := make([]string, len(issued.Namesakes))
		for i, t := range issued.Namesakes {
			lines[i] = t.ID + " (issued " + stamp(t.IssuedAt) + ", expires " + stamp(t.ExpiresAt) + ")"
		}
		diags.AddWarning("Other tokens of this name are in force",
			"The issuer has other live tokens named "+hclQuote(issued.Name)+" of the same owner:\n"+bullets(lines)+
				"\nOne that this run replaces is revoked before the run ends. One that no state holds was left by an interrupted run: "+
				"import it (import { to = ..., id = \""+issued.Namesakes[0].ID+"\" }) to keep it, or import and then destroy it to revoke it.")
	}
	return diags
}

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
	opened, diags := r.client.issuer(ctx)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	// First, so that a token that is gone takes its leave with its identity set:
	// Terraform 1.11 rejects an answer without.
	resp.Diagnostics.Append(r.identify(ctx, resp.Identity, id)...)
	token, err := opened.Lookup(ctx, id)
	if errors.Is(err, issuer.ErrNotFound) {
		resp.State.RemoveResource(ctx)
		return
	}
	if err != nil {
		resp.Diagnostics.Append(failure("read token "+id, err))
		return
	}
	resp.Diagnostics.Append(r.refresh(ctx, &state, token, opened.Facts())...)
	resp.Diagnostics.Append(r.store(ctx, &resp.State, state)...)
}

func (r *tokenResource) refresh(ctx context.Context, state *tokenModel, token issuer.Token, facts issuer.Facts) diag.Diagnostics {
	imported := state.Name.IsNull()
	state.observe(token, facts, r.client.clock)
	state.Name = types.StringValue(token.Name)
	if imported {
		return r.adopt(state, token)
	}
	granted, diags := grantsOf(ctx, path.Root("grants"), state.Grants)
	state.Excess = namesOf(token.Reach.Excess(granted))
	return diags
}

// Update changes what needs no new token: the name at the issuer, and the rest
// in the state alone.
func (r *tokenResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	defer rescue(ctx, "update the token", &resp.Diagnostics)
	plan, diags := r.load(ctx, req.Plan)
	resp.Diagnostics.Append(diags...)
	state, diags := r.load(ctx, req.State)
	resp.Diagnostics.Append(diags...)
	opened, diags := r.client.issuer(ctx)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := state.ID.ValueString()
	if !plan.Name.Equal(state.Name) {
		if _, err := opened.Rename(ctx, id, plan.Name.ValueString()); err != nil {
			resp.Diagnostics.Append(failure("rename token "+id, err))
			return
		}
	}
	resp.Diagnostics.Append(r.store(ctx, &resp.State, plan)...)
	resp.Diagnostics.Append(r.identify(ctx, resp.Identity, id)...)
}

// Delete revokes a token. One that has expired, was revoked or is gone is what
// was wanted.
func (r *tokenResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	defer rescue(ctx, "revoke the token", &resp.Diagnostics)
	state, diags := r.load(ctx, req.State)
	resp.Diagnostics.Append(diags...)
	opened, diags := r.client.issuer(ctx)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := state.ID.ValueString()
	if err := opened.Revoke(ctx, id); err != nil && !errors.Is(err, issuer.ErrNotFound) {
		resp.Diagnostics.Append(failure("revoke token "+id, err))
		return
	}
	tflog.Info(ctx, "revoked a token", map[string]any{"id": id})
	if r.client.hasIssued(id) {
		resp.Diagnostics.AddError("Unable to replace token "+id+" by itself",
			"create_before_destroy asks for the new token while the old one is in force, and nothing in the declaration has changed, so the "+
				"issuer answered with the token that was there. It is revoked now. Apply once more to issue a new one; "+
				"to avoid this, change the name together with the replacement.")
	}
}
