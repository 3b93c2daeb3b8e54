// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package service

import "example.test/framework/schema"

type shelf struct{}

func (shelf) Create() {}

func (shelf) Metadata(req Request, resp *Response) {
	resp.TypeName = req.ProviderTypeName + "_shelf"
}

func (shelf) Schema(resp *Response) {
	resp.Schema = schema.Schema{
		Attributes: map[string]schema.Attribute{
			"id": schema.StringAttribute{Computed: true},
			"door": schema.SingleNestedAttribute{
				Optional:   true,
				Attributes: map[string]schema.Attribute{"lock": schema.BoolAttribute{Optional: true}},
			},
		},
		Blocks: map[string]schema.Block{
			"board": schema.ListNestedBlock{
				NestedObject: schema.NestedBlockObject{
					Attributes: map[string]schema.Attribute{"width": schema.Int64Attribute{Required: true}},
				},
			},
		},
	}
}
