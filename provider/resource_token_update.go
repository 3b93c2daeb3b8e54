// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// Update does what the plan says: rotates, revokes earlier generations, renames, and
// changes the rest in the state alone.
func (r *tokenResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	defer rescue(ctx, "update the token", &resp.Diagnostics)
	plan, diags := r.load(ctx, req.Plan)
	resp.Diagnostics.Append(diags...)
	state, diags := r.load(ctx, req.State)
	resp.Diagnostics.Append(diags...)
	opened, diags := r.client.issuer(ctx)
	resp.Diagnostics.Append(diags...)
	gone, diags := leaving(ctx, state, plan)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	left, diags := retire(ctx, opened, gone)
	resp.Diagnostics.Append(diags...)
	resp.Diagnostics.Append(plan.takeBack(ctx, left)...)
	if plan.ID.IsUnknown() {
		resp.Diagnostics.Append(r.rotate(ctx, opened, &plan, state, resp)...)
	} else {
		resp.Diagnostics.Append(r.amend(ctx, opened, plan, state, resp)...)
	}
	if !resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(due{}.remember(ctx, resp.Private)...)
	}
}

// leaving are the generations that the plan has revoked.
func leaving(ctx context.Context, state, plan tokenModel) ([]retiree, diag.Diagnostics) {
	before, diags := retireesOf(ctx, state.Retiring)
	after, more := retireesOf(ctx, plan.Retiring)
	diags.Append(more...)
	return slices.DeleteFunc(before, func(r retiree) bool { return slices.Contains(idsOf(after), r.ID.ValueString()) }), diags
}

func idsOf(all []retiree) []string {
	ids := make([]string, len(all))
	for i, one := range all {
		ids[i] = one.ID.ValueString()
	}
	return ids
}

// amend changes what needs no other token.
func (r *tokenResource) amend(ctx context.Context, opened issuer.Issuer, plan, state tokenModel, resp *resource.UpdateResponse) diag.Diagnostics {
	id := state.ID.ValueString()
	if !plan.Name.Equal(state.Name) {
		if _, err := opened.Rename(ctx, id, plan.Name.ValueString()); err != nil {
			return diag.Diagnostics{failure("rename token "+id, err)}
		}
	}
	diags := r.store(ctx, &resp.State, plan)
	diags.Append(r.identify(ctx, resp.Identity, id)...)
	judged, more := r.client.judge(ctx, plan.declaration())
	diags.Append(more.Errors()...)
	diags.Append(rememberKey(ctx, resp.Private, judged.spec.Key)...)
	return diags
}

// rotate issues the next generation. From the moment that the issuer has it until
// the answer is stored a run that is killed loses nothing: the state still has the
// generation before, the next run plans the same, and the issuer answers the key of
// that generation with the token that is there.
func (r *tokenResource) rotate(ctx context.Context, opened issuer.Issuer, plan *tokenModel, state tokenModel, resp *resource.UpdateResponse) diag.Diagnostics {
	judged, _, diags := r.settle(ctx, *plan)
	if diags.HasError() {
		return diags
	}
	declared := judged.spec.Key
	judged.spec.Key = keyOfGeneration(declared, plan.generation())
	issued, err := issue(ctx, opened, judged.spec)
	if err != nil {
		diags.Append(failure("issue generation "+plan.Generation.String()+" of token "+hclQuote(judged.spec.Name), err))
		return diags
	}
	tflog.Info(ctx, "rotated a token", map[string]any{"id": issued.ID, "adopted": issued.Adopted, "before": state.ID.ValueString()})
	fault := r.finish(ctx, opened, judged, issued, plan)
	if retiring, _ := retireesOf(ctx, plan.Retiring); fault == nil && slices.Contains(idsOf(retiring), issued.ID) {
		fault = errors.New("an earlier apply could not keep it, and it could not be revoked since")
	}
	if fault != nil {
		diags.Append(r.abandonNext(ctx, opened, issued.Token, fault, state, resp)...)
		return diags
	}
	plan.receive(issued.Token, opened.Facts(), r.client.clock)
	plan.Excess = namesOf(issued.Reach.Excess(*judged.granted))
	known, more := plan.settleRetiring(ctx, r.client.clock.Now())
	diags.Append(more...)
	diags.Append(r.store(ctx, &resp.State, *plan)...)
	diags.Append(r.identify(ctx, resp.Identity, issued.ID)...)
	diags.Append(rememberKey(ctx, resp.Private, declared)...)
	before, more := retireesOf(ctx, state.Retiring)
	diags.Append(more...)
	diags.Append(aboutOthers(issued, append(known, append(idsOf(before), state.ID.ValueString())...))...)
	return diags
}

// settleRetiring sets the time at which the generation that was rotated out retires,
// now that it is known: overlap from now, and no later than it expires.
func (m *tokenModel) settleRetiring(ctx context.Context, now time.Time) ([]string, diag.Diagnostics) {
	all, diags := retireesOf(ctx, m.Retiring)
	for i := range all {
		if !all[i].RetiresAt.IsUnknown() {
			continue
		}
		at := now.Add(m.overlap())
		if expires, err := time.Parse(time.RFC3339, all[i].ExpiresAt.ValueString()); err == nil && expires.Before(at) {
			at = expires
		}
		all[i].RetiresAt = types.StringValue(stamp(at))
	}
	list, more := listOfRetirees(ctx, all)
	diags.Append(more...)
	m.Retiring = list
	return idsOf(all), diags
}

// abandonNext revokes a generation that cannot be kept. The one before stays what it
// was. If the revocation fails, the next apply tries it again.
func (r *tokenResource) abandonNext(ctx context.Context, opened issuer.Issuer, token issuer.Token, fault error, state tokenModel, resp *resource.UpdateResponse) diag.Diagnostics {
	var diags diag.Diagnostics
	failed := revoke(context.WithoutCancel(ctx), opened, token.ID)
	if !failed.HasError() {
		diags.AddError("Unable to keep token "+token.ID, sentence(fault.Error())+" It was revoked at once, and the generation before it stays in force.")
		return diags
	}
	all, more := retireesOf(ctx, state.Retiring)
	diags.Append(more...)
	list, more := listOfRetirees(ctx, append(all, retiree{
		types.StringValue(token.ID), types.Int64Value(state.generation() + 1),
		types.StringValue(stamp(token.ExpiresAt)), types.StringValue(stamp(r.client.clock.Now())),
	}))
	diags.Append(more...)
	state.Retiring = list
	diags.Append(r.store(ctx, &resp.State, state)...)
	diags.AddError("Unable to keep token "+token.ID, sentence(fault.Error())+" Revoking it failed too: "+failed[0].Detail()+
		"\n\nThe state has it among retiring, and the next apply revokes it.")
	return diags
}

// retire revokes generations, and gives those that it could not revoke.
func retire(ctx context.Context, opened issuer.Issuer, gone []retiree) ([]retiree, diag.Diagnostics) {
	var diags diag.Diagnostics
	var left []retiree
	for _, one := range gone {
		failed := revoke(ctx, opened, one.ID.ValueString())
		if failed.HasError() {
			left = append(left, one)
		}
		diags.Append(failed...)
	}
	return left, diags
}

// takeBack has the next apply try what this one could not.
func (m *tokenModel) takeBack(ctx context.Context, left []retiree) diag.Diagnostics {
	if len(left) == 0 {
		return nil
	}
	all, diags := retireesOf(ctx, m.Retiring)
	list, more := listOfRetirees(ctx, append(left, all...))
	diags.Append(more...)
	m.Retiring = list
	return diags
}
