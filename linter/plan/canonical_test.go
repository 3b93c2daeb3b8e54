// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// canonical gives the canonical form of a planned object's after.
func canonical(t *testing.T, after, unknown, sensitive string, except ...string) (open, secret string) {
	t.Helper()
	doc := fmt.Sprintf(`{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{}},"resource_changes":[{"address":"a.b","mode":"managed","type":"a","name":"b",
"change":{"actions":["create"],"before":null,"after":%s,"after_unknown":%s,"after_sensitive":%s}}],"configuration":{"root_module":{}}}`, after, unknown, sensitive)
	_, err := plan.Read(strings.NewReader(doc), plan.Handler{Change: func(c *plan.Change) error {
		o, s := c.After.Canonical(except...)
		open, secret = string(o), string(s)
		return nil
	}})
	require.NoError(t, err)
	return open, secret
}

func TestCanonicalIsOneForEachMeaning(t *testing.T) {
	t.Parallel()
	want, secret := canonical(t, `{"a":"<é\n","b":[1,2.5,{"x":true}],"n":1000}`, `{}`, `{}`)
	require.Equal(t, `{"a":"\u003cé\n","b":[1,5/2,{"x":true,},],"n":1000,}`, want)
	require.Empty(t, secret)
	for _, same := range [][3]string{
		{"{ \"n\" : 1e3, \"b\":\n[1.0,25e-1,{\"x\":true}],\t\"a\":\"\\u003c\\u00e9\\u000a\"}", `{}`, `{}`},
		{`{"a":"<é\n","b":[1,2.5,{"x":true,"y":null}],"n":1000,"m":null}`, `{"b":[false,false,{}]}`, `{"b":[false,false,{}]}`},
		{`{"a":"<é\n","b":[1,2.5,{"x":true}],"n":1000}`, `false`, `false`},
	} {
		got, _ := canonical(t, same[0], same[1], same[2])
		require.Equal(t, want, got)
	}
	for _, other := range [][3]string{
		{`{"a":"<é","b":[1,2.5,{"x":true}],"n":1000}`, `{}`, `{}`},
		{`{"a":"<é\n","b":[2.5,1,{"x":true}],"n":1000}`, `{}`, `{}`},
		{`{"a":"<é\n","b":[1,2.5,{"x":"true"}],"n":1000}`, `{}`, `{}`},
		{`{"a":"<é\n","b":[1,2.5,{"x":true}],"n":"1000"}`, `{}`, `{}`},
		{`{"a":"<é\n","b":[1,2.5,{"x":true}],"n":1000}`, `{"n":true}`, `{}`},
		{`{"a":"<é\n","b":[1,2.5,{"x":true}],"n":1000}`, `{}`, `{"n":true}`},
		{`{"a":"<é\n","b":[1,2.5,{"x":true}],"n":1000}`, `{"new":true}`, `{}`},
		{`{"a":"<é\n","b":[1,2.5,{"x":true},null],"n":1000}`, `{}`, `{}`},
		{`{"a":"<é\n","b":[1,2.5,[{"x":true}]],"n":1000}`, `{}`, `{}`},
	} {
		got, _ := canonical(t, other[0], other[1], other[2])
		require.NotEqual(t, want, got, other)
	}
}

func TestCanonicalKeepsSecretsApart(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ after, unknown, sensitive, open, secret string }{
		{`{"id":"i","pw":"hunter2"}`, `{}`, `{"pw":true}`, `{"id":"i","pw":S,}`, "\"hunter2\"\n"},
		{`{"l":["a","b"],"m":{"k":"v"}}`, `{}`, `{"l":[false,true],"m":true}`, `{"l":["a",S,],"m":S,}`, "\"b\"\n{\"k\":\"v\",}\n"},
		{`{"pw":"hunter2"}`, `{}`, `{"pw":{"x":true}}`, `{"pw":S,}`, "\"hunter2\"\n"}, // a mask of another shape hides
		{`{"pw":"hunter2"}`, `{}`, `true`, `S`, "{\"pw\":\"hunter2\",}\n"},
		{`{"l":[]}`, `{"l":[true],"u":{"deep":true}}`, `{}`, `{"l":[U,],"u":U,}`, ""},
		{`{}`, `{"pw":true}`, `{"pw":true}`, `{"pw":S,}`, "U\n"},
		{`{"x":1}`, `true`, `{}`, `U`, ""},
	} {
		open, secret := canonical(t, c.after, c.unknown, c.sensitive)
		require.Equal(t, c.open, open)
		require.Equal(t, c.secret, secret)
	}
}

func TestCanonicalLeavesOutWhatItIsTold(t *testing.T) {
	t.Parallel()
	open, secret := canonical(t, `{"id":"i","at":"now","pw":"x","sub":{"at":"then"}}`, `{}`, `{"pw":true}`, "at", "pw", "none")
	require.Equal(t, `{"id":"i","sub":{"at":"then",},}`, open)
	require.Empty(t, secret)
}
