// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

const frame = `{"format_version":"1.2","terraform_version":"1.14.0","planned_values":{"root_module":{}},` +
	`"configuration":{"root_module":{}}%,"errored":false}`

const (
	inState = `"prior_state":{"format_version":"1.0","values":{"root_module":{"resources":[` +
		`{"address":"a.b","mode":"managed"},{"address":"data.a.b","mode":"data"},{"address":"a.b","mode":"managed","deposed_key":"0a1b2c3d"}]}}}`
	entryB        = `{"address":"a.b","mode":"managed","type":"a","name":"b","change":{"actions":["no-op"],"before":{},"after":{}}}`
	entryC        = `{"address":"a.c","mode":"managed","type":"a","name":"c","change":{"actions":["create"],"before":null,"after":{}}}`
	entryDeposed  = `{"address":"a.b","mode":"managed","type":"a","name":"b","deposed":"0a1b2c3d","change":{"actions":["delete"],"before":{},"after":null}}`
	driftedB      = `"resource_drift":[{"address":"a.b","mode":"managed","type":"a","name":"b","change":{"actions":["update"],"before":{},"after":{}}}]`
	invokedAction = `"action_invocations":[{"address":"action.x.y","type":"x","name":"y","provider_name":"p","config_values":{"k":"v"},"invoke_action_trigger":{}}]`
	triggered     = `"action_invocations":[{"address":"action.x.y[0]","type":"x","name":"y","provider_name":"p","config_values":{"k":"v"},"config_unknown":{"u":true},` +
		`"lifecycle_action_trigger":{"triggering_resource_address":"a.b","action_trigger_event":"BeforeDestroy","action_trigger_block_index":0,"actions_list_index":0,"on_failure":"Fail"}}]`
	deferredC = `"deferred_changes":[{"reason":"instance_count_unknown","resource_change":{"address":"a.c[*]","mode":"managed","type":"a","name":"c",` +
		`"index_unknown":true,"change":{"actions":["create"],"before":null,"after":{},"after_unknown":{"id":true},"importing":{"unknown":true}}}}]`
)

// document is a plan with these sections, in this order.
func document(sections ...string) string {
	all := ""
	for _, s := range sections {
		all += "," + s
	}
	return strings.Replace(frame, "%", all, 1)
}

func changes(entries ...string) string {
	return `"resource_changes":[` + strings.Join(entries, ",") + `]`
}

func TestPartial(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		doc     string
		kind    plan.Kind
		partial string
	}{
		"nothing at all":             {document(), plan.Normal, ""},
		"all of it":                  {document(changes(entryB, entryDeposed), inState), plan.Normal, ""},
		"all of it, the other way":   {document(inState, changes(entryDeposed, entryB)), plan.Normal, ""},
		"one left out":               {document(changes(entryC, entryDeposed), inState), plan.Normal, "a.b is in the state"},
		"one left out, state first":  {document(inState, changes(entryC, entryDeposed)), plan.Normal, "an object is in the state"},
		"deposed left out":           {document(changes(entryB), inState), plan.Normal, "a.b (deposed \"0a1b2c3d\") is in the state"},
		"left out, yet complete":     {document(changes(entryC), inState, `"complete":true`), plan.Normal, "a.b is in the state"},
		"said to be incomplete":      {document(changes(entryB, entryDeposed), inState, `"complete":false`), plan.Normal, "says so itself"},
		"all left out":               {document(inState), plan.Normal, "nothing is planned for any object"},
		"all left out, empty list":   {document(changes(), inState), plan.Normal, "nothing is planned for any object"},
		"refresh-only of Terraform":  {document(inState, `"complete":true`), plan.RefreshOnly, ""},
		"refresh-only of OpenTofu":   {document(driftedB, inState), plan.RefreshOnly, ""},
		"refresh-only with a target": {document(driftedB, inState, `"complete":false`), plan.RefreshOnly, "says so itself"},
		"invoke":                     {document(inState, invokedAction, `"complete":true`), plan.Invoke, ""},
		"triggered action":           {document(changes(entryB, entryDeposed), inState, triggered), plan.Normal, ""},
		"deferred":                   {document(changes(entryB, entryDeposed), deferredC, inState), plan.Normal, "deferred"},
		"failed":                     {strings.Replace(document(changes(entryC), inState), `"errored":false`, `"errored":true`, 1), plan.Normal, "failed part way"},
	} {
		info, _, err := readString(tc.doc)
		require.NoError(t, err, name)
		require.Equal(t, tc.kind, info.Kind, name)
		if tc.partial == "" {
			require.Empty(t, info.Partial, name)
		}
		require.Contains(t, strings.Replace(info.Partial, "the tool that made it says so", "says so itself", 1), tc.partial, name)
	}
}

func TestTakenOut(t *testing.T) {
	t.Parallel()
	planned := `"planned_values":{"root_module":{"child_modules":[{"resources":[{"address":"data.a.b","mode":"data"},{"address":"a.c","mode":"managed"}]}]}}`
	for _, section := range []string{changes(), changes(entryB), `"applyable":true`} {
		doc := strings.Replace(document(section), `"planned_values":{"root_module":{}}`, planned, 1)
		_, _, err := readString(doc)
		require.ErrorContains(t, err, "a.c is in planned_values but not in resource_changes")
	}
	_, _, err := readString(strings.Replace(document(changes(entryC)), `"planned_values":{"root_module":{}}`, planned, 1))
	require.NoError(t, err)
}

func TestDeferred(t *testing.T) {
	t.Parallel()
	calls := 0
	_, err := plan.Read(strings.NewReader(document(deferredC)), plan.Handler{Deferred: func(c *plan.Change) error {
		calls++
		require.Equal(t, "a.c[*]", c.Address)
		require.Equal(t, "instance_count_unknown", c.DeferredReason)
		require.Equal(t, plan.Import{Unknown: true}, c.Import)
		require.Equal(t, plan.Unknown, c.After.At("id")[0].Knowledge)
		return nil
	}})
	require.NoError(t, err)
	require.Equal(t, 1, calls)
}

func TestInvocations(t *testing.T) {
	t.Parallel()
	var seen []plan.Invocation
	var config []plan.Value
	handler := plan.Handler{Invocation: func(i *plan.Invocation) error {
		config = append(i.Config.At("k"), i.Config.At("u")...)
		i.Config = plan.Object{}
		seen = append(seen, *i)
		return nil
	}}
	_, err := plan.Read(strings.NewReader(document(triggered)), handler)
	require.NoError(t, err)
	require.Equal(t, "v", config[0].Data)
	require.Equal(t, plan.Unknown, config[1].Knowledge)
	_, err = plan.Read(strings.NewReader(document(invokedAction)), handler)
	require.NoError(t, err)
	require.Equal(t, []plan.Invocation{
		{Address: "action.x.y[0]", Type: "x", Name: "y", ProviderName: "p", Trigger: "a.b", Event: "BeforeDestroy", OnFailure: "Fail"},
		{Address: "action.x.y", Type: "x", Name: "y", ProviderName: "p", Invoked: true},
	}, seen)
}

// TestImport reads an import by identity.
func TestImport(t *testing.T) {
	t.Parallel()
	entry := strings.Replace(entryB, `"after":{}`, `"after":{},"importing":{"identity":{"arn":"arn:x"}},"generated_config":"resource {}",`+
		`"before_identity":{"arn":"b"},"after_identity":{"arn":"a"}`, 1)
	calls := 0
	info, err := plan.Read(strings.NewReader(document(changes(entry))), plan.Handler{Change: func(c *plan.Change) error {
		calls++
		require.True(t, c.Importing)
		require.Empty(t, c.Import.ID)
		require.Equal(t, "arn:x", c.Import.Identity.At("arn")[0].Data)
		require.Equal(t, "resource {}", c.GeneratedConfig)
		require.Equal(t, "b", c.BeforeIdentity.At("arn")[0].Data)
		require.Equal(t, "a", c.AfterIdentity.At("arn")[0].Data)
		return nil
	}})
	require.NoError(t, err)
	require.Equal(t, 1, calls)
	require.Equal(t, 1, info.Changed)
}

// TestReplacePaths renders paths as At reads them.
func TestReplacePaths(t *testing.T) {
	t.Parallel()
	entry := strings.Replace(entryB, `"after":{}`, `"after":{},"replace_paths":[["engine"],["rule",0,"cidr"],["tags","a.b"],["m","k",1]]`, 1)
	entry = strings.Replace(entry, `["no-op"]`, `["delete","create"]`, 1)
	var got []string
	_, err := plan.Read(strings.NewReader(document(changes(entry))), plan.Handler{Change: func(c *plan.Change) error {
		got = c.ReplacePaths
		return nil
	}})
	require.NoError(t, err)
	require.Equal(t, []string{"engine", "rule[0].cidr", `tags["a.b"]`, "m.k[1]"}, got)
}

// TestActions reads every sequence of actions, however it is spaced.
func TestActions(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]plan.Actions{
		`["create"]`:                {plan.ActionCreate},
		`[ "delete" , "create" ]`:   {plan.ActionDelete, plan.ActionCreate},
		`["create","delete"]`:       {plan.ActionCreate, plan.ActionDelete},
		`["forget"]`:                {plan.ActionForget},
		`["forget","create"]`:       {plan.ActionForget, plan.ActionCreate},
		"[\"create\",\n\"forget\"]": {plan.ActionCreate, plan.ActionForget},
		`["d\u0065lete"]`:           {plan.ActionDelete},
	} {
		var got plan.Actions
		_, err := plan.Read(strings.NewReader(document(changes(strings.Replace(entryB, `["no-op"]`, text, 1)))),
			plan.Handler{Change: func(c *plan.Change) error {
				got = c.Actions
				return nil
			}})
		require.NoError(t, err)
		require.Equal(t, want, got)
		require.Equal(t, text != `["create"]` && !strings.Contains(text, "forget"), got.Has(plan.ActionDelete))
	}
}

// TestKeylessState reads a state as Terraform 0.12 wrote it: without keys in the
// addresses.
func TestKeylessState(t *testing.T) {
	t.Parallel()
	entry := strings.NewReplacer(`"a.b"`, `"a.b[0]"`, `"name":"b"`, `"name":"b","index":0`).Replace(entryB)
	state := `"prior_state":{"values":{"root_module":{"resources":[{"address":"a.b","mode":"managed","index":0}]}}}`
	info, _, err := readString(document(changes(entry), state))
	require.NoError(t, err)
	require.NotEmpty(t, info.Partial)
	info, _, err = readString(strings.Replace(document(changes(entry), state), `"1.2"`, `"0.1"`, 1))
	require.NoError(t, err)
	require.Empty(t, info.Partial)
}

// TestHostileAddressInState has an address that must not reach a terminal as it is.
func TestHostileAddressInState(t *testing.T) {
	t.Parallel()
	state := strings.Replace(inState, `"address":"a.b"`, `"address":"\u001b[2Ja.b"`, 1)
	for _, doc := range []string{document(changes(entryC), state), document(state)} {
		info, _, err := readString(doc)
		require.NoError(t, err)
		require.Contains(t, info.Partial, `"\x1b[2Ja.b" is in the state`)
	}
}

// TestDepends holds that what objects of the prior state depend on is told to who
// asks for it, and that what planned_values says is not taken for it.
func TestDepends(t *testing.T) {
	t.Parallel()
	state := `"values":{"root_module":{"resources":[` +
		`{"address":"a.b","mode":"managed","depends_on":["a.x","module.m.a.y"]},{"address":"a.c","mode":"managed","depends_on":["a.z"]},` +
		`{"address":"data.a.b","mode":"data","depends_on":["a.w"]},{"address":"a.d","mode":"managed","depends_on":null}]}}`
	doc := strings.Replace(document(changes(entryB), `"prior_state":{"format_version":"1.0",`+state+`}`), `"planned_values":{"root_module":{}}`,
		`"planned_values":{"root_module":{"resources":[{"address":"a.b","mode":"managed","depends_on":["a.never"]}]}}`, 1)
	got := map[string][]string{}
	_, err := plan.Read(strings.NewReader(doc), plan.Handler{Depends: func(address []byte) func(string) {
		if string(address) == "a.c" {
			return nil
		}
		name := string(address)
		return func(block string) { got[name] = append(got[name], block) }
	}})
	require.NoError(t, err)
	require.Equal(t, []string{"a.x", "module.m.a.y"}, got["a.b"])
	require.NotContains(t, got, "a.c")
}

// TestModularState reads a state as Terraform 0.12 wrote it: an object of a module has
// its address within the module there.
func TestModularState(t *testing.T) {
	t.Parallel()
	entry := `{"address":"module.m.a.b","module_address":"module.m","mode":"managed","type":"a","name":"b","change":{"actions":["no-op"],"before":{},"after":{}}}`
	state := `"prior_state":{"values":{"root_module":{"child_modules":[{"address":"module.m","resources":[{"address":"a.b","mode":"managed"}]}]}}}`
	for _, sections := range [][]string{{changes(entry), state}, {state, changes(entry)}} {
		info, _, err := readString(strings.Replace(document(sections...), `"1.2"`, `"0.1"`, 1))
		require.NoError(t, err)
		require.Empty(t, info.Partial)
		info, _, err = readString(document(sections...))
		require.NoError(t, err)
		require.NotEmpty(t, info.Partial, "later versions write the whole address")
	}
}
