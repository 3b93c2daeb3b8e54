// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/seal"
)

var _ ephemeral.EphemeralResource = (*secretEphemeral)(nil)

// secretEphemeral is the ephemeral resource scoped_secret: what was sealed, read
// for as long as the run takes. It needs no issuer.
type secretEphemeral struct{}

type secretModel struct {
	SealedToken types.String `tfsdk:"sealed_token"`
	Identity    types.String `tfsdk:"identity"`
	Value       types.String `tfsdk:"value"`
}

// Metadata implements ephemeral.EphemeralResource.
func (secretEphemeral) Metadata(_ context.Context, req ephemeral.MetadataRequest, resp *ephemeral.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_secret"
}

// Schema implements ephemeral.EphemeralResource.
func (secretEphemeral) Schema(_ context.Context, _ ephemeral.SchemaRequest, resp *ephemeral.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Unseals a token, for write-only arguments and for the configuration of other providers. Neither plan nor " +
			"state holds what it reads.",
		Attributes: map[string]schema.Attribute{
			"sealed_token": schema.StringAttribute{
				Required: true, MarkdownDescription: "An armored age file, as `scoped_token.sealed_token` is.",
			},
			"identity": schema.StringAttribute{
				Required: true, Sensitive: true,
				MarkdownDescription: "The private key of one of the recipients, best from an ephemeral variable: the text of an age identity " +
					"file (comments and several keys are fine), or an SSH private key without a passphrase.",
			},
			"value": schema.StringAttribute{Computed: true, Sensitive: true, MarkdownDescription: "The token in plain text."},
		},
	}
}

// Open unseals.
func (secretEphemeral) Open(ctx context.Context, req ephemeral.OpenRequest, resp *ephemeral.OpenResponse) {
	defer rescue(ctx, "unseal the token", &resp.Diagnostics)
	var model secretModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	secret, err := seal.Unseal(model.SealedToken.ValueString(), model.Identity.ValueString())
	switch {
	case errors.Is(err, seal.ErrWrongIdentity):
		resp.Diagnostics.AddAttributeError(path.Root("identity"), "Unable to unseal with this identity",
			"The token is sealed to other recipients. Give the private key of one of them, or issue the token anew with yours among its recipients.")
	case errors.Is(err, seal.ErrMalformed):
		resp.Diagnostics.AddAttributeError(path.Root("sealed_token"), "Unable to read the sealed token",
			"It is not a whole age file in ASCII armor, or was changed since it was sealed. Pass sealed_token of a scoped_token as it is, "+
				"from the line BEGIN AGE ENCRYPTED FILE to the line END AGE ENCRYPTED FILE.")
	case err != nil:
		resp.Diagnostics.AddAttributeError(path.Root("identity"), "Unable to use this identity", sentence(err.Error()))
	default:
		model.Value = types.StringValue(secret)
		resp.Diagnostics.Append(resp.Result.Set(ctx, model)...)
	}
}
