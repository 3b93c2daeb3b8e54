// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"cmp"
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// inventory lists all tokens, with their status as of now, sorted by ID.
func (c *client) inventory(ctx context.Context) ([]issuer.Token, diag.Diagnostics) {
	opened, diags := c.pages(ctx)
	if diags.HasError() {
		return nil, diags
	}
	all, err := opened.All(ctx)
	if err != nil {
		diags.Append(failure("list the tokens of issuer "+opened.Facts().Name, err))
		return nil, diags
	}
	for i := range all {
		all[i].Status = statusOf(all[i], c.clock)
	}
	slices.SortFunc(all, func(a, b issuer.Token) int { return cmp.Compare(a.ID, b.ID) })
	return all, diags
}
