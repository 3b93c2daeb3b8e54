// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// begin plans a first generation.
func (m *tokenModel) begin(ctx context.Context) diag.Diagnostics {
	m.reissue()
	m.Generation = types.Int64Value(1)
	m.Reason = types.StringValue("declared")
	list, diags := listOfRetirees(ctx, nil)
	m.Retiring = list
	return diags
}

// retire puts the token that is to be rotated out behind the earlier generations.
// When it retires depends on when the plan is applied.
func (m *tokenModel) retire(ctx context.Context, prior tokenModel) diag.Diagnostics {
	all, diags := retireesOf(ctx, prior.Retiring)
	if prior.Status.ValueString() == string(issuer.Active) {
		all = append(all, retiree{prior.ID, types.Int64Value(prior.generation()), prior.ExpiresAt, types.StringUnknown()})
	}
	list, more := listOfRetirees(ctx, all)
	diags.Append(more...)
	m.Retiring = list
	return diags
}

// drop takes those out of the list that the apply revokes.
func (m *tokenModel) drop(ctx context.Context, ids []string) diag.Diagnostics {
	if len(ids) == 0 {
		return nil
	}
	all, diags := retireesOf(ctx, m.Retiring)
	list, more := listOfRetirees(ctx, without(all, ids))
	diags.Append(more...)
	m.Retiring = list
	return diags
}

// reasonOf says in plain words why a generation is issued.
func reasonOf(causes path.Paths, prior tokenModel) string {
	n := prior.generation()
	if len(causes) == 0 {
		return fmt.Sprintf("rotation: due since %s, %s before generation %d expires",
			prior.RotateAt.ValueString(), ttl.String(prior.RotateBefore.duration()), n)
	}
	if causes.Contains(path.Root("status")) {
		switch issuer.Status(prior.Status.ValueString()) {
		case issuer.Expired:
			return fmt.Sprintf("generation %d expired at %s", n, prior.ExpiresAt.ValueString())
		case issuer.Leaked:
			return fmt.Sprintf("the issuer revoked generation %d: its secret was found where others can read it", n)
		case issuer.Revoked, issuer.Active:
		}
		return fmt.Sprintf("generation %d was revoked outside Terraform", n)
	}
	names := make([]string, len(causes))
	for i, cause := range causes {
		names[i] = cause.String()
	}
	out := "changed: " + strings.Join(names, ", ")
	if slices.Contains(names, "recipients") {
		out += " (a token is sealed once, and nothing here can read it to seal it again)"
	}
	return out
}

// resealed says that other recipients cost a token.
func resealed(causes path.Paths, prior tokenModel) diag.Diagnostics {
	var diags diag.Diagnostics
	if causes.Contains(path.Root("recipients")) {
		diags.AddAttributeWarning(path.Root("recipients"), "Token "+hclQuote(prior.Name.ValueString())+" is issued anew for its new recipients",
			"A token is sealed once, and nothing here can read token "+prior.ID.ValueString()+" to seal it again. The old one is revoked before "+
				"the new one is there; with overlap it stays in force until whoever uses it has changed over.")
	}
	return diags
}

// outOfForce says in plain words why a token that is no longer active is issued anew.
func outOfForce(prior tokenModel) diag.Diagnostics {
	var diags diag.Diagnostics
	token := "Token " + hclQuote(prior.Name.ValueString())
	switch issuer.Status(prior.Status.ValueString()) {
	case issuer.Expired:
		diags.AddWarning(token+" has expired and will be issued anew",
			"Token "+prior.ID.ValueString()+" expired at "+prior.ExpiresAt.ValueString()+".")
	case issuer.Revoked:
		diags.AddWarning(token+" was revoked outside Terraform and will be issued anew",
			"Token "+prior.ID.ValueString()+" is revoked at the issuer. If that was meant for good, take the resource out of the configuration.")
	case issuer.Leaked:
		diags.AddWarning(token+" leaked and will be issued anew",
			"The issuer revoked token "+prior.ID.ValueString()+" because it found its secret where others can read it. Find out where that was, "+
				"or the next one goes the same way, and look at what was done with the token until then.")
	case issuer.Active:
	}
	return diags
}

// soon tells of a rotation that the next plan will have: what makes it due is only
// being declared. A warning may go by the clock.
func (m *tokenModel) soon(prior tokenModel, rotate bool, c clock.Clock) diag.Diagnostics {
	var diags diag.Diagnostics
	expires, err := time.Parse(time.RFC3339, prior.ExpiresAt.ValueString())
	due := err == nil && !m.RotateBefore.IsNull() && !c.Now().Before(expires.Add(-m.RotateBefore.duration()))
	if due && !rotate && !m.RotateBefore.same(prior.RotateBefore) && m.ID.Equal(prior.ID) {
		diags.AddAttributeWarning(path.Root("rotate_before"), "Token "+hclQuote(prior.Name.ValueString())+" is rotated by the next plan",
			"It expires at "+prior.ExpiresAt.ValueString()+", which is within rotate_before already. Apply this change, then plan and apply once more.")
	}
	return diags
}
