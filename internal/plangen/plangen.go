// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package plangen writes plan JSON as Terraform would for a large estate: mostly
// objects that stay as they are, each of them in prior_state, planned_values and
// resource_changes, and the configuration that made them. The same options give
// the same bytes. It keeps nothing of what it has written, so a plan may be larger
// than memory.
//
// The package knows the document's form and nothing of who reads it.
package plangen

import (
	"bufio"
	"io"
	"math/rand/v2"
)

// Options say what plan to write.
type Options struct {
	Size    int64   // bytes, about: within a few per cent above 100 KB
	Changed float64 // share of the objects that something happens to, 0 to 1
	Seed    uint64
}

// Write writes the plan.
func Write(w io.Writer, o Options) error {
	g := &generator{w: bufio.NewWriterSize(w, 1<<16), options: o}
	g.modules = g.modulesFor(o.Size)
	g.document()
	return g.w.Flush()
}

// Objects is how many objects the plan has, and how many of them change.
func Objects(o Options) (all, changed int) {
	g := &generator{options: o}
	g.modules = g.modulesFor(o.Size)
	g.each(func(obj object) {
		all++
		if obj.fate != stays {
			changed++
		}
	})
	return all, changed
}

// A generator writes one plan. Every object follows from the seed and its own
// number alone, so each section writes it anew.
type generator struct {
	w       *bufio.Writer
	options Options
	modules int
	line    []byte
}

const (
	blocksPerModule = 12
	maxInstances    = 4
)

// modulesFor measures a few modules, and says how many make a plan of size bytes.
func (g *generator) modulesFor(size int64) int {
	const sample = 16
	var n counter
	trial := &generator{w: bufio.NewWriter(&n), options: g.options, modules: sample}
	trial.document()
	_ = trial.w.Flush() // a counter does not fail
	return max(1, int(size*sample/int64(n)))
}

type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// The fates of an object.
type fate int

const (
	stays fate = iota
	updated
	created
	deleted
	replaced
)

// An object is one instance of one resource block of one module.
type object struct {
	kind             *kind
	module, block, i int
	number           uint64
	fate             fate
	token            uint64 // where the object's own letters and digits come from
}

// each calls visit for all objects, in the order of their addresses.
func (g *generator) each(visit func(object)) {
	for m := range g.modules {
		g.eachIn(m, visit)
	}
}

func (g *generator) eachIn(m int, visit func(object)) {
	for b := range blocksPerModule {
		block := uint64(m*blocksPerModule + b)            //nolint:gosec // both count from 0
		r := rand.New(rand.NewPCG(g.options.Seed, block)) //nolint:gosec // a plan that can be made again
		k := &kinds[r.IntN(len(kinds))]
		n := 1
		if k.key != single {
			n = 1 + r.IntN(maxInstances)
		}
		for i := range n {
			number := block*maxInstances + uint64(i)
			visit(object{
				kind: k, module: m, block: b, i: i, number: number,
				fate: g.fate(r), token: r.Uint64(),
			})
		}
	}
}

// fate draws what happens to an object. It always draws twice, so that objects
// stay the same whatever the share of changes is.
func (g *generator) fate(r *rand.Rand) fate {
	changes, which := r.Float64() < g.options.Changed, r.IntN(20)
	switch {
	case !changes:
		return stays
	case which < 12:
		return updated
	case which < 15:
		return created
	case which < 17:
		return deleted
	}
	return replaced
}
