// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Catalog keeps the catalogue of resource types honest: it reads what types and
// attributes providers have, and holds linter/catalog/data against that.
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
	"strings"

	"github.com/spf13/pflag"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// A command is the word after the program's name. What it prints is wanted even if
// it fails.
type command struct {
	name, arguments, about string
	run                    func(o options, args []string, out *strings.Builder) error
}

// options are the flags. They are few and mean the same everywhere.
type options struct {
	dir, data, names          string
	provider, source, version string
	markdown                  bool
	size                      int
	seed                      uint64
}

func commands() []command {
	return []command{
		{"extract", "-provider PREFIX SOURCE...", "read a provider's packages, pages or schema into the directory of schemas", extract},
		{"show", "TYPE...", "print what attributes a type has", show},
		{"list", "PROVIDER...", "print the types of a provider", list},
		{"missing", "[PROVIDER...]", "list the types that the catalogue does not classify, and its entries that no schema has", missing},
		{"verify", "[PROVIDER...]", "check every type and every attribute path of the catalogue", verify},
		{"stats", "[PROVIDER...]", "print figures by provider", stats},
		{"sample", "-n SIZE --seed N PROVIDER...", "draw types for a second reader, the same ones for the same seed", sample},
	}
}

func run(args []string, stdout, stderr io.Writer) int {
	var out, trouble strings.Builder
	code := dispatch(args, &out, &trouble)
	if _, err := io.WriteString(stdout, out.String()); err != nil {
		code = 1
	}
	if _, err := io.WriteString(stderr, trouble.String()); err != nil {
		code = 1
	}
	return code
}

func dispatch(args []string, out, trouble *strings.Builder) int {
	var o options
	set := o.flags()
	set.SetOutput(trouble)
	if err := set.Parse(args); err != nil {
		fmt.Fprintln(trouble, "catalog:", err)
		return 1
	}
	for _, c := range commands() {
		if c.name != set.Arg(0) {
			continue
		}
		if err := c.run(o, set.Args()[1:], out); err != nil {
			fmt.Fprintf(trouble, "catalog %s: %v\n", c.name, err)
			return 1
		}
		return 0
	}
	usage(trouble, set)
	return 1
}

func usage(w *strings.Builder, set *pflag.FlagSet) {
	fmt.Fprint(w, "usage: catalog [flags] COMMAND [arguments]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-8s %-28s  %s\n", c.name, c.arguments, c.about)
	}
	fmt.Fprint(w, "\nflags:\n", set.FlagUsages())
}

func (o *options) flags() *pflag.FlagSet {
	set := pflag.NewFlagSet("catalog", pflag.ContinueOnError)
	set.StringVar(&o.dir, "dir", "schemas", "the directory of schemas; keep it outside the repository")
	set.StringVar(&o.data, "data", "linter/catalog/data", "the catalogue's data files")
	set.StringVar(&o.names, "names", "", "a file of further type names, the last word of each line: types that exist though no schema here has them")
	set.StringVar(&o.provider, "provider", "", "extract: what the names of the provider's types begin with")
	set.StringVar(&o.source, "source", "", "extract: the provider's source, if not what the sources say: hashicorp/aws")
	set.StringVar(&o.version, "version", "", "extract: the provider's version, for the sources that do not say it")
	set.BoolVar(&o.markdown, "markdown", false, "stats: as a table for docs/CATALOG.md")
	set.IntVarP(&o.size, "size", "n", 50, "sample: how many types of each provider")
	set.Uint64Var(&o.seed, "seed", 1, "sample: a number that stands for the draw")
	set.Usage = func() {}
	return set
}
