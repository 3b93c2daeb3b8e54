// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"maps"
	"strconv"

	"github.com/hashicorp/terraform-plugin-framework-validators/int64validator"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/patient"
)

// Schema implements provider.Provider.
func (p *scopedProvider) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	attributes := map[string]schema.Attribute{
		"owner": schema.StringAttribute{
			Optional: true,
			MarkdownDescription: "Who declares these tokens: a repository, a stack, a workspace. Tokens of different owners " +
				"never touch each other, even where all else is the same. Set it when several configurations or workspaces use one issuer.",
		},
		"max_ttl": schema.StringAttribute{
			Optional: true, CustomType: lifetimeType{},
			MarkdownDescription: "Longest lifetime that any token of this provider may have: a Go duration, or days (`\"90d\"`). " +
				"Defaults to `" + defaultMaxTTL + "`: a year is the longest that the large issuers give by default, and a token that " +
				"outlives the yearly review of who holds what is one that nobody looks at.",
		},
		"default_ttl": schema.StringAttribute{
			Optional: true, CustomType: lifetimeType{},
			MarkdownDescription: "Lifetime of tokens that name none. Without it `ttl` is required on each.",
		},
		"boundary": schema.SetNestedAttribute{
			Optional: true,
			MarkdownDescription: "What tokens of this provider may do at the most. A token whose reach goes beyond it is refused " +
				"at plan, acknowledged or not. Without it there is no bound.",
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"actions":   schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: actionsDoc},
				"resources": schema.SetAttribute{Required: true, ElementType: types.StringType, MarkdownDescription: resourcesDoc},
			}},
		},
	}
	maps.Copy(attributes, patienceAttributes())
	for _, b := range p.blocks {
		attributes[b.name] = b.providerAttribute()
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Declares least-privilege tokens on many issuers. One provider block is one issuer; " +
			"several issuers are aliases. Without an issuer's attribute it is `local`, with its ledger at the default path.",
		Attributes: attributes,
	}
}

func patienceAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"request_timeout": schema.StringAttribute{
			Optional: true, CustomType: lifetimeType{},
			MarkdownDescription: "How long to wait for one answer of an issuer that is reached over a network. Defaults to `" +
				patient.DefaultTimeout.String() + "`. What was not available is tried again, up to " + strconv.Itoa(patient.DefaultAttempts) +
				" times in all, as long after as the issuer asks.",
		},
		"requests_per_minute": schema.Int64Attribute{
			Optional: true, Validators: []validator.Int64{int64validator.AtLeast(1)},
			MarkdownDescription: "How many requests to send to such an issuer in a minute at the most. Defaults to what its own limits leave " +
				"for one run. Lower it where others share those limits.",
		},
	}
}
