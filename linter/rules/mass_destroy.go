// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func massDestroy() rule.Rule {
	return rule.Rule{
		ID:       "mass-destroy",
		Title:    "A large part of what is managed is destroyed",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "A wrong workspace, an empty variable file, a renamed module, a `-destroy` in the wrong directory: such " +
			"mistakes show as numbers before they show as anything else, and nobody reads the four hundredth line of a " +
			"plan. Deletes and replacements of managed objects are counted, whatever their type, but for what exists " +
			"in the state alone, such as `null_resource` and `random_id`. It is too much when there are more than " +
			"`max_count`, or when they are more than `max_share` of all objects and there are at least `min_objects`. " +
			"A plan made with `-destroy` ends everything, and is one too.",
		Fix: "Look at what the objects have in common: a module that was renamed wants a `moved` block, an empty plan " +
			"the right workspace and variables. If it is meant, make the change in smaller ones. The finding is about " +
			"the plan and has no address that an override could name: where plans like this are usual, as for an " +
			"environment that is torn down each night, say so in `.planlint.hcl`:\n\n" +
			"```hcl\nrule \"mass-destroy\" {\n  max_count = 200\n  max_share = 1.0\n}\n```",
		Options: []rule.Option{
			{Name: "max_count", Doc: "how many objects a plan may destroy", Default: 20, Check: notNegative},
			{Name: "max_share", Doc: "which share of the objects a plan may destroy, from 0 to 1", Default: 0.5, Check: share},
			{Name: "min_objects", Doc: "how many objects there must be for their share to count", Default: 10, Check: notNegative},
		},
		Plan: checkMassDestroy,

		NoAddress: true,
	}
}

func notNegative(v any) error {
	if v.(int) < 0 { //nolint:forcetypeassert // an option's value has its Default's type
		return errors.New("is to be 0 or more")
	}
	return nil
}

func share(v any) error {
	if f := v.(float64); f < 0 || f > 1 { //nolint:forcetypeassert // as above
		return errors.New("is to be a share from 0 to 1")
	}
	return nil
}

// stateOnly are the providers whose objects exist nowhere but in the state.
var stateOnly = []string{"null", "random", "terraform", "time"}

func checkMassDestroy(o rule.Overview) []rule.Finding {
	count, all := 0, 0
	var kinds []rule.Toll
	for _, t := range o.Tolls {
		all += t.Count
		if !slices.Contains(stateOnly, t.Type.Provider) || t.Type.Stateful() {
			kinds, count = append(kinds, t), count+t.Count
		}
	}
	existed := max(o.Existed, all) // a plan that is not whole may list too few
	tooMany := count > o.Options.Int("max_count")
	tooMuch := existed >= o.Options.Int("min_objects") && float64(count) > o.Options.Float("max_share")*float64(existed)
	if count == 0 || !tooMany && !tooMuch {
		return nil
	}
	whole := fmt.Sprintf("%d of %d managed objects", count, existed)
	if all == existed {
		whole = fmt.Sprintf("all %d managed objects, as a plan made with -destroy does", existed)
	}
	return []rule.Finding{{Message: fmt.Sprintf("destroys %s: %s", whole, tolled(kinds))}}
}

// mostKinds is how many types a message names.
const mostKinds = 10

func tolled(kinds []rule.Toll) string {
	var texts []string
	rest, more := 0, 0
	for i, t := range kinds {
		if i < mostKinds {
			texts = append(texts, fmt.Sprintf("%d %s", t.Count, t.Type.Name))
			continue
		}
		rest, more = rest+t.Count, more+1
	}
	if more > 0 {
		texts = append(texts, fmt.Sprintf("%d of %d other types", rest, more))
	}
	return strings.Join(texts, ", ")
}
