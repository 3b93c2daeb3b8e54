// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import _ "embed"

// A testCase is one plan and what is promised of it.
type testCase struct {
	name  string
	size  int64   // bytes; 0 for the small plan
	share float64 // of the objects that change

	peak     int64   // MiB at the most
	conftest float64 // times as fast as conftest at the least
	hello    float64 // times a Go program that prints a line at the most, 0 where it is not measured
	scanner  float64 // times the bare scanner at the most, 0 where it is not measured
}

// small is a plan of 1 KB that destroys a volume: start-up, a look into the
// catalogue's largest provider, and a finding.
//
//go:embed small.json
var small []byte

// cases are the promises of docs/PERFORMANCE.md. Where everything changes the
// bare scanner is no measure: planlint decodes and judges all of it.
func cases(big bool) []testCase {
	all := []testCase{
		{name: "1 KB, one delete", peak: 16, conftest: 7, hello: 3},
		{name: "1 MB, 1% changed", size: 1e6, share: 0.01, peak: 16, conftest: 15},
		{name: "100 MB, 1% changed", size: 1e8, share: 0.01, peak: 24, conftest: 35, scanner: 1 / 0.8},
		{name: "100 MB, all changed", size: 1e8, share: 1, peak: 64, conftest: 12},
	}
	if big {
		all = append(all, testCase{name: "1 GB, 1% changed", size: 1e9, share: 0.01, peak: 24, conftest: 50, scanner: 1.3})
	}
	return all
}
