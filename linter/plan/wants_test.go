// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

const configured = `{
  "format_version": "1.2",
  "terraform_version": "1.16.4",
  "planned_values": {"root_module": {}},
  "resource_changes": [
    {"address": "a_b.x", "mode": "managed", "type": "a_b", "name": "x", "provider_name": "one",
     "change": {"actions": ["no-op"], "before": {}, "after": {}}},
    {"address": "a_b.y", "mode": "managed", "type": "a_b", "name": "y", "provider_name": "two",
     "change": {"actions": ["create"], "before": null, "after": {}}},
    {"address": "a_b.z", "mode": "managed", "type": "a_b", "name": "z", "provider_name": "one",
     "change": {"actions": ["no-op"], "before": {}, "after": {}}},
    {"address": "a_b.old", "mode": "managed", "type": "a_b", "name": "old",
     "change": {"actions": ["no-op"], "before": {}, "after": {}}}
  ],
  "configuration": {
    "provider_config": {"a": {"name": "a", "expressions": {"host": {"references": ["a_b.x.id", "a_b.x"]}, "list": {"constant_value": 1}}}},
    "root_module": {
      "resources": [{"address": "a_b.x", "mode": "managed", "type": "a_b", "name": "x"}],
      "module_calls": {"m": {"source": "./m", "module": {
        "resources": [
          {"address": "a_b.y", "mode": "managed", "type": "a_b", "name": "y", "provisioners": [{"type": "local-exec"}]},
          {"address": "data.a_b.x", "mode": "data", "type": "a_b", "name": "x", "expressions": {"twice": 1, "twice": 2}}
        ]
      }}}
    }
  }
}`

// TestOnlyWantedBlocksAreDecoded has a block that cannot be decoded, which is no
// trouble to those who do not ask for it.
func TestOnlyWantedBlocksAreDecoded(t *testing.T) {
	t.Parallel()
	var headers, got []string
	_, err := plan.Read(strings.NewReader(configured), plan.Handler{
		Wants: func(h *plan.Header) bool {
			text := strings.Join([]string{strings.Join(h.Module, "."), string(h.Mode), string(h.Type), string(h.Name)}, " ")
			headers = append(headers, text)
			return h.Provisioned
		},
		Resource: func(r *plan.Resource) error {
			got = append(got, r.Address+" "+r.Provisioners[0].Type)
			return nil
		},
	})
	require.NoError(t, err)
	require.Equal(t, []string{" managed a_b x", "m managed a_b y", "m data a_b x"}, headers)
	require.Equal(t, []string{"a_b.y local-exec"}, got)

	_, err = plan.Read(strings.NewReader(configured), plan.Handler{Resource: func(*plan.Resource) error { return nil }})
	require.ErrorContains(t, err, "twice")
}

func TestEveryProviderIsNamedOnce(t *testing.T) {
	t.Parallel()
	var names []string
	h := plan.Handler{Source: func(name string) error { names = append(names, name); return nil }}
	_, err := plan.Read(strings.NewReader(configured), h)
	require.NoError(t, err)
	require.Equal(t, []string{"one", "two"}, names)

	enough := errors.New("enough")
	_, err = plan.Read(strings.NewReader(configured), plan.Handler{Source: func(string) error { return enough }})
	require.ErrorIs(t, err, enough)
}

func TestNamesAndMembersOfExpressions(t *testing.T) {
	t.Parallel()
	met := false
	_, err := plan.Read(strings.NewReader(configured), plan.Handler{Provider: func(p *plan.Provider) error {
		met = true
		require.Equal(t, []string{"host", "list"}, p.Expressions.Names())
		require.Equal(t, []string{"a_b.x.id", "a_b.x"}, p.Expressions.Member("host").References())
		require.Empty(t, p.Expressions.Member("none").References())
		require.Empty(t, p.Expressions.Member("none").Names())
		return nil
	}})
	require.NoError(t, err)
	require.True(t, met)
}
