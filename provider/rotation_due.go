// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"bytes"
	"context"
	"encoding/json"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// Terraform plans again while it applies, and holds the provider to what the first
// plan said, be it of yesterday. So a plan must not look at the clock. Read does,
// and leaves what is due in private state, which is part of the plan: the second
// planning finds there what the first did. On a day on which nothing is due nothing
// is written, and the state stays what it was to the byte.

// dueKey is where private state has it.
const dueKey = "due"

// A due is what the next apply has to do.
type due struct {
	Rotate int64    `json:"rotate,omitempty"` // the generation whose time has come
	Retire []string `json:"retire,omitempty"` // IDs of earlier generations whose time has come
}

func dueOf(ctx context.Context, private privateReader) (due, diag.Diagnostics) {
	var d due
	raw, diags := private.GetKey(ctx, dueKey)
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &d); err != nil {
			diags.AddError("Unable to read what is due of a token", sentence(err.Error()))
		}
	}
	return d, diags
}

// private is private state as a response has it.
type private interface {
	privateReader
	privateWriter
}

func (d due) remember(ctx context.Context, to private) diag.Diagnostics {
	before, diags := to.GetKey(ctx, dueKey)
	raw, err := json.Marshal(d)
	if err != nil {
		diags.AddError("Unable to remember what is due of a token", sentence(err.Error()))
	}
	if diags.HasError() || bytes.Equal(before, raw) || len(before) == 0 && string(raw) == "{}" {
		return diags
	}
	diags.Append(to.SetKey(ctx, dueKey, raw)...)
	return diags
}

// review finds what is due. Generations that are out of force by themselves leave
// the list without further ado.
func (r *tokenResource) review(ctx context.Context, state *tokenModel, facts issuer.Facts) (due, diag.Diagnostics) {
	var d due
	now := r.client.clock.Now()
	if state.Status.ValueString() == string(issuer.Active) && reached(state.RotateAt, now) {
		d.Rotate = state.generation()
	}
	all, diags := retireesOf(ctx, state.Retiring)
	var kept []retiree
	for _, one := range all {
		if facts.ExpiryEnforced && reached(one.ExpiresAt, now) {
			continue
		}
		kept = append(kept, one)
		if !reached(one.RetiresAt, now) {
			continue
		}
		held, more := r.holdBack(ctx, *state, one)
		diags.Append(more...)
		if !held {
			d.Retire = append(d.Retire, one.ID.ValueString())
		}
	}
	list, more := listOfRetirees(ctx, kept)
	diags.Append(more...)
	state.Retiring = list
	return d, diags
}

func reached(stamped types.String, now time.Time) bool {
	at, err := time.Parse(time.RFC3339, stamped.ValueString())
	return err == nil && !now.Before(at)
}
