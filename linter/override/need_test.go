// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func TestLack(t *testing.T) {
	t.Parallel()
	alice := rule.Approver{Principals: []string{"Alice@example.org"}, Fingerprint: "a"}
	alias := rule.Approver{Principals: []string{"al@example.org"}, Fingerprint: "a"} // the same key
	bob := rule.Approver{Principals: []string{"bob@example.org"}, Fingerprint: "b", Present: true}
	carol := rule.Approver{Principals: []string{"carol@example.org"}, Fingerprint: "c", Present: true, Verified: true}
	wrote := func(names ...string) override.Authors { return func() ([]string, error) { return names, nil } }
	nobodyKnows := func() ([]string, error) { return nil, errors.New("the clone is shallow") }

	for name, c := range map[string]struct {
		need      config.Require
		approvers []rule.Approver // none: an annotation
		authors   override.Authors
		want      string
	}{
		"an annotation is enough":             {config.Require{}, nil, nil, ""},
		"an approval is more":                 {config.Require{}, []rule.Approver{alice}, nil, ""},
		"an annotation is not enough":         {config.Require{Strength: 1, Quorum: 1}, nil, nil, "there is an annotation"},
		"one":                                 {config.Require{Strength: 1, Quorum: 1}, []rule.Approver{alice}, nil, ""},
		"one of two":                          {config.Require{Strength: 1, Quorum: 2}, []rule.Approver{alice}, nil, "there is one by Alice@example.org [without touch]"},
		"one person twice":                    {config.Require{Strength: 1, Quorum: 2}, []rule.Approver{alice, alias}, nil, "there is one by Alice@example.org [without touch] and al@example.org [without touch]"},
		"two":                                 {config.Require{Strength: 1, Quorum: 2}, []rule.Approver{alice, bob}, nil, ""},
		"a touch of one is not one of two":    {config.Require{Strength: 1, Quorum: 2, Presence: true}, []rule.Approver{alice, bob}, nil, "there is one by Alice@example.org [without touch] and bob@example.org [touch]"},
		"touch":                               {config.Require{Strength: 1, Quorum: 2, Presence: true}, []rule.Approver{carol, bob}, nil, ""},
		"touch without PIN":                   {config.Require{Strength: 1, Quorum: 1, Verification: true}, []rule.Approver{bob}, nil, "there is one by bob@example.org [touch]"},
		"PIN":                                 {config.Require{Strength: 1, Quorum: 1, Presence: true, Verification: true}, []rule.Approver{carol}, nil, ""},
		"the author":                          {config.Require{Strength: 1, Quorum: 1, NotAuthor: true}, []rule.Approver{alice}, wrote("x@example.org", "alice@EXAMPLE.org"), "there is one by Alice@example.org [without touch]"},
		"the author's key under another name": {config.Require{Strength: 1, Quorum: 1, NotAuthor: true}, []rule.Approver{alias, alice}, wrote("alice@example.org"), "there is one by al@example.org [without touch] and Alice@example.org [without touch]"},
		"somebody else":                       {config.Require{Strength: 1, Quorum: 1, NotAuthor: true}, []rule.Approver{alice, bob}, wrote("alice@example.org"), ""},
		"two, of whom one is the author":      {config.Require{Strength: 1, Quorum: 2, NotAuthor: true}, []rule.Approver{alice, bob}, wrote("alice@example.org"), "there is one by Alice@example.org [without touch] and bob@example.org [touch]"},
		"authors who cannot be told":          {config.Require{Strength: 1, Quorum: 1, NotAuthor: true}, []rule.Approver{alice}, nobodyKnows, "there is one by Alice@example.org [without touch], and who wrote the change cannot be told: the clone is shallow"},
		"no authors to ask":                   {config.Require{Strength: 1, Quorum: 1, NotAuthor: true}, []rule.Approver{alice}, nil, "there is one by Alice@example.org [without touch], and who wrote the change cannot be told: there is no revision to compare with"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := &rule.Override{Approvers: c.approvers}
			if c.approvers != nil {
				o.Strength = rule.Approval
			}
			require.Equal(t, c.want, override.Lack(c.need, o, c.authors))
		})
	}
	require.Equal(t, "an approval by 2 people with touch and PIN other than the authors of the change",
		override.Need(config.Require{Strength: 1, Quorum: 2, Presence: true, Verification: true, NotAuthor: true}))
}
