// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/tools/catalog/schema"
)

// A world is one provider: what its types are by the schemas and by the list of
// names, and what the catalogue says of them.
type world struct {
	prefix string
	schema *schema.Provider // nil if none was extracted
	listed map[string]bool
	header catalog.Provider // zero if the catalogue has no file for it
	types  map[string]entry // what the catalogue says of each type, patterns applied
	unused []entry          // patterns that match nothing
	gone   []entry          // entries for types that neither a schema nor the list has
	said   []entry          // all entries, in the files' order
}

// known gives the names of the types that exist, sorted.
func (w *world) known() []string {
	names := maps.Clone(w.listed)
	if names == nil {
		names = map[string]bool{}
	}
	if w.schema != nil {
		for name := range w.schema.Types {
			names[name] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// worlds reads the catalogue, the schemas and the list, and gives the providers
// named, or all of them. What is wrong with the catalogue's own files comes too.
func worlds(o options, only []string) ([]*world, []finding, error) {
	c, err := readCatalogue(o.data)
	if err != nil {
		return nil, nil, err
	}
	listed, err := readNames(o.names)
	if err != nil {
		return nil, nil, err
	}
	extracted, err := schema.Dir(o.dir).Providers()
	if err != nil {
		return nil, nil, err
	}
	prefixes := slices.Concat(only, extracted, slices.Collect(maps.Keys(c.headers)), slices.Collect(maps.Keys(listed)))
	if len(only) > 0 {
		prefixes = slices.Clone(only)
	}
	slices.Sort(prefixes)
	var out []*world
	for _, prefix := range slices.Compact(prefixes) {
		w := &world{prefix: prefix, listed: listed[prefix], header: c.headers[prefix]}
		w.schema, err = schema.Dir(o.dir).Load(prefix)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, nil, err
		}
		w.apply(c.entries)
		out = append(out, w)
	}
	return out, c.wrong, nil
}

// readNames reads a list of type names, the last word of each line: a name of a
// type has "_" in it, a heading has not.
func readNames(file string) (map[string]map[string]bool, error) {
	out := map[string]map[string]bool{}
	if file == "" {
		return out, nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(text)) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[len(fields)-1] == "resource_type" {
			continue
		}
		name := fields[len(fields)-1]
		prefix := catalog.Prefix(name)
		if out[prefix] == nil {
			out[prefix] = map[string]bool{}
		}
		out[prefix][name] = true
	}
	return out, nil
}

// apply says what each type's entry is: its own, else the first pattern's.
func (w *world) apply(all []entry) {
	w.types = map[string]entry{}
	known := w.known()
	for _, e := range all {
		if catalog.Prefix(e.name) != w.prefix {
			continue
		}
		w.said = append(w.said, e)
		if e.pattern() {
			continue
		}
		w.types[e.name] = e
		if _, found := slices.BinarySearch(known, e.name); !found {
			w.gone = append(w.gone, e)
		}
	}
	for _, e := range w.said {
		if e.pattern() && w.spread(e, known) == 0 {
			w.unused = append(w.unused, e)
		}
	}
}

// spread gives a pattern's entry to the types it matches, and says how many it
// matches, those with an entry of their own among them.
func (w *world) spread(e entry, known []string) int {
	n := 0
	for _, name := range known {
		if !catalog.Match(e.name, name) {
			continue
		}
		n++
		if _, taken := w.types[name]; !taken {
			w.types[name] = e
		}
	}
	return n
}

// A finding is something wrong, at a place in a file.
type finding struct {
	file string
	line int
	text string
}

func (f finding) String() string { return fmt.Sprintf("%s:%d: %s", f.file, f.line, f.text) }

func findingAt(at hcl.Range, format string, args ...any) finding {
	return finding{at.Filename, at.Start.Line, fmt.Sprintf(format, args...)}
}

// fault is a diagnostic of the catalogue's own reader, whose file has no folder.
func fault(file string, d *hcl.Diagnostic) finding {
	f := finding{file: file, line: 1, text: d.Summary + ": " + d.Detail}
	if d.Subject != nil {
		f.line = d.Subject.Start.Line
	}
	return f
}

func compareFindings(a, b finding) int {
	return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.text, b.text))
}
