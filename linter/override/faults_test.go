// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// faults applies what is at aws_x.y to a finding there. It has to stay blocked; what
// is wrong comes back, without the words that all such messages have.
func faults(t *testing.T, archive string) []string {
	t.Helper()
	got := load(t, archive, override.Options{}).Apply(parseFindings([]string{"destroy-stateful aws_x.y"}), now)
	require.Nil(t, got[0].Override)
	var out []string
	for _, f := range got[1:] {
		require.Equal(t, override.IDInvalid, f.Rule)
		require.Equal(t, rule.Error, f.Severity)
		require.NotEmpty(t, f.Title)
		require.NotZero(t, f.Location.Col)
		require.NotEmpty(t, f.Location.Source)
		require.Regexp(t, regexp.MustCompile(`^[A-Z].*\.$`), f.Fix)
		text := strings.TrimSuffix(strings.TrimPrefix(f.Message, "the override "), "; it lets nothing pass")
		out = append(out, text)
	}
	return out
}

func TestAnnotationFaults(t *testing.T) {
	t.Parallel()
	for annotation, want := range map[string][]string{
		`allow destroy-stateful until=2026-06-01`:                              {`has no reason`},
		`allow destroy-stateful reason="x"`:                                    {`has no until`},
		`allow destroy-stateful`:                                               {`has no reason`, `has no until`},
		`allow destroy-stateful reason="" until=2026-06-01`:                    {`has a blank reason`},
		`allow destroy-stateful reason=" ... " until=2026-06-01`:               {`has a blank reason`},
		`allow destroy-stateful reason=x until=2026-06-01`:                     {`has a reason without quotes`},
		`allow destroy-stateful reason="x" until=2026-02-30`:                   {`has until = "2026-02-30", which is no date`},
		`allow destroy-stateful reason="x" until=2026-6-1`:                     {`has until = "2026-6-1", which is no date`},
		`allow destroy-stateful reason="x" until=`:                             {`has until = "", which is no date`},
		`allow destroy-stateful reason="x" until=2026-06-01T00:00:00Z`:         {`has until = "2026-06-01T00:00:00Z", which is no date`},
		`allow destroy-stateful reason="x" until=2026-08-09`:                   {`holds until 2026-08-09, more than 90 days ahead`},
		`allow destroy-stateful reason="x" until=9999-12-31`:                   {`holds until 9999-12-31, more than 90 days ahead`},
		`allow destroy-statefull reason="x" until=2026-06-01`:                  {`is for "destroy-statefull", which is no rule; did you mean "destroy-stateful"?`},
		`allow Destroy-Stateful reason="x" until=2026-06-01`:                   {`is for "Destroy-Stateful", which is no rule; did you mean "destroy-stateful"?`},
		`allow * reason="x" until=2026-06-01`:                                  {`is for "*", which is no rule: use one of broad-scope, destroy-backup, destroy-stateful`},
		`allow all reason="x" until=2026-06-01`:                                {`is for "all", which is no rule: use one of broad-scope, destroy-backup, destroy-stateful`},
		`allow destroy-stateful,nonsense reason="x" until=2026-06-01`:          {`is for "nonsense", which is no rule: use one of broad-scope, destroy-backup, destroy-stateful`},
		`allow plan-errored reason="x" until=2026-06-01`:                       {`is for plan-errored, which no override can let pass`},
		`allow override-invalid reason="x" until=2026-06-01`:                   {`is for override-invalid, which no override can let pass`},
		`allow destroy-stateful,destroy-stateful reason="x" until=2026-06-01`:  {`names destroy-stateful twice`},
		`allow destroy-stateful reason="x" reason="y" until=2026-06-01`:        {`has reason twice`},
		`allow destroy-stateful reason="x" untl=2026-06-01`:                    {`has an unknown key "untl"`, `has no until`},
		`allow destroy-stateful address="aws_x.y" reason="x" until=2026-06-01`: {`has an unknown key "address"`},
		`allow destroy-stateful reason="x until=2026-06-01`:                    {`cannot be read: the quote after reason= is never closed`},
		`allow destroy-stateful reason="x\" until=2026-06-01`:                  {`cannot be read: the quote after reason= is never closed`},
		"allow destroy-stateful reason=\u201cx\u201d until=2026-06-01":         {"cannot be read: reason is in \u201c quotes: use the plain double ones, \""},
		`allow destroy-stateful reason='x' until=2026-06-01`:                   {`cannot be read: reason is in ' quotes: use the plain double ones, "`},
		`allow destroy-stateful reason="x"until=2026-06-01`:                    {`cannot be read: there is a quote in the middle of a word`},
		`allow destroy-stateful because it is fine`:                            {`cannot be read: "destroy-stateful because it is fine" is no list of rules: put one comma between two`},
		`allow destroy-stateful reason="x" until=2026-06-01 and more`:          {`cannot be read: "and" belongs to no key: put texts of several words in quotes`},
		`allow destroy-stateful,,broad-scope reason="x" until=2026-06-01`:      {`cannot be read: "destroy-stateful,,broad-scope" is no list of rules: put one comma between two`},
		`allow reason="x" until=2026-06-01`:                                    {`cannot be read: it names no rule`},
		`allow ="x"`:                                                           {`cannot be read: there is an "=" without a key before it`},
		`allow`:                                                                {`cannot be read: it names no rule`},
		` allow destroy-stateful reason="x" until=2026-06-01`:                  {`cannot be read: "planlint:" is nothing that planlint knows`},
		`ignore destroy-stateful reason="x" until=2026-06-01`:                  {`cannot be read: "planlint:ignore" is nothing that planlint knows`},
	} {
		t.Run(annotation, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, want, faults(t, "-- main.tf --\n# planlint:"+annotation+"\nresource \"aws_x\" \"y\" {}\n"))
		})
	}
}

func TestPlaceFaults(t *testing.T) {
	t.Parallel()
	annotation := "# planlint:allow destroy-stateful" + allowed + "\n"
	for name, c := range map[string]struct{ archive, want string }{
		"blank line between":    {"-- main.tf --\n" + annotation + "\nresource \"aws_x\" \"y\" {}\n", "stands at no block"},
		"behind what is before": {"-- main.tf --\nlocals {\n} " + annotation + "resource \"aws_x\" \"y\" {}\n", "stands at no block"},
		"at another block":      {"-- main.tf --\n" + annotation + "locals {\n}\nresource \"aws_x\" \"y\" {}\n", "stands at a locals block, which has no findings"},
		"override file":         {"-- main.tf --\nresource \"aws_x\" \"y\" {}\n-- override.tf --\n" + annotation + "resource \"aws_x\" \"y\" {}\n", "stands in an override file"},
		"syntax error":          {"-- main.tf --\n" + annotation + "resource \"aws_x\" \"y\" {}\nx = \n", "stands in a file with syntax errors"},
		"interpolation":         {"-- main.tf --\nresource \"aws_x\" \"y\" {\n  x = \"${ 1 /* planlint:allow destroy-stateful" + allowed + " */ }\"\n}\n", "stands inside a string"},
		"top of JSON":           {"-- main.tf.json --\n{\"//\": \"planlint:allow destroy-stateful\",\"resource\":{\"aws_x\":{\"y\":{}}}}\n", "stands at no block"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := faults(t, c.archive)
			require.Len(t, got, 1)
			require.True(t, strings.HasPrefix(got[0], c.want), got[0])
		})
	}
	require.Empty(t, faults(t, "-- main.tf --\nresource \"aws_x\" \"y\" {\n  x = <<E\n"+annotation+"E\n  y = \""+`# planlint:allow`+"\"\n}\n"), "decoys are not even comments")
}

func TestLinkedFile(t *testing.T) {
	t.Parallel()
	outside := filestest.Tree(t, "-- y.tf --\n# planlint:allow destroy-stateful"+allowed+"\nresource \"aws_x\" \"y\" {}\n")
	dir := filestest.Tree(t, "-- main.tf --\n")
	require.NoError(t, os.Symlink(filepath.Join(outside, "y.tf"), filepath.Join(dir, "y.tf")))
	set := override.Collect(source.Open(dir, source.Options{From: dir}), config.Overrides{}, known, override.Options{})
	require.Len(t, set.Problems(), 1)
	require.Contains(t, set.Problems()[0].Text, "symbolic link")
}

func TestOverrideBlockFaults(t *testing.T) {
	t.Parallel()
	rest := "\n  reason = \"x\"\n  until = \"2026-06-01\"\n"
	for body, want := range map[string][]string{
		"":                                               {"has no address", "has no reason", "has no until"},
		"address = \"module.m\"" + rest:                  {`has a wrong address: module.m is a module's address, which covers what is out of sight: name each resource, or annotate the module block`},
		"address = \"*\"" + rest:                         {`has a wrong address: "*" is no resource address: "*" is no name`},
		"address = \"aws_x.*\"" + rest:                   {`has a wrong address: "aws_x.*" is no resource address: "*" is no name`},
		"address = \"aws_x\"" + rest:                     {`has a wrong address: "aws_x" is no resource address: a dot and a name are missing before ""`},
		"address = \"aws_x.y.z\"" + rest:                 {`has a wrong address: "aws_x.y.z" is no resource address: ".z" follows its end`},
		"address = \"aws_x.y[each.key]\"" + rest:         nil,
		"address = \"aws_x.y\"\n  tikcet = \"a\"" + rest: {`has an unknown key "tikcet"`},
	} {
		t.Run(body, func(t *testing.T) {
			t.Parallel()
			got := faults(t, "-- .planlint.hcl --\noverride \"destroy-stateful\" {\n  "+body+"}\n")
			if want == nil {
				require.Len(t, got, 1)
				return
			}
			require.Equal(t, want, got)
		})
	}
	require.Equal(t, []string{`is for "destroy_stateful", which is no rule; did you mean "destroy-stateful"?`},
		faults(t, "-- .planlint.hcl --\noverride \"destroy_stateful\" {\n  address = \"aws_x.y\""+rest+"}\n"))
	require.Equal(t, []string{"holds until 2026-06-01, more than 3 days ahead"},
		faults(t, "-- .planlint.hcl --\nmax_override_days = 3\noverride \"destroy-stateful\" {\n  address = \"aws_x.y\""+rest+"}\n"))
}

func TestOneRightOverrideBesideAWrongOne(t *testing.T) {
	t.Parallel()
	got := apply(t, "-- main.tf --\n# planlint:allow destroy-stateful\n# planlint:allow broad-scope"+allowed+"\nresource \"aws_x\" \"y\" {}\n",
		"destroy-stateful aws_x.y", "broad-scope aws_x.y")
	require.Equal(t, []string{"blocked", "main.tf:2"}, got[:2])
	require.Len(t, got, 4)
}

func TestRules(t *testing.T) {
	t.Parallel()
	for _, r := range override.Rules() {
		require.NotEmpty(t, r.ID+r.Title+r.Why+r.Fix+r.Since)
		require.Nil(t, r.Change)
	}
}
