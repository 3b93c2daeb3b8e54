// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Lab is a Terraform provider with no cloud behind it: it plans and applies a few
// real resource types and keeps nothing but the state. Put into a mirror under
// the name of a real provider (terraform-provider-aws_v6.0.0) it serves the types
// of that one, so that plans can be made whose every byte comes from a real CLI.
//
// LAB_TYPES names a JSON file of types to serve instead of its own, as {"aws": {"aws_x": ["name string"]}}.
// With LAB_KEEPS_ALL set every destroy fails, as where something still uses the
// object; a replacement that creates first then leaves a deposed object.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
)

func main() {
	name := nameOf(os.Args[0])
	types, err := typesOf(name)
	if err != nil {
		fmt.Fprintln(os.Stderr, "lab:", err)
		os.Exit(1)
	}
	serve := func() provider.Provider { return &lab{name: name, types: types} }
	options := providerserver.ServeOpts{Address: "registry.terraform.io/lab/" + name}
	if err := providerserver.Serve(context.Background(), serve, options); err != nil {
		fmt.Fprintln(os.Stderr, "lab:", err)
		os.Exit(1)
	}
}

// nameOf takes "aws" from "terraform-provider-aws_v6.0.0".
func nameOf(program string) string {
	base := strings.TrimSuffix(filepath.Base(program), ".exe")
	name, _, _ := strings.Cut(strings.TrimPrefix(base, "terraform-provider-"), "_v")
	return name
}
