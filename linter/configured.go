// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A configured is a block of the configuration that runs code.
type configured struct {
	hash    uint64
	address plan.Address
	steps   []rule.Step
}

// wants picks from the configuration the blocks that run code: those with
// provisioners, of which only the ones count that something happens to, and programs
// that run at every plan.
func (w *whole) wants(b *plan.Header) bool {
	if w.unsettled(b) {
		return true
	}
	if string(b.Mode) == "data" {
		return string(b.Type) == "external"
	}
	if !b.Provisioned {
		return false
	}
	_, known := w.touched[headerHash(b)]
	return known || len(w.touched) == 0 // then it may stand before the changes
}

// resource takes note of a block that wants has picked.
func (w *whole) resource(r *plan.Resource) {
	w.left(r)
	if len(r.Provisioners) == 0 && r.Type != "external" {
		return // somebody else's
	}
	a := plan.Address{Mode: r.Mode, Type: r.Type, Name: r.Name}
	for _, name := range r.Module {
		a.Module = append(a.Module, plan.Step{Name: name})
	}
	c := configured{hash: blockHash(a), address: a}
	if r.Mode == "data" {
		c.steps = []rule.Step{step("external", "", r.Expressions)}
	}
	for i, p := range r.Provisioners {
		c.steps = append(c.steps, step(p.Type, fmt.Sprintf("provisioner[%d].", i), p.Expressions))
	}
	w.blocks = append(w.blocks, c)
}

// commands are the arguments that say what is run, or put where.
var commands = []string{"command", "inline", "script", "scripts", "program", "destination", "source", "content"}

// step tells what a provisioner or program runs, where that is written out.
func step(runs, path string, args plan.Object) rule.Step {
	s := rule.Step{Runs: runs}
	for _, name := range commands {
		if v := args.At(name + ".constant_value")[0]; v.Knowledge == plan.Known {
			s.Path, s.Command = path+name, v.Data
			return s
		}
		if v := args.At(name + ".references")[0]; v.Knowledge == plan.Known {
			s.Path = path + name
			return s
		}
	}
	return s
}

// A setup is a provider configuration, as it was met.
type setup struct {
	rule.Provider
	needs map[string][]plan.Address // the blocks that the value of an argument comes from
	holds string                    // a block whose objects it has managed until now
}

func (w *whole) provider(p *plan.Provider) error {
	s := setup{Provider: rule.Provider{Key: p.Key, Source: p.FullName}, needs: map[string][]plan.Address{}}
	for _, name := range p.Expressions.Names() {
		if !rule.Locates(name) {
			continue
		}
		arg := rule.Arg{Name: name}
		if v := p.Expressions.At(name + ".constant_value")[0]; !rule.Secretive(name) {
			arg.Value, _ = rule.Text(v)
		}
		for _, ref := range p.Expressions.Member(name).References() {
			if a, ok := referred(p.ModuleAddress, ref); ok {
				s.needs[name] = append(s.needs[name], a)
			}
		}
		s.Args = append(s.Args, arg)
	}
	w.setups = append(w.setups, s)
	w.sources = append(w.sources, rule.Source{Name: cmp.Or(p.FullName, p.Name), Where: "provider_config"})
	return nil
}

// referred gives the block that a reference names: "aws_eks_cluster.this[0].endpoint".
func referred(module, ref string) (plan.Address, bool) {
	typ, rest, ok := strings.Cut(ref, ".")
	name, _, _ := strings.Cut(rest, ".")
	name, _, _ = strings.Cut(name, "[")
	if !ok || typ == "data" || typ == "module" {
		return plan.Address{}, false
	}
	if module != "" {
		module += "."
	}
	a, err := plan.ParseAddress(module + typ + "." + name)
	return a, err == nil
}

// providers gives the configurations, with what this plan replaces or makes of what
// they depend on: until that is made, where they look is not known. Of one that has
// managed nothing so far nothing can be lost sight of.
func (w *whole) providers() []rule.Provider {
	for _, b := range w.early {
		w.leave(b)
	}
	var all []rule.Provider
	for _, s := range w.setups {
		p := s.Provider
		p.Args = slices.Clone(p.Args)
		for i := range p.Args {
			for _, a := range s.needs[p.Args[i].Name] {
				switch t := w.touched[blockHash(a)]; {
				case t.fate.has(replaced):
					p.Args[i].Replaced = t.address.String()
				case t.fate == made && s.holds != "":
					p.Args[i].Made, p.Args[i].Existing = t.address.String(), s.holds
				}
			}
		}
		all = append(all, p)
	}
	return all
}
