// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
)

func names(grants []power.Grant) []string {
	out := []string{}
	for _, g := range grants {
		out = append(out, g.Name)
	}
	return out
}

func broad(t *testing.T, s catalog.Scope, value any) []string {
	t.Helper()
	grants, err := power.Broad(s, value)
	require.NoError(t, err)
	return names(grants)
}

func TestWords(t *testing.T) {
	t.Parallel()
	s := catalog.Scope{
		Form: catalog.Words, Broad: []string{"api", "MANAGE GRANTS", "true", "*"},
		BroadLike: []string{"*:delete"}, Narrow: []string{"draft:delete"},
	}
	for _, test := range []struct {
		value any
		want  []string
	}{
		{nil, []string{}},
		{"api", []string{"api"}},
		{"API", []string{"API"}},
		{"read api,write", []string{"api"}},
		{"MANAGE GRANTS", []string{"MANAGE GRANTS"}},
		{true, []string{"true"}},
		{false, []string{}},
		{json.Number("1"), []string{}},
		{[]any{"read", "api", "api"}, []string{"api"}},
		{map[string]any{"api": true, "*": false}, []string{"api"}},
		{map[string]any{"zone": map[string]any{"api": "*"}}, []string{"api"}},
		{`["read", "api"]`, []string{"api"}},
		{"{broken api", []string{"api"}},
		{[]any{"volume:delete", "draft:delete"}, []string{"volume:delete"}},
	} {
		require.Equal(t, test.want, broad(t, s, test.value), test.value)
	}
}

func TestBindings(t *testing.T) {
	t.Parallel()
	s := catalog.Scope{Form: catalog.BindingJSON, Broad: []string{"roles/owner"}}
	require.Empty(t, broad(t, s, `{"bindings": [{"role": "roles/viewer", "members": ["user:a"]}]}`))
	require.Empty(t, broad(t, s, `{}`))
	require.Empty(t, broad(t, s, ` `))
	require.Equal(t, []string{"roles/owner to user:a", "roles/viewer to allUsers"}, broad(t, s,
		`{"bindings": [{"role": "roles/owner", "members": ["user:a"]}, {"role": "roles/viewer", "members": "allUsers"}]}`))
	require.Equal(t, []string{"roles/owner to 1", "roles/owner to 2"}, broad(t, s,
		`{"bindings": [{"role_id": "roles/owner", "members": [{"member_id": "1", "member_type": "USER"}]}, {"role": "roles/owner", "principals": ["2"]}]}`))
	for _, bad := range []any{`[]`, `{"bindings": 1}`, `{"bindings": [1]}`, `{} {}`, "x", 1} {
		_, err := power.Broad(s, bad)
		require.Error(t, err, bad)
	}
}

func TestScopedGrants(t *testing.T) {
	t.Parallel()
	s := catalog.Scope{Form: catalog.Grants}
	grant := func(actions, resources []any) any {
		return []any{map[string]any{"actions": actions, "resources": resources}}
	}
	require.Empty(t, broad(t, s, []any{}))
	require.Empty(t, broad(t, s, grant([]any{"dns:write"}, []any{"zones/example.com"})))
	require.Equal(t, []string{"dns:write on **"}, broad(t, s, grant([]any{"dns:write"}, []any{"*"})))
	require.Empty(t, broad(t, s, []any{"dns:write@zones/example.com"}))
	require.Equal(t, []string{"volume:delete on projects/*/volumes"}, broad(t, s, []any{"volume:delete@projects/*/volumes"}))
	for _, bad := range []any{"x", []any{"dns:write"}, grant(nil, []any{"a"}), []any{1}} {
		_, err := power.Broad(s, bad)
		require.Error(t, err, bad)
	}
}

func TestVault(t *testing.T) {
	t.Parallel()
	s := catalog.Scope{Form: catalog.VaultPolicy}
	for policy, want := range map[string][]string{
		`path "secret/data/app/*" { capabilities = ["read", "update"] }`:           {},
		`path "secret/data/*" { capabilities = ["read"] }`:                         {"read on secret/data/*"},
		`path "secret/metadata/*" { capabilities = ["read", "list"] }`:             {},
		`path "*" { capabilities = ["read"] }`:                                     {"read on *"},
		`path "+/*" { capabilities = ["read"] }`:                                   {"read on +/*"},
		`path "app*" { capabilities = ["read"] }`:                                  {},
		`path "*" { capabilities = ["deny"] }`:                                     {},
		`path "*" { capabilities = ["list"] }`:                                     {},
		`path "sys/mounts/*" { capabilities = ["read"] }`:                          {},
		`path "auth/token/*" { capabilities = ["create"] }`:                        {"create on auth/token/*"},
		`path "identity/entity" { capabilities = ["update"] }`:                     {"update on identity/entity"},
		`path "sys/health" { capabilities = ["read", "sudo"] }`:                    {"read, sudo on sys/health"},
		`path "a/b" { policy = "sudo" }`:                                           {"sudo on a/b"},
		`{"path": {"secret/*": {"capabilities": ["read"]}}}`:                       {"read on secret/*"},
		`path "pki/issue/web" { capabilities = ["update"] }` + "\n# a comment\n\n": {},
	} {
		require.Equal(t, want, broad(t, s, policy), policy)
	}
	for _, bad := range []any{`path "x" {`, `path {}`, `path "x" { capabilities = [y] }`, `{"path": 1`, 7, "x = " + strings.Repeat("[", 1<<20), `{"path":` + strings.Repeat("[", 1<<20)} {
		_, err := power.Broad(s, bad)
		require.Error(t, err, bad)
	}
}

func TestACLPolicy(t *testing.T) {
	t.Parallel()
	s := catalog.Scope{Form: catalog.ACLPolicy}
	for policy, want := range map[string][]string{
		`acl = "write"`:                                                                             {"write on acl"},
		`operator = "read"`:                                                                         {},
		`key_prefix "" { policy = "write" }`:                                                        {`write on key_prefix ""`},
		`key_prefix "" { policy = "read" }`:                                                         {},
		`key_prefix "app/" { policy = "write" }`:                                                    {},
		`session_prefix "" { policy = "write" }`:                                                    {},
		"namespace \"shop\" {\n key_prefix \"\" { policy = \"write\" }\n}":                          {},
		"namespace_prefix \"\" {\n key_prefix \"\" { policy = \"write\" }\n}":                       {`write on key_prefix ""`},
		`{"key_prefix": {"": {"policy": "write"}}, "acl": "write"}`:                                 {"write on acl", `write on key_prefix ""`},
		`{"operator": {"policy": "write"}}`:                                                         {"write on operator"},
		`namespace "*" { policy = "write" }`:                                                        {`write on namespace "*"`},
		`namespace "*" { capabilities = ["read-job", "alloc-node-exec"] }`:                          {`read-job, alloc-node-exec on namespace "*"`},
		`namespace "shop" { policy = "write" }`:                                                     {},
		`node { policy = "write" }`:                                                                 {"write on node"},
		`operator { policy = "read" }`:                                                              {},
		`host_volume "*" { policy = "write" }`:                                                      {`write on host_volume "*"`},
		"namespace \"*\" {\n  variables {\n    path \"*\" { capabilities = [\"destroy\"] }\n  }\n}": {`destroy on path "*"`},
	} {
		require.Equal(t, want, broad(t, s, policy), policy)
	}
	for _, bad := range []any{`key "x" {`, `key "x" { policy = y }`, `{"x"`, 7} {
		_, err := power.Broad(s, bad)
		require.Error(t, err, bad)
	}
}

func TestKubernetesRule(t *testing.T) {
	t.Parallel()
	rule := func(verbs, resources string) power.KubernetesRule {
		return power.KubernetesRule{Verbs: power.Words(verbs), Resources: power.Words(resources), Groups: []string{""}}
	}
	inNamespace := func(r power.KubernetesRule) power.KubernetesRule { r.Namespaced = true; return r }
	named := func(r power.KubernetesRule) power.KubernetesRule { r.Names = []string{"x"}; return r }
	for _, r := range []power.KubernetesRule{
		rule("*", "*"), rule("get", "*"), rule("list", "secrets"), rule("escalate", "clusterroles"),
		rule("impersonate", "users"), rule("create", "serviceaccounts/token"), rule("get", "nodes/proxy"),
		rule("create", "pods/exec"), inNamespace(rule("*", "*")), inNamespace(rule("bind", "roles")),
	} {
		require.Len(t, r.Broad(), 1, r)
	}
	for _, r := range []power.KubernetesRule{
		rule("get,list,watch", "pods,nodes"), named(rule("get", "secrets")), inNamespace(rule("get,list", "secrets")),
		inNamespace(rule("get", "*")), inNamespace(rule("create", "pods/exec")), rule("create", "deployments"),
		{},
	} {
		require.Empty(t, r.Broad(), r)
	}
}

func TestAdded(t *testing.T) {
	t.Parallel()
	iam := catalog.Scope{Form: catalog.IAMJSON}
	read := func(policy string) []power.Grant {
		grants, err := power.Broad(iam, policy)
		require.NoError(t, err)
		return grants
	}
	all := read(`{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}`)
	s3 := read(`{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}`)
	put := read(`{"Statement": {"Effect": "Allow", "Action": "S3:PutObject", "Resource": "arn:aws:s3:::*"}}`)
	require.Empty(t, power.Added(all, s3), "a narrowing")
	require.Empty(t, power.Added(s3, put), "a narrowing of action and resource")
	require.Equal(t, []string{"* on *"}, names(power.Added(s3, all)))
	require.Equal(t, []string{"s3:* on *"}, names(power.Added(put, s3)))
	require.Equal(t, []string{"s3:* on *"}, names(power.Added(nil, s3)))
	require.Empty(t, power.Added(all, nil))
}

func FuzzBroad(f *testing.F) {
	f.Add(`{"Statement": [{"Effect": "Allow", "Action": ["s3:*"], "NotResource": "arn:aws:s3:::a/*", "Condition": {"StringLike": {"aws:SourceArn": "*"}}}]}`)
	f.Add(`path "secret/*" { capabilities = ["read"] }`)
	f.Add(`key_prefix "" { policy = "write" } acl = "write"`)
	f.Add(`{"bindings": [{"role": "roles/owner", "members": ["allUsers"]}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, form := range []catalog.Form{catalog.Words, catalog.IAMJSON, catalog.BindingJSON, catalog.VaultPolicy, catalog.ACLPolicy} {
			grants, err := power.Broad(catalog.Scope{Form: form, BroadLike: []string{"**"}}, text)
			if err == nil {
				require.Empty(t, power.Added(grants, grants), "what was there is not new")
			}
		}
	})
}
