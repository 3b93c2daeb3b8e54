// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

const protectKey = "protect_if_used_within"

// checkTellsUse refuses protection that could never be lifted by disuse.
func (m tokenModel) checkTellsUse(facts issuer.Facts) diag.Diagnostics {
	var diags diag.Diagnostics
	if !m.ProtectIfUsedWithin.IsNull() && facts.Name != "" && !facts.TellsUse {
		diags.AddAttributeError(path.Root(protectKey), "Unable to protect a token by its use",
			fmt.Sprintf("Issuer %s does not know when a token was last used, so the token could never be destroyed. "+
				"Take the argument out; lifecycle { prevent_destroy = true } protects a token whatever its use.", facts.Name))
	}
	return diags
}

// checkInUse refuses to take a token away that is in use, or may be. It goes by the
// state: what the configuration says now was not agreed on when the token was put
// under protection.
func (r *tokenResource) checkInUse(ctx context.Context, state tokenModel) diag.Diagnostics {
	if state.ProtectIfUsedWithin.IsNull() || state.Status.ValueString() != string(issuer.Active) {
		return nil
	}
	id := state.ID.ValueString()
	used, diags := r.use(ctx, id, state.ProtectIfUsedWithin.duration())
	if used != "" {
		diags.AddAttributeError(path.Root(protectKey), "Unable to take away a token that is in use",
			fmt.Sprintf("Token %s (%s) %s, and protect_if_used_within is %s. Find out who uses it and have them change over. "+
				"To take it away all the same remove protect_if_used_within from the resource, apply, and then do this again.",
				id, hclQuote(state.Name.ValueString()), used, ttl.String(state.ProtectIfUsedWithin.duration())))
	}
	return diags
}

// holdBack reports whether a generation whose time has come is kept because it is in
// use. It expires by itself at the latest.
func (r *tokenResource) holdBack(ctx context.Context, state tokenModel, one retiree) (bool, diag.Diagnostics) {
	if state.ProtectIfUsedWithin.IsNull() {
		return false, nil
	}
	used, diags := r.use(ctx, one.ID.ValueString(), state.ProtectIfUsedWithin.duration())
	if used != "" {
		diags.AddWarning(fmt.Sprintf("Generation %d of token %s is in use", one.Generation.ValueInt64(), hclQuote(state.Name.ValueString())),
			fmt.Sprintf("Token %s should have been out of use since %s. It %s, so it stays in force until that changes, "+
				"at the latest until %s. Whoever uses it has not changed over to generation %d.",
				one.ID.ValueString(), one.RetiresAt.ValueString(), used, one.ExpiresAt.ValueString(), state.generation()))
	}
	return used != "", diags
}

// use says in words what speaks against taking a token away, "" where nothing does.
// It asks for this one token, now: a page that was read earlier in the run may not
// have what was done since.
func (r *tokenResource) use(ctx context.Context, id string, within time.Duration) (string, diag.Diagnostics) {
	opened, diags := r.client.issuer(ctx)
	if diags.HasError() {
		return "", diags
	}
	token, err := opened.Lookup(ctx, id)
	switch {
	case errors.Is(err, issuer.ErrNotFound):
		return "", diags
	case err != nil:
		diags.Append(failure("tell whether token "+id+" is in use", err))
		return "", diags
	case statusOf(token, r.client.clock) != issuer.Active:
		return "", diags
	case !token.LastUse.Known:
		return "may be in use: issuer " + opened.Facts().Name + " does not know when it was last used, which is no proof that it never was", diags
	case token.LastUse.At.IsZero() || r.client.clock.Now().Sub(token.LastUse.At) >= within:
		return "", diags
	}
	return "was last used at " + stamp(token.LastUse.At), diags
}
