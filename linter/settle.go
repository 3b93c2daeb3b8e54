// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"path/filepath"
	"reflect"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// An active rule is one that may be on, as the configuration has it.
type active struct {
	rule.Rule
	settings config.Settings
	options  []rule.Options // the ones that hold everywhere
	anyhow   []config.View  // the one way to look where nothing is scoped
	scoped   bool           // a block is about less than everything
}

func newActive(r rule.Rule, settings config.Settings) active {
	return active{
		Rule: r, settings: settings, anyhow: []config.View{{}},
		options: []rule.Options{r.OptionsWith(settings.Options(config.View{}))},
		scoped:  slices.ContainsFunc(settings, func(s config.Setting) bool { return !s.Scope.Everything() }),
	}
}

// views are the ways to look at a change: in each environment that the object
// belongs to and in the plan's own, as each type that it is or was. A rule that no
// block narrows down looks at all in the same way.
func (r active) views(s rule.Subject, planned string) []config.View {
	if !r.scoped {
		return r.anyhow
	}
	types := []string{s.Change.Type}
	if before, err := plan.ParseAddress(s.PreviousAddress); err == nil && before.Type != s.Change.Type {
		types = append(types, before.Type)
	}
	return cross(types, environments(s.Environments, planned))
}

// viewsOf are the ways to look at what a finding about the whole plan names.
func (r active) viewsOf(f rule.Finding, belongs []string, planned string) []config.View {
	if !r.scoped {
		return r.anyhow
	}
	typ := ""
	if a, err := plan.ParseAddress(f.Address); err == nil {
		typ = a.Type
	}
	return cross([]string{typ}, environments(belongs, planned))
}

// environments adds the plan's own to those of an object: what is let pass in one
// must be let pass in the other, too.
func environments(belongs []string, planned string) []string {
	if planned != "" && !slices.Contains(belongs, planned) || len(belongs) == 0 {
		return append(belongs[:len(belongs):len(belongs)], planned)
	}
	return belongs
}

func cross(types, environments []string) []config.View {
	var views []config.View
	for _, t := range types {
		for _, env := range environments {
			views = append(views, config.View{Type: t, Environment: env})
		}
	}
	return views
}

func (r active) mayBeOn(views []config.View) bool {
	return !r.scoped || slices.ContainsFunc(views, func(v config.View) bool { return r.settings.MayBeOn(r.Rule, v) })
}

// optionsIn gives the options that hold in some view, each set of them once.
func (r active) optionsIn(views []config.View) []rule.Options {
	if !r.scoped || len(r.Options) == 0 {
		return r.options
	}
	var all []rule.Options
	for _, v := range views {
		o := r.OptionsWith(r.settings.Options(v))
		if !slices.ContainsFunc(all, func(p rule.Options) bool { return reflect.DeepEqual(o, p) }) {
			all = append(all, o)
		}
	}
	return all
}

// settle gives the findings their severity, now that their place is known, and
// drops those of rules that are off there.
func (e *engine) settle() {
	for _, f := range e.found {
		if !f.dropped && e.judge(f) {
			e.findings = append(e.findings, f.Finding)
		}
	}
	e.found, e.hinges = nil, nil
}

// judge settles a finding. Of several views the strictest holds.
func (e *engine) judge(f *found) bool {
	own := max(f.Severity, f.rule.Severity)
	if e.opts.Config.Strict {
		own = max(own, f.rule.Strict)
	}
	path, on, worst := "", false, rule.Advice
	if f.rule.scoped {
		path = e.pathOf(f.Location)
	}
	for _, v := range f.views {
		v.Path = path
		set := f.rule.settings.For(v)
		if !set.On(f.rule.Rule) {
			continue
		}
		severity := own
		if set.Severity != nil {
			severity = *set.Severity // the user has the last word
		}
		on, worst = true, max(worst, severity)
	}
	if f.Severity = worst; f.Failed {
		f.Severity = rule.Error
	}
	return on
}

// pathOf is where a finding is, seen from the configuration file's directory; ""
// where that is not known.
func (e *engine) pathOf(l rule.Location) string {
	if l.File == "" || e.opts.Config.Dir == "" {
		return ""
	}
	full, err := filepath.Abs(filepath.FromSlash(l.File))
	if err != nil {
		return ""
	}
	rel, err := filepath.Rel(e.opts.Config.Dir, full)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(rel)
}
