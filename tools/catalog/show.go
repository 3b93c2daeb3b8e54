// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/tools/catalog/schema"
)

// show prints the attributes of types.
func show(o options, types []string, stdout io.Writer) error {
	if len(types) == 0 {
		return errors.New("name a type")
	}
	for _, name := range types {
		p, err := schema.Dir(o.dir).Load(catalog.Prefix(name))
		if err != nil {
			return err
		}
		t := p.Types[name]
		if t == nil {
			return fmt.Errorf("%s %s has no type %s", p.Provider, p.Version, name)
		}
		if err := showType(stdout, p, name, t); err != nil {
			return err
		}
	}
	return nil
}

func showType(w io.Writer, p *schema.Provider, name string, t *schema.Type) error {
	fmt.Fprintf(w, "%s  (%s %s, from %s)\n", name, p.Source, p.Version, t.From)
	if t.Description != "" {
		fmt.Fprintln(w, t.Description)
	}
	table := tabwriter.NewWriter(w, 2, 0, 2, ' ', 0)
	for _, a := range t.Attributes {
		mode := a.Mode
		if a.Loose {
			mode += "?"
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\t%s\n", a.Path, mode, a.Type, a.Description)
	}
	return table.Flush()
}

// list prints the types of providers, with what they are.
func list(o options, providers []string, stdout io.Writer) error {
	if len(providers) == 0 {
		return errors.New("name a provider")
	}
	for _, name := range providers {
		p, err := schema.Dir(o.dir).Load(name)
		if err != nil {
			return err
		}
		table := tabwriter.NewWriter(stdout, 2, 0, 2, ' ', 0)
		for _, name := range slices.Sorted(maps.Keys(p.Types)) {
			fmt.Fprintf(table, "%s\t%s\n", name, p.Types[name].Description)
		}
		if err := table.Flush(); err != nil {
			return err
		}
	}
	return nil
}
