// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"math"
	"slices"
	"strconv"
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

// Shrinks reports whether a change from one value to another, given as text, makes
// the safeguard smaller: of two numbers the second is less, or the first stands
// for no end and the second does not. What is not a number proves nothing and has
// shrunk, unless it is the same as before.
func (s Safeguard) Shrinks(before, after string) bool {
	if !s.Decrease || strings.EqualFold(before, after) {
		return false
	}
	from, known := s.length(before)
	to, provable := s.length(after)
	return !known || !provable || to < from
}

// length reads a value as a number, infinite where it stands for no end.
func (s Safeguard) length(value string) (n float64, ok bool) {
	if slices.ContainsFunc(s.Forever, func(v string) bool { return strings.EqualFold(v, value) }) {
		return math.Inf(1), true
	}
	n, err := strconv.ParseFloat(value, 64)
	return n, err == nil
}

// LeavesOff reports whether the safeguard is off at a value, given as text:
// "false", "7", "DELETE". Letter case does not matter. A number is compared as
// such where the safeguard has a limit; what is not a number is then off.
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
		n, err := strconv.ParseFloat(value, 64)
		return err != nil || n < s.Least
	}
	return false
}
