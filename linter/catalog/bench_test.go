// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"testing"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// BenchmarkNew is what every run pays: a catalogue of which nothing is asked.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		catalog.New(nil)
	}
}

// BenchmarkFirstLookup is what a run pays for a provider: the largest one.
func BenchmarkFirstLookup(b *testing.B) {
	for b.Loop() {
		catalog.New(nil).Lookup("aws_db_instance")
	}
}

// BenchmarkLookup is what a change pays, once its provider has been read.
func BenchmarkLookup(b *testing.B) {
	c := catalog.New(nil)
	for b.Loop() {
		c.Lookup("aws_db_instance")
	}
}
