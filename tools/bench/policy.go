// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	_ "embed"
	"encoding/json"
	"io"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

//go:embed policy.rego
var policy []byte

// writeTypes writes the catalogue's stateful types as data for the policy.
func writeTypes(w io.Writer) error {
	files, diags := catalog.New(nil).Files()
	if diags.HasErrors() {
		return diags
	}
	types := map[string]bool{}
	for _, file := range files {
		for _, t := range file.Types {
			if t.Stateful() {
				types[t.Name] = true
			}
		}
	}
	return json.NewEncoder(w).Encode(map[string]any{"stateful": types})
}
