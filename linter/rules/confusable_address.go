// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func confusableAddress() rule.Rule {
	return rule.Rule{
		ID:       "confusable-address",
		Title:    "A name can be taken for another one",
		Severity: rule.Warning,
		Since:    "0.1.0",
		Why: "Names and keys may have letters of any script. `main` with a Cyrillic а is another name than `main`, and " +
			"nobody who reads the plan will see it: a review of one is not a review of the other. So a word that mixes " +
			"scripts, that is made only of letters which look like Latin ones, or that holds characters which are not " +
			"seen at all is reported, with its letters spelled out. What is written in one script is not, nor Japanese, " +
			"Chinese or Korean beside Latin, as the Unicode standard allows in UTS #39.",
		Fix:    "Write the name in letters of one script, with a `moved` block where the object exists already.",
		Change: checkConfusableAddress,
	}
}

func checkConfusableAddress(s rule.Subject) []rule.Finding {
	seen := map[string]bool{}
	var faults []string
	for _, name := range namesOf(s.Parsed) {
		if ascii(name) || seen[name] {
			continue
		}
		seen[name] = true
		if fault := confusable(name); fault != "" {
			faults = append(faults, fmt.Sprintf("%s %s", spelled(name), fault))
		}
	}
	if len(faults) == 0 {
		return nil
	}
	return []rule.Finding{{Message: strings.Join(faults, "; ")}}
}

// namesOf gives the names and keys that make up an address.
func namesOf(a plan.Address) []string {
	names := make([]string, 0, 8)
	for _, step := range a.Module {
		names = append(names, step.Name, step.Key.Text)
	}
	return append(names, a.Type, a.Name, a.Key.Text)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// spelled gives a name in quotes, with every character outside ASCII as its number.
func spelled(name string) string { return cut(fmt.Sprintf("%+q", name)) }
