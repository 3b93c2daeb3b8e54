// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

//go:embed scenarios/*.txtar
var scenarios embed.FS

// A scenario is a pair of configurations, and what the way from one to the other
// does. Its file is a txtar archive:
//
//	before.tf       what is applied first
//	interrupted.tf  applied next, if there; while it is, no destroy succeeds
//	after.tf        what is planned
//	replaces        arguments, as type.path, whose change replaces the object
//	also            types to serve that are in neither configuration
//	labels          "family address: why", with "?" behind the family of what
//	                reasonable readers judge differently; "the-plan" is no address
type scenario struct {
	name   string
	files  map[string]string
	labels []Label

	generated bool // from the catalogue
}

// pairs reads the scenarios, and adds the destroy of every stateful type that the
// catalogue has, some providers at a time.
func pairs(only string) ([]scenario, error) {
	entries, err := scenarios.ReadDir("scenarios")
	if err != nil {
		return nil, err
	}
	var out []scenario
	for _, e := range entries {
		text, err := scenarios.ReadFile(path.Join("scenarios", e.Name()))
		if err != nil {
			return nil, err
		}
		s, err := parse(strings.TrimSuffix(e.Name(), ".txtar"), text)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	all, err := catalogued()
	if err != nil {
		return nil, err
	}
	if out = append(out, all...); only == "" {
		return out, nil
	}
	for _, s := range out {
		if s.name == only {
			return []scenario{s}, nil
		}
	}
	return nil, fmt.Errorf("there is no scenario %q", only)
}

func parse(name string, text []byte) (scenario, error) {
	s := scenario{name: name, files: map[string]string{}}
	for _, f := range txtar.Parse(text).Files {
		s.files[f.Name] = string(f.Data)
	}
	for line := range strings.Lines(s.files["labels"]) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		head, why, ok := strings.Cut(line, ": ")
		family, address, named := strings.Cut(head, " ")
		family, either := strings.CutSuffix(family, "?")
		address = strings.TrimPrefix(address, "the-plan")
		if !ok || !named {
			return s, fmt.Errorf("%s: a label is \"family address: why\", not %q", name, line)
		}
		s.labels = append(s.labels, Label{Address: address, Family: Family(family), Why: why, Either: either})
	}
	return s, nil
}

// together is how many providers a CLI is made to run at a time.
const together = 12

// catalogued makes scenarios out of the catalogue: whatever it calls data, keys or
// backup is destroyed. Their labels are its own word, so they show that nothing
// gets lost between the catalogue and a finding, not that the catalogue is right.
func catalogued() ([]scenario, error) {
	files, diags := catalog.New(nil).Files()
	if diags.HasErrors() {
		return nil, diags
	}
	var out []scenario
	seen := map[string]bool{}
	for _, file := range files {
		var b strings.Builder
		var labels []Label
		for _, t := range file.Types {
			if !t.Stateful() || strings.Contains(t.Name, "*") || seen[t.Name] {
				continue
			}
			seen[t.Name] = true
			fmt.Fprintf(&b, "resource %q \"gone\" {}\n", t.Name)
			// Where unset means that a destroy keeps the object, this one does.
			kept := slices.ContainsFunc(t.Safeguards, catalog.Safeguard.MayKeep)
			labels = append(labels, Label{Address: t.Name + ".gone", Family: Destroy, Why: t.Loses, Either: kept})
			if kept {
				labels = append(labels, Label{Address: t.Name + ".gone", Family: Forget, Why: "where unset keeps it", Either: true})
			}
		}
		if len(labels) == 0 {
			continue
		}
		labels = append(labels, Label{Family: Whole, Why: "nothing is left", Either: true})
		if n := len(out); n > 0 && strings.Count(out[n-1].name, "+")+1 < together {
			out[n-1].name += "+" + file.Provider.Name
			out[n-1].files["before.tf"] += b.String()
			out[n-1].labels = append(out[n-1].labels, labels...)
			continue
		}
		out = append(out, scenario{name: file.Provider.Name, files: map[string]string{"before.tf": b.String()}, labels: labels, generated: true})
	}
	for i := range out {
		out[i].name = fmt.Sprintf("catalogue-%d", i+1)
	}
	return out, nil
}
