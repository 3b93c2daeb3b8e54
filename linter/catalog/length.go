// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// A length is how long, or how many: what a retention is measured in.
type length struct {
	n     float64
	timed bool // n is seconds; else a bare number, whose unit only the attribute knows
}

// units are the units of time that providers write, in seconds. A month is 30 days
// and a year 365: no retention is cut by what that rounds off.
var units = map[string]float64{
	"ns": 1e-9, "us": 1e-6, "ms": 1e-3,
	"s": 1, "sec": 1, "second": 1,
	"m": 60, "min": 60, "minute": 60,
	"h": 3600, "hr": 3600, "hour": 3600,
	"d": day, "day": day,
	"w": 7 * day, "wk": 7 * day, "week": 7 * day,
	"mo": 30 * day, "mon": 30 * day, "month": 30 * day,
	"y": 365 * day, "yr": 365 * day, "year": 365 * day,
}

const day = float64(24 * time.Hour / time.Second)

// parseLength reads a number, a duration of numbers with units ("7d", "1h30m",
// "604800s", "2 weeks"), or one of ISO 8601 ("P30D", "PT12H", "P1Y2M").
func parseLength(s string) (length, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if n, ok := parseNumber(s); ok {
		return length{n: n}, true
	}
	iso, isISO := strings.CutPrefix(s, "p")
	if !isISO {
		n, ok := sumParts(s, units)
		return length{n, true}, ok
	}
	date, clock, timed := strings.Cut(iso, "t")
	n, ok := 0.0, timed || date != ""
	if date != "" && ok {
		n, ok = sumParts(date, isoDate)
	}
	if timed && ok {
		var below float64
		below, ok = sumParts(clock, isoTime)
		n += below
	}
	return length{n, true}, ok
}

// isoDate and isoTime are the letters before and behind the T of ISO 8601.
var (
	isoDate = map[string]float64{"y": 365 * day, "m": 30 * day, "w": 7 * day, "d": day}
	isoTime = map[string]float64{"h": 3600, "m": 60, "s": 1}
)

// parseNumber reads a decimal number. What strconv takes besides, such as "nan"
// and "0x1p4", is no number that a provider would know.
func parseNumber(s string) (float64, bool) {
	if strings.Trim(s, "+-.0123456789e") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && !math.IsInf(n, 0)
}

// sumParts adds up numbers that each have a unit behind them.
func sumParts(s string, units map[string]float64) (total float64, ok bool) {
	for {
		n, unit, rest, ok := nextPart(s)
		seconds, known := units[unit]
		if !known && len(unit) > 2 {
			seconds, known = units[strings.TrimSuffix(unit, "s")]
		}
		if !ok || !known {
			return 0, false
		}
		total += n * seconds
		if s = rest; s == "" {
			return total, true
		}
	}
}

// nextPart takes a number and the letters behind it from a text's front.
func nextPart(s string) (n float64, unit, rest string, ok bool) {
	digits := len(s) - len(strings.TrimLeft(s, ".0123456789"))
	n, err := strconv.ParseFloat(s[:digits], 64)
	s = strings.TrimLeft(s[digits:], " ")
	letters := len(s) - len(strings.TrimLeft(s, "abcdefghijklmnopqrstuvwxyz"))
	return n, s[:letters], strings.TrimLeft(s[letters:], " "), err == nil
}
