// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

var (
	now   = time.Date(2026, 5, 10, 13, 0, 0, 0, time.UTC)
	about = rule.Rule{Change: func(rule.Subject) []rule.Finding { return nil }} // an address
	known = config.Rules{
		"destroy-stateful": about, "destroy-backup": about, "broad-scope": about,
		"plan-errored": {}, override.IDInvalid: {}, override.IDExpired: {}, override.IDUnused: {},
	}
)

// load reads a tree with a .planlint.hcl, if there is one in it.
func load(t testing.TB, archive string, opts override.Options) *override.Set {
	t.Helper()
	dir := filestest.Tree(t, archive)
	cfg := config.Default()
	if path := filepath.Join(dir, config.Name); strings.Contains(archive, "-- "+config.Name+" --") {
		var err error
		cfg, err = config.Load(path, config.Options{Rules: known, From: dir})
		require.NoError(t, err)
	}
	return override.Collect(source.Open(dir, source.Options{From: dir}), cfg.Overrides, known, opts)
}

// apply lints an imaginary plan: it gives the origin of the override that let each
// "rule address" pass, or "blocked", and then what is said of overrides.
func apply(t testing.TB, archive string, findings ...string) []string {
	t.Helper()
	return tell(load(t, archive, override.Options{}).Apply(parseFindings(findings), now))
}

func parseFindings(lines []string) []rule.Finding {
	out := make([]rule.Finding, len(lines))
	for i, line := range lines {
		out[i].Rule, out[i].Address, _ = strings.Cut(line, " ")
	}
	return out
}

func tell(findings []rule.Finding) []string {
	var out []string
	for _, f := range findings {
		switch {
		case strings.HasPrefix(f.Rule, "override-"):
			out = append(out, fmt.Sprintf("%s:%d %s: %s", f.Location.File, f.Location.Line, f.Rule, f.Message))
		case f.Override != nil:
			out = append(out, f.Override.Origin)
		default:
			out = append(out, "blocked")
		}
	}
	return out
}

const allowed = ` reason="moved, tested" until=2026-06-01`

func TestAnnotationBindsRuleAndAddress(t *testing.T) {
	t.Parallel()
	archive := `
-- main.tf --
# planlint:allow destroy-stateful,broad-scope` + allowed + `
resource "aws_db_instance" "main" {
  for_each = local.all
}
resource "aws_db_instance" "other" {
}
resource "aws_x" "main" {
}
`
	require.Equal(t, []string{"main.tf:1", "main.tf:1", "main.tf:1", "main.tf:1", "blocked", "blocked", "blocked", "blocked"}, apply(t, archive,
		`destroy-stateful aws_db_instance.main`,
		`destroy-stateful aws_db_instance.main[3]`,
		`destroy-stateful aws_db_instance.main["a.b\"]"]`,
		`broad-scope aws_db_instance.main`,
		`destroy-backup aws_db_instance.main`,
		`destroy-stateful aws_db_instance.other`,
		`destroy-stateful aws_x.main`,
		`destroy-stateful data.aws_db_instance.main`,
	))
}

func TestAnnotationInModules(t *testing.T) {
	t.Parallel()
	archive := `
-- main.tf --
module "eu" {
  source = "./db"
}
module "us" {
  source = "./db"
  # planlint:allow destroy-backup` + allowed + `
  for_each = toset(["a.b"])
}
-- db/main.tf --
/* planlint:allow destroy-stateful` + allowed + ` */
resource "aws_x" "y" {}
resource "aws_x" "z" {}
module "inner" {
  source = "../inner"
}
-- inner/main.tf --
resource "aws_x" "deep" {}
`
	require.Equal(t, []string{
		"db/main.tf:1", "db/main.tf:1", "blocked",
		"main.tf:6", "main.tf:6", "main.tf:6", "blocked",
	}, apply(t, archive,
		`destroy-stateful module.eu.aws_x.y`,
		`destroy-stateful module.us["a.b"].aws_x.y[0]`,
		`destroy-stateful module.us["a.b"].aws_x.z`,
		`destroy-backup module.us["a.b"].aws_x.z`,
		`destroy-backup module.us["a.b"].module.inner.aws_x.deep`,
		`destroy-backup module.us["a.b"].aws_x.gone["k"]`,
		`destroy-backup module.eu.aws_x.z`,
	))
}

func TestAnnotationOfWhatIsGone(t *testing.T) {
	t.Parallel()
	archive := `
-- main.tf --
removed {
  # planlint:allow destroy-stateful` + allowed + `
  from = aws_x.gone
}
# planlint:allow destroy-stateful` + allowed + `
removed {
  from = module.old
}
// planlint:allow destroy-stateful` + allowed + `
moved {
  from = aws_x.before
  to   = aws_x.after
}
import {
  # planlint:allow destroy-stateful` + allowed + `
  to = aws_x.imported
  id = "i-1"
}
resource "aws_x" "after" {}
resource "aws_x" "imported" {}
`
	require.Equal(t, []string{"main.tf:2", "main.tf:5", "main.tf:9", "blocked", "main.tf:15"}, apply(t, archive,
		`destroy-stateful aws_x.gone[0]`,
		`destroy-stateful module.old["k"].module.deep.aws_x.y`,
		`destroy-stateful aws_x.after`,
		`destroy-stateful aws_x.before`,
		`destroy-stateful aws_x.imported`,
	))
}

func TestAnnotationInJSON(t *testing.T) {
	t.Parallel()
	archive := `
-- main.tf.json --
{"resource": {"aws_x": {
  "object": {
    "//": "planlint:allow destroy-stateful reason=\"moved, tested\" until=2026-06-01"
  },
  "array": [{
    "//": ["why it is so", "planlint:allow destroy-stateful reason=\"moved, tested\" until=2026-06-01"]
  }],
  "decoy": {
    "nested": {"//": "planlint:allow destroy-stateful reason=\"moved, tested\" until=2026-06-01"}
  }}}}
`
	require.Equal(t, []string{"main.tf.json:3", "main.tf.json:6", "blocked"}, apply(t, archive,
		`destroy-stateful aws_x.object`, `destroy-stateful aws_x.array[0]`, `destroy-stateful aws_x.decoy`))
}

func TestOverrideBlock(t *testing.T) {
	t.Parallel()
	block := func(address string) string {
		return "override \"destroy-stateful\" {\n  address = " + fmt.Sprintf("%q", address) +
			"\n  reason  = \"moved, tested\"\n  until   = \"2026-06-01\"\n  ticket  = \"OPS-1\"\n}\n"
	}
	archive := "-- .planlint.hcl --\n" + block(`aws_x.one`) + block(`module.m["a.b"].aws_x.keyed["k"]`) + block(`aws_x.all[*]`) + block(`module.m[*].data.aws_x.y`)
	require.Equal(t, []string{
		".planlint.hcl:1", "blocked", ".planlint.hcl:7", "blocked", "blocked",
		".planlint.hcl:13", ".planlint.hcl:13", ".planlint.hcl:13", ".planlint.hcl:19", "blocked",
	}, apply(t, archive,
		`destroy-stateful aws_x.one`,
		`destroy-stateful aws_x.one[0]`,
		`destroy-stateful module.m["a.b"].aws_x.keyed["k"]`,
		`destroy-stateful module.m["a.b"].aws_x.keyed["l"]`,
		`destroy-stateful module.m.aws_x.keyed["k"]`,
		`destroy-stateful aws_x.all`,
		`destroy-stateful aws_x.all[0]`,
		`destroy-stateful aws_x.all["k"]`,
		`destroy-stateful module.m[0].data.aws_x.y`,
		`broad-scope aws_x.one`,
	))
}

func TestWhatAnOverrideTells(t *testing.T) {
	t.Parallel()
	archive := `
-- main.tf --
# planlint:allow destroy-stateful ticket=OPS-1 until="2026-06-01" reason = "it \"was\" a \\ test"
resource "aws_x" "y" {}
`
	var asked []string
	set := load(t, archive, override.Options{Author: func(path string, line int) string {
		asked = append(asked, fmt.Sprintf("%s:%d", filepath.Base(path), line))
		return "Ada"
	}})
	given := parseFindings([]string{"destroy-stateful aws_x.y[0]", "destroy-stateful aws_x.y[1]", "destroy-stateful "})
	got := set.Apply(given, now)
	require.Equal(t, &rule.Override{
		Reason: `it "was" a \ test`, Until: time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC),
		Origin: "main.tf:1", Author: "Ada", Ticket: "OPS-1",
	}, got[0].Override)
	require.NotNil(t, got[1].Override)
	require.Nil(t, got[2].Override, "the plan as a whole")
	require.Nil(t, given[0].Override, "what was given stays as it was")
	require.Equal(t, []string{"main.tf:1"}, asked, "once")
}

func TestNearestComesFirstAndAllAreInUse(t *testing.T) {
	t.Parallel()
	archive := `
-- main.tf --
# planlint:allow destroy-stateful` + allowed + `
module "m" {
  source = "./m"
}
-- m/main.tf --
# planlint:allow destroy-stateful` + allowed + `
resource "aws_x" "y" {}
-- .planlint.hcl --
override "destroy-stateful" {
  address = "module.m.aws_x.y"
  reason  = "too"
  until   = "2026-06-01"
}
`
	require.Equal(t, []string{"m/main.tf:1"}, apply(t, archive, `destroy-stateful module.m.aws_x.y`))
}

func TestLastDay(t *testing.T) {
	t.Parallel()
	set := load(t, "-- main.tf --\n# planlint:allow destroy-stateful"+allowed+"\nresource \"aws_x\" \"y\" {}\n", override.Options{})
	findings := parseFindings([]string{"destroy-stateful aws_x.y"})
	expired := "main.tf:1 override-expired: the override of destroy-stateful for resource \"aws_x\" \"y\" held until 2026-06-01 and lets nothing pass any more"
	far := "main.tf:1 override-invalid: the override holds until 2026-06-01, more than 90 days ahead; it lets nothing pass"
	west := time.FixedZone("west", -11*3600)
	for _, c := range []struct {
		now  time.Time
		want []string
	}{
		{time.Date(2026, 3, 2, 23, 59, 59, 0, time.UTC), []string{"blocked", far}},
		{time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC), []string{"main.tf:1"}},
		{time.Date(2026, 6, 1, 23, 59, 59, 0, time.UTC), []string{"main.tf:1"}},
		{time.Date(2026, 6, 1, 12, 59, 59, 0, west), []string{"main.tf:1"}},
		{time.Date(2026, 6, 1, 13, 0, 0, 0, west), []string{"blocked", expired}},
		{time.Date(2126, 6, 1, 0, 0, 0, 0, time.UTC), []string{"blocked", expired}},
	} {
		require.Equal(t, c.want, tell(set.Apply(findings, c.now)), c.now)
	}
}

func TestUnused(t *testing.T) {
	t.Parallel()
	archive := `
-- main.tf --
module "a" {
  source = "./m"
}
module "b" {
  source = "./m"
}
-- m/main.tf --
# planlint:allow destroy-stateful,broad-scope` + allowed + `
resource "aws_x" "y" {}
-- elsewhere/main.tf --
# planlint:allow destroy-stateful` + allowed + `
resource "aws_x" "y" {}
`
	unused := `m/main.tf:1 override-unused: the override of %s for resource "aws_x" "y" lets nothing pass: the plan has no such finding there`
	require.Equal(t, []string{fmt.Sprintf(unused, "broad-scope"), fmt.Sprintf(unused, "destroy-stateful")}, apply(t, archive), "once, whatever the instances")
	require.Equal(t, []string{"m/main.tf:1", fmt.Sprintf(unused, "broad-scope")}, apply(t, archive, `destroy-stateful module.b.aws_x.y`))
}

func TestForeignAnnotation(t *testing.T) {
	t.Parallel()
	archive := `
-- main.tf --
module "v" {
  source = "vendor/v/aws"
}
-- .terraform/modules/modules.json --
{"Modules":[{"Key":"v","Source":"registry.terraform.io/vendor/v/aws","Dir":".terraform/modules/v"}]}
-- .terraform/modules/v/main.tf --
# planlint:allow destroy-stateful` + allowed + `
resource "aws_x" "y" {}
`
	require.Empty(t, apply(t, archive), "no trouble for who uses the module")
	require.Equal(t, []string{
		"blocked", "blocked", "blocked",
		".terraform/modules/v/main.tf:1 override-invalid: the override stands in a module that is not your own code: put it at your module block; it lets nothing pass",
	}, apply(t, archive, `destroy-stateful module.v.aws_x.y[0]`, `destroy-stateful module.v.aws_x.y[1]`, `broad-scope module.v.aws_x.y[0]`))
}

func TestWithoutSource(t *testing.T) {
	t.Parallel()
	set := override.Collect(nil, config.Overrides{}, known, override.Options{})
	require.Equal(t, []string{"blocked"}, tell(set.Apply(parseFindings([]string{"destroy-stateful module.m.aws_x.y"}), now)))
}
