// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scope_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

// Patterns are made of "a" and "*", so that they often cover each other. What they
// match is made of "a" and "c": a letter that no pattern has shows whatever a
// pattern leaves out, so that a few thousand names decide every comparison.

func words(max int) []string {
	out, last := []string(nil), []string{""}
	for range max {
		var next []string
		for _, w := range last {
			next = append(next, w+"a", w+"c")
		}
		out, last = append(out, next...), next
	}
	return out
}

func allActions() []string { return words(3) }

func allResources() []string {
	segments := words(2)
	out, last := slices.Clone(segments), segments
	for range 2 {
		var next []string
		for _, head := range last {
			for _, segment := range segments {
				next = append(next, head+"/"+segment)
			}
		}
		out, last = append(out, next...), next
	}
	return out
}

func matchGlob(pattern, name string) bool {
	ok, err := path.Match(pattern, name)
	return err == nil && ok
}

func matchResource(pattern, name string) bool {
	p, n := strings.Split(pattern, "/"), strings.Split(name, "/")
	if p[len(p)-1] == "**" || pattern == "*" {
		p = p[:len(p)-1]
		n = n[:min(len(n), len(p))]
	}
	return slices.EqualFunc(p, n, matchGlob)
}

func matches(permissions []scope.Permission, action, resource string) bool {
	return slices.ContainsFunc(permissions, func(p scope.Permission) bool {
		return matchGlob(p.Action, action) && matchResource(p.Resource, resource)
	})
}

// permits asks the same of the permissions as they were drawn, name by name.
func permitsAll(t *rapid.T, a, b []scope.Permission) bool {
	t.Helper()
	actions, resources := allActions(), allResources()
	for _, p := range b {
		one := []scope.Permission{p}
		for _, action := range actions {
			for _, resource := range resources {
				if matches(one, action, resource) && !matches(a, action, resource) {
					return false
				}
			}
		}
	}
	return true
}

func permission() *rapid.Generator[scope.Permission] {
	glob := func(max int) *rapid.Generator[string] {
		return rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "*"}), 1, max),
			func(parts []string) string { return strings.ReplaceAll(strings.Join(parts, ""), "**", "*a") })
	}
	return rapid.Custom(func(t *rapid.T) scope.Permission {
		segments := rapid.SliceOfN(glob(2), 0, 2).Draw(t, "segments")
		if len(segments) == 0 || rapid.Bool().Draw(t, "below") {
			segments = append(segments, "**")
		}
		return scope.Permission{Action: glob(3).Draw(t, "action"), Resource: strings.Join(segments, "/")}
	})
}

func permissions() *rapid.Generator[[]scope.Permission] { return rapid.SliceOfN(permission(), 0, 5) }

func TestCoversIsWhatEnumerationSays(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a, b := permissions().Draw(t, "a"), permissions().Draw(t, "b")
		require.Equal(t, permitsAll(t, a, b), scope.Of(a...).Covers(scope.Of(b...)))
	})
}

func TestNormalFormPermitsTheSame(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		drawn := permissions().Draw(t, "drawn")
		kept := scope.Of(drawn...).Permissions()
		require.True(t, permitsAll(t, drawn, kept), "it permits more: %v", kept)
		require.True(t, permitsAll(t, kept, drawn), "it permits less: %v", kept)
		for i := range kept {
			others := slices.Delete(slices.Clone(kept), i, i+1)
			require.False(t, permitsAll(t, others, kept), "%v is redundant in %v", kept[i], kept)
		}
	})
}

func TestCoversIsAnOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := scope.Of(permissions().Draw(t, "a")...)
		b := scope.Of(permissions().Draw(t, "b")...)
		c := scope.Of(permissions().Draw(t, "c")...)
		require.True(t, a.Covers(a))
		require.True(t, a.Excess(a).IsEmpty())
		require.True(t, a.Covers(scope.Set{}))
		if a.Covers(b) && b.Covers(c) {
			require.True(t, a.Covers(c))
		}
		// One that surely is covered, as drawn sets seldom are.
		ab, abc := scope.Union(a, b), scope.Union(a, b, c)
		require.True(t, abc.Covers(ab) && ab.Covers(a) && abc.Covers(a))
	})
}

func TestExcessAndUnion(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := scope.Of(permissions().Draw(t, "a")...)
		b := scope.Of(permissions().Draw(t, "b")...)
		excess := a.Excess(b)
		require.True(t, a.Covers(excess))
		require.True(t, scope.Union(b, excess).Covers(a), "what is asked and what is beyond it make the whole")
		require.Equal(t, excess.IsEmpty(), b.Covers(a))
		require.True(t, scope.Union(a, b).Equal(scope.Union(b, a)))
		require.Equal(t, scope.Union(a, b).Names(), scope.Union(b, a, a).Names())
	})
}

func TestNormalFormIsIdempotentAndOrderFree(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		drawn := permissions().Draw(t, "drawn")
		set := scope.Of(drawn...)
		require.Equal(t, set, scope.Of(set.Permissions()...))
		require.Equal(t, set, scope.Of(rapid.Permutation(drawn).Draw(t, "shuffled")...))
		if set.IsEmpty() {
			return
		}
		again, err := scope.New(set.Grants()...)
		require.NoError(t, err)
		require.Equal(t, set, again, "grants and back")
	})
}

func TestNamesAreReadBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		for _, p := range scope.Of(permissions().Draw(t, "drawn")...).Permissions() {
			again, err := scope.ParsePermission(p.String())
			require.NoError(t, err)
			require.Equal(t, p, again)
		}
	})
}
