// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

var (
	_ ephemeral.EphemeralResourceWithConfigure      = (*tokenEphemeral)(nil)
	_ ephemeral.EphemeralResourceWithValidateConfig = (*tokenEphemeral)(nil)
	_ ephemeral.EphemeralResourceWithClose          = (*tokenEphemeral)(nil)
)

// privateID is the key under which Open leaves the token's ID for Close.
const privateID = "id"

// tokenEphemeral is the ephemeral resource scoped_token: a token for as long as
// the run takes.
type tokenEphemeral struct {
	blocks blocks
	client *client
}

type tokenEphemeralModel struct {
	Name           types.String  `tfsdk:"name"`
	TTL            lifetimeValue `tfsdk:"ttl"`
	Grants         types.Set     `tfsdk:"grants"`
	AcceptExcess   types.Set     `tfsdk:"accept_excess"`
	ID             types.String  `tfsdk:"id"`
	ExpiresAt      types.String  `tfsdk:"expires_at"`
	Reach          types.Set     `tfsdk:"reach"`
	Excess         types.Set     `tfsdk:"excess"`
	ExpiryEnforced types.Bool    `tfsdk:"expiry_enforced"`
	Token          types.String  `tfsdk:"token"`

	options map[string]types.Object
}

func (m tokenEphemeralModel) declaration() declaration {
	return declaration{m.Name, m.TTL, m.Grants, m.AcceptExcess, types.SetNull(types.StringType), m.options}
}

func (e *tokenEphemeral) Metadata(_ context.Context, req ephemeral.MetadataRequest, resp *ephemeral.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_token"
}

func (e *tokenEphemeral) Schema(_ context.Context, _ ephemeral.SchemaRequest, resp *ephemeral.SchemaResponse) {
	names := func(doc string) schema.Attribute {
		return schema.SetAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: doc}
	}
	attributes := map[string]schema.Attribute{
		"name": schema.StringAttribute{
			Required: true, Validators: []validator.String{stringvalidator.LengthAtLeast(1)}, MarkdownDescription: "What people call the token.",
		},
		"ttl": schema.StringAttribute{
			Optional: true, Computed: true, CustomType: lifetimeType{},
			MarkdownDescription: "Lifetime, should the run end without revoking the token: a Go duration, or days. Make it as long as " +
				"the run may take. Required unless the provider has a `default_ttl`, and bounded by its `max_ttl`.",
		},
		"grants": schema.SetNestedAttribute{
			Required: true, MarkdownDescription: grantsDoc,
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"actions":   schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: actionsDoc},
				"resources": schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: resourcesDoc},
			}},
		},
		"accept_excess": schema.SetAttribute{
			Optional: true, ElementType: types.StringType,
			MarkdownDescription: "Permissions, as `action@resource`, that are acknowledged although they are broad or beyond what was asked.",
		},
		"id":              schema.StringAttribute{Computed: true, MarkdownDescription: "The issuer's own identifier of the token."},
		"expires_at":      schema.StringAttribute{Computed: true, MarkdownDescription: "When it expires at the latest (RFC 3339, UTC)."},
		"reach":           names("All that the token can really do, as `action@resource`."),
		"excess":          names("What of its reach goes beyond the grants."),
		"expiry_enforced": schema.BoolAttribute{Computed: true, MarkdownDescription: "Whether the issuer itself refuses the token once it has expired."},
		"token":           schema.StringAttribute{Computed: true, Sensitive: true, MarkdownDescription: "The token in plain text."},
	}
	for _, b := range e.blocks {
		attributes[b.name] = b.ephemeralAttribute()
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "A token for this run alone: issued when the run needs it, while planning too, and revoked when the run " +
			"no longer does. Neither plan nor state holds it. Should the revocation fail, a warning names the token, and its `ttl` ends it.",
		Attributes: attributes,
	}
}

func (e *tokenEphemeral) Configure(_ context.Context, req ephemeral.ConfigureRequest, _ *ephemeral.ConfigureResponse) {
	e.client = clientOf(req.ProviderData)
}

func (e *tokenEphemeral) ValidateConfig(ctx context.Context, req ephemeral.ValidateConfigRequest, resp *ephemeral.ValidateConfigResponse) {
	model, diags := e.load(ctx, req.Config)
	resp.Diagnostics.Append(diags...)
	if !diags.HasError() {
		_, diags = model.declaration().read(ctx)
		resp.Diagnostics.Append(diags...)
	}
}

func (e *tokenEphemeral) load(ctx context.Context, from source) (tokenEphemeralModel, diag.Diagnostics) {
	var model tokenEphemeralModel
	var diags diag.Diagnostics
	model.options, diags = e.blocks.load(ctx, from, &model)
	return model, diags
}

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
	resp.Diagnostics.Append(e.hand(ctx, model, judged, issued, resp)...)
	if resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(revokeNow(ctx, opened, issued.ID)...)
	}
}

// hand puts an issued token into the answer.
func (e *tokenEphemeral) hand(ctx context.Context, model tokenEphemeralModel, judged request, issued issuer.Issued, resp *ephemeral.OpenResponse) diag.Diagnostics {
	var diags diag.Diagnostics
	if err := wider(judged, issued.Token); err != nil {
		diags.AddError("Unable to keep token "+issued.ID, sentence(err.Error()))
		return diags
	}
	id, err := json.Marshal(issued.ID)
	if err != nil {
		diags.AddError("Unable to remember token "+issued.ID, sentence(err.Error()))
		return diags
	}
	diags.Append(resp.Private.SetKey(ctx, privateID, id)...)
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
	raw, diags := req.Private.GetKey(ctx, privateID)
	resp.Diagnostics.Append(diags...)
	var id string
	if err := json.Unmarshal(raw, &id); diags.HasError() || err != nil {
		resp.Diagnostics.AddWarning("An ephemeral token was not revoked", "Its ID is not known any more; its ttl ends it.")
		return
	}
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

func (e *tokenEphemeral) types(ctx context.Context) map[string]attr.Type {
	var resp ephemeral.SchemaResponse
	e.Schema(ctx, ephemeral.SchemaRequest{}, &resp)
	kinds := map[string]attr.Type{}
	for name, attribute := range resp.Schema.Attributes {
		kinds[name] = attribute.GetType()
	}
	return kinds
}
