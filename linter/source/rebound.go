// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A Rebound is something that decides under which configuration of a provider
// objects are looked for, and that was different at the base: an argument of a
// provider block, a resource's provider argument, a module call's providers.
type Rebound struct {
	Address plan.Address // of a resource that chooses another, else the zero Address
	Subject string       // the block: `provider "aws"`
	Arg     string
	Before  Argument // not written where it was not there
	After   Argument
	Block   Block // as it is
}

// Rebounds compares the provider configurations of the user's own modules, and who
// chooses them, with those at the base. Of a provider block it looks at the arguments
// that wanted names. What is new or gone altogether is no change of place.
func (t *Tree) Rebounds(base *Tree, wanted func(arg string) bool) []Rebound {
	now, then := t.bindings(wanted), map[string]binding{}
	for _, b := range base.bindings(wanted) {
		then[b.key] = b
	}
	var all []Rebound
	said := map[string]bool{}
	for _, b := range now {
		old, known := then[b.key]
		if !known {
			continue
		}
		for _, arg := range sortedNames(b.args, old.args) {
			before, after := old.args[arg], b.args[arg]
			id := b.block.Origin() + " " + arg
			if before.choice(b, arg) == after.choice(b, arg) || said[id] {
				continue
			}
			said[id] = true
			all = append(all, Rebound{b.address, b.block.String(), arg, before, after, *b.block})
		}
	}
	return all
}

func sortedNames(a, b map[string]Argument) []string {
	names := slices.AppendSeq(slices.Collect(maps.Keys(a)), maps.Keys(b))
	slices.Sort(names)
	return slices.Compact(names)
}

// A binding is a block that decides, and its arguments that do.
type binding struct {
	key     string
	address plan.Address
	block   *Block
	args    map[string]Argument
}

// choice gives what an argument decides, so that two ways to say it are the same: a
// resource without a provider argument has the provider that its type begins with.
func (a Argument) choice(b binding, arg string) string {
	if b.block.Kind != KindResource || arg != "provider" {
		return a.tokens
	}
	if !a.Written() {
		name, _, _ := strings.Cut(b.block.Type, "_")
		return name
	}
	return strings.Trim(a.Text, `"`) // versions before 0.12 had quotes
}

func (t *Tree) bindings(wanted func(string) bool) []binding {
	t.mu.Lock()
	defer t.mu.Unlock()
	var all []binding
	t.walk(func(at place) {
		for _, b := range at.own {
			bound := binding{block: b, args: map[string]Argument{}}
			path := plan.Address{Module: at.steps, Type: b.Type, Name: b.Name}
			switch b.Kind {
			case KindProvider:
				bound.args = t.settings(at.dir, b, wanted)
			case KindResource:
				path.Mode, path.Key = "managed", t.keyOf(at.dir, b)
				bound.address = path
				bound.set("provider", t.argument(at.dir, b, "", "provider"))
			case KindModule:
				bound.set("providers", t.argument(at.dir, b, "", "providers"))
			default:
				continue
			}
			bound.key = b.Kind + " " + keyless(path).String() + " " + b.alias()
			all = append(all, bound)
		}
	})
	return all
}

func (b *binding) set(name string, a Argument) {
	if a.Written() {
		b.args[name] = a
	}
}

// settings gives the arguments and the nested blocks of a provider block that wanted
// names.
func (t *Tree) settings(d *dir, b *Block, wanted func(string) bool) map[string]Argument {
	all := map[string]Argument{}
	for _, layer := range t.layers(d, b) {
		attrs, _ := layer.body.JustAttributes() // it complains of the blocks
		for name := range attrs {
			if wanted(name) {
				all[name] = layer.argument(layer.body, name)
			}
		}
		body, ok := layer.body.(*hclsyntax.Body)
		if !ok {
			continue
		}
		for _, nb := range body.Blocks {
			if wanted(nb.Type) {
				a := Argument{Place: layer}
				a.Text, a.tokens = layer.file.text(nb.Body.Range())
				all[nb.Type] = a
			}
		}
	}
	return all
}
