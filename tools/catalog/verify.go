// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/agext/levenshtein"

	"github.com/scoped-dev/terraform-provider-scoped/tools/catalog/schema"
)

// A tally counts what verify has looked at.
type tally struct {
	types, paths int
	by           map[schema.Sureness]int
	unchecked    int // paths of types that only the list of names has
	wrong        []finding
}

// verify checks that every type and every attribute path of the catalogue exists.
func verify(o options, providers []string, out *strings.Builder) error {
	all, wrong, err := worlds(o, providers)
	if err != nil {
		return err
	}
	t := tally{by: map[schema.Sureness]int{}, wrong: wrong}
	for _, w := range all {
		t.world(w)
	}
	slices.SortFunc(t.wrong, compareFindings)
	t.wrong = slices.Compact(t.wrong)
	for _, f := range t.wrong {
		fmt.Fprintln(out, f)
	}
	fmt.Fprintf(out, "%d types classified, %d attribute paths: %d exact, %d by hand-written pages only, %d inside maps or untyped attributes, %d of types without a schema here\n",
		t.types, t.paths, t.by[schema.Sure], t.by[schema.Loose], t.by[schema.Open], t.unchecked)
	if len(t.wrong) > 0 {
		return fmt.Errorf("%d wrong: correct the data files, or extract a newer schema", len(t.wrong))
	}
	return nil
}

func (t *tally) world(w *world) {
	t.types += len(w.types)
	for _, e := range w.gone {
		t.wrong = append(t.wrong, findingAt(e.at, "%s: no schema and no list has this type", e.name))
	}
	for _, e := range w.unused {
		t.wrong = append(t.wrong, findingAt(e.at, "%s: the pattern matches no type", e.name))
	}
	for name, e := range w.types {
		for _, ref := range e.paths {
			t.path(w, name, ref)
		}
	}
}

// path checks one path of one type.
func (t *tally) path(w *world, name string, ref reference) {
	t.paths++
	if w.schema == nil || w.schema.Types[name] == nil {
		t.unchecked++
		return
	}
	typ := w.schema.Types[name]
	sure := typ.Has(ref.path)
	t.by[sure]++
	if sure != schema.Absent {
		return
	}
	source := "the schema"
	if typ.From == schema.Prose {
		source = "the provider's pages"
	}
	text := fmt.Sprintf("%s has no %s %q by %s", name, ref.role, ref.path, source)
	if near := nearest(typ, ref.path); near != "" {
		text += ": is it " + near + "?"
	}
	t.wrong = append(t.wrong, findingAt(ref.at, "%s", text))
}

// nearest gives the path that was probably meant: the same name elsewhere, or one
// that differs in a letter or two.
func nearest(t *schema.Type, path string) string {
	best, score := "", 4
	for _, a := range t.Attributes {
		d := levenshtein.Distance(a.Path, path, nil)
		if lastName(a.Path) == lastName(path) {
			d = min(d, 3)
		}
		if d < score {
			best, score = a.Path, d
		}
	}
	return best
}

func lastName(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }
