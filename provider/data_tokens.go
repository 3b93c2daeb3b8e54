// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

var _ datasource.DataSourceWithConfigure = (*tokensData)(nil)

// tokensData is the data source scoped_tokens: the inventory of an issuer.
type tokensData struct{ client *client }

type tokensModel struct {
	Status types.Set     `tfsdk:"status"`
	Tokens []listedToken `tfsdk:"tokens"`
}

type listedToken struct {
	ID         types.String `tfsdk:"id"`
	Name       types.String `tfsdk:"name"`
	Owner      types.String `tfsdk:"owner"`
	Managed    types.Bool   `tfsdk:"managed"`
	Status     types.String `tfsdk:"status"`
	Reach      types.Set    `tfsdk:"reach"`
	Broad      types.Set    `tfsdk:"broad"`
	IssuedAt   types.String `tfsdk:"issued_at"`
	AgeDays    types.Int64  `tfsdk:"age_days"`
	ExpiresAt  types.String `tfsdk:"expires_at"`
	LastUse    types.String `tfsdk:"last_use"`
	LastUsedAt types.String `tfsdk:"last_used_at"`
}

// Metadata implements datasource.DataSource.
func (*tokensData) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_tokens"
}

// Schema implements datasource.DataSource.
func (*tokensData) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	text := func(doc string) schema.Attribute {
		return schema.StringAttribute{Computed: true, MarkdownDescription: doc}
	}
	names := func(doc string) schema.Attribute {
		return schema.SetAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: doc}
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "The tokens that the issuer has, whoever made them: what each can do, how old it is, when it expires and when it was " +
			"last used. Read page by page. In a `check` block it finds tokens that nobody declared, and those that can do too much.",
		Attributes: map[string]schema.Attribute{
			"status": schema.SetAttribute{
				Optional: true, ElementType: types.StringType,
				Validators: []validator.Set{setvalidator.SizeAtLeast(1), setvalidator.ValueStringsAre(stringvalidator.OneOf(
					string(issuer.Active), string(issuer.Expired), string(issuer.Revoked), string(issuer.Leaked)))},
				MarkdownDescription: "Which tokens: `active`, `expired`, `revoked`, `leaked`. Those in force, `[\"active\"]`, by default.",
			},
			"tokens": schema.ListNestedAttribute{
				Computed: true, MarkdownDescription: "The tokens, sorted by `id`.",
				NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
					"id":     text("The issuer's own identifier."),
					"name":   text("What people call it."),
					"owner":  text("The `owner` of the provider block that declared it, where the issuer keeps it."),
					"status": text("How it stands."),
					"managed": schema.BoolAttribute{
						Computed:            true,
						MarkdownDescription: "Whether it was issued for a declaration of this provider block's `owner`. One that was made by hand, or for another owner, is not.",
					},
					"reach":        names("All that it can do, as `action@resource`."),
					"broad":        names("What of its reach goes beyond any one job."),
					"issued_at":    text("When it was issued (RFC 3339, UTC)."),
					"age_days":     schema.Int64Attribute{Computed: true, MarkdownDescription: "Whole days since then."},
					"expires_at":   text("When it expires (RFC 3339, UTC)."),
					"last_use":     text("`used`, `never`, or `unknown`: the issuer does not tell, which does not mean that nobody uses it."),
					"last_used_at": text("When it was last used (RFC 3339, UTC). Null unless `last_use` is `used`."),
				}},
			},
		},
	}
}

// Configure implements datasource.DataSourceWithConfigure.
func (d *tokensData) Configure(_ context.Context, req datasource.ConfigureRequest, _ *datasource.ConfigureResponse) {
	d.client = clientOf(req.ProviderData)
}

// Read lists.
func (d *tokensData) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	defer rescue(ctx, "list the tokens", &resp.Diagnostics)
	var model tokensModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &model)...)
	wanted, diags := texts(ctx, model.Status)
	resp.Diagnostics.Append(diags...)
	if len(wanted) == 0 {
		wanted = []string{string(issuer.Active)}
	}
	all, diags := d.client.inventory(ctx)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	model.Tokens = []listedToken{}
	for _, token := range all {
		if slices.Contains(wanted, string(token.Status)) {
			model.Tokens = append(model.Tokens, d.client.listed(token))
		}
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
}

// listed tells a token as inventories show it.
func (c *client) listed(token issuer.Token) listedToken {
	var broad []string
	for _, one := range token.Reach.Breadth() {
		broad = append(broad, one.String())
	}
	out := listedToken{
		ID: types.StringValue(token.ID), Name: types.StringValue(token.Name), Owner: types.StringValue(token.Owner),
		Managed: types.BoolValue(c.manages(token)), Status: types.StringValue(string(token.Status)),
		Reach: namesOf(token.Reach), Broad: stringsOf(broad),
		IssuedAt: types.StringValue(stamp(token.IssuedAt)), ExpiresAt: types.StringValue(stamp(token.ExpiresAt)),
		AgeDays: types.Int64Value(int64(c.clock.Now().Sub(token.IssuedAt) / (24 * time.Hour))),
		LastUse: types.StringValue("unknown"), LastUsedAt: types.StringNull(),
	}
	switch {
	case token.LastUse.Known && token.LastUse.At.IsZero():
		out.LastUse = types.StringValue("never")
	case token.LastUse.Known:
		out.LastUse, out.LastUsedAt = types.StringValue("used"), types.StringValue(stamp(token.LastUse.At))
	}
	return out
}

// manages reports whether a token was issued for a declaration of this owner. The key
// that it was issued under says so: nobody makes one by hand.
func (c *client) manages(token issuer.Token) bool {
	return token.Key != "" && token.Owner == c.policy.owner.ValueString()
}
