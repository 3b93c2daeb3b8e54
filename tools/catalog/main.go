// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Catalog keeps the catalogue of resource types honest: it reads what types and
// attributes providers have, and holds linter/catalog/data against it.
//
//	go run ./tools/catalog <command> [arguments]
//
// It may know the catalogue's language and public schemas, and must know nothing
// of plans. docs/CATALOG.md says how it is used.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// A command is one word after the program's name.
type command struct {
	name, usage string
	run         func(args []string, stdout io.Writer) error
}

func commands() []command {
	return []command{
		{"extract", "extract -provider PREFIX [-source NAME] [-version V] SOURCE...", extract},
		{"show", "show TYPE", show},
		{"list", "list PROVIDER", list},
	}
}

func run(args []string, stdout, stderr io.Writer) int {
	for _, c := range commands() {
		if len(args) == 0 || c.name != args[0] {
			continue
		}
		if err := c.run(args[1:], stdout); err != nil {
			fmt.Fprintf(stderr, "catalog %s: %v\n", c.name, err)
			return 1
		}
		return 0
	}
	fmt.Fprintln(stderr, "name a command:")
	for _, c := range commands() {
		fmt.Fprintln(stderr, "  catalog", c.usage)
	}
	return 1
}
