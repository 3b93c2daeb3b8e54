// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"crypto/rand"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// Open issues a token under a key of its own: two runs never share one, and an
// Open that is tried again gets another.
func (e *tokenEphemeral) Open(ctx context.Context, req ephemeral.OpenRequest, resp *ephemeral.OpenResponse) {
	defer rescue(ctx, "open the token", &resp.Diagnostics)
	model, diags := e.load(ctx, req.Config)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	opened, diags := e.client.issuer(ctx)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	model.TTL = e.client.effectiveTTL(model.TTL, nil)
	judged, diags := e.client.judge(ctx, model.declaration())
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	judged.spec.Key = "ephemeral-" + rand.Text()
	issued, err := opened.Issue(ctx, judged.spec)
	if err != nil {
		resp.Diagnostics.Append(failure("issue token "+hclQuote(judged.spec.Name), err))
		return
	}
	tflog.Info(ctx, "issued an ephemeral token", map[string]any{"id": issued.ID})
	kept := false
	defer func() { // a panic comes by here too, before it is turned into a diagnostic
		if !kept {
			resp.Diagnostics.Append(revokeNow(ctx, opened, issued.ID)...)
		}
	}()
	resp.Diagnostics.Append(e.hand(ctx, opened, model, judged, issued, resp)...)
	kept = !resp.Diagnostics.HasError()
}

// hand puts an issued token into the answer.
func (e *tokenEphemeral) hand(ctx context.Context, opened issuer.Issuer, model tokenEphemeralModel, judged request, issued issuer.Issued, resp *ephemeral.OpenResponse) diag.Diagnostics {
	var diags diag.Diagnostics
	if err := verified(ctx, opened, judged, issued); err != nil {
		diags.AddError("Unable to keep token "+issued.ID, sentence(err.Error()))
		return diags
	}
	open := openToken{ID: issued.ID, TTL: judged.spec.TTL, IssuedAt: issued.IssuedAt, ExpiresAt: issued.ExpiresAt}
	diags.Append(open.remember(ctx, resp.Private)...)
	resp.RenewAt = open.renewAt(opened)
	model.ID = types.StringValue(issued.ID)
	model.ExpiresAt = types.StringValue(stamp(issued.ExpiresAt))
	model.Reach = namesOf(issued.Reach)
	model.Excess = namesOf(issued.Reach.Excess(*judged.granted))
	model.ExpiryEnforced = types.BoolValue(judged.facts.ExpiryEnforced)
	model.Token = types.StringValue(issued.Secret.Reveal())
	diags.Append(e.blocks.store(ctx, &resp.Result, e.types(ctx), model, model.options)...)
	return diags
}

// Close revokes the token. A failure is a warning: the run's work is done and
// saved by then, an error would only make it look as if it were not, and the
// token's lifetime is the backstop. The warning names the token and its end.
func (e *tokenEphemeral) Close(ctx context.Context, req ephemeral.CloseRequest, resp *ephemeral.CloseResponse) {
	defer rescue(ctx, "close the token", &resp.Diagnostics)
	open, diags := openTokenOf(ctx, req.Private)
	if diags.HasError() {
		resp.Diagnostics.AddWarning("An ephemeral token was not revoked", "Its ID is not known any more; its ttl ends it.")
		return
	}
	id := open.ID
	opened, diags := e.client.issuer(ctx)
	if !diags.HasError() {
		diags.Append(revokeNow(ctx, opened, id)...)
	}
	for _, d := range diags.Errors() {
		resp.Diagnostics.AddWarning("An ephemeral token was not revoked",
			"Token "+id+" stays in force until its ttl ends it. "+d.Summary()+": "+d.Detail())
	}
}

// revokeNow revokes even where the run was cancelled.
func revokeNow(ctx context.Context, opened issuer.Issuer, id string) diag.Diagnostics {
	var diags diag.Diagnostics
	err := opened.Revoke(context.WithoutCancel(ctx), id)
	if err != nil && !errors.Is(err, issuer.ErrNotFound) {
		diags.Append(failure("revoke token "+id, err))
	}
	return diags
}
