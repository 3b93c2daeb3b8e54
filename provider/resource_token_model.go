// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

type tokenModel struct {
	Name         types.String  `tfsdk:"name"`
	TTL          lifetimeValue `tfsdk:"ttl"`
	Grants       types.Set     `tfsdk:"grants"`
	AcceptExcess types.Set     `tfsdk:"accept_excess"`
	Recipients   types.Set     `tfsdk:"recipients"`
	Boundary     types.Set     `tfsdk:"boundary"`

	RotateBefore        lifetimeValue `tfsdk:"rotate_before"`
	Overlap             lifetimeValue `tfsdk:"overlap"`
	ProtectIfUsedWithin lifetimeValue `tfsdk:"protect_if_used_within"`

	Generation types.Int64  `tfsdk:"generation"`
	Reason     types.String `tfsdk:"reason"`
	RotateAt   types.String `tfsdk:"rotate_at"`
	Retiring   types.List   `tfsdk:"retiring"`

	ID             types.String `tfsdk:"id"`
	IssuedAt       types.String `tfsdk:"issued_at"`
	ExpiresAt      types.String `tfsdk:"expires_at"`
	Status         types.String `tfsdk:"status"`
	Reach          types.Set    `tfsdk:"reach"`
	Excess         types.Set    `tfsdk:"excess"`
	ExpiryEnforced types.Bool   `tfsdk:"expiry_enforced"`
	SealedToken    types.String `tfsdk:"sealed_token"`

	options map[string]types.Object // the attributes of issuers, by name
}

type identityModel struct {
	Issuer types.String `tfsdk:"issuer"`
	ID     types.String `tfsdk:"id"`
}

func (r *tokenResource) load(ctx context.Context, from source) (tokenModel, diag.Diagnostics) {
	var model tokenModel
	var diags diag.Diagnostics
	model.options, diags = r.blocks.load(ctx, from, &model)
	return model, diags
}

func (r *tokenResource) store(ctx context.Context, to sink, model tokenModel) diag.Diagnostics {
	return r.blocks.store(ctx, to, r.types(ctx), model, model.options)
}

func (r *tokenResource) types(ctx context.Context) map[string]attr.Type {
	var resp resource.SchemaResponse
	r.Schema(ctx, resource.SchemaRequest{}, &resp)
	kinds := map[string]attr.Type{}
	for name, attribute := range resp.Schema.Attributes {
		kinds[name] = attribute.GetType()
	}
	return kinds
}

func (m tokenModel) declaration() declaration {
	return declaration{m.Name, m.TTL, m.Grants, m.AcceptExcess, m.Boundary, m.Recipients, m.options}
}

// observe takes over what the issuer tells of a token.
func (m *tokenModel) observe(token issuer.Token, facts issuer.Facts, c clock.Clock) {
	m.ID = types.StringValue(token.ID)
	m.IssuedAt = types.StringValue(stamp(token.IssuedAt))
	m.ExpiresAt = types.StringValue(stamp(token.ExpiresAt))
	m.Status = types.StringValue(string(statusOf(token, c)))
	m.ExpiryEnforced = types.BoolValue(facts.ExpiryEnforced)
	m.Reach = namesOf(token.Reach)
	m.schedule(token.ExpiresAt)
}

// receive takes over what the issuer tells of a token that it has just issued. One
// with so short a life that it is over by now was active when it was made, as the
// plan said: the next refresh says that it has expired.
func (m *tokenModel) receive(token issuer.Token, facts issuer.Facts, c clock.Clock) {
	m.observe(token, facts, c)
	if m.Status.ValueString() == string(issuer.Expired) {
		m.Status = types.StringValue(string(issuer.Active))
	}
}

// statusOf is the token's status, and expired where an issuer that enforces no
// expiry goes on calling it active.
func statusOf(token issuer.Token, c clock.Clock) issuer.Status {
	if token.Status == issuer.Active && !c.Now().Before(token.ExpiresAt) {
		return issuer.Expired
	}
	return token.Status
}

// reissue marks all that a new token brings as unknown, together.
func (m *tokenModel) reissue() {
	m.ID = types.StringUnknown()
	m.IssuedAt = types.StringUnknown()
	m.ExpiresAt = types.StringUnknown()
	m.SealedToken = types.StringUnknown()
	m.Status = types.StringValue(string(issuer.Active))
	m.RotateAt = types.StringUnknown()
	if m.RotateBefore.IsNull() {
		m.RotateAt = types.StringNull()
	}
}

// keep takes over what an update in place does not change.
func (m *tokenModel) keep(prior tokenModel) {
	m.ID = prior.ID
	m.IssuedAt = prior.IssuedAt
	m.ExpiresAt = prior.ExpiresAt
	m.SealedToken = prior.SealedToken
	m.Status = prior.Status
	m.Generation = prior.Generation
	m.Reason = prior.Reason
	m.Retiring = prior.Retiring
	m.RotateAt = prior.RotateAt
	if expires, err := time.Parse(time.RFC3339, prior.ExpiresAt.ValueString()); err == nil {
		m.schedule(expires)
	}
}

// foresee takes over what is known of a token before it is issued.
func (m *tokenModel) foresee(r request) {
	if r.reach == nil {
		m.Reach = types.SetUnknown(types.StringType)
		m.Excess = types.SetUnknown(types.StringType)
		m.ExpiryEnforced = types.BoolUnknown()
		return
	}
	m.Reach = namesOf(*r.reach)
	m.Excess = namesOf(r.excess)
	m.ExpiryEnforced = types.BoolValue(r.facts.ExpiryEnforced)
}

func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }
