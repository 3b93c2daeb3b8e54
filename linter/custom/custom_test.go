// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package custom_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/custom"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

const secret = "kT9!vQ2#zR"

const change = `{"format_version":"1.2","terraform_version":"1.16.4","planned_values":{"root_module":{}},"resource_changes":[
{"address":"aws_x.y","mode":"managed","type":"aws_x","name":"y","provider_name":"registry.terraform.io/hashicorp/aws",
"change":{"actions":["update"],"before":{"a":"plain","n":1,"s":"` + secret + `","l":[1,2],"m":{"k":"` + secret + `","o":"p"}},
"after":{"a":"open","n":2,"s":"` + secret + `","l":[1,null,3],"m":{"k":"` + secret + `","o":"p"}},"after_unknown":{"u":true,"l":[false,true,false]},
"before_sensitive":{"s":true,"m":{"k":true}},"after_sensitive":{"s":true,"m":{"k":true}}}}],"configuration":{"root_module":{}}}`

// compile makes a rule of an expression and a message.
func compile(when, message string) (rule.Rule, error) {
	w, diags := hclsyntax.ParseExpression([]byte(when), "f.hcl", hcl.InitialPos)
	if diags.HasErrors() {
		return rule.Rule{}, diags
	}
	m, diags := hclsyntax.ParseTemplate([]byte(message), "f.hcl", hcl.InitialPos)
	if diags.HasErrors() {
		return rule.Rule{}, diags
	}
	var c custom.Compiler
	r, diags := c.Compile(custom.Definition{ID: "try-it", When: w, Message: m, Origin: "f.hcl:1"})
	if diags.HasErrors() {
		return rule.Rule{}, diags
	}
	return r, nil
}

func run(t *testing.T, r rule.Rule) []rule.Finding {
	t.Helper()
	var found []rule.Finding
	_, err := plan.Read(strings.NewReader(change), plan.Handler{Change: func(c *plan.Change) error {
		found = r.Change(rule.Subject{Change: c})
		return nil
	}})
	require.NoError(t, err)
	return found
}

// TestFunctions holds each function to what Terraform answers.
func TestFunctions(t *testing.T) {
	t.Parallel()
	for expr, want := range map[string]string{
		`abs(-1)`: "1", `ceil(1.2)`: "2", `floor(1.8)`: "1", `log(8, 2)`: "3", `max(1, 3, 2)`: "3", `min(1, 3)`: "1",
		`parseint("ff", 16)`: "255", `pow(2, 3)`: "8", `signum(-5)`: "-1", `sum([1, 2.5])`: "3.5",
		`chomp("a\n")`: "a", `endswith("abc", "bc")`: "true", `startswith("abc", "bc")`: "false", `strcontains("abc", "b")`: "true",
		`format("%s-%02d", "a", 7)`: "a-07", `join(",", formatlist("%s!", ["a", "b"]))`: "a!,b!", `indent(1, "a\nb")`: "a b",
		`lower("ABC")`: "abc", `upper("abc")`: "ABC", `title("ab cd")`: "Ab Cd", `strrev("abc")`: "cba", `substr("abcdef", 1, 2)`: "bc",
		`trim("xax", "x")`: "a", `trimprefix("xa", "x")`: "a", `trimsuffix("ax", "x")`: "a", `trimspace(" a ")`: "a",
		`regex("[a-z]+", "12ab")`: "ab", `length(regexall("[a-z]", "12ab"))`: "2", `replace("a.b", ".", "-")`: "a-b",
		`replace("a1b22", "/[0-9]+/", "#")`: "a#b#", `join("-", split(",", "a,b"))`: "a-b",
		`alltrue([])`: "true", `anytrue([])`: "false", `alltrue([true, null])`: "false", `anytrue([false, true])`: "true",
		`jsonencode(chunklist(["a", "b", "c"], 2))`: `[["a","b"],["c"]]`, `coalesce(null, "a")`: "a", `jsonencode(coalescelist([], ["a"]))`: `["a"]`,
		`jsonencode(compact(["a", "", "b"]))`: `["a","b"]`, `jsonencode(concat(["a"], ["b"]))`: `["a","b"]`, `contains(["a"], "a")`: "true",
		`jsonencode(distinct(["a", "a"]))`: `["a"]`, `element(["a", "b"], 3)`: "b", `jsonencode(flatten([["a"], [["b"]]]))`: `["a","b"]`,
		`jsonencode(keys({ a = 1, b = 2 }))`: `["a","b"]`, `length("héé")`: "3", `length({ a = 1 })`: "1", `lookup({ a = 1 }, "b", 2)`: "2",
		`jsonencode(merge({ a = 1 }, { b = 2 }))`: `{"a":1,"b":2}`, `one([])`: "null", `one(["a"])`: "a", `jsonencode(range(3))`: `[0,1,2]`,
		`jsonencode(reverse([1, 2]))`: `[2,1]`, `jsonencode(setintersection(["a", "b"], ["b"]))`: `["b"]`, `jsonencode(setsubtract(["a", "b"], ["b"]))`: `["a"]`,
		`jsonencode(setunion(["a"], ["b"]))`: `["a","b"]`, `jsonencode(slice(["a", "b", "c"], 1, 2))`: `["b"]`, `jsonencode(sort(["b", "a"]))`: `["a","b"]`,
		`jsonencode(values({ a = 1 }))`: `[1]`, `jsonencode(zipmap(["a"], [1]))`: `{"a":1}`,
		`base64decode("YQ==")`: "a", `base64encode("a")`: "YQ==", `urlencode("a b&")`: "a+b%26", `csvdecode("a,b\n1,2")[0].b`: "2",
		`jsondecode("{\"a\":[1]}").a[0]`: "1", `tobool("true")`: "true", `tonumber("1")`: "1", `tostring(1)`: "1",
		`jsonencode(tolist(["a"]))`: `["a"]`, `jsonencode(toset(["a", "a"]))`: `["a"]`, `jsonencode(tomap({ a = 1 }))`: `{"a":1}`,
		`cidrhost("10.0.0.0/8", 5)`: "10.0.0.5", `cidrnetmask("10.0.0.0/8")`: "255.0.0.0", `cidrsubnet("10.0.0.0/8", 8, 2)`: "10.2.0.0/16",
		`jsonencode(cidrsubnets("10.0.0.0/8", 8))`: `["10.0.0.0/16"]`, `cidrcontains("10.0.0.0/8", "10.1.0.0/16")`: "true",
		`cidrcontains("10.1.0.0/16", "10.0.0.0/8")`: "false", `cidrcontains("::/0", "10.0.0.1")`: "false", `cidrcontains("10.0.0.0/8", "10.2.3.4")`: "true",
		`try(change.after.x, "none")`: "none", `can(change.after.x)`: "false",
	} {
		r, err := compile("true", "${"+expr+"}")
		require.NoError(t, err, expr)
		found := run(t, r)
		require.Len(t, found, 1)
		require.Equal(t, want, found[0].Message, expr)
	}
}

func TestFunctionsRefuse(t *testing.T) {
	t.Parallel()
	for expr, want := range map[string]string{
		`sum([])`: "cannot sum an empty list", `sum([null])`: "cannot sum a null", `one([1, 2])`: "there is more than one element",
		`one({})`: "a list, set or tuple is needed", `length(1)`: "collection", `base64decode("!")`: "the text is not base64",
		`base64decode("/w==")`: "not UTF-8", `cidrcontains("x", "10.0.0.1")`: `"x" is no CIDR block`,
		`cidrcontains("10.0.0.0/8", "x")`: `"x" is neither an IP address nor a CIDR block`, `replace("a", "/(/", "")`: "error parsing regexp",
		`range(100000)`: "more than 1024",
	} {
		r, err := compile(expr+" == 1", "m")
		require.NoError(t, err, expr)
		found := run(t, r)
		require.Len(t, found, 1)
		require.Contains(t, found[0].Message, want, expr)
	}
}

// No function depends on anything but its arguments.
func TestNoFunctionReachesOut(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"file", "fileexists", "fileset", "filebase64", "templatefile", "templatestring", "abspath", "pathexpand", "env",
		"timestamp", "plantimestamp", "uuid", "bcrypt", "nonsensitive", "sensitive",
	} {
		_, err := compile(name+"()", "m")
		require.ErrorContains(t, err, fmt.Sprintf("There is no function %q", name))
	}
}

// FuzzRule makes sure that no expression ends the program, and that none gets a
// sensitive value out.
func FuzzRule(f *testing.F) {
	for _, seed := range [][2]string{
		{`change.after.s == "x"`, "${change.after.s}"},
		{`change.after.u`, "${change.after.u} ${change.after.m.k}"},
		{`tonumber(change.after.m.k) > 1`, "%{ for k, v in change.after.m }${k}=${v}%{ endfor }"},
		{`anytrue([for x in change.after.l : x == change.before.n])`, "${jsonencode(change)}"},
		{`jsondecode(change.before.s).x`, "${cidrhost(change.after.s, 1)}"},
		{`{ (change.after.s) = 1 }[change.after.s] == 1`, `${try(parseint(change.after.s, 10), "no")}`},
		{`change.after[change.after.s]`, `${format("%d", change.after.s)}${regex(change.after.s, "a")}`},
		{`lookup(change.after.m, change.after.s)`, `${element(change.before.l, change.after.s)}`},
		{`change.after.m[*].k`, `${keys({ (change.after.s) = 1 })[0]}`},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, when, message string) {
		r, err := compile(when, message)
		if err != nil {
			return
		}
		for _, finding := range run(t, r) {
			require.NotContains(t, fmt.Sprint(finding), secret, "%s\n%s", when, message)
		}
	})
}
