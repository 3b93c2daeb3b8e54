// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/plangen"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// generated reads a generated plan.
func generated(t *testing.T, o plangen.Options) plan.Info {
	t.Helper()
	r, w := io.Pipe()
	done := make(chan error, 1)
	go func() {
		err := plangen.Write(w, o)
		_ = w.CloseWithError(err) // never fails
		done <- err
	}()
	info, err := plan.Read(r, plan.Handler{Change: func(*plan.Change) error { return nil }})
	require.NoError(t, err)
	require.NoError(t, <-done)
	return info
}

func TestGeneratedPlans(t *testing.T) {
	t.Parallel()
	for _, share := range []float64{0, 0.01, 0.5, 1} {
		o := plangen.Options{Size: 2 << 20, Changed: share, Seed: 7}
		info := generated(t, o)
		all, changed := plangen.Objects(o)
		require.Equal(t, all, info.Managed)
		require.Equal(t, changed, info.Changed)
		require.Empty(t, info.Partial)
	}
}

// allocated is how many bytes reading doc allocates.
func allocated(doc string) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, _, _ = readString(doc) // refused or not: it is memory that counts
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestMemoryInProportion reads documents that are meant to make a reader allocate.
// It must not run beside others, which allocate too.
func TestMemoryInProportion(t *testing.T) { //nolint:paralleltest // see above
	const size = 1 << 20
	wrap := func(value string) string {
		return strings.Replace(small, `1.5e3`, value, 1)
	}
	for name, doc := range map[string]string{
		"brackets":      strings.Repeat("[", size),
		"braces":        strings.Repeat(`{"":`, size/4),
		"members":       `{` + strings.Repeat(`"":0,`, size/5),
		"new members":   `{` + manyMembers(size/10) + `"x":1}`,
		"long key":      `{"` + strings.Repeat("k", size) + `":1}`,
		"long string":   wrap(`"` + strings.Repeat("s", size) + `"`),
		"long number":   wrap(strings.Repeat("1", size)),
		"escapes":       wrap(`"` + strings.Repeat(`\u0041`, size/6) + `"`),
		"objects":       wrap("[" + strings.Repeat("{},", size/3) + "0]"),
		"zeros":         wrap("[" + strings.Repeat("0,", size/2) + "0]"),
		"many members":  wrap("{" + manyMembers(size/10) + `"x":1}`),
		"sparse entry":  strings.Replace(small, `"resource_changes":[`, `"resource_changes":[`+strings.Repeat(`{},`, size/3), 1),
		"outputs":       document(`"output_changes":{` + manyMembers(size/10) + `"x":1}`),
		"action words":  strings.Replace(small, `["delete"]`, `[`+strings.Repeat(`"delete",`, size/9)+`"delete"]`, 1),
		"replace paths": strings.Replace(small, `"after_sensitive":false`, `"after_sensitive":false,"replace_paths":[`+strings.Repeat(`[],`, size/3)+`[]]`, 1),
		"blank":         strings.Repeat(" ", size),
	} {
		t.Run(name, func(t *testing.T) { //nolint:paralleltest // see above
			require.Less(t, allocated(doc), uint64(40*len(doc)+1<<20))
		})
	}
}

func manyMembers(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`"` + strconv.Itoa(i) + `":0,`)
	}
	return b.String()
}
