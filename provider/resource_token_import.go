// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// ImportState takes an ID, or an identity. Read fills in the rest. Nothing
// changes at the issuer, now or later, because of an import.
func (r *tokenResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	defer rescue(ctx, "import the token", &resp.Diagnostics)
	id := types.StringValue(req.ID)
	if req.ID == "" && req.Identity != nil {
		var identity identityModel
		resp.Diagnostics.Append(req.Identity.Get(ctx, &identity)...)
		id = identity.ID
		if name := r.client.block.name; !identity.Issuer.IsNull() && identity.Issuer.ValueString() != name {
			resp.Diagnostics.AddError("Unable to import a token of another issuer",
				fmt.Sprintf("The identity names issuer %s, and this provider block is %s. Import with the provider block of that issuer.",
					hclQuote(identity.Issuer.ValueString()), hclQuote(name)))
		}
	}
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("id"), id)...)
	resp.Diagnostics.Append(r.identify(ctx, resp.Identity, id.ValueString())...)
}

// adopt fills in what only a declaration would say from what the token is. For
// grants that is its whole reach: what was asked for at the time nobody knows.
func (r *tokenResource) adopt(state *tokenModel, token issuer.Token) diag.Diagnostics {
	var diags diag.Diagnostics
	if status := issuer.Status(state.Status.ValueString()); status != issuer.Active {
		diags.AddError("Unable to import token "+token.ID,
			fmt.Sprintf("It is %s. Without the import, the resource issues a new one.", status))
		return diags
	}
	state.Grants = setOfGrants(token.Reach)
	state.Excess = stringsOf(nil)
	state.TTL = lifetimeOf(token.ExpiresAt.Sub(token.IssuedAt))
	state.Reason = types.StringValue("imported")
	own := r.client.block
	options, diags := own.optionsObject(token.Options)
	state.options[own.name] = options
	return diags
}

// identify sets the identity.
func (r *tokenResource) identify(ctx context.Context, identity *tfsdk.ResourceIdentity, id string) diag.Diagnostics {
	return identity.Set(ctx, identityModel{Issuer: types.StringValue(r.client.block.name), ID: types.StringValue(id)})
}
