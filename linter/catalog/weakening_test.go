// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

func set(text string) catalog.Value   { return catalog.Value{Text: text, Set: true} }
func in(n, unit string) catalog.Value { return catalog.Value{Text: n, Unit: unit, Set: true} }

func TestWeakens(t *testing.T) {
	t.Parallel()
	var unset catalog.Value
	unknown := catalog.Value{Unknown: true}
	protection := catalog.Safeguard{Off: []string{"false"}, UnsetOff: true}
	protectedByDefault := catalog.Safeguard{Off: []string{"false"}}
	force := catalog.Safeguard{Off: []string{"true"}}
	policy := catalog.Safeguard{Off: []string{"DELETE"}, UnsetOff: true, Keeps: []string{"ABANDON"}}
	keep := catalog.Safeguard{Keeps: []string{"true"}}
	days := catalog.Safeguard{Decrease: true, Forever: []string{"-1", "UNLIMITED"}}
	expiry := catalog.Safeguard{Decrease: true, Forever: []string{"0"}, UnsetForever: true}
	atLeast := catalog.Safeguard{Least: 7, Decrease: true}
	for name, test := range map[string]struct {
		g             catalog.Safeguard
		before, after catalog.Value
		want          catalog.Weakening
	}{
		"off":                          {protection, set("true"), set("false"), catalog.TurnedOff},
		"off in other letters":         {protection, set("true"), set("FALSE"), catalog.TurnedOff},
		"null":                         {protection, set("true"), unset, catalog.TurnedOff},
		"unknown":                      {protection, set("true"), unknown, catalog.Unproven},
		"off before, unknown":          {protection, set("false"), unknown, catalog.NotWeaker},
		"unset before, unknown":        {protection, unset, unknown, catalog.NotWeaker},
		"off before, null":             {protection, set("false"), unset, catalog.NotWeaker},
		"on":                           {protection, set("false"), set("true"), catalog.NotWeaker},
		"given up, default not known":  {protectedByDefault, set("true"), unset, catalog.Unset},
		"default kept":                 {protectedByDefault, unset, set("true"), catalog.NotWeaker},
		"default given up":             {protectedByDefault, unset, set("false"), catalog.TurnedOff},
		"forced":                       {force, unset, set("true"), catalog.TurnedOff},
		"forced, unknown":              {force, unset, unknown, catalog.Unproven},
		"a harmless default":           {force, set("false"), unset, catalog.NotWeaker},
		"prevent to delete":            {policy, set("PREVENT"), set("DELETE"), catalog.TurnedOff},
		"prevent to abandon":           {policy, set("PREVENT"), set("ABANDON"), catalog.NotWeaker},
		"abandon to delete":            {policy, set("ABANDON"), set("DELETE"), catalog.TurnedOff},
		"not kept":                     {keep, set("true"), set("false"), catalog.NoLonger},
		"not kept before":              {keep, set("false"), unset, catalog.NotWeaker},
		"fewer":                        {days, set("30"), set("7"), catalog.Shrunk},
		"more":                         {days, set("7"), set("30"), catalog.NotWeaker},
		"no end":                       {days, set("7"), set("-1"), catalog.NotWeaker},
		"an end":                       {days, set("-1"), set("3650"), catalog.Shrunk},
		"no end in other words":        {days, set("-1"), set("unlimited"), catalog.NotWeaker},
		"an end after a word":          {days, set("UNLIMITED"), set("P10Y"), catalog.Shrunk},
		"shorter":                      {days, set("7d"), set("144h"), catalog.Shrunk},
		"the same in other words":      {days, set("7d"), set("604800s"), catalog.NotWeaker},
		"longer":                       {days, set("P1W"), set("8 days"), catalog.NotWeaker},
		"a number against a duration":  {days, set("7"), set("8 days"), catalog.Unreadable},
		"no length":                    {days, set("30"), set("a while"), catalog.Unreadable},
		"neither a length":             {days, set("weekly"), set("monthly"), catalog.Unreadable},
		"not a number":                 {days, set("30"), set("NaN"), catalog.Unreadable},
		"the same word":                {days, set("weekly"), set("WEEKLY"), catalog.NotWeaker},
		"no longer said":               {days, set("30"), unset, catalog.Unset},
		"said for the first time":      {days, unset, set("7"), catalog.NotWeaker},
		"nothing kept before":          {days, set("0"), unset, catalog.NotWeaker},
		"nothing kept before, unknown": {days, set("0"), unknown, catalog.NotWeaker},
		"retention unknown":            {days, set("30"), unknown, catalog.Unproven},
		"an expiry for the first time": {expiry, unset, set("30"), catalog.Shrunk},
		"an expiry given up":           {expiry, set("30"), unset, catalog.NotWeaker},
		"an expiry unknown":            {expiry, unset, unknown, catalog.Unproven},
		"no expiry in other words":     {expiry, unset, set("0"), catalog.NotWeaker},
		"below the least":              {atLeast, set("7"), set("6"), catalog.TurnedOff},
		"fewer, not below the least":   {atLeast, set("30"), set("7"), catalog.Shrunk},
		"another unit, longer":         {days, in("30", "DAYS"), in("1", "YEARS"), catalog.NotWeaker},
		"another unit, shorter":        {days, in("1", "YEARS"), in("30", "DAYS"), catalog.Shrunk},
		"the unit alone":               {days, in("2", "WEEKS"), in("2", "DAYS"), catalog.Shrunk},
		"the unit alone, not knowable": {days, in("2", "WEEKS"), in("2", "FORTNIGHTS"), catalog.Unreadable},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, test.want, test.g.Weakens(test.before, test.after))
		})
	}
}

func TestUnit(t *testing.T) {
	t.Parallel()
	types := user(t, `type "a_b" {
  class = "data"
  loses = "all"
  safeguard "keep.value" {
    decrease = true
    unit     = "unit"
    forever  = ["NONE", null]
    data     = true
    loses    = "what is older"
  }
}`)
	require.Equal(t, []catalog.Safeguard{{
		Path: "keep.value", Decrease: true, Unit: "unit", Forever: []string{"NONE"}, UnsetForever: true, Data: true, Loses: "what is older",
	}}, types[0].Safeguards)
}
