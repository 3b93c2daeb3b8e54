// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
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
	issued, err := issue(ctx, opened, judged.spec)
	if err != nil {
		resp.Diagnostics.Append(failure("issue token "+hclQuote(judged.spec.Name), err))
		return
	}
	tflog.Info(ctx, "issued a token", map[string]any{"id": issued.ID, "adopted": issued.Adopted})
	plan.receive(issued.Token, opened.Facts(), r.client.clock)
	plan.Excess, plan.SealedToken = namesOf(issued.Reach.Excess(*judged.granted)), types.StringNull()
	resp.Diagnostics.Append(r.store(ctx, &resp.State, plan)...)
	resp.Diagnostics.Append(r.identify(ctx, resp.Identity, issued.ID)...)
	resp.Diagnostics.Append(rememberKey(ctx, resp.Private, judged.spec.Key)...)
	fault := r.finish(ctx, opened, judged, issued, &plan)
	if fault != nil {
		resp.Diagnostics.Append(r.abandon(ctx, opened, issued.ID, fault, &resp.State)...)
		return
	}
	resp.Diagnostics.Append(r.store(ctx, &resp.State, plan)...)
	resp.Diagnostics.Append(aboutOthers(issued, nil)...)
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
	case !r.client.issues(judged.spec.Key):
		diags.Append(twins(judged.spec.Name))
	}
	return judged, opened, diags
}

// maxKeys bounds how many keys are tried for one token.
const maxKeys = 8

// issue asks for a token, under another key where the first is taken by a token
// that meanwhile is another: one that was renamed, and whose old name is declared
// anew. Each next key follows from the one before, so a run after this one that
// was interrupted asks in the same order.
func issue(ctx context.Context, opened issuer.Issuer, spec issuer.Spec) (issuer.Issued, error) {
	for range maxKeys - 1 {
		issued, err := opened.Issue(ctx, spec)
		if !errors.Is(err, issuer.ErrConflict) {
			return issued, err
		}
		spec.Key = digest(spec.Key)
	}
	return opened.Issue(ctx, spec)
}

// finish does what can fail once a token is issued: it proves the token to be
// what was planned, and seals it into the model. A token that this gives an error
// for cannot be kept.
func (r *tokenResource) finish(ctx context.Context, opened issuer.Issuer, judged request, issued issuer.Issued, plan *tokenModel) error {
	r.client.issues(issued.ID)
	if err := verified(ctx, opened, judged, issued); err != nil {
		return err
	}
	sealed, err := judged.to.Seal(issued.Secret.Reveal())
	plan.SealedToken = types.StringValue(sealed)
	return err
}

// verified refuses a token that can do more than was planned: as the issuer says
// when it issues it, and where it can be asked what a token is good for, then too.
// What cannot be asked just then is not verified.
func verified(ctx context.Context, opened issuer.Issuer, judged request, issued issuer.Issued) error {
	if err := wider(judged, issued.Reach); err != nil {
		return err
	}
	verifier, ok := issuer.Find[issuer.Verifier](opened)
	if !ok {
		return nil
	}
	effective, err := verifier.Effective(ctx, issued)
	if err != nil {
		return fmt.Errorf("what it really permits could not be verified: %w", err)
	}
	return wider(judged, effective)
}

func wider(judged request, reach scope.Set) error {
	if more := reach.Excess(*judged.reach); !more.IsEmpty() {
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

// aboutOthers tells of tokens that an interrupted run left behind, other than those
// whose IDs the state has. The names are in the summaries because the CLI shows only
// one of several warnings that have the same.
func aboutOthers(issued issuer.Issued, known []string) diag.Diagnostics {
	var diags diag.Diagnostics
	issued.Namesakes = slices.DeleteFunc(issued.Namesakes, func(t issuer.Token) bool { return slices.Contains(known, t.ID) })
	if issued.Adopted {
		diags.AddWarning("Token "+hclQuote(issued.Name)+" was adopted",
			"Token "+issued.ID+" had been issued for this very declaration at "+stamp(issued.IssuedAt)+", by a run that was interrupted "+
				"before it could say so. It was taken over instead of issuing another. If no run was interrupted, another configuration "+
				"declares the same token: give each provider block an owner of its own.")
	}
	if len(issued.Namesakes) > 0 {
		lines := make([]string, len(issued.Namesakes))
		for i, t := range issued.Namesakes {
			lines[i] = t.ID + " (issued " + stamp(t.IssuedAt) + ", expires " + stamp(t.ExpiresAt) + ")"
		}
		diags.AddWarning("Other tokens named "+hclQuote(issued.Name)+" are in force",
			"The issuer has other live tokens of this name and owner:\n"+bullets(lines)+
				"\nOne that this run replaces is revoked before the run ends. One that no state holds was left by an interrupted run: "+
				"import it (import { to = ..., id = \""+issued.Namesakes[0].ID+"\" }) to keep it, or import and then destroy it to revoke it.")
	}
	return diags
}
