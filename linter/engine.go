// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"context"
	"reflect"
	"slices"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/resolve"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// An engine is one run.
type engine struct {
	ctx      context.Context //nolint:containedctx // lives as long as the run
	opts     Options
	rules    []active
	types    *catalog.Catalog
	deleted  []rule.Object
	created  map[string][]rule.Object // by the prefix of the provider
	places   map[string][]string      // address to environments, of the objects that have any
	were     map[string][]string      // the same as it was before, where policy goes by it
	index    whole
	resolver *resolve.Resolver
	now      time.Time
	doubts   []doubt
	found    []*found
	hinges   hinges
	facts    approval.Book
	findings []rule.Finding // what is left of found once they are settled
	origins
}

func newEngine(ctx context.Context, opts Options) *engine {
	if opts.Config == nil {
		opts.Config = config.Default()
	}
	if opts.Clock == nil {
		opts.Clock = clock.System{}
	}
	e := &engine{
		ctx: ctx, opts: opts, types: catalog.New(opts.Config.Types), places: map[string][]string{},
		index: newWhole(), origins: newOrigins(), resolver: resolve.New(opts.Source), now: opts.Clock.Now(),
	}
	for _, r := range Rules(opts.Config) {
		if settings := opts.Config.Rules[r.ID]; settings.Anywhere(r) {
			e.rules = append(e.rules, newActive(r, settings))
		}
	}
	return e
}

// change shows one change to every rule.
func (e *engine) change(c *plan.Change) error {
	subject := e.subject(c)
	e.begun = true
	gone := e.remember(subject)
	e.rememberHeir(subject)
	e.index.count(subject)
	e.record(c)
	for _, r := range e.rules {
		e.ask(r, subject, gone)
	}
	return nil
}

// unchanged shows an object that the plan leaves as it is to the rules that want to
// know of what is there already.
func (e *engine) unchanged(c *plan.Change) error {
	subject := e.subject(c)
	for _, r := range e.rules {
		if r.Existing {
			e.ask(r, subject, noObject)
		}
	}
	return nil
}

func (e *engine) subject(c *plan.Change) rule.Subject {
	s := rule.Subject{
		Change: c, Type: e.types.Lookup(c.Type),
		PlanEnvironment: e.opts.Environment, Existing: e.opts.Existing, Now: e.now, Memo: &rule.Memo{},
	}
	s.Previous = e.previous(s)
	for _, m := range e.opts.Config.Environments.Of(c, s.Type.IDs) {
		s.Environments = append(s.Environments, m.Environment)
		s.EnvironmentPaths = append(s.EnvironmentPaths, m.Path)
	}
	if s.Environments != nil {
		e.places[c.Address] = s.Environments
	}
	e.rememberEnvironment(s)
	return s
}

// ask shows a change to a rule: once, but where the object belongs to environments
// in which the rule's options differ.
func (e *engine) ask(r active, s rule.Subject, gone int) {
	if r.Change == nil && r.Doubts == nil {
		return
	}
	views := r.views(s, e.opts.Environment)
	if !r.mayBeOn(views) {
		return
	}
	var all []rule.Finding
	for _, s.Options = range r.optionsIn(views) {
		e.doubt(r, views, s)
		for _, f := range r.changes(s) {
			f.Address, f.PreviousAddress, f.Deposed = s.Address, s.PreviousAddress, s.Deposed
			if !slices.ContainsFunc(all, func(g rule.Finding) bool { return reflect.DeepEqual(f, g) }) {
				all = append(all, f)
			}
		}
	}
	e.add(found{rule: r, views: views, object: gone}, all...)
}

// previous is what the object was before it was moved across types: after such a
// move nothing else in the entry tells that it was a database.
func (e *engine) previous(s rule.Subject) catalog.Type {
	if s.PreviousAddress == "" {
		return s.Type
	}
	before, err := plan.ParseAddress(s.PreviousAddress)
	if err != nil || before.Type == s.Change.Type {
		return s.Type
	}
	return e.types.Lookup(before.Type)
}

// whole runs the rules about the plan as a whole.
func (e *engine) whole(info plan.Info) {
	overview := rule.Overview{
		Info: info, Deleted: e.deleted, Created: e.created, Environment: e.opts.Environment, Whole: e.summary(info),
	}
	e.advise(overview)
	for _, r := range e.rules {
		if r.Plan == nil {
			continue
		}
		for _, overview.Options = range r.optionsIn([]config.View{{Environment: e.opts.Environment}}) {
			for _, f := range r.Plan(overview) {
				e.add(found{rule: r, views: r.viewsOf(f, e.places[f.Address], e.opts.Environment), object: noObject}, f)
			}
		}
	}
}
