// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/tools/catalog/schema"
)

// show prints the attributes of types.
func show(o options, types []string, out *strings.Builder) error {
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
		if err := showType(out, p, name, t); err != nil {
			return err
		}
	}
	return nil
}

func showType(out *strings.Builder, p *schema.Provider, name string, t *schema.Type) error {
	fmt.Fprintf(out, "%s  (%s %s, from %s)\n", name, p.Source, p.Version, t.From)
	if t.Description != "" {
		fmt.Fprintln(out, t.Description)
	}
	var lines [][]string
	for _, a := range t.Attributes {
		mode := a.Mode
		if a.Loose {
			mode += "?"
		}
		lines = append(lines, []string{"  " + a.Path, mode, a.Type, a.Description})
	}
	return table(out, lines)
}

// list prints the types of providers, with what they are.
func list(o options, providers []string, out *strings.Builder) error {
	if len(providers) == 0 {
		return errors.New("name a provider")
	}
	for _, name := range providers {
		p, err := schema.Dir(o.dir).Load(name)
		if err != nil {
			return err
		}
		var lines [][]string
		for _, name := range slices.Sorted(maps.Keys(p.Types)) {
			lines = append(lines, []string{name, p.Types[name].Description})
		}
		if err := table(out, lines); err != nil {
			return err
		}
	}
	return nil
}
