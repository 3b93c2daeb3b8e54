// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Program terraform-provider-scoped serves the scoped provider to Terraform and
// OpenTofu.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	"github.com/scoped-dev/terraform-provider-scoped/provider"
)

// version is set by the linker when a release is built.
var version = "dev"

func main() {
	debug := flag.Bool("debug", false, "wait for a debugger, and print what lets the CLI reach this process")
	flag.Parse()
	err := providerserver.Serve(context.Background(), provider.New(version), providerserver.ServeOpts{
		Address: "registry.terraform.io/scoped-dev/scoped",
		Debug:   *debug,
	})
	if err != nil {
		log.Fatal(err)
	}
}
