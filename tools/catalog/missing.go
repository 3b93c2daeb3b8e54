// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"strings"
)

// missing lists the types that the catalogue does not classify, and those that it
// has though no schema and no list of names has them.
func missing(o options, providers []string, out *strings.Builder) error {
	all, _, err := worlds(o, providers)
	if err != nil {
		return err
	}
	unclassified := 0
	for _, w := range all {
		for _, name := range w.known() {
			if _, ok := w.types[name]; ok {
				continue
			}
			unclassified++
			fmt.Fprintln(out, name)
		}
		for _, e := range w.gone {
			fmt.Fprintf(out, "%s  gone, at %s:%d\n", e.name, e.at.Filename, e.at.Start.Line)
		}
	}
	if unclassified > 0 {
		return fmt.Errorf("%d types are not classified", unclassified)
	}
	return nil
}
