// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A Value is what a safeguard has on one side of a change.
type Value struct {
	Text    string // with Set: "false", "7", "DELETE"; "set" for what has no text
	Unit    string // the value of the attribute that Safeguard.Unit names, "" without one
	Set     bool
	Unknown bool // known only after apply
}

// A Weakening is how a change makes a safeguard protect less.
type Weakening int

// The weakenings. The last two are no proof: what then holds is not in the plan.
const (
	NotWeaker  Weakening = iota
	TurnedOff            // it was on, and is off
	Shrunk               // it keeps less, or for a shorter time
	NoLonger             // a destroy would leave the object where it is no longer
	Unproven             // it was on, and will be known only after apply
	Unset                // it was set and is not, so that the provider's default holds
	Unreadable           // it changes from or to what is neither a number nor a duration
)

// Weakens tells whether a change from one value to another makes the safeguard
// protect less. It does not where the safeguard was off before.
func (s Safeguard) Weakens(before, after Value) Weakening {
	if before.same(after) {
		return NotWeaker
	}
	return cmp.Or(s.turnsOff(before, after), s.lessens(before, after))
}

func (v Value) same(w Value) bool {
	return !v.Unknown && !w.Unknown && v.Set == w.Set && strings.EqualFold(v.Text, w.Text) && strings.EqualFold(v.Unit, w.Unit)
}

// turnsOff judges what can be on or off.
func (s Safeguard) turnsOff(before, after Value) Weakening {
	guarded, kept := s.Guards() || s.Least > 0, s.MayKeep() && s.KeepsAt(before.Text, before.Set)
	switch {
	case before.Unknown, guarded && s.off(before), !guarded && !kept:
		return NotWeaker
	case after.Unknown:
		return Unproven
	case !guarded:
		return when(NoLonger, !s.KeepsAt(after.Text, after.Set))
	case s.off(after):
		return TurnedOff
	}
	return when(Unset, before.Set && !after.Set && slices.ContainsFunc(s.Off, negative))
}

// negative reports whether a word says that something is not in force. Who had said
// the contrary, and says nothing now, has given it up; where a word such as DELETE
// or true is what leaves a safeguard off, saying nothing leaves it on.
func negative(word string) bool {
	return slices.Contains([]string{"false", "no", "off", "none", "disabled", "disable", "suspended", "inactive"}, strings.ToLower(word))
}

func when(w Weakening, holds bool) Weakening {
	if holds {
		return w
	}
	return NotWeaker
}

func (s Safeguard) off(v Value) bool {
	if !v.Set {
		return s.UnsetOff
	}
	return s.LeavesOff(v.Text)
}

// lessens judges a retention. Where nothing is set, and that does not stand for no
// end, nobody knows how much is kept.
func (s Safeguard) lessens(before, after Value) Weakening {
	endless := !before.Set && s.UnsetForever
	if !s.Decrease || before.Unknown || !before.Set && !endless {
		return NotWeaker
	}
	from, known := s.length(before)
	switch to, provable := s.length(after); {
	case known && from.n <= 0: // nothing was kept
		return NotWeaker
	case after.Unknown:
		return Unproven
	case !after.Set:
		return when(Unset, !s.UnsetForever)
	case !known || !provable || from.timed != to.timed && !math.IsInf(from.n, 0) && !math.IsInf(to.n, 0):
		return Unreadable
	default:
		return when(Shrunk, to.n < from.n)
	}
}

// length reads a value as a number or a duration, infinite where it stands for no
// end. A unit makes a duration of a number.
func (s Safeguard) length(v Value) (length, bool) {
	if !v.Set && s.UnsetForever || v.Set && slices.ContainsFunc(s.Forever, func(f string) bool { return strings.EqualFold(f, v.Text) }) {
		return length{n: math.Inf(1)}, true
	}
	if v.Unit != "" {
		return parseLength(v.Text + " " + v.Unit)
	}
	return parseLength(v.Text)
}
