// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
)

// An Expiry is an attribute that says when a credential ends.
type Expiry struct {
	Path       string
	Form       ExpiryForm
	Never      []string      // values that mean no end, letter case aside: "0", "forever"
	UnsetNever bool          // being unset means no end
	Default    time.Duration // what being unset means, where that is known; 0 for not
}

// An ExpiryForm is how an end is written.
type ExpiryForm string

// The forms of an end.
const (
	Timestamp  ExpiryForm = "timestamp" // RFC 3339, or its date alone
	Duration   ExpiryForm = "duration"  // "90d", "720h", "3600s"
	Seconds    ExpiryForm = "seconds"   // numbers from here on
	Hours      ExpiryForm = "hours"
	Days       ExpiryForm = "days"
	UnixMillis ExpiryForm = "unix-ms" // milliseconds since 1970
)

// ExpiryForms lists the forms that an entry may name.
func ExpiryForms() []ExpiryForm {
	return []ExpiryForm{Timestamp, Duration, Seconds, Hours, Days, UnixMillis}
}

// A Secret is an attribute by which a credential gets into the state in clear.
type Secret struct {
	Path    string   // attribute path
	Unless  []string // attributes any of which, set, keeps it out: "pgp_key"
	Instead string   // what to use instead, to follow "use"
}

// multiples are the lengths that numbers are multiples of.
var multiples = map[ExpiryForm]time.Duration{Seconds: time.Second, Hours: time.Hour, Days: 24 * time.Hour}

// Longest is more than any credential lives that ends.
const Longest = time.Duration(1<<63 - 1)

// Life is how long a credential lives from now on whose attribute has a value, given
// as text, or is unset: Longest where it has no end. It reports false where the
// value does not tell.
func (e Expiry) Life(value string, set bool, now time.Time) (time.Duration, bool) {
	switch {
	case !set && e.UnsetNever:
		return Longest, true
	case !set:
		return e.Default, e.Default > 0
	case slices.ContainsFunc(e.Never, func(v string) bool { return strings.EqualFold(v, value) }):
		return Longest, true
	}
	switch e.Form {
	case Timestamp:
		return until(value, now)
	case Duration:
		d, err := ttl.Parse(value)
		return d, err == nil
	case UnixMillis:
		n, err := strconv.ParseInt(value, 10, 64)
		return time.UnixMilli(n).Sub(now), err == nil
	case Seconds, Hours, Days:
	}
	n, err := strconv.ParseFloat(value, 64)
	if unit := multiples[e.Form]; err == nil && n < float64(Longest/unit) {
		return time.Duration(n * float64(unit)), true
	}
	return Longest, err == nil
}

func until(value string, now time.Time) (time.Duration, bool) {
	for _, layout := range []string{time.RFC3339, time.DateOnly, "2006-01-02 15:04:05", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t.Sub(now), true
		}
	}
	return 0, false
}
