// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
)

// A resource that rotates has generations: tokens that follow one another. The next
// is issued while the one before is in force, and that one is revoked, as late as
// overlap says, by the first apply after it.

func tokenRotation() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"rotate_before": schema.StringAttribute{
			Optional: true, CustomType: lifetimeType{},
			MarkdownDescription: "How long before it expires another token takes its place (`\"10d\"`): the first plan within that time " +
				"has a rotation, as an update that says why. Shorter than `ttl`. Without it a token is issued anew once it has expired.",
		},
		"overlap": schema.StringAttribute{
			Optional: true, CustomType: lifetimeType{},
			MarkdownDescription: "How long a token stays in force after another has taken its place, so that whoever uses it can change " +
				"over. Then the next apply revokes it. With it, or with `rotate_before`, whatever needs another token is a rotation in " +
				"place; without either, a replacement. Defaults to `rotate_before`, which is until the old token expires by itself.",
		},
		"protect_if_used_within": schema.StringAttribute{
			Optional: true, CustomType: lifetimeType{},
			MarkdownDescription: "Refuse to destroy or replace the token if it was used within this time (`\"7d\"`), and keep one that was " +
				"rotated out for as long as it is in use, at the latest until it expires. Where the last use of the token is not known " +
				"that is no proof that nobody uses it, and is refused too; an issuer that never knows is refused at once. To destroy the " +
				"token all the same take this argument out first, and apply.",
		},
		"generation": schema.Int64Attribute{
			Computed: true, MarkdownDescription: "Counts the tokens of this resource, from 1. Known at plan.",
		},
		"reason": schema.StringAttribute{
			Computed: true, MarkdownDescription: "Why this generation was issued. Known at plan.",
		},
		"rotate_at": schema.StringAttribute{
			Computed: true, MarkdownDescription: "From when on a plan has the next rotation (RFC 3339, UTC). Null without `rotate_before`.",
		},
		"retiring": schema.ListNestedAttribute{
			Computed: true, MarkdownDescription: "Earlier generations that may still be in force.",
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"id":         schema.StringAttribute{Computed: true, MarkdownDescription: "The issuer's own identifier of the token."},
				"generation": schema.Int64Attribute{Computed: true, MarkdownDescription: "Which generation it was."},
				"expires_at": schema.StringAttribute{Computed: true, MarkdownDescription: "When it expires by itself (RFC 3339, UTC)."},
				"retires_at": schema.StringAttribute{
					Computed: true, MarkdownDescription: "From when on an apply revokes it (RFC 3339, UTC).",
				},
			}},
		},
	}
}

// A retiree is a generation that another has taken the place of.
type retiree struct {
	ID         types.String `tfsdk:"id"`
	Generation types.Int64  `tfsdk:"generation"`
	ExpiresAt  types.String `tfsdk:"expires_at"`
	RetiresAt  types.String `tfsdk:"retires_at"`
}

var retireeType = types.ObjectType{AttrTypes: map[string]attr.Type{
	"id": types.StringType, "generation": types.Int64Type, "expires_at": types.StringType, "retires_at": types.StringType,
}}

func retireesOf(ctx context.Context, list types.List) ([]retiree, diag.Diagnostics) {
	var out []retiree
	if list.IsNull() || list.IsUnknown() {
		return nil, nil
	}
	diags := list.ElementsAs(ctx, &out, false)
	return out, diags
}

func listOfRetirees(ctx context.Context, all []retiree) (types.List, diag.Diagnostics) {
	if all == nil {
		all = []retiree{}
	}
	return types.ListValueFrom(ctx, retireeType, all)
}

// without leaves out those with the IDs.
func without(all []retiree, ids []string) []retiree {
	return slices.DeleteFunc(slices.Clone(all), func(r retiree) bool { return slices.Contains(ids, r.ID.ValueString()) })
}

// rotates reports whether another token takes the place of this one in place.
func (m tokenModel) rotates() bool { return !m.RotateBefore.IsNull() || !m.Overlap.IsNull() }

// overlap is how long a token stays in force after another took its place.
func (m tokenModel) overlap() time.Duration {
	if m.Overlap.IsNull() {
		return m.RotateBefore.duration()
	}
	return m.Overlap.duration()
}

// generation is 1 for a token that was made before there were generations.
func (m tokenModel) generation() int64 { return max(1, m.Generation.ValueInt64()) }

// schedule sets when the next rotation is due, for a token that expires at a time.
func (m *tokenModel) schedule(expires time.Time) {
	m.RotateAt = types.StringNull()
	if !m.RotateBefore.IsNull() {
		m.RotateAt = types.StringValue(stamp(expires.Add(-m.RotateBefore.duration())))
	}
}

// checkRotation refuses a rotation that would be due as soon as it is done. ttl is
// the lifetime that the token has, null while only its default is to be had.
func (m tokenModel) checkRotation(lifetime lifetimeValue) diag.Diagnostics {
	var diags diag.Diagnostics
	before, life := m.RotateBefore.duration(), lifetime.duration()
	if before > 0 && life > 0 && before >= life {
		diags.AddAttributeError(path.Root("rotate_before"), "Unable to rotate before the token is there",
			fmt.Sprintf("rotate_before is %s, and the token lives for %s: each plan would have a rotation. Make rotate_before shorter, "+
				"by at least the time between two applies.", ttl.String(before), ttl.String(life)))
	}
	return diags
}

// checkRotationKnown refuses what decides between an update and a replacement, if
// it is not known when the plan has to say which.
func (m tokenModel) checkRotationKnown() diag.Diagnostics {
	var diags diag.Diagnostics
	for name, v := range map[string]lifetimeValue{
		"rotate_before": m.RotateBefore, "overlap": m.Overlap, "protect_if_used_within": m.ProtectIfUsedWithin,
	} {
		if v.IsUnknown() {
			diags.AddAttributeError(path.Root(name), "Unable to plan by a value that is known only after apply",
				name+" decides what a plan does with the token. Write it out, or apply what it comes from first, with -target.")
		}
	}
	return diags
}

// keyOfGeneration is the idempotency key of one generation. That of the first is the
// declaration's own.
func keyOfGeneration(declared string, generation int64) string {
	if generation <= 1 {
		return declared
	}
	return digest(declared + "/" + strconv.FormatInt(generation, 10))
}
