// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
)

// handler says what of a plan is looked at.
func (e *engine) handler() plan.Handler {
	h := plan.Handler{
		Change: e.change, Deferred: e.change, Drift: e.index.drift, Read: e.resolver.Read,
		Variable: e.resolver.Variable, Invocation: e.index.invocation, Depends: e.dependsOn,
		Exists: e.index.exists, Provider: e.index.provider, Resource: e.resource, Wants: e.wants,
	}
	if e.opts.Existing {
		h.Unchanged = e.unchanged
	}
	if e.listsSources() {
		h.Source = e.index.source
	}
	return h
}

// wants picks the resource blocks of the configuration that somebody waits for.
func (e *engine) wants(b *plan.Header) bool {
	return e.index.wants(b) || e.awaited(b) || e.resolver.Wants(b)
}

// resource looks at one of them.
func (e *engine) resource(r *plan.Resource) error {
	e.unhinge(r)
	e.trace(r)
	e.index.resource(r)
	return e.resolver.Resource(r)
}

// listsSources reports whether a rule asks for the providers of all objects.
func (e *engine) listsSources() bool {
	return slices.ContainsFunc(e.rules, func(r active) bool {
		return r.ID == rules.IDForeignProvider && (r.scoped || len(r.options[0].Strings(rules.OptionSources)) > 0)
	})
}
