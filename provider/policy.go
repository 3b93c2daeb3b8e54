// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
)

// defaultMaxTTL is the bound that GitLab sets on access tokens by default, and the
// longest interval at which audits commonly ask who holds what: a year, after
// which someone must decide again.
const defaultMaxTTL = "365d"

// A policy is what the provider's configuration demands of every token. Where
// the configuration is not known yet, at plan, the policy is not either: it then
// lets pass what it cannot judge, and judges it at apply.
type policy struct {
	owner      types.String
	maxTTL     lifetimeValue
	defaultTTL lifetimeValue
	bounded    bool       // a boundary is set
	boundary   *scope.Set // nil while not known, or without one
}

func newPolicy(ctx context.Context, model providerModel) (policy, diag.Diagnostics) {
	p := policy{owner: model.Owner, maxTTL: model.MaxTTL, defaultTTL: model.DefaultTTL, bounded: !model.Boundary.IsNull()}
	if p.maxTTL.IsNull() {
		p.maxTTL = lifetimeValue{types.StringValue(defaultMaxTTL)}
	}
	diags := p.checkTTL(path.Root("default_ttl"), p.defaultTTL)
	if p.bounded && known(ctx, model.Boundary) {
		granted, more := grantsOf(ctx, path.Root("boundary"), model.Boundary)
		diags.Append(more...)
		p.boundary = &granted
	}
	return p, diags
}

// isKnown reports whether all of the policy is.
func (p policy) isKnown() bool {
	return !p.owner.IsUnknown() && !p.maxTTL.IsUnknown() && !p.defaultTTL.IsUnknown() && p.bounded == (p.boundary != nil)
}

// checkTTL refuses a lifetime beyond max_ttl.
func (p policy) checkTTL(at path.Path, v lifetimeValue) diag.Diagnostics {
	var diags diag.Diagnostics
	if limit := p.maxTTL.duration(); limit > 0 && v.duration() > limit {
		diags.AddAttributeError(at, "Unable to give so long a lifetime",
			fmt.Sprintf("%s is beyond max_ttl, which is %s. Ask for less, or raise max_ttl in the provider's configuration.",
				ttl.String(v.duration()), ttl.String(limit)))
	}
	return diags
}

// checkReach refuses what goes beyond a boundary; nil is none. whose is "provider"
// or "token".
func checkReach(whose string, boundary *scope.Set, reach scope.Set) diag.Diagnostics {
	var diags diag.Diagnostics
	if boundary == nil {
		return diags
	}
	if beyond := reach.Excess(*boundary); !beyond.IsEmpty() {
		diags.AddAttributeError(path.Root("grants"), "Unable to go beyond the "+whose+"'s boundary",
			"The "+whose+"'s boundary does not cover:\n"+bullets(beyond.Names())+
				"\nNarrow the grants, or have the boundary widened by those who own it. accept_excess does not lift it.")
	}
	return diags
}

// roundsTo reports whether d is a lifetime that an issuer of that resolution can give.
func roundsTo(d, resolution time.Duration) bool { return resolution <= 0 || d%resolution == 0 }
