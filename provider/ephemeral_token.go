// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

var (
	_ ephemeral.EphemeralResourceWithConfigure      = (*tokenEphemeral)(nil)
	_ ephemeral.EphemeralResourceWithValidateConfig = (*tokenEphemeral)(nil)
	_ ephemeral.EphemeralResourceWithRenew          = (*tokenEphemeral)(nil)
	_ ephemeral.EphemeralResourceWithClose          = (*tokenEphemeral)(nil)
)

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
	Boundary       types.Set     `tfsdk:"boundary"`
	ID             types.String  `tfsdk:"id"`
	ExpiresAt      types.String  `tfsdk:"expires_at"`
	Reach          types.Set     `tfsdk:"reach"`
	Excess         types.Set     `tfsdk:"excess"`
	ExpiryEnforced types.Bool    `tfsdk:"expiry_enforced"`
	Token          types.String  `tfsdk:"token"`

	options map[string]types.Object
}

func (m tokenEphemeralModel) declaration() declaration {
	return declaration{m.Name, m.TTL, m.Grants, m.AcceptExcess, m.Boundary, types.SetNull(types.StringType), m.options}
}

// Metadata implements ephemeral.EphemeralResource.
func (e *tokenEphemeral) Metadata(_ context.Context, req ephemeral.MetadataRequest, resp *ephemeral.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_token"
}

// Schema implements ephemeral.EphemeralResource.
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
			MarkdownDescription: "Lifetime, should the run end without revoking the token: a Go duration, or days. Where the issuer can renew " +
				"tokens it is renewed while the run goes on, up to the provider's `max_ttl`; where it cannot, make it as long as the run may take. Required unless the provider has a `default_ttl`, and bounded by its `max_ttl`.",
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
		"boundary": schema.SetNestedAttribute{
			Optional: true, MarkdownDescription: boundaryDoc,
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"actions":   schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: actionsDoc},
				"resources": schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: resourcesDoc},
			}},
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

// Configure implements ephemeral.EphemeralResourceWithConfigure.
func (e *tokenEphemeral) Configure(_ context.Context, req ephemeral.ConfigureRequest, _ *ephemeral.ConfigureResponse) {
	e.client = clientOf(req.ProviderData)
}

// ValidateConfig refuses all that can be refused without an issuer.
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

func (e *tokenEphemeral) types(ctx context.Context) map[string]attr.Type {
	var resp ephemeral.SchemaResponse
	e.Schema(ctx, ephemeral.SchemaRequest{}, &resp)
	kinds := map[string]attr.Type{}
	for name, attribute := range resp.Schema.Attributes {
		kinds[name] = attribute.GetType()
	}
	return kinds
}
