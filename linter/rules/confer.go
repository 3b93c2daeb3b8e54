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
	grants    []power.Grant
	unproven  string // why there may be more, to follow the path: "is known only after apply"
	doubtful  string // path of an unknown attribute that may make the grants narrow
	sensitive bool   // the plan marks what the grants were read from
}

// confer reads a scope of an object. For one that is new, what the provider fills
// in by itself is not known yet and proves nothing.
func confer(o plan.Object, s catalog.Scope, isNew bool) conferred {
	var c conferred
	if !o.Exists() {
		return c
	}
	applies, doubtful := applies(o, s)
	if !applies {
		return c
	}
	c.doubtful = doubtful
	if s.Form == catalog.Rules {
		c.readRules(o, s)
		return c
	}
	for _, v := range o.At(s.Path) {
		c.sensitive = c.sensitive || v.Sensitive
		switch _, set := rule.Text(v); {
		case v.Knowledge == plan.Unknown:
			if !s.Computed || !isNew {
				c.unproven = "is known only after apply"
			}
		case !set:
			if s.NullBroad {
				c.grants = append(c.grants, power.Grant{Name: "the broad default"})
			}
		default:
			c.read(s, v)
		}
	}
	return c
}

func (c *conferred) read(s catalog.Scope, v plan.Value) {
	grants, err := power.Broad(s, v.Data)
	c.grants = append(c.grants, grants...)
	if err != nil {
		c.unproven = "cannot be read as " + string(s.Form)
	}
}

// applies reports whether the conditions under which a scope can be broad hold, or
// may hold: what is unknown may, and is named.
func applies(o plan.Object, s catalog.Scope) (holds bool, doubtful string) {
	for _, w := range s.Where {
		holds, unknown := false, false
		for _, v := range o.At(w.Path) {
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

// readRules reads Kubernetes rules one by one, so that one unknown name does not
// hide the rest.
func (c *conferred) readRules(o plan.Object, s catalog.Scope) {
	for _, verbs := range o.At(s.Path + ".verbs") {
		c.sensitive = c.sensitive || verbs.Sensitive
		block := strings.TrimSuffix(verbs.Path, ".verbs")
		r := power.KubernetesRule{Verbs: power.Words(verbs.Data)}
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
		r.Namespaced = namespaced(o)
		c.grants = append(c.grants, r.Broad()...)
		if unknown {
			c.unproven = "is known only after apply"
		}
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
