// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// lab serves the types of one provider. Its configuration takes what the demo and
// the tests write into provider blocks. The region alone means something: what was
// made in one is not found in another.
type lab struct {
	name   string
	types  map[string][]attribute
	region string

	somewhere bool // the region is not known yet
}

func (p *lab) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = p.name
}

func (*lab) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	resp.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"region":   schema.StringAttribute{Optional: true},
		"endpoint": schema.StringAttribute{Optional: true},
		"token":    schema.StringAttribute{Optional: true, Sensitive: true},
	}}
}

func (p *lab) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	var region types.String
	resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root("region"), &region)...)
	p.region, p.somewhere = region.ValueString(), region.IsUnknown()
}

func (*lab) DataSources(context.Context) []func() datasource.DataSource { return nil }

func (p *lab) Resources(context.Context) []func() resource.Resource {
	var out []func() resource.Resource
	for _, name := range slices.Sorted(maps.Keys(p.types)) {
		out = append(out, func() resource.Resource { return object{p, name, p.types[name]} })
	}
	return out
}
