// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// WithIssuer puts an issuer named "fake" before the others. It takes no
// settings that matter, and its tokens no options.
func WithIssuer(fake issuer.Issuer) Option {
	note := []setting{{"note", "Anything.", types.StringType}}
	return func(p *scopedProvider) {
		p.blocks = append(blocks{{
			name: "fake", doc: "A fake.", config: note, token: note,
			open: func(context.Context, types.Object, clock.Clock) (issuer.Issuer, diag.Diagnostics) {
				return fake, nil
			},
			options:  func(context.Context, types.Object) (any, diag.Diagnostics) { return nil, nil },
			describe: func(any) map[string]attr.Value { return nil },
		}}, p.blocks...)
	}
}
