// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override

import (
	"errors"
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

var errNoAuthors = errors.New("there is no revision to compare with")

// Authors tells who wrote the change under review: email addresses, or why that
// cannot be told.
type Authors func() ([]string, error)

// Need says in words what a require block asks for: "an approval by 2 people with
// touch".
func Need(r config.Require) string {
	if r.Strength == rule.Annotation {
		return "an annotation"
	}
	s := "an approval by one person"
	if r.Quorum > 1 {
		s = fmt.Sprintf("an approval by %d people", r.Quorum)
	}
	switch {
	case r.Presence && r.Verification:
		s += " with touch and PIN"
	case r.Presence:
		s += " with touch"
	case r.Verification:
		s += " with PIN"
	}
	if r.NotAuthor {
		s += " other than the authors of the change"
	}
	return s
}

// Lack says what an override lacks of what a require block asks for, "" where it
// lacks nothing. Only signatures that have all of it count towards the quorum, so
// that two people are not made of one who touched and one who did not.
func Lack(r config.Require, o *rule.Override, authors Authors) string {
	if r.Strength == rule.Annotation {
		return ""
	}
	if o.Strength < rule.Approval {
		return "there is an annotation"
	}
	var good []rule.Approver
	for _, a := range o.Approvers {
		if (!r.Presence || a.Present) && (!r.Verification || a.Verified) {
			good = append(good, a)
		}
	}
	people := rule.Distinct(good)
	var why error
	if r.NotAuthor && people > 0 {
		people, why = others(good, authors)
	}
	switch {
	case why != nil:
		return fmt.Sprintf("there is one by %s, and who wrote the change cannot be told: %v", namesOf(o.Approvers), why)
	case people < r.Quorum:
		return "there is one by " + namesOf(o.Approvers)
	}
	return ""
}

// others counts the people among approvers who are no authors. All the authors are
// put in as one more approver: whoever shares a name with one of them, or a key with
// one who does, is then counted with them.
func others(approvers []rule.Approver, authors Authors) (int, error) {
	if authors == nil {
		return 0, errNoAuthors
	}
	names, err := authors()
	if err != nil {
		return 0, err
	}
	all := append([]rule.Approver{{Principals: names, Fingerprint: "the authors"}}, approvers...)
	return rule.Distinct(all) - 1, nil
}

// namesOf names those who signed, with what is known of how they did.
func namesOf(approvers []rule.Approver) string {
	var names []string
	said := map[string]bool{}
	for _, a := range approvers {
		how := "without touch"
		switch {
		case a.Present && a.Verified:
			how = "touch and PIN"
		case a.Present:
			how = "touch"
		}
		if name := a.Name() + " [" + how + "]"; !said[name] {
			said[name] = true
			names = append(names, name)
		}
	}
	return strings.Join(names, " and ")
}
