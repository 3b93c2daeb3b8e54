// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// small is the smallest plan with something of everything that is looked at.
const small = `{"format_version":"1.2","terraform_version":"1.11.4",` +
	`"planned_values":{"root_module":{"resources":[{"address":"aws_x.b","mode":"managed","type":"aws_x","name":"b"}]}},` +
	`"resource_changes":[` +
	`{"address":"module.m[\"k.\\\"\"].aws_x.a[0]","module_address":"module.m[\"k.\\\"\"]","mode":"managed","type":"aws_x","name":"a","index":0,` +
	`"provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["delete"],"before":{"id":"1","size":1.5e3,"tags":{"a":"\u00e9"}},` +
	`"after":null,"after_unknown":{},"before_sensitive":{},"after_sensitive":false}},` +
	`{"address":"aws_x.b","mode":"managed","type":"aws_x","name":"b","provider_name":"aws","change":{"actions":["no-op"],"before":{},"after":{},` +
	`"after_unknown":{},"before_sensitive":{},"after_sensitive":{}}}],` +
	`"prior_state":{"format_version":"1.0","values":{"root_module":{"resources":[{"address":"aws_x.b","mode":"managed","values":{}}],` +
	`"child_modules":[{"resources":[{"address":"module.m[\"k.\\\"\"].aws_x.a[0]","mode":"managed"}],"address":"module.m[\"k.\\\"\"]"}]}}},` +
	`"configuration":{"root_module":{}},"timestamp":"2026-03-14T09:26:53Z","applyable":true,"complete":true,"errored":false}`

// readString reads a plan, asking for everything.
func readString(doc string) (plan.Info, []string, error) {
	var addresses []string
	info, err := plan.Read(strings.NewReader(doc), everything(func(c *plan.Change) error {
		addresses = append(addresses, c.Address)
		return nil
	}))
	return info, addresses, err
}

// everything is a handler for which nothing may be skipped.
func everything(change func(*plan.Change) error) plan.Handler {
	return plan.Handler{
		Change: change, Drift: change, Deferred: change,
		Output:     func(*plan.Output) error { return nil },
		Invocation: func(*plan.Invocation) error { return nil },
		Provider:   func(*plan.Provider) error { return nil },
		Resource:   func(*plan.Resource) error { return nil },
		ModuleCall: func(*plan.ModuleCall) error { return nil },
	}
}

func TestSmall(t *testing.T) {
	t.Parallel()
	info, addresses, err := readString(small)
	require.NoError(t, err)
	require.Equal(t, []string{`module.m["k.\""].aws_x.a[0]`}, addresses)
	require.Equal(t, plan.Info{FormatVersion: "1.2", TerraformVersion: "1.11.4", Managed: 2, Changed: 1}, info)
}

func TestHostile(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		old, new string // what to replace in small, once; an empty old replaces all of it
		path     string
		reason   string
	}{
		"empty":               {"", "", "", "empty"},
		"blank":               {"", " \n\t ", "", "empty"},
		"empty object":        {"", "{}", "", `no "format_version"`},
		"only a version":      {"", `{"format_version":"1.2"}`, "", `no "planned_values"`},
		"only versions":       {"", `{"format_version":"1.2","terraform_version":"1.9.0"}`, "", `no "planned_values"`},
		"hollow planned":      {`"planned_values":{"root_module":`, `"planned_values":{"root":`, "planned_values", `no "root_module"`},
		"hollow config":       {`"configuration":{"root_module":{}}`, `"configuration":{}`, "configuration", `no "root_module"`},
		"null":                {"", "null", "", "starts with the text"},
		"array":               {"", "[" + small + "]", "", "array"},
		"string":              {"", `"plan"`, "", "starts with the text"},
		"log before":          {"", "Acquiring state lock.\n" + small, "", `"Acquiring state lock."`},
		"log behind":          {"", small + "\nReleasing state lock.", "", "follows the plan"},
		"plan kept elsewhere": {"", `{"remote_plan_format":1,"run_id":"run-1","hostname":"app.terraform.io"}`, "remote_plan_format", "only points to a plan"},
		"two plans":           {"", small + "\n" + small, "", "a second document follows"},
		"comma behind":        {"", small + ",", "", "follows the plan"},
		"NUL behind":          {"", small + "\x00", "", "follows the plan"},
		"binary":              {"", "\x7fELF\x02\x01\x01", "", "byte 0x7f"},
		"zip":                 {"", "PK\x03\x04\x14\x00\x08\x00", "", "saved plan file"},
		"UTF-16LE, no mark":   {"", "{\x00\"\x00f\x00", "", "UTF-16 without"},
		"UTF-16BE, no mark":   {"", "\x00{\x00\"\x00f", "", "UTF-16 without"},
		"major 2":             {`"format_version":"1.2"`, `"format_version":"2.0"`, "format_version", "newer"},
		"version as number":   {`"format_version":"1.2"`, `"format_version":1.2`, "format_version", "a string"},
		"version as words":    {`"format_version":"1.2"`, `"format_version":"latest"`, "format_version", "no version"},
		"version padded":      {`"format_version":"1.2"`, `"format_version":" 1.2"`, "format_version", "no version"},
		"changes twice":       {`"resource_changes"`, `"resource_changes":[],"resource_changes"`, "", "twice"},
		"changes in capitals": {`"timestamp"`, `"RESOURCE_CHANGES":[],"timestamp"`, "", "in other letters"},
		"changes in long s":   {`"timestamp"`, `"re\u017fource_changes":[],"timestamp"`, "", "in other letters"},
		"changes by escapes":  {`"timestamp"`, `"\u0072esource_changes":[],"timestamp"`, "", "twice"},
		"unknown twice":       {`"timestamp"`, `"new":1,"new":2,"timestamp"`, "", "twice"},
		"changes as object":   {`"resource_changes":[`, `"resource_changes":{},"x":[`, "resource_changes", "an array"},
		"changes as null":     {`"resource_changes":[`, `"resource_changes":null,"x":[`, "resource_changes", "an array"},
		"changes gone":        {`"resource_changes":[`, `"x":[`, "", "taken out"},
		"entry as string":     {`"resource_changes":[`, `"resource_changes":["x",`, "resource_changes[0]", "an object"},
		"change twice":        {`"change":{`, `"change":{},"change":{`, "resource_changes[0]", "twice"},
		"Change":              {`"change":{`, `"Change":{},"change":{`, "resource_changes[0]", "in other letters"},
		"no change":           {`"change":{`, `"chance":{`, "resource_changes[0]", `"change" is missing`},
		"no address":          {`"address":"aws_x.b","mode":"managed","type":"aws_x","name":"b","provider`, `"mode":"managed","type":"aws_x","name":"b","provider`, "resource_changes[1]", `"address" is missing`},
		"empty type":          {`"type":"aws_x","name":"a"`, `"type":"","name":"a"`, "resource_changes[0].type", "not empty"},
		"mode as bool":        {`"mode":"managed","type":"aws_x","name":"a"`, `"mode":true,"type":"aws_x","name":"a"`, "resource_changes[0].mode", "a string"},
		"mode unheard of":     {`"mode":"managed","type":"aws_x","name":"a"`, `"mode":"ephemeral","type":"aws_x","name":"a"`, "resource_changes[0].mode", "does not fit"},
		"mode data":           {`"mode":"managed","type":"aws_x","name":"a"`, `"mode":"data","type":"aws_x","name":"a"`, "resource_changes[0].mode", "does not fit"},
		"other type":          {`"type":"aws_x","name":"a"`, `"type":"aws_y","name":"a"`, "resource_changes[0].type", "does not fit"},
		"other name":          {`"name":"a","index"`, `"name":"b","index"`, "resource_changes[0].name", "does not fit"},
		"other index":         {`"index":0`, `"index":1`, "resource_changes[0].index", "does not fit"},
		"index as string":     {`"index":0`, `"index":"0"`, "resource_changes[0].index", "does not fit"},
		"index not there":     {`"index":0,`, "", "resource_changes[0].index", "does not fit"},
		"index unknown":       {`"index":0`, `"index_unknown":true`, "resource_changes[0].index", "does not fit"},
		"other module":        {`"module_address":"module.m`, `"module_address":"module.n`, "resource_changes[0].module_address", "does not fit"},
		"no module":           {`"module_address":"module.m[\"k.\\\"\"]",`, "", "resource_changes[0].module_address", "does not fit"},
		"strange address":     {`"address":"aws_x.b","mode":"managed","type":"aws_x","name":"b","provider`, `"address":"aws_x","mode":"managed","type":"aws_x","name":"b","provider`, "resource_changes[1].address", "no resource address"},
		"type across a dot":   {`"type":"aws_x","name":"b","provider`, `"type":"aws_x.b","name":"b","provider`, "resource_changes[1].type", "does not fit"},
		"bad deposed":         {`"mode":"managed","type":"aws_x","name":"a"`, `"deposed":"\u001b[2J","mode":"managed","type":"aws_x","name":"a"`, "resource_changes[0].deposed", "no key"},
		"bad previous":        {`"mode":"managed","type":"aws_x","name":"a"`, `"previous_address":"x","mode":"managed","type":"aws_x","name":"a"`, "resource_changes[0].previous_address", "no resource address"},
		"no actions":          {`"actions":["delete"],`, "", "resource_changes[0].change.actions", "missing"},
		"empty actions":       {`["delete"]`, `[]`, "resource_changes[0].change.actions", "nothing that planlint knows"},
		"actions as string":   {`["delete"]`, `"delete"`, "resource_changes[0].change.actions", "missing"},
		"actions twice":       {`"actions":["delete"]`, `"actions":["no-op"],"actions":["delete"]`, "resource_changes[0].change", "twice"},
		"Actions":             {`"actions":["delete"]`, `"Actions":["no-op"],"actions":["delete"]`, "resource_changes[0].change", "in other letters"},
		"unknown action":      {`["delete"]`, `["destroy"]`, "resource_changes[0].change.actions", "destroy"},
		"misspelt action":     {`["delete"]`, `["Delete"]`, "resource_changes[0].change.actions", "Delete"},
		"action as number":    {`["delete"]`, `[1]`, "resource_changes[0].change.actions", "nothing that planlint knows"},
		"no-op and delete":    {`["delete"]`, `["no-op","delete"]`, "resource_changes[0].change.actions", "nothing that planlint knows"},
		"delete twice":        {`["delete"]`, `["delete","delete"]`, "resource_changes[0].change.actions", "nothing that planlint knows"},
		"three actions":       {`["delete"]`, `["create","delete","create"]`, "resource_changes[0].change.actions", "nothing that planlint knows"},
		"unknown no-op":       {`["no-op"]`, `["noop"]`, "resource_changes[1].change.actions", "noop"},
		"before as string":    {`"before":{"id"`, `"before":"x","y":{"id"`, "resource_changes[0].change.before", "something else than what belongs here"},
		"before as array":     {`"before":{}`, `"before":[]`, "resource_changes[1].change.before", "something else than what belongs here"},
		"after as number":     {`"after":null`, `"after":0`, "resource_changes[0].change.after", "something else than what belongs here"},
		"unknown as string":   {`"after":null,"after_unknown":{}`, `"after":null,"after_unknown":"no"`, "resource_changes[0].change.after_unknown", "something else than what belongs here"},
		"before twice inside": {`"size"`, `"id":"2","size"`, "resource_changes[0].change.before", `"id" is there twice`},
		"twice by escape":     {`"size"`, `"\u0069d":"2","size"`, "resource_changes[0].change.before", `"id" is there twice`},
		"escape, then twice":  {`"before":{"id"`, `"before":{"\u0069d":"2","id"`, "resource_changes[0].change.before", `"id" is there twice`},
		"twice in a mask":     {`"after":null,"after_unknown":{}`, `"after":null,"after_unknown":{"a":true,"a":false}`, "resource_changes[0].change.after_unknown", "twice"},
		"paths no list":       {`"after_sensitive":false`, `"after_sensitive":false,"replace_paths":["x"]`, "resource_changes[0].change.replace_paths", "no path"},
		"empty path":          {`"after_sensitive":false`, `"after_sensitive":false,"replace_paths":[[]]`, "resource_changes[0].change.replace_paths", "no path"},
		"odd path":            {`"after_sensitive":false`, `"after_sensitive":false,"replace_paths":[["x",{}]]`, "resource_changes[0].change.replace_paths", "no path"},
		"huge exponent":       {`1.5e3`, `1e999999999`, "resource_changes[0].change.before", "beyond reason"},
		"negative exponent":   {`1.5e3`, `1e-99999`, "resource_changes[0].change.before", "beyond reason"},
		"endless number":      {`1.5e3`, strings.Repeat("7", 5000), "resource_changes[0].change.before", "beyond reason"},
		"leading zero":        {`1.5e3`, `01`, "resource_changes[0].change.before", "comma"},
		"bare fraction":       {`1.5e3`, `1.`, "resource_changes[0].change.before", "a digit"},
		"not a number":        {`1.5e3`, `NaN`, "resource_changes[0].change.before", "a value"},
		"lone surrogate":      {`\u00e9`, `\ud800`, "resource_changes[0].change.before", "surrogate"},
		"low surrogate":       {`\u00e9`, `\udc00`, "resource_changes[0].change.before", "surrogate"},
		"reversed pair":       {`\u00e9`, `\udc00\ud800`, "resource_changes[0].change.before", "surrogate"},
		"not UTF-8":           {`\u00e9`, "\xff", "resource_changes[0].change.before", "not UTF-8"},
		"overlong":            {`\u00e9`, "\xc0\xaf", "resource_changes[0].change.before", "not UTF-8"},
		"encoded surrogate":   {`\u00e9`, "\xed\xa0\x80", "resource_changes[0].change.before", "not UTF-8"},
		"not UTF-8, skipped":  {`"values":{}`, "\"values\":{\"x\":\"\xfe\"}", "prior_state.values.root_module.resources[0].values", "not UTF-8"},
		"control character":   {`\u00e9`, "\x01", "resource_changes[0].change.before", "control character"},
		"raw NUL":             {`\u00e9`, "\x00", "resource_changes[0].change.before", "control character"},
		"line break":          {`\u00e9`, "\n", "resource_changes[0].change.before", "control character"},
		"unknown escape":      {`\u00e9`, `\x41`, "resource_changes[0].change.before", "escape"},
		"NUL in an address":   {`"address":"aws_x.b","mode":"managed","type":"aws_x","name":"b","provider`, `"address":"aws_x.b\u0000","mode":"managed","type":"aws_x","name":"b","provider`, "resource_changes[1].address", "no resource address"},
		"state, no address":   {`"address":"aws_x.b","mode":"managed","values"`, `"mode":"managed","values"`, "prior_state.values.root_module.resources[0]", "no address"},
		"state, no mode":      {`"address":"aws_x.b","mode":"managed","values"`, `"address":"aws_x.b","values"`, "prior_state.values.root_module.resources[0]", "no address"},
		"state, capitals":     {`"address":"aws_x.b","mode":"managed","values"`, `"address":"aws_x.b","Mode":"managed","values"`, "prior_state.values.root_module.resources[0]", "in other letters"},
		"errored as string":   {`"errored":false`, `"errored":"false"`, "errored", "true or false"},
		"complete as null":    {`"complete":true`, `"complete":null`, "complete", "true or false"},
		"deep":                {`"timestamp"`, `"deep":` + strings.Repeat("[", 2000) + strings.Repeat("]", 2000) + `,"timestamp"`, "", "deeper"},
		"deep in before":      {`1.5e3`, strings.Repeat(`{"a":`, 2000) + "1" + strings.Repeat("}", 2000), "resource_changes[0].change.before", "deeper"},
		"trailing comma":      {`"errored":false}`, `"errored":false,}`, "", "in quotes"},
		"comment":             {`"timestamp"`, `/* */"timestamp"`, "", "in quotes"},
		"single quotes":       {`"timestamp"`, `'timestamp'`, "", "in quotes"},
		"mark in the middle":  {`"timestamp"`, "\ufeff\"timestamp\"", "", "in quotes"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc := tc.new
			if tc.old != "" {
				require.Contains(t, small, tc.old)
				doc = strings.Replace(small, tc.old, tc.new, 1)
			}
			_, _, err := readString(doc)
			var fault *plan.Error
			require.ErrorAs(t, err, &fault)
			require.Contains(t, fault.Reason, tc.reason)
			require.Equal(t, tc.path, fault.Path)
			require.NotRegexp(t, `[^ -~]`, err.Error(), "an error must be safe to print")
		})
	}
}

// TestOdd has what looks wrong and is right.
func TestOdd(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct{ old, new string }{
		"pretty":             {"", strings.NewReplacer(`,"`, ",\n\t\"", `:{`, " : { ", `:[`, ": [\r\n").Replace(small) + "\n"},
		"mask true":          {`"after_unknown":{}`, `"after_unknown":true`},
		"mask null":          {`"before_sensitive":{}`, `"before_sensitive":null`},
		"mask false":         {`"before_sensitive":{}`, `"before_sensitive":false`},
		"escaped key":        {`"change":{`, `"ch\u0061nge":{`},
		"escaped slash":      {`registry.terraform.io/hashicorp/aws`, `registry.terraform.io\/hashicorp\/aws`},
		"no provider name":   {`"provider_name":"aws",`, ""},
		"unknown member":     {`"change":{`, `"sparkles":[{"a":1}],"change":{`},
		"unknown section":    {`"timestamp"`, `"new_in_1_20":{"a":1,"A":2},"timestamp"`},
		"same tag, two ways": {`"a":"\u00e9"`, `"a":"1","A":"2"`},
		"escaped NUL":        {`\u00e9`, `\u0000`},
		"surrogate pair":     {`\u00e9`, `\ud83d\ude00`},
		"index null":         {`"name":"b","provider`, `"name":"b","index":null,"provider`},
		"old format":         {`"format_version":"1.2"`, `"format_version":"0.1"`},
		"old, no version":    {`"format_version":"1.2","terraform_version":"1.11.4"`, `"format_version":"0.1"`},
		"later minor":        {`"format_version":"1.2"`, `"format_version":"1.17"`},
		"large number":       {`1.5e3`, strings.Repeat("9", 309)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc := tc.new
			if tc.old != "" {
				doc = strings.Replace(small, tc.old, tc.new, 1)
			}
			info, addresses, err := readString(doc)
			require.NoError(t, err)
			require.Equal(t, 2, info.Managed)
			require.Len(t, addresses, 1)
			require.Empty(t, info.Partial)
		})
	}
}

func TestForeignDocuments(t *testing.T) {
	t.Parallel()
	for suffix, reason := range map[string]string{
		"state.json": "JSON of a state", "tfstate.json": "state file", "schemas.json": "schemas", "log.jsonl": "log",
		"show.txt": "starts with", "saved.tfplan": "saved plan file",
	} {
		for _, tool := range []string{"terraform", "opentofu"} {
			doc, err := os.ReadFile("testdata/foreign/" + tool + "-" + suffix)
			require.NoError(t, err)
			_, _, err = readString(string(doc))
			var fault *plan.Error
			require.ErrorAs(t, err, &fault)
			require.Contains(t, fault.Reason, reason)
			require.NotEmpty(t, fault.Hint)
		}
	}
	doc, err := os.ReadFile("testdata/foreign/opentofu-encrypted.json")
	require.NoError(t, err)
	_, _, err = readString(string(doc))
	require.ErrorContains(t, err, "encrypted OpenTofu plan")
}

func TestHandlerError(t *testing.T) {
	t.Parallel()
	mine := errors.New("enough")
	_, err := plan.Read(strings.NewReader(small), plan.Handler{Change: func(*plan.Change) error { return mine }})
	require.Equal(t, mine, err)
}

// TestTrimmed reads plans of which something was cut off that tools always write, and
// says what: the changes can be judged all the same.
func TestTrimmed(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		old, new string
		missing  []string
	}{
		"nothing":           {"", "", nil},
		"tool version":      {`"terraform_version":"1.11.4",`, "", nil},
		"configuration":     {`"configuration":{"root_module":{}},`, "", []string{"configuration"}},
		"planned values":    {`"planned_values"`, `"planned_value"`, []string{"planned_values"}},
		"mode":              {`"mode":"managed","type":"aws_x","name":"a"`, `"type":"aws_x","name":"a"`, nil},
		"mode of an idle":   {`"mode":"managed","type":"aws_x","name":"b","provider`, `"type":"aws_x","name":"b","provider`, nil},
		"empty module":      {`"address":"aws_x.b","mode":"managed","type":"aws_x","name":"b","provider`, `"address":"aws_x.b","module_address":"","mode":"managed","type":"aws_x","name":"b","provider`, nil},
		"null module":       {`"address":"aws_x.b","mode":"managed","type":"aws_x","name":"b","provider`, `"address":"aws_x.b","module_address":null,"mode":"managed","type":"aws_x","name":"b","provider`, nil},
		"empty reason":      {`"mode":"managed","type":"aws_x","name":"a"`, `"action_reason":"","deposed":null,"mode":"managed","type":"aws_x","name":"a"`, nil},
		"type and name":     {`"mode":"managed","type":"aws_x","name":"a"`, `"mode":"managed"`, nil},
		"all parts":         {`"mode":"managed","type":"aws_x","name":"b","provider`, `"provider`, nil},
		"index that is not": {`"address":"aws_x.b","mode":"managed","type":"aws_x","name":"b","provider`, `"address":"aws_x.b","index":null,"mode":"managed","type":"aws_x","name":"b","provider`, nil},
	} {
		want, _, err := readString(small)
		require.NoError(t, err)
		got, changes, err := readString(strings.Replace(small, tc.old, tc.new, 1))
		require.NoError(t, err, name)
		require.Equal(t, tc.missing, got.Missing, name)
		require.Equal(t, want.Managed, got.Managed, name)
		require.Equal(t, []string{`module.m["k.\""].aws_x.a[0]`}, changes, name)
	}
}

// TestModeOfADataSource follows from its address where it is left out.
func TestModeOfADataSource(t *testing.T) {
	t.Parallel()
	info, _, err := readString(strings.ReplaceAll(document(changes(
		`{"address":"data.aws_x.d","type":"aws_x","name":"d","change":{"actions":["read"],"before":null,"after":{}}}`)), "\n", ""))
	require.NoError(t, err)
	require.Zero(t, info.Managed)
}
