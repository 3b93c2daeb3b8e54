// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

var _ list.ListResourceWithConfigure = (*tokenList)(nil)

// tokenList is the list resource scoped_token: what `terraform query` finds, to be
// imported. It shares the resource's name, schema and way of reading a token.
type tokenList struct{ tokenResource }

type tokenListModel struct {
	Unmanaged types.Bool `tfsdk:"unmanaged"`
}

// ListResourceConfigSchema implements list.ListResource.
func (*tokenList) ListResourceConfigSchema(_ context.Context, _ list.ListResourceSchemaRequest, resp *list.ListResourceSchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "The issuer's tokens that are in force, as resources to import. An import changes nothing at the issuer and issues no " +
			"new token; the secret of a token that is there cannot be had back.",
		Attributes: map[string]schema.Attribute{
			"unmanaged": schema.BoolAttribute{
				Optional: true, MarkdownDescription: "Only tokens that were not issued for a declaration of this provider block's `owner`.",
			},
		},
	}
}

// List implements list.ListResource.
func (l *tokenList) List(ctx context.Context, req list.ListRequest, stream *list.ListResultsStream) {
	var model tokenListModel
	diags := req.Config.Get(ctx, &model)
	var all []issuer.Token
	if !diags.HasError() {
		found, more := l.client.inventory(ctx)
		diags.Append(more...)
		all = found
	}
	if diags.HasError() {
		stream.Results = list.ListResultsStreamDiagnostics(diags)
		return
	}
	stream.Results = func(push func(list.ListResult) bool) {
		for _, token := range all {
			if token.Status != issuer.Active || model.Unmanaged.ValueBool() && l.client.manages(token) {
				continue
			}
			if !push(l.result(ctx, req, token)) {
				return
			}
		}
	}
}

func (l *tokenList) result(ctx context.Context, req list.ListRequest, token issuer.Token) list.ListResult {
	result := req.NewListResult(ctx)
	result.DisplayName = token.Name
	if token.Name == "" {
		result.DisplayName = token.ID
	}
	result.Diagnostics.Append(l.identify(ctx, result.Identity, token.ID)...)
	if req.IncludeResource {
		result.Diagnostics.Append(l.describe(ctx, result, token)...)
	}
	return result
}

// describe writes the token as an import would.
func (l *tokenList) describe(ctx context.Context, result list.ListResult, token issuer.Token) diag.Diagnostics {
	diags := result.Resource.SetAttribute(ctx, path.Root("id"), token.ID)
	opened, more := l.client.issuer(ctx)
	diags.Append(more...)
	if diags.HasError() {
		return diags
	}
	model, more := l.load(ctx, result.Resource)
	diags.Append(more...)
	diags.Append(l.refresh(ctx, &model, token, opened.Facts())...)
	retiring, more := listOfRetirees(ctx, nil)
	diags.Append(more...)
	model.Retiring = retiring
	diags.Append(l.store(ctx, result.Resource, model)...)
	return diags
}
