// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

var update = flag.Bool("update", false, "write the golden files again")

// realPlans are plans that Terraform 1.11.4 and OpenTofu 1.12.6 wrote.
func realPlans(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("testdata/real/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	plans := map[string][]byte{}
	for _, file := range files {
		doc, err := os.ReadFile(file)
		require.NoError(t, err)
		plans[strings.TrimSuffix(filepath.Base(file), ".json")] = doc
	}
	return plans
}

// describe reads a plan and writes down all that the reader says of it.
func describe(doc []byte) (string, error) { return describeReader(bytes.NewReader(doc)) }

func describeReader(r io.Reader) (string, error) {
	var b strings.Builder
	change := func(section string) func(*plan.Change) error {
		return func(c *plan.Change) error {
			fmt.Fprintf(&b, "%s %v %s", section, c.Actions, c.Address)
			if c.PreviousAddress != "" {
				fmt.Fprintf(&b, " from %s", c.PreviousAddress)
			}
			if c.Deposed != "" {
				fmt.Fprintf(&b, " deposed %s", c.Deposed)
			}
			if c.Importing {
				fmt.Fprintf(&b, " importing %s", c.Import.ID)
			}
			fmt.Fprintf(&b, " replaced by %q before=%t after=%t\n", c.ReplacePaths, c.Before.Exists(), c.After.Exists())
			for _, v := range append(c.Before.At("input"), c.After.At("input")...) {
				fmt.Fprintf(&b, "\t%s %d null=%t sensitive=%t %v\n", v.Path, v.Knowledge, v.Null, v.Sensitive, v.Data)
			}
			return nil
		}
	}
	info, err := plan.Read(r, plan.Handler{
		Change: change("change"), Drift: change("drift"), Deferred: change("deferred"),
		Output: func(o *plan.Output) error {
			fmt.Fprintf(&b, "output %v %s: %v\n", o.Actions, o.Name, o.After)
			return nil
		},
		Provider: func(p *plan.Provider) error {
			fmt.Fprintf(&b, "provider %s %s\n", p.Key, p.FullName)
			return nil
		},
		Resource: func(r *plan.Resource) error {
			fmt.Fprintf(&b, "resource %v %s of %s refers to %q provisioners=%d\n",
				r.Module, r.Address, r.ProviderKey, r.Expressions.References(), len(r.Provisioners))
			return nil
		},
		ModuleCall: func(c *plan.ModuleCall) error {
			fmt.Fprintf(&b, "module %v %s\n", c.Module, c.Source)
			return nil
		},
	})
	fmt.Fprintf(&b, "%+v\n", info)
	return b.String(), err
}

func TestRealPlans(t *testing.T) {
	t.Parallel()
	for name, doc := range realPlans(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := describe(doc)
			require.NoError(t, err)
			golden := filepath.Join("testdata", "golden", name+".txt")
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o600))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			require.Equal(t, string(want), got)
		})
	}
}

// TestAgainstEncodingJSON compares what the reader hands on with what
// encoding/json makes of the same document.
func TestAgainstEncodingJSON(t *testing.T) {
	t.Parallel()
	for name, doc := range realPlans(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := map[string]any{}
			decoder := json.NewDecoder(bytes.NewReader(doc))
			decoder.UseNumber()
			require.NoError(t, decoder.Decode(&want))
			wantChanges, _ := want["resource_changes"].([]any)
			next := 0
			_, err := plan.Read(bytes.NewReader(doc), plan.Handler{Change: func(c *plan.Change) error {
				for ; ; next++ {
					entry := wantChanges[next].(map[string]any)
					change := entry["change"].(map[string]any)
					if entry["address"] != c.Address || (entry["deposed"] != nil && entry["deposed"] != c.Deposed) {
						require.Contains(t, []any{"no-op", "read"}, change["actions"].([]any)[0])
						continue
					}
					next++
					require.Equal(t, change["before"], whole(c.Before))
					require.Equal(t, change["after_unknown"] == nil || len(change["after_unknown"].(map[string]any)) == 0, !anyUnknown(c.After))
					if !anyUnknown(c.After) {
						require.Equal(t, change["after"], whole(c.After))
					}
					return nil
				}
			}})
			require.NoError(t, err)
		})
	}
}

func whole(o plan.Object) any { return o.At("")[0].Data }

func anyUnknown(o plan.Object) bool { return o.At("")[0].Knowledge == plan.Unknown }
