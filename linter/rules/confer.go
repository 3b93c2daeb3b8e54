// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// conferred is what one side of a change hands out by one scope.
type conferred struct {
	grants     []power.Grant
	open       bool   // it is known only after apply
	madeUp     bool   // so it is, but the provider may fill it in
	unreadable bool   // what is there cannot be read
	doubtful   string // path of an unknown attribute that may make the grants narrow
	sensitive  bool   // the plan marks what the grants were read from
}

// confer reads a scope of an object. For one that is new, what the provider fills
// in by itself is not known yet.
func confer(o plan.Object, s catalog.Scope, isNew bool) conferred {
	var c conferred
	if !o.Exists() {
		return c
	}
	if s.Form == catalog.Rules {
		if holds, _ := applies(o, s, s.Path); holds {
			c.readRules(o, s)
		}
		return c
	}
	for _, v := range o.At(s.Path) {
		holds, doubtful := applies(o, s, v.Path)
		if !holds {
			continue
		}
		had := len(c.grants)
		c.value(s, v, isNew && filledIn(o, s))
		if len(c.grants) > had && doubtful != "" {
			c.doubtful = doubtful
		}
	}
	return c
}

// filledIn reports whether the provider may fill in what is not known of a new
// object's scope.
func filledIn(o plan.Object, s catalog.Scope) bool {
	block, _, _ := strings.Cut(s.Path, ".")
	return s.Computed || s.ComputedBlock && o.Withholds(block)
}

func (c *conferred) value(s catalog.Scope, v plan.Value, filled bool) {
	c.sensitive = c.sensitive || v.Sensitive
	switch _, set := rule.Text(v); {
	case v.Knowledge == plan.Unknown:
		c.madeUp = c.madeUp || filled
		c.open = c.open || !filled
	case !set && s.NullBroad:
		c.grants = append(c.grants, power.Grant{Name: "the broad default"})
	case set:
		grants, err := power.Broad(s, v.Data)
		c.grants = append(c.grants, grants...)
		c.unreadable = c.unreadable || err != nil
	}
}

// applies reports whether the conditions under which a value can be broad hold, or
// may hold: what is unknown may, and is named. A condition on what stands in the
// same block as the value is about that block.
func applies(o plan.Object, s catalog.Scope, found string) (holds bool, doubtful string) {
	return allHold(o, s.Where, s.Path, found)
}

// allHold is applies for the conditions on whatever stands at a path, and was found
// at one with indexes.
func allHold(o plan.Object, where []catalog.Where, path, found string) (holds bool, doubtful string) {
	for _, w := range where {
		holds, unknown := false, false
		for _, v := range o.At(beside(found, path, w.Path)) {
			text, set := rule.Text(v)
			unknown = unknown || v.Knowledge == plan.Unknown
			holds = holds || v.Knowledge == plan.Absent && w.Null || set && w.Holds(text)
		}
		if !holds && !unknown {
			return false, ""
		}
		if !holds {
			doubtful = w.Path
		}
	}
	return true, doubtful
}

// beside is where another path leads from the place at which a path was found: for
// "rule[1].actions", found at "rule.actions", "rule.scope" is "rule[1].scope".
func beside(found, path, other string) string {
	name, restOfPath, deeper := strings.Cut(path, ".")
	otherName, restOfOther, _ := strings.Cut(other, ".")
	if found == path || !deeper || name != otherName {
		return other
	}
	n := step(found)
	if restOfOther == "" {
		return found[:n]
	}
	return found[:n] + "." + beside(strings.TrimPrefix(found[n:], "."), restOfPath, restOfOther)
}

// step is where the first step of a path ends, with the index behind it.
func step(path string) int {
	inside, quoted := false, false
	for i := 0; i < len(path); i++ {
		switch c := path[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			inside = true
		case c == ']':
			inside = false
		case c == '.' && !inside:
			return i
		}
	}
	return len(path)
}

// readRules reads Kubernetes rules one by one, so that one unknown name does not
// hide the rest.
func (c *conferred) readRules(o plan.Object, s catalog.Scope) {
	for _, verbs := range o.At(s.Path + ".verbs") {
		c.sensitive = c.sensitive || verbs.Sensitive
		block := strings.TrimSuffix(verbs.Path, ".verbs")
		r := power.KubernetesRule{Verbs: power.Words(verbs.Data), Namespaced: namespaced(o)}
		unknown := verbs.Knowledge == plan.Unknown
		for name, to := range map[string]*[]string{
			"api_groups": &r.Groups, "resources": &r.Resources, "resource_names": &r.Names, "non_resource_urls": &r.URLs,
		} {
			for _, v := range o.At(block + "." + name) {
				c.sensitive = c.sensitive || v.Sensitive
				*to = append(*to, power.Words(v.Data)...)
				unknown = unknown || v.Knowledge == plan.Unknown && name == "resources"
				if v.Knowledge == plan.Unknown && name == "resource_names" {
					*to = append(*to, "(known after apply)") // some name: it narrows
				}
			}
		}
		c.grants = append(c.grants, r.Broad()...)
		c.open = c.open || unknown
	}
}

// namespaced reports whether the object lives in a namespace: a Role, not a
// ClusterRole.
func namespaced(o plan.Object) bool {
	for _, v := range o.At("metadata.namespace") {
		if _, set := rule.Text(v); set || v.Knowledge == plan.Unknown {
			return true
		}
	}
	return false
}
