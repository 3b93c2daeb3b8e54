// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

const (
	valueBefore = `{"id":"1","none":null}`
	valueAfter  = `{"name":"n","size":123456789012345678901234567890.5,"on":true,"none":null,"empty":"","esc\"aped":"q\"\u00e9\n",` +
		`"tags":{"a.b":"dotted","a":"plain","":"nameless","0":"zero"},"list":["x",null,"z"],"no_list":[],"no_map":{},` +
		`"rule":[{"cidr":["10.0.0.0/8"],"port":1,"sub":[{"k":"v1"},{"k":"v2"}]},{"cidr":["::/0"],"port":null,"sub":[]}],` +
		`"rules":{"b":{"action":"deny"},"a.1":{"action":"allow"}},"single":{"x":1},"secret":"s","half":{"open":1,"hidden":2},` +
		`"parts":[null,"known"],"blocks":[{"in":"i"},{}],"deep":{"a":{"b":{"c":"d"}}}}`
	valueUnknown   = `{"id":true,"parts":[true,false],"blocks":[{},{"in":true}],"tags":{"later":true},"tags_all":true}`
	valueSensitive = `{"secret":true,"half":{"hidden":true},"list":[false,false,true],"rule":[{},{"cidr":true}]}`
)

// sides reads a plan with one change of these sides.
func sides(t *testing.T, before, after, unknown, sensitive string, look func(*plan.Change)) {
	t.Helper()
	doc := strings.Replace(small, `["delete"],"before":{"id":"1","size":1.5e3,"tags":{"a":"\u00e9"}},"after":null,"after_unknown":{},"before_sensitive":{},"after_sensitive":false`,
		`["update"],"before":`+before+`,"after":`+after+`,"after_unknown":`+unknown+`,"before_sensitive":{},"after_sensitive":`+sensitive, 1)
	calls := 0
	_, err := plan.Read(strings.NewReader(doc), plan.Handler{Change: func(c *plan.Change) error {
		calls++
		look(c)
		return nil
	}})
	require.NoError(t, err)
	require.Equal(t, 1, calls)
}

func TestAt(t *testing.T) {
	t.Parallel()
	known := func(path string, data any) plan.Value {
		return plan.Value{Path: path, Knowledge: plan.Known, Data: data}
	}
	absent := func(path string) plan.Value { return plan.Value{Path: path} }
	null := func(path string) plan.Value { return plan.Value{Path: path, Null: true} }
	unknown := func(path string) plan.Value { return plan.Value{Path: path, Knowledge: plan.Unknown} }
	secret := func(v plan.Value) plan.Value {
		v.Sensitive = true
		return v
	}
	for path, want := range map[string][]plan.Value{
		"name":             {known("name", "n")},
		"size":             {known("size", json.Number("123456789012345678901234567890.5"))},
		"on":               {known("on", true)},
		"none":             {null("none")},
		"none.below":       {absent("none.below")},
		"empty":            {known("empty", "")},
		`["esc\"aped"]`:    {known(`["esc\"aped"]`, "q\"é\n")},
		"nowhere":          {absent("nowhere")},
		"nowhere.at.all":   {absent("nowhere.at.all")},
		"name.below":       {absent("name.below")},
		"id":               {unknown("id")},
		"id.below":         {unknown("id.below")},
		"tags_all":         {unknown("tags_all")},
		"tags_all.x":       {unknown("tags_all.x")},
		"tags.a":           {known("tags.a", "plain")},
		`tags["a"]`:        {known(`tags["a"]`, "plain")},
		`tags["a.b"]`:      {known(`tags["a.b"]`, "dotted")},
		`tags[""]`:         {known(`tags[""]`, "nameless")},
		"tags[0]":          {known("tags[0]", "zero")},
		"tags.later":       {unknown("tags.later")},
		"tags.never":       {absent("tags.never")},
		"tags":             {unknown("tags")},
		"list":             {secret(known("list", []any{"x", nil, "z"}))},
		"list[0]":          {known("list[0]", "x")},
		"list[1]":          {null("list[1]")},
		"list[2]":          {secret(known("list[2]", "z"))},
		"list[3]":          {absent("list[3]")},
		"list.x":           {absent("list[0].x"), absent("list[1].x"), secret(absent("list[2].x"))},
		"no_list":          {known("no_list", []any{})},
		"no_list.x":        {absent("no_list.x")},
		"no_map.x":         {absent("no_map.x")},
		"rule.port":        {known("rule[0].port", json.Number("1")), null("rule[1].port")},
		"rule[1].port":     {null("rule[1].port")},
		"rule.cidr":        {known("rule[0].cidr", []any{"10.0.0.0/8"}), secret(known("rule[1].cidr", []any{"::/0"}))},
		"rule[0].cidr[0]":  {known("rule[0].cidr[0]", "10.0.0.0/8")},
		"rule.cidr[0]":     {known("rule[0].cidr[0]", "10.0.0.0/8"), secret(known("rule[1].cidr[0]", "::/0"))},
		"rule.sub.k":       {known("rule[0].sub[0].k", "v1"), known("rule[0].sub[1].k", "v2"), absent("rule[1].sub.k")},
		"rule[0].sub[1].k": {known("rule[0].sub[1].k", "v2")},
		"rules.action":     {known("rules.b.action", "deny"), known(`rules["a.1"].action`, "allow")},
		"rules.b.action":   {known("rules.b.action", "deny")},
		`rules["c"].x`:     {absent(`rules["c"].x`)},
		"single.x":         {known("single.x", json.Number("1"))},
		"single.y":         {absent("single.y")},
		"secret":           {secret(known("secret", "s"))},
		"half":             {secret(known("half", map[string]any{"open": json.Number("1"), "hidden": json.Number("2")}))},
		"half.open":        {known("half.open", json.Number("1"))},
		"half.hidden":      {secret(known("half.hidden", json.Number("2")))},
		"parts":            {unknown("parts")},
		"parts[0]":         {unknown("parts[0]")},
		"parts[1]":         {known("parts[1]", "known")},
		"blocks.in":        {known("blocks[0].in", "i"), unknown("blocks[1].in")},
		"deep.a.b.c":       {known("deep.a.b.c", "d")},
		"deep.a.b":         {known("deep.a.b", map[string]any{"c": "d"})},
		"a..b":             {absent("a..b")},
		"a[":               {absent("a[")},
		"a[-1]":            {absent("a[-1]")},
		`a["x]`:            {absent(`a["x]`)},
	} {
		sides(t, valueBefore, valueAfter, valueUnknown, valueSensitive, func(c *plan.Change) {
			require.Equal(t, want, c.After.At(path), path)
		})
	}
}

func TestSides(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		before, after, unknown string
		exists                 bool
		id                     plan.Knowledge
	}{
		"none":        {`{}`, `null`, `{}`, false, plan.Absent},
		"all unknown": {`{}`, `null`, `true`, true, plan.Unknown},
		"mask alone":  {`{}`, `{}`, `{"id":true}`, true, plan.Unknown},
		"known":       {`{}`, `{"id":"1"}`, `false`, true, plan.Known},
	} {
		sides(t, tc.before, tc.after, tc.unknown, `{}`, func(c *plan.Change) {
			require.True(t, c.Before.Exists(), name)
			require.Equal(t, tc.exists, c.After.Exists(), name)
			require.Equal(t, tc.id, c.After.At("id")[0].Knowledge, name)
		})
	}
	require.False(t, plan.Object{}.Exists())
	require.Equal(t, []plan.Value{{Path: "x"}}, plan.Object{}.At("x"))
}

// TestMaskShape has masks that do not have the shape of what they mask: they count
// for all of it.
func TestMaskShape(t *testing.T) {
	t.Parallel()
	sides(t, `{}`, `{"list":["a"],"map":{"k":"v"}}`, `{"list":{"x":true},"map":[true]}`, `{"list":"x"}`, func(c *plan.Change) {
		require.Equal(t, plan.Unknown, c.After.At("list[0]")[0].Knowledge)
		require.Equal(t, plan.Unknown, c.After.At("map.k")[0].Knowledge)
	})
}

func TestTree(t *testing.T) {
	t.Parallel()
	sides(t, valueBefore, valueAfter, valueUnknown, valueSensitive, func(c *plan.Change) {
		after := c.After.Tree()
		known := func(data any) plan.Tree { return plan.Tree{Data: data} }
		of := func(path ...string) plan.Tree {
			at := after
			for _, name := range path {
				at = at.Members[name]
			}
			return at
		}
		require.Equal(t, known("n"), of("name"))
		require.Equal(t, known(true), of("on"))
		require.Equal(t, known(json.Number("123456789012345678901234567890.5")), of("size"))
		require.Equal(t, plan.Tree{}, of("none"))
		require.Equal(t, []plan.Tree{}, of("no_list").Elements)
		require.Equal(t, map[string]plan.Tree{}, of("no_map").Members)
		require.Equal(t, plan.Tree{Unknown: true}, of("id"), "only the mask has it")
		require.Equal(t, plan.Tree{Unknown: true}, of("tags", "later"))
		require.Equal(t, known("dotted"), of("tags", "a.b"))
		require.Equal(t, []plan.Tree{{Unknown: true}, known("known")}, of("parts").Elements)
		require.Equal(t, plan.Tree{Sensitive: true, Data: "s"}, of("secret"))
		require.False(t, of("half").Sensitive, "a part is")
		require.Equal(t, plan.Tree{Sensitive: true, Data: json.Number("2")}, of("half", "hidden"))
		require.True(t, of("list").Elements[2].Sensitive)
		require.True(t, of("rule").Elements[1].Members["cidr"].Sensitive)
		require.Equal(t, map[string]plan.Tree{"id": known("1"), "none": {}}, c.Before.Tree().Members)
	})
}

func TestTreeOfNothing(t *testing.T) {
	t.Parallel()
	require.Equal(t, plan.Tree{}, plan.Object{}.Tree())
	plan.Object{}.EachAttribute(func([]byte) { t.Error("there is none") })
}

// TestSidesOfOneAction has a side that the action leaves no room for: it is not
// there, whatever the document says.
func TestSidesOfOneAction(t *testing.T) {
	t.Parallel()
	for actions, want := range map[string]struct{ before, after bool }{
		`["create"]`:          {false, true},
		`["delete"]`:          {true, false},
		`["forget"]`:          {true, false},
		`["update"]`:          {true, true},
		`["delete","create"]`: {true, true},
		`["create","forget"]`: {true, true},
	} {
		doc := strings.Replace(small, `["delete"]`, actions, 1)
		doc = strings.Replace(doc, `"after":null,"after_unknown":{}`, `"after":{"id":"1"},"after_unknown":{"arn":true}`, 1)
		calls := 0
		_, err := plan.Read(strings.NewReader(doc), plan.Handler{Change: func(c *plan.Change) error {
			calls++
			require.Equal(t, want.before, c.Before.Exists(), actions)
			require.Equal(t, want.after, c.After.Exists(), actions)
			return nil
		}})
		require.NoError(t, err)
		require.Equal(t, 1, calls)
	}
}
