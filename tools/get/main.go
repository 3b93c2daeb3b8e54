// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Get prints the path of a program that building or testing needs, building it
// into the user's cache first where it is not there: go run ./tools/get tofu. The
// name "cli" stands for the Terraform or OpenTofu that tests run.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
)

func main() {
	path, err := get(context.Background(), os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "get:", err)
		os.Exit(1)
	}
	fmt.Println(path)
}

func get(ctx context.Context, args []string) (string, error) {
	if len(args) != 1 {
		return "", errors.New("name one program: cli, or a folder below tools/ that has a go.mod")
	}
	if args[0] == "cli" {
		cli, err := buildtool.FindCLI(ctx, os.Stderr)
		return cli.Path, err
	}
	return buildtool.Build(ctx, args[0], os.Stderr)
}
