// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// A guarded is a safeguard of the catalogue, and the type that has it.
type guarded struct {
	typeName string
	catalog.Safeguard
}

func allSafeguards(t *testing.T) []guarded {
	t.Helper()
	files, diags := catalog.New(nil).Files()
	require.Empty(t, diags)
	var all []guarded
	for _, file := range files {
		for _, typ := range file.Types {
			for _, g := range typ.Safeguards {
				all = append(all, guarded{strings.ReplaceAll(typ.Name, "*", "x"), g})
			}
		}
	}
	return all
}

// unset is the value of an attribute that is not set, unknown that of one known
// only after apply.
const (
	unset   = "\x00"
	unknown = "\x01"
)

const (
	other   = "SOME_OTHER_WORD"
	longer  = "P30D"
	shorter = "604800s"
)

// moves lists from which value to which a safeguard protects less: all that its
// entry in the catalogue speaks of.
func (g guarded) moves() (moves [][2]string) {
	move := func(from, to string) { moves = append(moves, [2]string{from, to}) }
	on := other
	if safe, ok := g.Safe(); ok {
		on = safe
	}
	for _, off := range g.Off {
		move(on, off)
		if !g.UnsetOff {
			move(unset, off)
		}
	}
	for _, on := range g.On {
		move(on, other)
	}
	switch {
	case g.OnlyOn && g.UnsetOff:
		move(g.On[0], unset)
	case g.OnlyOn:
		move(unset, other)
	case g.UnsetOff:
		move(on, unset)
	}
	if slices.Contains(g.Off, "false") && !g.UnsetOff {
		move("true", unset) // what was asked for is not asked for any more
	}
	if g.Least > 0 {
		move("1000", "0")
	}
	return append(append(moves, g.retentions()...), g.keeping()...)
}

func (g guarded) retentions() (moves [][2]string) {
	if !g.Decrease {
		return nil
	}
	moves = [][2]string{{"1000", "999"}, {longer, shorter}, {"2 weeks", "P1W"}, {"1000", unset}}
	if g.UnsetForever {
		moves = append(moves[:3], [2]string{unset, "1000"}, [2]string{unset, longer})
	}
	for _, forever := range g.Forever {
		moves = append(moves, [2]string{forever, "1000"}, [2]string{forever, longer})
	}
	return moves
}

// keeping is for what can only leave the object where it is.
func (g guarded) keeping() (moves [][2]string) {
	if g.Guards() {
		return nil
	}
	for _, keep := range g.Keeps {
		moves = append(moves, [2]string{keep, other})
		if !g.UnsetKeeps {
			moves = append(moves, [2]string{keep, unset})
		}
	}
	return moves
}

// A shape is how a path is built into an object.
type shape func(path []string, value any) map[string]any

func nested(path []string, value any) map[string]any {
	if len(path) == 1 {
		return map[string]any{path[0]: value}
	}
	return map[string]any{path[0]: nested(path[1:], value)}
}

func blocks(path []string, value any) map[string]any {
	if len(path) == 1 {
		return map[string]any{path[0]: value}
	}
	return map[string]any{path[0]: []any{blocks(path[1:], value)}}
}

// withoutBlock is blocks without the outermost one where the value is not set.
func withoutBlock(path []string, value any) map[string]any {
	if value == nil && len(path) > 1 {
		return map[string]any{path[0]: []any{}}
	}
	return blocks(path, value)
}

// shapes are the forms in which a path can be in a plan where a value moves. Where a
// block has to say something else besides, it is there.
func (g guarded) shapes(move [2]string) []shape {
	if len(g.Where) == 0 && (move[0] == unset || move[1] == unset) {
		return []shape{nested, blocks, withoutBlock}
	}
	return []shape{nested, blocks}
}

// typed gives a text as JSON would have it.
func typed(text string) any {
	switch {
	case text == unset, text == unknown:
		return nil
	case text == "true", text == "false":
		return text == "true"
	case strings.Trim(text, "-0123456789") == "":
		return json.Number(text)
	}
	return text
}

func textual(text string) any {
	if text == unset || text == unknown {
		return nil
	}
	return text
}

// A trial is one change of one safeguard.
type trial struct {
	guarded
	from, to string
	shape    shape
	typed    func(string) any
}

func (tr trial) side(text string) map[string]any {
	object := tr.shape(strings.Split(tr.Path, "."), tr.typed(text))
	for _, w := range tr.Where {
		merge(object, tr.shape(strings.Split(w.Path, "."), w.Is[0]))
	}
	return object
}

// merge puts into an object, block by block, what another has.
func merge(object, other map[string]any) {
	for name, value := range other {
		mine, theirs := object[name], value
		if theirs == "set" && mine != nil {
			continue // it is there
		}
		if list, ok := theirs.([]any); ok && mine != nil {
			mine, theirs = mine.([]any)[0], list[0]
		}
		if inner, ok := mine.(map[string]any); ok {
			merge(inner, theirs.(map[string]any))
			continue
		}
		object[name] = value
	}
}

func (tr trial) entry(i int) map[string]any {
	mask := map[string]any{}
	if tr.to == unknown {
		mask = tr.shape(strings.Split(tr.Path, "."), true)
	}
	return map[string]any{
		"address": fmt.Sprintf("%s.n%d", tr.typeName, i), "mode": "managed", "type": tr.typeName, "name": fmt.Sprintf("n%d", i),
		"provider_name": "registry.terraform.io/any/any",
		"change": map[string]any{
			"actions": []string{"update"}, "before": tr.side(tr.from), "after": tr.side(tr.to),
			"after_unknown": mask, "before_sensitive": map[string]any{}, "after_sensitive": map[string]any{},
		},
	}
}

func (tr trial) String() string {
	return fmt.Sprintf("%s: %s from %q to %q", tr.typeName, tr.Path, tr.from, tr.to)
}

var index = regexp.MustCompile(`\[\d+\]`)

// found runs trials as one plan and tells which of them weaken-protection has
// something to say of.
func found(t *testing.T, trials []trial) []bool {
	t.Helper()
	entries := make([]any, len(trials))
	for i, tr := range trials {
		entries[i] = tr.entry(i)
	}
	doc, err := json.Marshal(map[string]any{
		"format_version": "1.2", "terraform_version": "1.16.4", "planned_values": map[string]any{"root_module": map[string]any{}},
		"resource_changes": entries, "configuration": map[string]any{"root_module": map[string]any{}},
	})
	require.NoError(t, err)
	result, err := linter.Run(context.Background(), bytes.NewReader(doc), linter.Options{})
	require.NoError(t, err)
	out := make([]bool, len(trials))
	for _, f := range result.Findings {
		if f.Rule != "weaken-protection" {
			continue
		}
		_, name, _ := strings.Cut(f.Address, ".n")
		i, err := strconv.Atoi(name)
		require.NoError(t, err)
		if index.ReplaceAllString(f.Evidence[0].Path, "") == trials[i].Path {
			out[i] = true
		}
	}
	return out
}

// TestWeakenProtectionOnEverySafeguard moves every safeguard of the catalogue the
// unsafe way, the safe way and not at all, in each form that a value and a path can
// have in a plan.
func TestWeakenProtectionOnEverySafeguard(t *testing.T) {
	t.Parallel()
	all := allSafeguards(t)
	require.Greater(t, len(all), 1700)
	var bad, good []trial
	for _, g := range all {
		moves := g.moves()
		require.NotEmpty(t, moves, "%s: nothing weakens %s", g.typeName, g.Path)
		for _, m := range moves {
			for _, s := range g.shapes(m) {
				for _, typ := range []func(string) any{typed, textual} {
					bad = append(bad, trial{g, m[0], m[1], s, typ})
					good = append(good, trial{g, m[1], m[0], s, typ})
				}
				good = append(good, trial{g, m[0], m[0], s, typed}, trial{g, m[1], m[1], s, typed})
			}
			if m[0] != unset {
				bad = append(bad, trial{g, m[0], unknown, nested, typed}, trial{g, m[0], unknown, blocks, typed})
			}
		}
	}
	t.Logf("%d safeguards, %d changes that weaken, %d that do not", len(all), len(bad), len(good))
	for i, is := range found(t, bad) {
		require.True(t, is, "missed: %s", bad[i])
	}
	for i, is := range found(t, good) {
		require.False(t, is, "false alarm: %s", good[i])
	}
}
