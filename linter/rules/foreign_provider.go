// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// IDForeignProvider and OptionSources are what the engine looks at to know whether
// the providers of all objects are to be listed.
const (
	IDForeignProvider = "foreign-provider"
	OptionSources     = "sources"
)

func foreignProvider() rule.Rule {
	return rule.Rule{
		ID:       IDForeignProvider,
		Title:    "A provider comes from a source that is not on the list",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "A provider is a program that runs with your credentials, at every plan. To swap `hashicorp/aws` for a " +
			"fork of it changes one line, the plan that follows shows no change at all, and from then on the fork " +
			"decides what happens. The rule says nothing until `sources` lists what you use. It looks at every object " +
			"of the plan, at the provider configurations and at the lock file beside the root module.",
		Fix: "Take the provider from a source that is on the list. If it belongs there, add it:\n\n" +
			"```hcl\nrule \"foreign-provider\" {\n  sources = [\"hashicorp/*\", \"registry.example.com/team/*\"]\n}\n```\n\n" +
			"A source without a host is one of registry.terraform.io or registry.opentofu.org; a star stands for any " +
			"one name. The finding is about the plan and has no address that an override could name.",
		Options: []rule.Option{{
			Name: OptionSources, Doc: "the sources that providers may come from; with none the rule says nothing",
			Default: []string(nil), Check: patterns,
		}},
		Plan: checkForeignProvider,

		NoAddress: true,
	}
}

func patterns(v any) error {
	for _, p := range v.([]string) { //nolint:forcetypeassert // an option's value has its Default's type
		if _, err := path.Match(p, ""); err != nil || strings.Count(p, "/") > 2 || strings.Trim(p, "/") != p || p == "" {
			return errors.New(`is to hold sources such as "hashicorp/*" or "registry.example.com/team/cloud"`)
		}
	}
	return nil
}

// builtin is the provider that the tools bring along.
const builtin = "terraform.io/builtin/terraform"

func checkForeignProvider(o rule.Overview) []rule.Finding {
	allowed := o.Options.Strings(OptionSources)
	if len(allowed) == 0 {
		return nil
	}
	var found []rule.Finding
	at := map[string]int{}
	for _, s := range o.Sources {
		if s.Name == builtin || listedSource(allowed, s.Name) {
			continue
		}
		i, known := at[s.Name]
		if !known {
			i, at[s.Name] = len(found), len(found)
			found = append(found, rule.Finding{Message: fmt.Sprintf("the provider %s is not among the sources that are allowed: %s", s.Name, strings.Join(allowed, ", "))})
		}
		if e := (rule.Evidence{Path: s.Where, After: s.Name}); !hasEvidence(found[i].Evidence, e) {
			found[i].Evidence = append(found[i].Evidence, e)
		}
	}
	return found
}

func hasEvidence(all []rule.Evidence, e rule.Evidence) bool {
	for _, other := range all {
		if other == e {
			return true
		}
	}
	return false
}

// publicHosts are where the tools look when a source names no host.
var publicHosts = []string{"registry.terraform.io/", "registry.opentofu.org/"}

// listedSource reports whether a source is on the list. A name without a namespace,
// as very old plans have it, tells nothing of where the provider is from: it has to be
// on the list as it is.
func listedSource(allowed []string, name string) bool {
	for _, pattern := range allowed {
		candidates := []string{pattern}
		if strings.Count(pattern, "/") == 1 {
			candidates = []string{publicHosts[0] + pattern, publicHosts[1] + pattern}
		}
		for _, c := range candidates {
			if ok, _ := path.Match(strings.ToLower(c), strings.ToLower(name)); ok {
				return true
			}
		}
	}
	return false
}
