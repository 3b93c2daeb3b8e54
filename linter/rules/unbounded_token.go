// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

const optionMaxLife = "max"

func unboundedToken() rule.Rule {
	return rule.Rule{
		ID:       "unbounded-token",
		Title:    "A token lives too long",
		Severity: rule.Warning,
		Since:    "0.1.0",
		Why: "A token that never ends is still good when everyone has forgotten it: in an old file, a log, the " +
			"history of a repository. One that ends by itself bounds how long a leak is worth anything, and shows " +
			"that what uses it survives a rotation.",
		Fix: "Set the attribute that the finding names. Where the type has none, use one that does, or a way in that " +
			"needs no stored credential: a role, workload identity, OpenID Connect.",
		Options: []rule.Option{{
			Name:    optionMaxLife,
			Doc:     "The longest that a token may live, from the day of the run on",
			Default: 366 * 24 * time.Hour,
		}},
		Change:   checkUnboundedToken,
		Existing: true,
	}
}

func checkUnboundedToken(s rule.Subject) []rule.Finding {
	if !grants(s) {
		return nil
	}
	limit := s.Options.Duration(optionMaxLife)
	after, ok := life(s.After, s.Type, s.Now)
	if !ok || after.length <= limit {
		return nil
	}
	if before, ok := life(s.Before, s.Type, s.Now); ok && !s.Existing && !s.Actions.Has(plan.ActionCreate) && before.length >= after.length {
		return nil // it did so before
	}
	f := rule.Finding{Attribute: after.path, Message: "lives for ever"}
	if after.length < catalog.Longest {
		f.Message = "lives for " + days(after.length) + ", which is more than " + days(limit)
	}
	if after.path == "" {
		f.Message += ": its type has no expiry"
		return []rule.Finding{f}
	}
	e := evidence(s.Change, after.path)
	if e.After == "" {
		f.Message += ": " + after.path + " is not set"
	}
	if e.Before != "" || e.After != "" {
		f.Evidence = []rule.Evidence{e}
	}
	return []rule.Finding{f}
}

// A lifetime is how long a credential lives, and which attribute says so.
type lifetime struct {
	length time.Duration
	path   string
}

// life tells how long a credential lives from now on. Where several attributes bound
// it the least counts. What is known only after apply has been set to something that
// ends. It reports false where nothing tells.
func life(o plan.Object, t catalog.Type, now time.Time) (lifetime, bool) {
	if t.Endless {
		return lifetime{length: catalog.Longest}, true
	}
	least, told := lifetime{length: catalog.Longest}, false
	for _, e := range t.Expiry {
		for _, v := range o.At(e.Path) {
			if v.Knowledge == plan.Unknown {
				return lifetime{}, false
			}
			text, set := rule.Text(v)
			if length, ok := e.Life(text, set, now); ok && (!told || length < least.length) {
				least, told = lifetime{length, e.Path}, true
			}
		}
	}
	return least, told
}

func days(d time.Duration) string { return ttl.String(d.Truncate(24 * time.Hour)) }
