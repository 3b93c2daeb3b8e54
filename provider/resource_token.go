// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

var (
	_ resource.ResourceWithConfigure      = (*tokenResource)(nil)
	_ resource.ResourceWithValidateConfig = (*tokenResource)(nil)
	_ resource.ResourceWithModifyPlan     = (*tokenResource)(nil)
	_ resource.ResourceWithIdentity       = (*tokenResource)(nil)
	_ resource.ResourceWithImportState    = (*tokenResource)(nil)
)

// tokenResource is the resource scoped_token: a token that outlives the run and
// whose secret the state has only sealed.
type tokenResource struct {
	blocks blocks
	client *client
}

// Metadata implements resource.Resource. The identity changes with each generation:
// it is the token's, and a rotation is an update of the resource.
func (r *tokenResource) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_token"
	resp.ResourceBehavior.MutableIdentity = true
}

// Schema implements resource.Resource.
func (r *tokenResource) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes := tokenInputs()
	maps.Copy(attributes, tokenRotation())
	maps.Copy(attributes, tokenOutputs())
	for _, b := range r.blocks {
		attributes[b.name] = b.resourceAttribute()
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "A token that may do what its grants name and nothing more, for a limited time. " +
			"What the issuer confers beyond the grants is known at plan and refused unless acknowledged by name. " +
			"The state holds its secret only sealed to `recipients`; for a token that lives no longer than the run, " +
			"use the ephemeral resource of the same name.",
		Attributes: attributes,
	}
}

func tokenInputs() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"name": schema.StringAttribute{
			Required: true, Validators: []validator.String{stringvalidator.LengthAtLeast(1)},
			MarkdownDescription: "What people call the token. Changed in place where the issuer can rename.",
		},
		"ttl": schema.StringAttribute{
			Optional: true, Computed: true, CustomType: lifetimeType{},
			MarkdownDescription: "Lifetime from issue to expiry: a Go duration, or days (`\"12h\"`, `\"90d\"`). Required unless the " +
				"provider has a `default_ttl`, and bounded by its `max_ttl`. A change issues a new token.",
		},
		"grants": schema.SetNestedAttribute{
			Required: true, MarkdownDescription: grantsDoc + " A change of meaning issues a new token; another spelling does not.",
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"actions":   schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: actionsDoc},
				"resources": schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: resourcesDoc},
			}},
		},
		"accept_excess": schema.SetAttribute{
			Optional: true, ElementType: types.StringType,
			MarkdownDescription: "Permissions, as `action@resource`, that are acknowledged although they are broad or beyond what was " +
				"asked. The error that refuses them spells each.",
		},
		"recipients": schema.SetAttribute{
			Optional: true, ElementType: types.StringType,
			MarkdownDescription: "Who may read the token: age public keys (`age1...`), or SSH public keys of type `ssh-ed25519` or " +
				"`ssh-rsa`. At least one. A change issues a new token, as nothing here can read the old one to seal it again.",
		},
		"boundary": schema.SetNestedAttribute{
			Optional: true, MarkdownDescription: boundaryDoc,
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"actions":   schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: actionsDoc},
				"resources": schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: resourcesDoc},
			}},
		},
	}
}

func tokenOutputs() map[string]schema.Attribute {
	text := func(doc string) schema.Attribute {
		return schema.StringAttribute{Computed: true, MarkdownDescription: doc}
	}
	names := func(doc string) schema.Attribute {
		return schema.SetAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: doc}
	}
	return map[string]schema.Attribute{
		"id":         text("The issuer's own identifier of the token."),
		"issued_at":  text("When it was issued (RFC 3339, UTC)."),
		"expires_at": text("When it expires (RFC 3339, UTC)."),
		"status": text("`active`, `expired`, `revoked`, or `leaked`: revoked by the issuer because it found the secret where others could " +
			"read it. As of the last refresh. A token that is no longer active is planned to be issued anew."),
		"reach": names("All that the token can really do, as `action@resource`. Known at plan."),
		"excess": names("What of its reach goes beyond the grants. Known at plan, and refused unless each is named in " +
			"`accept_excess`."),
		"expiry_enforced": schema.BoolAttribute{
			Computed: true, MarkdownDescription: "Whether the issuer itself refuses the token once it has expired. Known at plan.",
		},
		"sealed_token": text("The token, sealed to `recipients`: an armored age file, read by `age -d` or the ephemeral resource " +
			"`scoped_secret`. Null for a token that was imported: its secret cannot be had back."),
	}
}

// IdentitySchema implements resource.ResourceWithIdentity.
func (r *tokenResource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{Attributes: map[string]identityschema.Attribute{
		"issuer": identityschema.StringAttribute{OptionalForImport: true, Description: "Name of the issuer, such as \"local\"."},
		"id":     identityschema.StringAttribute{RequiredForImport: true, Description: "The issuer's own identifier of the token."},
	}}
}

// Configure implements resource.ResourceWithConfigure.
func (r *tokenResource) Configure(_ context.Context, req resource.ConfigureRequest, _ *resource.ConfigureResponse) {
	r.client = clientOf(req.ProviderData)
}

// ValidateConfig refuses all that can be refused without an issuer.
func (r *tokenResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	model, diags := r.load(ctx, req.Config)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	_, diags = model.declaration().read(ctx)
	resp.Diagnostics.Append(diags...)
	resp.Diagnostics.Append(model.checkRotation(model.TTL)...)
	if known(ctx, model.Recipients) && len(model.Recipients.Elements()) == 0 {
		resp.Diagnostics.AddAttributeError(path.Root("recipients"), "Unable to keep a token that nobody may read",
			"The state never holds a token in plain text, so it needs someone to seal it to. Set recipients to an age or SSH public key:\n\n"+
				"  recipients = [\"age1...\"]\n\n"+
				"If only this run needs the token, declare it as ephemeral \"scoped_token\" instead, which keeps it out of the state.")
	}
}
