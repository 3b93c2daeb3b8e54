// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"slices"
	"strings"
)

// Guards reports whether the safeguard can be on or off, so that it stands in the
// way of a destroy. One that is only about a retention does not.
func (s Safeguard) Guards() bool { return s.OnlyOn || len(s.Off) > 0 || s.UnsetOff }

// MayKeep reports whether there is a value at which KeepsAt holds.
func (s Safeguard) MayKeep() bool { return s.UnsetKeeps || len(s.Keeps) > 0 }

// KeepsAt reports whether a destroy leaves the object where it is when the
// attribute has a value, given as text, or is unset.
func (s Safeguard) KeepsAt(value string, set bool) bool {
	if !set {
		return s.UnsetKeeps
	}
	return slices.ContainsFunc(s.Keeps, func(v string) bool { return strings.EqualFold(v, value) })
}

// LeavesOff reports whether the safeguard is off at a value, given as text:
// "false", "7", "DELETE". Letter case does not matter. A number is compared as
// such where the safeguard has a limit; what is no number is then off.
func (s Safeguard) LeavesOff(value string) bool {
	same := func(v string) bool { return strings.EqualFold(v, value) }
	switch {
	case s.OnlyOn:
		return !slices.ContainsFunc(s.On, same)
	case slices.ContainsFunc(s.Off, same):
		return true
	case slices.ContainsFunc(s.Forever, same):
		return false
	case s.Least > 0:
		n, ok := parseLength(value)
		return !ok || n.n < s.Least
	}
	return false
}

// Safe gives a value that leaves the safeguard on, as text, where one follows from
// the entry: of a switch the other position, of words the first that is safe.
func (s Safeguard) Safe() (text string, ok bool) {
	switch {
	case len(s.On) > 0 && s.On[0] != "":
		return s.On[0], true
	case len(s.Off) > 0 && !s.OnlyOn:
		text, ok = opposites[strings.ToLower(s.Off[0])]
	}
	return text, ok
}

// opposites are the other positions of switches.
var opposites = map[string]string{"true": "false", "false": "true", "yes": "no", "no": "yes"}
