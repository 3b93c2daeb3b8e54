// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A request is a declaration as the issuer and the policy judge it.
type request struct {
	terms
	spec     issuer.Spec
	complete bool         // all is known: spec can be issued
	facts    issuer.Facts // zero while the issuer is not known
	reach    *scope.Set   // nil while not known
	excess   scope.Set    // known when reach is
}

// judge turns a declaration into a request, and refuses it where it asks for what
// it may not have. It writes nothing, so plan and apply both call it, and what is
// judged again at apply is what was not known at plan.
func (c *client) judge(ctx context.Context, d declaration) (request, diag.Diagnostics) {
	read, diags := d.read(ctx)
	r := request{terms: read}
	more := c.specify(ctx, d, &r)
	diags.Append(more...)
	if diags.HasError() || r.granted == nil || d.ttl.IsUnknown() || !c.isKnown(ctx) || !known(ctx, d.options[c.block.name]) {
		return r, diags
	}
	opened, more := c.issuer(ctx)
	diags.Append(more...)
	if diags.HasError() {
		return r, diags
	}
	r.facts = opened.Facts()
	diags.Append(checkBounds(r.facts, d.ttl)...)
	reach, err := opened.Reach(ctx, r.spec)
	if err != nil {
		diags.Append(failure("tell what this token could do", err))
		return r, diags
	}
	r.reach, r.excess = &reach, reach.Excess(*r.granted)
	diags.Append(checkReach("provider", c.policy.boundary, reach)...)
	diags.Append(checkReach("token", r.boundary, reach)...)
	if r.accepted != nil {
		diags.Append(r.accepted.checkExcess(*r.granted, r.excess, func(names []string) []string {
			return marked(ctx, opened, names)
		})...)
	}
	return r, diags
}

// specify fills in the spec with what is known.
func (c *client) specify(ctx context.Context, d declaration, r *request) diag.Diagnostics {
	diags := c.checkLifetime(d.ttl)
	for _, b := range c.blocks {
		if b.name != c.block.name && !d.options[b.name].IsNull() {
			diags.AddAttributeError(path.Root(b.name), "Unable to use an argument of another issuer",
				fmt.Sprintf("%s is for tokens of that issuer, and this provider block is %s. "+
					"Take it out, or set provider to the alias of a %s block.", b.name, c.block.name, b.name))
		}
	}
	own := d.options[c.block.name]
	r.complete = c.isKnown(ctx) && r.granted != nil && r.accepted != nil && r.to != nil &&
		!d.name.IsUnknown() && !d.ttl.IsUnknown() && known(ctx, own) && known(ctx, d.boundary)
	r.spec = issuer.Spec{Owner: c.policy.owner.ValueString(), Name: d.name.ValueString(), TTL: d.ttl.duration()}
	if r.granted != nil {
		r.spec.Grants = *r.granted
	}
	if known(ctx, own) {
		options, more := c.block.options(ctx, own)
		diags.Append(more...)
		r.spec.Options = options
	}
	var recipients []string
	if r.to != nil {
		recipients = r.to.Names()
	}
	key, err := keyOf(r.spec, recipients)
	if err != nil {
		diags.AddError("Unable to tell this token from others", sentence(err.Error()))
	}
	r.spec.Key = key
	return diags
}

func (c *client) checkLifetime(v lifetimeValue) diag.Diagnostics {
	var diags diag.Diagnostics
	if v.IsUnknown() {
		return diags
	}
	if v.IsNull() {
		diags.AddAttributeError(path.Root("ttl"), "Unable to issue a token without a lifetime",
			"Set ttl, such as \"12h\" or \"90d\", or default_ttl in the provider's configuration.")
		return diags
	}
	if err := v.check(); err != nil {
		diags.AddAttributeError(path.Root("ttl"), "Unable to use this duration", sentence(err.Error()))
	}
	diags.Append(c.policy.checkTTL(path.Root("ttl"), v)...)
	return diags
}

// checkBounds refuses a lifetime that the issuer cannot give.
func checkBounds(facts issuer.Facts, v lifetimeValue) diag.Diagnostics {
	var diags diag.Diagnostics
	if v.IsNull() || v.IsUnknown() {
		return diags
	}
	var err error
	d := v.duration()
	switch {
	case d < facts.MinTTL:
		err = fmt.Errorf("%s is below %s, the shortest that issuer %s gives", ttl.String(d), ttl.String(facts.MinTTL), facts.Name)
	case facts.MaxTTL > 0 && d > facts.MaxTTL:
		err = fmt.Errorf("%s is beyond %s, the longest that issuer %s gives", ttl.String(d), ttl.String(facts.MaxTTL), facts.Name)
	case !roundsTo(d, facts.Resolution):
		err = fmt.Errorf("%s is no multiple of %s, in which issuer %s counts", ttl.String(d), ttl.String(facts.Resolution), facts.Name)
	}
	if err != nil {
		diags.AddAttributeError(path.Root("ttl"), "Unable to give this lifetime", sentence(err.Error()))
	}
	return diags
}

// keyOf digests all that makes a token what it is, so that a declaration has the
// same key at plan, at apply and in the run after one that was interrupted.
// Terraform plans again while applying and would reject a key made up anew.
func keyOf(spec issuer.Spec, recipients []string) (string, error) {
	text, err := json.Marshal(struct {
		Owner, Name        string
		Grants, Recipients []string
		Seconds            int64
		Options            any
	}{spec.Owner, spec.Name, spec.Grants.Names(), recipients, int64(spec.TTL.Seconds()), spec.Options})
	if err != nil {
		return "", fmt.Errorf("digest the declaration: %w", err)
	}
	return digest(string(text)), nil
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
