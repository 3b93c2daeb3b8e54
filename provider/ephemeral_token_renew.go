// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"encoding/json"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// privateOpen is where Open leaves what Renew and Close go by.
const privateOpen = "open"

// An openToken is an ephemeral token while the run has it open.
type openToken struct {
	ID        string        `json:"id"`
	TTL       time.Duration `json:"ttl"` // that was asked for
	IssuedAt  time.Time     `json:"issued_at"`
	ExpiresAt time.Time     `json:"expires_at"`
}

func (o openToken) remember(ctx context.Context, to privateWriter) diag.Diagnostics {
	raw, err := json.Marshal(o)
	if err != nil {
		return diag.Diagnostics{diag.NewErrorDiagnostic("Unable to remember token "+o.ID, sentence(err.Error()))}
	}
	return to.SetKey(ctx, privateOpen, raw)
}

func openTokenOf(ctx context.Context, from privateReader) (openToken, diag.Diagnostics) {
	var o openToken
	raw, diags := from.GetKey(ctx, privateOpen)
	if err := json.Unmarshal(raw, &o); err != nil {
		diags.AddError("Unable to tell which token this was", sentence(err.Error()))
	}
	return o, diags
}

// renewAt is when the token is to be renewed: a third of its life before it ends, so
// that there is time to try again. The zero time, where the issuer cannot renew, is
// never.
func (o openToken) renewAt(opened issuer.Issuer) time.Time {
	if _, ok := issuer.Find[issuer.Renewer](opened); !ok {
		return time.Time{}
	}
	return o.ExpiresAt.Add(-o.TTL / 3)
}

// Renew prolongs the token by its ttl, while the run goes on, but never beyond
// max_ttl. A failure is a warning: the token is good for a while yet, and what needs
// it for longer says so when it is turned away.
func (e *tokenEphemeral) Renew(ctx context.Context, req ephemeral.RenewRequest, resp *ephemeral.RenewResponse) {
	defer rescue(ctx, "renew the token", &resp.Diagnostics)
	open, diags := openTokenOf(ctx, req.Private)
	resp.Diagnostics.Append(diags...)
	opened, diags := e.client.issuer(ctx)
	resp.Diagnostics.Append(diags...)
	renewer, ok := issuer.Find[issuer.Renewer](opened)
	if resp.Diagnostics.HasError() || !ok {
		return
	}
	now := e.client.clock.Now()
	life := open.TTL
	if limit := e.client.policy.maxTTL.duration(); limit > 0 {
		life = min(life, open.IssuedAt.Add(limit).Sub(now))
	}
	facts := opened.Facts()
	life -= life % max(facts.Resolution, 1)
	if life < facts.MinTTL || !now.Add(life).After(open.ExpiresAt) {
		resp.Diagnostics.AddWarning("Token "+open.ID+" is not renewed any more", "It expires at "+stamp(open.ExpiresAt)+
			": its life as a whole must not be longer than max_ttl, which is "+ttl.String(e.client.policy.maxTTL.duration())+".")
		return
	}
	renewed, err := renewer.Renew(ctx, open.ID, life)
	if err != nil {
		d := failure("renew token "+open.ID, err)
		resp.Diagnostics.AddWarning(d.Summary(), d.Detail()+"\n\nIt expires at "+stamp(open.ExpiresAt)+".")
		resp.RenewAt = again(now, open.ExpiresAt)
		return
	}
	if renewed.ExpiresAt.After(open.ExpiresAt) { // else the issuer gives it no longer life
		open.ExpiresAt = renewed.ExpiresAt
		resp.RenewAt = open.renewAt(opened)
	}
	resp.Diagnostics.Append(open.remember(ctx, resp.Private)...)
}

// again is when to try a renewal that failed once more: half way to the end, as long
// as that is not about now.
func again(now, end time.Time) time.Time {
	if half := end.Sub(now) / 2; half > time.Second {
		return now.Add(half)
	}
	return time.Time{}
}
