// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/internal/seal"
)

// A declaration is what a configuration says of one token, of the resource and
// the ephemeral resource alike. Any of it may be unknown while planning.
type declaration struct {
	name         types.String
	ttl          lifetimeValue
	grants       types.Set
	acceptExcess types.Set
	boundary     types.Set // null where there is none of its own
	recipients   types.Set // null where nothing is sealed
	options      map[string]types.Object
}

// terms are a declaration, read. What is not known yet is nil.
type terms struct {
	granted  *scope.Set
	accepted *acceptance
	boundary *scope.Set
	to       *seal.Recipients
}

// read checks all that can be judged without an issuer: at validate, and again
// whenever more is known.
func (d declaration) read(ctx context.Context) (terms, diag.Diagnostics) {
	var t terms
	var diags diag.Diagnostics
	if known(ctx, d.grants) {
		granted, more := grantsOf(ctx, path.Root("grants"), d.grants)
		diags.Append(more...)
		t.granted = &granted
	}
	if known(ctx, d.acceptExcess) {
		names, more := texts(ctx, d.acceptExcess)
		diags.Append(more...)
		accepted, more := newAcceptance(names)
		diags.Append(more...)
		t.accepted = accepted
	}
	if !d.boundary.IsNull() && known(ctx, d.boundary) {
		bound, more := grantsOf(ctx, path.Root("boundary"), d.boundary)
		diags.Append(more...)
		t.boundary = &bound
	}
	if known(ctx, d.recipients) {
		to, more := recipientsOf(ctx, d.recipients)
		diags.Append(more...)
		t.to = &to
	}
	if t.granted != nil && t.accepted != nil && !diags.HasError() {
		diags.Append(t.accepted.checkBreadth(*t.granted)...)
	}
	return t, diags
}

func recipientsOf(ctx context.Context, set types.Set) (seal.Recipients, diag.Diagnostics) {
	lines, diags := texts(ctx, set)
	to, err := seal.ParseRecipients(lines...)
	for _, fault := range unjoin(err) {
		diags.AddAttributeError(path.Root("recipients"), "Unable to seal to these recipients", sentence(fault.Error()))
	}
	return to, diags
}

// An acceptance is what accept_excess acknowledges: permissions by name, each
// for itself. A wildcard in a name acknowledges that wildcard and not what it
// would cover.
type acceptance struct {
	written []string          // as in the configuration
	normal  map[string]string // from a permission's name to the name as written
}

func newAcceptance(names []string) (*acceptance, diag.Diagnostics) {
	var diags diag.Diagnostics
	a := &acceptance{written: names, normal: map[string]string{}}
	for _, name := range names {
		permissions := permissionsOf([]string{name}).Names()
		if len(permissions) != 1 {
			diags.AddAttributeError(path.Root("accept_excess"), "Unable to read this name of a permission",
				fmt.Sprintf("%s names no permission. Write action@resource, as excess and the errors spell it.", hclQuote(name)))
			continue
		}
		a.normal[permissions[0]] = name
	}
	return a, diags
}

// missing lists those of the permissions that are not acknowledged.
func (a *acceptance) missing(s scope.Set) []string {
	var out []string
	for _, name := range s.Names() {
		if _, ok := a.normal[name]; !ok {
			out = append(out, name)
		}
	}
	return out
}

// wayOut is the argument to paste: what is acknowledged already, and names.
func (a *acceptance) wayOut(names []string) string {
	return "accept_excess = " + hclList(append(a.written[:len(a.written):len(a.written)], names...))
}

// checkBreadth refuses grants that go beyond any one job.
func (a *acceptance) checkBreadth(granted scope.Set) diag.Diagnostics {
	var diags diag.Diagnostics
	var names, lines []string
	for _, broad := range granted.Breadth() {
		if len(a.missing(scope.Of(broad.Permission))) > 0 {
			names = append(names, broad.String())
			lines = append(lines, broad.String()+": "+strings.Join(broad.Reasons, "; "))
		}
	}
	if len(names) > 0 {
		diags.AddAttributeError(path.Root("grants"), "Unable to grant more than a job needs",
			"These grants are broad:\n"+bullets(lines)+
				"\nName the actions and the resources that the job needs. If it truly needs all of this, acknowledge it by name:\n\n  "+
				a.wayOut(names))
	}
	return diags
}

// checkExcess refuses what the issuer confers beyond what was asked, and warns of
// names that acknowledge nothing. mark says of names what is known of them.
func (a *acceptance) checkExcess(granted, excess scope.Set, mark func([]string) []string) diag.Diagnostics {
	var diags diag.Diagnostics
	if names := a.missing(excess); len(names) > 0 {
		diags.AddAttributeError(path.Root("grants"), "Unable to accept what the issuer adds to these grants",
			"A token for these grants could also do:\n"+bullets(mark(names))+
				"\nThe issuer has no narrower token. To have it nevertheless, acknowledge each by name:\n\n  "+a.wayOut(names))
	}
	needed := map[string]bool{}
	for _, name := range excess.Names() {
		needed[name] = true
	}
	for _, broad := range granted.Breadth() {
		needed[broad.String()] = true
	}
	for normal, written := range a.normal {
		if !needed[normal] {
			diags.AddAttributeWarning(path.Root("accept_excess"), hclQuote(written)+" in accept_excess acknowledges nothing",
				"It is neither broad nor beyond what was asked. Take it out, before it acknowledges something by surprise.")
		}
	}
	return diags
}

func bullets(lines []string) string {
	return "  - " + strings.Join(lines, "\n  - ") + "\n"
}
