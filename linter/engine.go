// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"context"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/resolve"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
)

// An engine is one run.
type engine struct {
	ctx      context.Context //nolint:containedctx // lives as long as the run
	opts     Options
	rules    []active
	types    *catalog.Catalog
	deleted  []rule.Object
	resolver *resolve.Resolver
	now      time.Time
	doubts   []doubt
	findings []rule.Finding
}

// An active rule is one that is on, as the configuration has it.
type active struct {
	rule.Rule
	options rule.Options
}

func newEngine(ctx context.Context, opts Options) *engine {
	if opts.Config == nil {
		opts.Config = config.Default()
	}
	if opts.Clock == nil {
		opts.Clock = clock.System{}
	}
	e := &engine{ctx: ctx, opts: opts, types: catalog.New(opts.Config.Types), resolver: resolve.New(opts.Source)}
	e.now = opts.Clock.Now()
	for _, r := range rules.All() {
		if r, setting := e.settled(r); setting.On(r) {
			e.rules = append(e.rules, active{r, r.OptionsWith(setting.Options)})
		}
	}
	return e
}

// settled is a rule as the configuration has it.
func (e *engine) settled(r rule.Rule) (rule.Rule, config.Setting) {
	setting := e.opts.Config.Rules[r.ID]
	if e.opts.Config.Strict {
		r.Severity = max(r.Severity, r.Strict)
	}
	if setting.Severity != nil {
		r.Severity = *setting.Severity
	}
	return r, setting
}

// change shows one change to every rule.
func (e *engine) change(c *plan.Change) error {
	subject := rule.Subject{Change: c, Type: e.types.Lookup(c.Type)}
	subject.Previous, subject.Now = e.previous(subject), e.now
	e.remember(subject)
	for _, r := range e.rules {
		subject.Options = r.options
		e.doubt(r.Rule, subject)
		if r.Change == nil {
			continue
		}
		for _, f := range r.Change(subject) {
			f.Address, f.PreviousAddress, f.Deposed = c.Address, c.PreviousAddress, c.Deposed
			e.add(r.Rule, f)
		}
	}
	return nil
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
	overview := rule.Overview{Info: info, Deleted: e.deleted}
	for _, r := range e.rules {
		if r.Plan == nil {
			continue
		}
		overview.Options = r.options
		for _, f := range r.Plan(overview) {
			e.add(r.Rule, f)
		}
	}
}

func (e *engine) add(r rule.Rule, f rule.Finding) {
	if e.opts.Config.Rules[r.ID].Severity != nil {
		f.Severity = r.Severity // the user has the last word
	}
	f.Rule, f.Severity, f.Title = r.ID, max(f.Severity, r.Severity), r.Title
	if f.Fix == "" {
		f.Fix = r.Fix
	}
	e.findings = append(e.findings, f)
}
