// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/tools/catalog/schema"
)

// A row is one provider's figures, or the sum of all.
type row struct {
	name, reviewed, version, from string
	inSchema, types, unclassified int
	class                         map[string]int
	safeguards                    int // over all types: one in a class block counts for each type
	scoped                        int // types with at least one scope
}

// stats prints figures by provider.
func stats(o options, providers []string, out *strings.Builder) error {
	all, _, err := worlds(o, providers)
	if err != nil {
		return err
	}
	total := row{name: "all", class: map[string]int{}}
	rows := make([]row, 0, len(all)+1)
	for _, w := range all {
		r := figures(w)
		total.add(r)
		rows = append(rows, r)
	}
	return write(out, append(rows, total), o.markdown)
}

func figures(w *world) row {
	r := row{name: w.prefix, reviewed: w.header.Reviewed, class: map[string]int{}, types: len(w.types)}
	if w.schema != nil {
		r.version, r.from, r.inSchema = w.schema.Version, kinds(w.schema), len(w.schema.Types)
	}
	for _, name := range w.known() {
		if _, ok := w.types[name]; !ok {
			r.unclassified++
		}
	}
	for _, e := range w.types {
		r.class[e.class]++
		r.safeguards += e.safeguards
		if e.scope > 0 {
			r.scoped++
		}
	}
	return r
}

// kinds says which kinds of source a schema was read from.
func kinds(p *schema.Provider) string {
	var out []string
	for _, f := range p.From {
		if !strings.Contains(strings.Join(out, " "), string(f.Kind)) {
			out = append(out, string(f.Kind))
		}
	}
	return strings.Join(out, ", ")
}

func (r *row) add(other row) {
	r.inSchema += other.inSchema
	r.types += other.types
	r.unclassified += other.unclassified
	r.safeguards += other.safeguards
	r.scoped += other.scoped
	for class, n := range other.class {
		r.class[class] += n
	}
}

func (r row) cells() []string {
	cells := []string{r.name, cmp.Or(r.reviewed, "-"), cmp.Or(r.version, "-"), cmp.Or(r.from, "-"), strconv.Itoa(r.inSchema), strconv.Itoa(r.types)}
	for _, class := range catalog.Classes() {
		cells = append(cells, strconv.Itoa(r.class[string(class)]))
	}
	for _, n := range []int{r.safeguards, r.scoped, r.unclassified} {
		cells = append(cells, strconv.Itoa(n))
	}
	return cells
}

func heads() []string {
	heads := []string{"provider", "reviewed", "schema", "read from", "its types", "classified"}
	for _, class := range catalog.Classes() {
		heads = append(heads, string(class))
	}
	return append(heads, "safeguards", "types with scopes", "unclassified")
}

func write(out *strings.Builder, rows []row, markdown bool) error {
	lines := [][]string{heads()}
	for _, r := range rows {
		lines = append(lines, r.cells())
	}
	if !markdown {
		return table(out, lines)
	}
	for i, cells := range lines {
		fmt.Fprintf(out, "| %s |\n", strings.Join(cells, " | "))
		if i == 0 {
			fmt.Fprintln(out, "|---|---|---|---|"+strings.Repeat("---:|", len(cells)-4))
		}
	}
	return nil
}
