// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package ttl reads and writes lifetimes as people write them: Go durations,
// with a leading number of days ("90d", "1d12h"), a day being 24 hours.
package ttl

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

const day = 24 * time.Hour

// Parse reads a lifetime. It may be zero or negative: what is allowed is for the
// caller to say.
func Parse(s string) (time.Duration, error) {
	days, rest, found := strings.Cut(s, "d")
	if !found {
		days, rest = "0", s
	}
	n, err := strconv.Atoi(days)
	if err != nil || n > int(maxDays) || n < -int(maxDays) {
		return 0, malformed(s)
	}
	var below time.Duration
	if rest != "" {
		if below, err = time.ParseDuration(rest); err != nil || found && below < 0 {
			return 0, malformed(s)
		}
	}
	if strings.HasPrefix(days, "-") {
		below = -below
	}
	return time.Duration(n)*day + below, nil
}

const maxDays = (1<<63-1)/day - 1

func malformed(s string) error {
	return fmt.Errorf(`%q is not a duration: write a number and a unit, such as "30m", "12h" or "90d"`, s)
}

// String writes a lifetime in its shortest form that Parse reads: "1d12h", "90d",
// "30m".
func String(d time.Duration) string {
	if d < 0 {
		return "-" + String(-d)
	}
	days, below := d/day, d%day
	out := ""
	if days > 0 {
		out = strconv.FormatInt(int64(days), 10) + "d"
	}
	if below == 0 && days > 0 {
		return out
	}
	s := below.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return out + s
}
