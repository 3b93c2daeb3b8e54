// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Docs writes the provider's pages in docs/ from its schema, templates/ and
// examples/, as registries expect them; with -check it writes nothing and fails
// where a page is not what it would write. Pages in other folders of docs/ are
// left alone.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
)

func main() {
	check := flag.Bool("check", false, "compare instead of writing")
	flag.Parse()
	if err := run(context.Background(), *check); err != nil {
		fmt.Fprintln(os.Stderr, "docs:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, check bool) error {
	temp, err := os.MkdirTemp("", "scoped-docs-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(temp) }()
	generated, err := generate(ctx, temp)
	if err != nil {
		return err
	}
	if check {
		return compare(generated, "docs")
	}
	return replace(generated, "docs")
}
