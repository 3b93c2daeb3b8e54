// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

const catalogUsage = `usage:
  planlint catalog TYPE...   what is known of resource types, and why
  planlint catalog --stats   the coverage, by provider

flags:
`

// catalog answers what is known of resource types: by the catalogue, and by the
// configuration in force, which adds to it and corrects it.
func (c command) catalog(args []string) error {
	var path, root string
	var stats, help bool
	set := pflag.NewFlagSet(tool+" catalog", pflag.ContinueOnError)
	set.SortFlags = false
	set.BoolVar(&stats, "stats", false, "show the coverage, by provider")
	set.StringVar(&path, "config", "", "the configuration `FILE`, instead of the nearest .planlint.hcl")
	set.StringVarP(&root, "chdir", "C", ".", "the root module's `DIR`, from which on the configuration is looked for")
	set.BoolVarP(&help, "help", "h", false, "show this")
	switch err := set.Parse(args); {
	case err != nil:
		return usageError(err)
	case help:
		return c.print(catalogUsage + set.FlagUsages())
	case stats == (set.NArg() > 0):
		return &failure{what: "catalog needs the name of a type, or --stats, and not both", hint: "planlint catalog aws_db_instance"}
	}
	cfg, err := loadConfig(path, root)
	if err != nil {
		return err
	}
	types := catalog.New(cfg.Types)
	if stats {
		return c.coverage(types)
	}
	return c.describe(types, set.Args())
}

// describe shows types one after the other. One that is unknown is an error, after
// the others have been shown.
func (c command) describe(types *catalog.Catalog, names []string) error {
	var pages, unknown []string
	for _, name := range names {
		if t := types.Lookup(name); t.Known() {
			pages = append(pages, describe(name, t))
		} else {
			unknown = append(unknown, name)
		}
	}
	if err := c.print(strings.Join(pages, "\n")); err != nil {
		return err
	}
	if len(unknown) == 0 {
		return nil
	}
	return &failure{
		what: "the catalogue does not know " + strings.Join(unknown, ", ") + ": destroying one is a finding of destroy-unknown-type",
		hint: `describe it in .planlint.hcl: type "` + unknown[0] + `" { class = "..." }`,
	}
}

// describe is a type's entry for a terminal.
func describe(name string, t catalog.Type) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", name, t.Class)
	for _, fact := range [][2]string{
		{"why", t.Why},
		{"a destroy loses", t.Loses},
		{"on destroy", t.Destroy},
		{"protects", t.Protects},
		{"known to others by", strings.Join(t.IDs, ", ")},
		{"a copy of", strings.Join(t.BackupOf, ", ")},
	} {
		if fact[1] != "" {
			fmt.Fprintf(&b, "  %s: %s\n", fact[0], fact[1])
		}
	}
	for _, s := range t.Safeguards {
		fmt.Fprintf(&b, "  safeguard %s: %s\n", s.Path, safeguard(s))
	}
	for _, s := range t.Scopes {
		fmt.Fprintf(&b, "  scope %s (%s): %s\n", s.Path, s.Form, scopeOf(s))
	}
	b.WriteString(credential(t))
	return b.String()
}

// credential says in words when a credential ends, and how it gets into the state.
func credential(t catalog.Type) string {
	var b strings.Builder
	if t.Endless {
		b.WriteString("  never ends\n")
	}
	for _, e := range t.Expiry {
		ends := "ends by it (" + string(e.Form) + ")"
		if never := append(e.Never[:len(e.Never):len(e.Never)], unset(e.UnsetNever)...); len(never) > 0 {
			ends += ", never at " + strings.Join(never, ", ")
		}
		if e.Default > 0 {
			ends += ", after " + ttl.String(e.Default) + " while unset"
		}
		fmt.Fprintf(&b, "  expiry %s: %s\n", e.Path, ends)
	}
	for _, s := range t.Secrets {
		fmt.Fprintf(&b, "  secret %s: in clear in the state", s.Path)
		if len(s.Unless) > 0 {
			b.WriteString(" unless " + strings.Join(s.Unless, " or ") + " is set")
		}
		b.WriteString("; better " + s.Instead + "\n")
	}
	return b.String()
}

// safeguard says in words when a safeguard is off.
func safeguard(s catalog.Safeguard) string {
	var parts []string
	add := func(words string, values ...string) {
		if len(values) > 0 {
			parts = append(parts, words+" "+strings.Join(values, ", "))
		}
	}
	add("off at", s.Off...)
	if s.OnlyOn {
		add("on only at", append(s.On[:len(s.On):len(s.On)], unset(!s.UnsetOff)...)...)
	} else if s.UnsetOff {
		parts = append(parts, "off while unset")
	}
	if s.Least > 0 {
		add("off below", strconv.FormatFloat(s.Least, 'g', -1, 64))
	}
	if s.Decrease {
		parts = append(parts, "a decrease loses something at once")
	}
	if s.Unit != "" {
		add("measured in", s.Unit)
	}
	add("without end at", append(s.Forever[:len(s.Forever):len(s.Forever)], unset(s.UnsetForever)...)...)
	add("a destroy leaves the object where it is at", append(s.Keeps[:len(s.Keeps):len(s.Keeps)], unset(s.UnsetKeeps)...)...)
	if s.Loses != "" {
		parts = append(parts, "without it is lost: "+s.Loses)
	}
	return strings.Join(parts, "; ")
}

// unset is a word for the value that is none, where it counts.
func unset(counts bool) []string {
	if counts {
		return []string{"unset"}
	}
	return nil
}

// scopeOf says in words when a scope is broad.
func scopeOf(s catalog.Scope) string {
	var parts []string
	if values := append(append([]string{}, s.Broad...), s.BroadLike...); len(values) > 0 {
		parts = append(parts, "broad at "+strings.Join(values, ", "))
	}
	if s.NullBroad {
		parts = append(parts, "broad while unset")
	}
	for _, w := range s.Where {
		parts = append(parts, "where "+w.Path+" is "+strings.Join(append(append([]string{}, w.Is...), w.Like...), " or "))
	}
	if s.Confers != "" {
		parts = append(parts, "grants "+s.Confers)
	}
	return cmp.Or(strings.Join(parts, "; "), "judged by what it says")
}

// coverage shows the catalogue's figures.
func (c command) coverage(types *catalog.Catalog) error {
	rows, diags := types.Stats()
	if diags.HasErrors() {
		return &failure{what: "the built-in catalogue cannot be read", why: diags}
	}
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	head := "provider\tsource\treviewed\tschema\tclassified"
	for _, class := range catalog.Classes() {
		head += "\t" + string(class)
	}
	_, _ = fmt.Fprintln(w, head+"\tsafeguards\twith scopes")
	total := catalog.Coverage{Provider: catalog.Provider{Name: "all"}, Classes: map[catalog.Class]int{}}
	for _, r := range rows {
		_, _ = fmt.Fprintln(w, row(r))
		total.Add(r)
	}
	_, _ = fmt.Fprintln(w, row(total))
	if err := w.Flush(); err != nil {
		return err
	}
	return c.print(b.String())
}

func row(r catalog.Coverage) string {
	cells := []string{r.Provider.Name, cmp.Or(r.Provider.Source, "-"), cmp.Or(r.Provider.Reviewed, "-"), strconv.Itoa(r.Provider.Types), strconv.Itoa(r.Types)}
	if r.Patterns > 0 {
		cells[4] += fmt.Sprintf(" (%d patterns)", r.Patterns)
	}
	for _, class := range catalog.Classes() {
		cells = append(cells, strconv.Itoa(r.Classes[class]))
	}
	return strings.Join(append(cells, strconv.Itoa(r.Safeguards), strconv.Itoa(r.Scopes)), "\t")
}
