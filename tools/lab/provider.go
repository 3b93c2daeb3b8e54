// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

// lab serves the types of one provider. Its configuration takes what the demo and
// the tests write into provider blocks, and does nothing with it.
type lab struct{ name string }

func (p lab) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = p.name
}

func (lab) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	resp.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"region":   schema.StringAttribute{Optional: true},
		"endpoint": schema.StringAttribute{Optional: true},
		"token":    schema.StringAttribute{Optional: true, Sensitive: true},
	}}
}

func (lab) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {}

func (lab) DataSources(context.Context) []func() datasource.DataSource { return nil }

func (p lab) Resources(context.Context) []func() resource.Resource {
	var out []func() resource.Resource
	for _, name := range slices.Sorted(maps.Keys(catalogue[p.name])) {
		out = append(out, func() resource.Resource { return object{name, catalogue[p.name][name]} })
	}
	return out
}
