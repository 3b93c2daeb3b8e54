// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A Draft is what a statement is made of.
type Draft struct {
	Reason    string
	Place     Place
	From      time.Time
	Window    time.Duration // 0 for DefaultWindow
	Longest   time.Duration // 0 for MaxWindow
	Findings  []rule.Finding
	Facts     Book
	Except    []string // attributes of every change that may change outside Terraform
	WholePlan bool
	Plan      Plan // the plan's digests, for WholePlan
}

// Statement writes the statement for a draft, with a salt out of random.
func (d Draft) Statement(random io.Reader) (*Statement, error) {
	if d.Window == 0 {
		d.Window = DefaultWindow
	}
	if d.Longest == 0 {
		d.Longest = MaxWindow
	}
	if d.Window < time.Second || d.Window > d.Longest {
		return nil, fmt.Errorf("an approval holds for at least a second and at most %s, not for %s", d.Longest, d.Window)
	}
	salt := make([]byte, saltBytes)
	if _, err := io.ReadFull(random, salt); err != nil {
		return nil, fmt.Errorf("no random bytes for the salt: %w", err)
	}
	from := d.From.UTC().Truncate(time.Second)
	s := &Statement{
		Format: Format, Reason: d.Reason, Place: d.Place, Salt: hex.EncodeToString(salt),
		NotBefore: from, NotAfter: from.Add(d.Window), Changes: []Change{},
	}
	if d.WholePlan {
		s.Plan = &Plan{File: d.Plan.File, JSON: d.Plan.JSON, Findings: []Named{}}
	}
	if err := d.bind(s, salt); err != nil {
		return nil, err
	}
	return s, s.check()
}

// bind binds each finding: with its change, or with the plan where it has none.
func (d Draft) bind(s *Statement, salt []byte) error {
	rules := map[Key][]string{}
	for _, f := range d.Findings {
		key := Key{f.Address, f.Deposed}
		switch {
		case d.Facts.Of(f.Address, f.Deposed) != nil:
			rules[key] = append(rules[key], f.Rule)
		case s.Plan != nil:
			s.Plan.Findings = append(s.Plan.Findings, Named{f.Address, f.Rule})
		case f.Address == "":
			return fmt.Errorf("%s is about the plan itself: approve the whole plan (--whole-plan)", f.Rule)
		default:
			return fmt.Errorf("the plan changes nothing at %s that could be bound: approve the whole plan (--whole-plan)", f.Address)
		}
	}
	for key, ids := range rules {
		c, err := d.Facts[key].Bind(salt, sorted(ids), sorted(d.Except))
		if err != nil {
			return err
		}
		s.Changes = append(s.Changes, c)
	}
	slices.SortFunc(s.Changes, compareChanges)
	if s.Plan != nil {
		slices.SortFunc(s.Plan.Findings, compareNamed)
		s.Plan.Findings = slices.Compact(s.Plan.Findings)
		if s.Plan.JSON == "" {
			return errors.New("the plan could not be read whole, so it cannot be approved as a whole")
		}
	}
	return nil
}

func sorted(list []string) []string { return slices.Compact(slices.Sorted(slices.Values(list))) }
