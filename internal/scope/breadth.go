// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scope

import "strings"

// A Broad permission, and why it is broad.
type Broad struct {
	Permission
	Reasons []string
}

// Breadth lists the permissions of s that go beyond any one job, with the
// reasons. A permission is broad when its action is every action, or begins with
// a wildcard and so crosses services ("*:delete"), and when its resource leaves
// out which one is meant: a wildcard for the whole of its first segment or of
// its second ("projects/*/volumes"), where collections hold what belongs to
// others. "volume:*" on "projects/acme/**" is wide, but someone chose acme.
func (s Set) Breadth() []Broad {
	var out []Broad
	for _, p := range s.permissions {
		if reasons := p.broad(); len(reasons) > 0 {
			out = append(out, Broad{p, reasons})
		}
	}
	return out
}

func (p Permission) broad() []string {
	var reasons []string
	switch {
	case isStars(p.Action):
		reasons = append(reasons, "every action, those that destroy among them")
	case strings.HasPrefix(p.Action, "*"):
		reasons = append(reasons, "the action "+p.Action+" in every service")
	}
	segments := strings.Split(p.Resource, "/")
	switch {
	case p.Resource == subtree:
		reasons = append(reasons, "every resource")
	case isStars(segments[0]):
		reasons = append(reasons, "any resource whatever its first segment")
	case len(segments) > 1 && isStars(segments[1]):
		reasons = append(reasons, "everything in "+segments[0])
	}
	return reasons
}
