// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package ttl reads and writes lifetimes as people write them: Go durations,
// with a leading number of days ("90d", "1d12h"), a day being 24 hours.
package ttl

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

const day = 24 * time.Hour

// Parse reads a lifetime. It may be zero or negative: what is allowed is for the
// caller to say. A lifetime that a time.Duration cannot hold, some 292 years, is
// an error.
func Parse(s string) (time.Duration, error) {
	unsigned, negative := strings.CutPrefix(s, "-")
	days, rest, found := strings.Cut(unsigned, "d")
	if !found {
		days, rest = "0", unsigned
	}
	if found && strings.Contains(days, ".") {
		return 0, fmt.Errorf(`%q has a part of a day: write it in hours, such as "36h" or "1d12h"`, s)
	}
	if !isNumber(days) || rest == "" && !found || strings.HasPrefix(rest, "+") || strings.HasPrefix(rest, "-") {
		return 0, malformed(s)
	}
	n, err := strconv.ParseInt(days, 10, 64)
	if err != nil || n > int64(maxDays) { // all digits: the error is one of range
		return 0, tooLong(s)
	}
	below, err := parseBelow(rest)
	if err != nil {
		return 0, malformed(s)
	}
	return sum(s, time.Duration(n)*day, below, negative)
}

// parseBelow reads what stands after the days.
func parseBelow(rest string) (time.Duration, error) {
	if rest == "" {
		return 0, nil
	}
	return time.ParseDuration(rest)
}

// sum adds up a lifetime below zero, where there is room for one more, and turns
// its sign.
func sum(s string, days, below time.Duration, negative bool) (time.Duration, error) {
	d := -days - below
	if d > 0 || d == math.MinInt64 && !negative {
		return 0, tooLong(s)
	}
	if negative {
		return d, nil
	}
	return -d, nil
}

const maxDays = math.MaxInt64 / day

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func malformed(s string) error {
	return fmt.Errorf(`%q is not a duration: write a number and a unit, such as "30m", "12h" or "90d"`, s)
}

func tooLong(s string) error {
	return fmt.Errorf("%q is too long: the longest duration is %s", s, String(maxDays*day))
}

// String writes a lifetime in its shortest form that Parse reads: "1d12h", "90d",
// "30m".
func String(d time.Duration) string {
	sign := ""
	if d < 0 {
		sign = "-"
	}
	days, below := d/day, d%day
	if days < 0 {
		days = -days
	}
	if below < 0 {
		below = -below
	}
	switch {
	case days == 0:
		return sign + short(below)
	case below == 0:
		return sign + strconv.FormatInt(int64(days), 10) + "d"
	}
	return sign + strconv.FormatInt(int64(days), 10) + "d" + short(below)
}

// short leaves out the zeros that time.Duration writes at the end.
func short(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}
