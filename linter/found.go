// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A found is a finding while the run lasts: what is to become of it is settled once
// the whole plan has been read and its place is known.
type found struct {
	rule.Finding
	rule    active
	views   []config.View // the ways to look at what it is about
	object  int           // the place of its object among the destroyed ones, or noObject
	dropped bool          // the configuration speaks against it
}

const noObject = -1

// add keeps findings of a rule.
func (e *engine) add(by found, findings ...rule.Finding) {
	for _, f := range findings {
		f.Rule, f.Title, f.Worst = by.rule.ID, by.rule.Title, by.rule.Worst
		if f.Fix == "" {
			f.Fix = by.rule.Fix
		}
		kept := by
		kept.Finding = f
		e.found = append(e.found, &kept)
		if f.Hinges != "" {
			e.waits(&kept)
		}
	}
}

// advise asks the rules for better advice, now that all changes are known.
func (e *engine) advise(o rule.Overview) {
	for _, f := range e.found {
		if f.rule.Advise != nil && f.object != noObject && !f.dropped {
			f.Fix = f.rule.Advise(f.Finding, e.deleted[f.object], o)
		}
	}
}
