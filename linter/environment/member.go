// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package environment

import (
	"github.com/scoped-dev/terraform-provider-scoped/internal/glob"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A Membership says that an object belongs to an environment, and why.
type Membership struct {
	Environment string
	Path        string // the attribute that tells, "" for the object's address
}

// Of tells to which environments an object belongs, as it is or as it will be, in
// the order of the configuration. Ids are the attributes by which others name
// objects of its type, where the catalogue knows them. What is known only after
// apply tells nothing.
func (s Set) Of(c *plan.Change, ids []string) []Membership {
	if len(s) == 0 {
		return nil
	}
	var found []Membership
	all, keys := places(ids), s.tagKeys()
	facts := append(gather(c.Before, all, keys), gather(c.After, all, keys)...)
	for _, e := range s {
		if path, ok := e.tells(facts); ok {
			found = append(found, Membership{e.Name, path})
		} else if glob.Any(e.Addresses, c.Address) || c.PreviousAddress != "" && glob.Any(e.Addresses, c.PreviousAddress) {
			found = append(found, Membership{Environment: e.Name})
		}
	}
	return found
}

// Before tells to which environments an object belongs as it is, before the change:
// by nothing that the change itself says.
func (s Set) Before(c *plan.Change, ids []string) []Membership {
	was := *c
	was.After = plan.Object{}
	if c.PreviousAddress != "" {
		was.Address, was.PreviousAddress = c.PreviousAddress, ""
	}
	if !was.Before.Exists() {
		return nil
	}
	return s.Of(&was, ids)
}

// tells finds the first fact by which an object belongs to the environment.
func (e Environment) tells(facts []fact) (path string, ok bool) {
	for _, f := range facts {
		if e.matches(f) {
			return f.path, true
		}
	}
	return "", false
}

func (e Environment) matches(f fact) bool {
	switch f.kind {
	case isTag:
		for _, t := range e.Tags {
			if glob.AnyFold([]string{t.Key}, f.key) && glob.AnyFold(t.Values, f.text) {
				return true
			}
		}
		return false
	case isName:
		return glob.AnyFold(e.Names, f.text)
	case isAccount:
		return glob.AnyFold(e.Accounts, f.text)
	default:
		return glob.AnyFold(e.Projects, f.text)
	}
}

func (s Set) tagKeys() []string {
	var keys []string
	for _, e := range s {
		for _, t := range e.Tags {
			keys = append(keys, t.Key)
		}
	}
	return keys
}
