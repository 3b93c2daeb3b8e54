// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

var _ datasource.DataSourceWithConfigure = (*permissionsData)(nil)

// permissionsData is the data source scoped_permissions: what an issuer has words for.
type permissionsData struct{ client *client }

type permissionsModel struct {
	OpenVocabulary types.Bool         `tfsdk:"open_vocabulary"`
	Permissions    []listedPermission `tfsdk:"permissions"`
}

type listedPermission struct {
	Action         string `tfsdk:"action"`
	Resource       string `tfsdk:"resource"`
	Description    string `tfsdk:"description"`
	Destructive    bool   `tfsdk:"destructive"`
	Administrative bool   `tfsdk:"administrative"`
}

// Metadata implements datasource.DataSource.
func (*permissionsData) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_permissions"
}

// Schema implements datasource.DataSource.
func (*permissionsData) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	text := func(doc string) schema.Attribute {
		return schema.StringAttribute{Computed: true, MarkdownDescription: doc}
	}
	flag := func(doc string) schema.Attribute {
		return schema.BoolAttribute{Computed: true, MarkdownDescription: doc}
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "The issuer's catalogue: what can be granted, and what of it destroys or administers.",
		Attributes: map[string]schema.Attribute{
			"open_vocabulary": flag("Whether the issuer has no words of its own and takes any: those of the services that verify its tokens. " +
				"Then `permissions` is empty."),
			"permissions": schema.ListNestedAttribute{
				Computed: true, MarkdownDescription: "The permissions, sorted by action.",
				NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
					"action":         text("As `grants` name it."),
					"resource":       text("The form of the resources it is for."),
					"description":    text("What it lets a token do."),
					"destructive":    flag("Whether it may lose data, keys or backups."),
					"administrative": flag("Whether it may give power: make tokens, change policies, add members."),
				}},
			},
		},
	}
}

// Configure implements datasource.DataSourceWithConfigure.
func (d *permissionsData) Configure(_ context.Context, req datasource.ConfigureRequest, _ *datasource.ConfigureResponse) {
	d.client = clientOf(req.ProviderData)
}

// Read asks for the catalogue.
func (d *permissionsData) Read(ctx context.Context, _ datasource.ReadRequest, resp *datasource.ReadResponse) {
	defer rescue(ctx, "list the permissions", &resp.Diagnostics)
	opened, diags := d.client.issuer(ctx)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	cataloguer, ok := issuer.Find[issuer.Cataloguer](opened)
	model := permissionsModel{OpenVocabulary: types.BoolValue(!ok), Permissions: []listedPermission{}}
	if ok {
		permissions, err := cataloguer.Permissions(ctx)
		if err != nil {
			resp.Diagnostics.Append(failure("list the permissions of issuer "+opened.Facts().Name, err))
			return
		}
		for _, p := range permissions {
			model.Permissions = append(model.Permissions, listedPermission{p.Action, p.Resource, p.Doc, p.Destructive, p.Administrative})
		}
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
}
