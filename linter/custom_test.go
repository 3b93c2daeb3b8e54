// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

const hunter = "hunter2-the-secret"

// bucket is an update, a create and a delete that rules are tried on.
const bucket = `{"format_version":"1.2","terraform_version":"1.16.4","planned_values":{"root_module":{}},"resource_changes":[
{"address":"module.m[\"eu\"].aws_s3_bucket.main","module_address":"module.m[\"eu\"]","mode":"managed","type":"aws_s3_bucket","name":"main","provider_name":"registry.terraform.io/hashicorp/aws",
 "change":{"actions":["update"],
  "before":{"bucket":"b","acl":"private","size":3,"password":"` + hunter + `","cidrs":["10.1.0.0/16"],"tags":{"env":"prod"},"rules":[{"port":22}],"policy":"{\"a\":[1,2]}"},
  "after":{"bucket":"b","acl":"public-read","size":4,"password":"` + hunter + `2","cidrs":["0.0.0.0/0",null],"tags":{"env":"prod"},"rules":[{"port":22},{"port":443}],"policy":"{\"a\":[1,2,3]}","none":null},
  "after_unknown":{"arn":true,"cidrs":[false,true]},"before_sensitive":{"password":true},"after_sensitive":{"password":true}}}],
"configuration":{"root_module":{}}}`

// custom lints the bucket by the rule that has these lines, and gives what it finds.
func custom(t *testing.T, plan string, lines ...string) []rule.Finding {
	t.Helper()
	return byRules(t, plan, "rule \"try-it\" {\n"+strings.Join(lines, "\n")+"\n}\n")
}

func byRules(t *testing.T, plan, settings string) []rule.Finding {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, config.Name)
	require.NoError(t, os.WriteFile(file, []byte(settings), 0o600))
	cfg, err := config.Load(file, config.Options{Rules: linter.KnownRules(), From: dir})
	require.NoError(t, err)
	result, err := linter.Run(t.Context(), strings.NewReader(plan), linter.Options{
		Config: cfg, Clock: clock.NewFake(time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)),
	})
	require.NoError(t, err)
	var found []rule.Finding
	for _, f := range result.Findings {
		if f.Rule == "try-it" {
			found = append(found, f)
		}
	}
	return found
}

func TestCustomDecides(t *testing.T) {
	t.Parallel()
	const broken, undecided = "the rule could not be evaluated: .planlint.hcl:2:|", "cannot be decided before apply"
	for when, want := range map[string]string{
		`true`:                           "Try it",
		`false`:                          "",
		`"true"`:                         "Try it",
		`change.type == "aws_s3_bucket"`: "Try it",
		`change.address == "module.m[\"eu\"].aws_s3_bucket.main" && change.module == "module.m[\"eu\"]"`: "Try it",
		`change.after.acl != change.before.acl`:                                                          "Try it",
		`change.after.size > 4`:                                                                          "",
		`contains(change.actions, "update")`:                                                             "Try it",
		`change.actions == tolist(["update"])`:                                                           "Try it",
		`change.stateful && change.class == "data"`:                                                      "Try it",
		`change.provider == "registry.terraform.io/hashicorp/aws"`:                                       "Try it",
		`change.mode == "managed" && change.name == "main"`:                                              "Try it",
		`plan.environment == ""`:                                                                         "Try it",
		`length(change.environments) == 0`:                                                               "Try it",
		`lookup(change.after.tags, "env", "") == "prod"`:                                                 "Try it",
		`change.after.tags["env"] == "prod"`:                                                             "Try it",
		`change.after.rules[1].port == 443`:                                                              "Try it",
		`anytrue([for r in change.after.rules : r.port == 443])`:                                         "Try it",
		`alltrue([for r in change.after.rules : r.port == 443])`:                                         "",
		`contains(change.after.rules[*].port, 443)`:                                                      "Try it",
		`length(jsondecode(change.after.policy).a) == 3`:                                                 "Try it",
		`can(regex("^pub", change.after.acl))`:                                                           "Try it",
		`change.after.none == null`:                                                                      "Try it",
		`cidrcontains("10.0.0.0/8", change.before.cidrs[0])`:                                             "Try it",
		`change.after.missing == null`:                                                                   broken + `unsupported attribute: This object does not have an attribute named "missing"`,
		`try(change.after.missing, null) == null`:                                                        "Try it",
		`change.after.acl`:                                                                               broken + `when is to be true or false`,
		`null`:                                                                                           broken + `when is null, and is to be true or false`,
		`tonumber(change.after.bucket) > 1`:                                                              broken,
		`change.after.arn == "x"`:                                                                        undecided,
		`change.after.arn != null || true`:                                                               "Try it",
		`change.after.arn != null && false`:                                                              "",
		`can(change.after.arn.x)`:                                                                        undecided,
		`anytrue([for c in change.after.cidrs : c == "0.0.0.0/0"])`:                                      "Try it",
		`anytrue([for c in change.after.cidrs : c == "1.1.1.1/0"])`:                                      undecided,
		`contains(change.after.cidrs, "0.0.0.0/0")`:                                                      "Try it",
		`contains(change.after.cidrs, "1.1.1.1/0")`:                                                      undecided,
		`change.after.password == "` + hunter + `2"`:                                                     "Try it",
		`change.after.password == change.before.password`:                                                "",
		`change.after.password == "x" || true`:                                                           "Try it",
		`true || change.after.password == "x"`:                                                           "Try it",
		`change.after.password == "x" && change.after.size == 4`:                                         "",
		`tonumber(change.after.password) > 1`:                                                            broken,
		`[for p in [change.after.password] : tonumber(p)][0] > 1`:                                        broken,
		`{for k, v in change.after : k => tonumber(v) if k == "password"}.password > 1`:                  broken,
		`cidrhost(change.after.password, 1) == "x"`:                                                      broken,
		`jsondecode("${change.after.password}") == 1`:                                                    broken,
		`parseint(format("%s", change.after.password), 10) == 1`:                                         broken,
		`change.after[change.after.password]`:                                                            broken,
		`change == null`:                                                                                 "",
	} {
		found := custom(t, bucket, "  when = "+when)
		if want == "" {
			require.Empty(t, found, when)
			continue
		}
		require.Len(t, found, 1, when)
		for part := range strings.SplitSeq(want, "|") {
			require.Contains(t, found[0].Message, part, when)
		}
		require.Equal(t, rule.Error, found[0].Severity)
		require.NotContains(t, fmt.Sprint(found), hunter, when)
	}
}

func TestCustomOfASideThatIsNotThere(t *testing.T) {
	t.Parallel()
	const when = `  when = change.before != null && change.before.acl == "x"`
	create := strings.NewReplacer(`["update"]`, `["create"]`).Replace(bucket)
	i, j := strings.Index(create, `"before":{`), strings.Index(create, `"after":{`)
	create = create[:i] + `"before":null,` + create[j:]
	create = strings.Replace(create, `"before_sensitive":{"password":true}`, `"before_sensitive":false`, 1)
	require.Empty(t, custom(t, create, when))
	found := custom(t, create, `  when = change.before.acl == "x"`)
	require.Len(t, found, 1)
	require.Contains(t, found[0].Message, "attempt to get attribute from null value")
	require.Contains(t, found[0].Fix, "change.before != null")
}

func TestCustomSays(t *testing.T) {
	t.Parallel()
	for message, want := range map[string]string{
		`"opens ${change.after.bucket} to ${change.after.acl}"`:         "opens b to public-read",
		`"password is ${change.after.password}"`:                        "password is (sensitive)",
		`"a ${upper(change.after.password)} b"`:                         "a (sensitive) b",
		`"${change.after.password == "x" ? "yes" : "no"}"`:              "(sensitive)",
		`"${jsonencode(change.after)}"`:                                 "(sensitive)",
		`"arn ${change.after.arn} of ${change.after.bucket}"`:           "arn (known after apply) of b",
		`"rules ${change.after.rules[*].port} of ${change.after.none}"`: `rules [22,443] of null`,
		`"missing ${change.after.missing}!"`:                            "missing (.planlint.hcl:3:",
		`change.after.acl`:                                              "public-read",
		`"%{ if change.after.size > 3 }big%{ else }small%{ endif }"`:    "big",
		`"${tonumber(change.after.password)}"`:                          "(.planlint.hcl:3:",
	} {
		found := custom(t, bucket, "  when = change.after.size == 4", "  message = "+message)
		require.Len(t, found, 1, message)
		require.True(t, strings.HasPrefix(found[0].Message, want), "%s\n%s", message, found[0].Message)
		require.NotContains(t, fmt.Sprint(found), hunter, message)
	}
}

func TestCustomShowsWhatItRestsOn(t *testing.T) {
	t.Parallel()
	found := custom(t, bucket, `  when = change.after.rules[0].port == 22 && change.after.tags["env"] == "prod" && change.after.password != change.before.password`,
		`  title = "Ports are open"`, `  fix = "Close them."`, `  severity = "advice"`)
	require.Len(t, found, 1)
	f := found[0]
	require.Equal(t, "Ports are open", f.Title)
	require.Equal(t, "Close them.", f.Fix)
	require.Equal(t, rule.Advice, f.Severity)
	require.Equal(t, []rule.Evidence{
		{Path: "password", Before: "(sensitive)", After: "(sensitive)"},
		{Path: "rules[0].port", Before: "22", After: "22"},
		{Path: "tags.env", Before: `"prod"`, After: `"prod"`},
	}, f.Evidence)
	require.NotEmpty(t, f.Fingerprint)
}

// What cannot be evaluated has not passed, however mild the rule is.
func TestCustomThatBreaksIsAnError(t *testing.T) {
	t.Parallel()
	const broken = "rule \"try-it\" {\n  when = change.after.missing\n  severity = \"advice\"\n}\n"
	for _, settings := range []string{broken, broken + "rule \"try-it\" {\n  types = [\"*\"]\n  severity = \"advice\"\n}\n"} {
		found := byRules(t, bucket, settings)
		require.Len(t, found, 1)
		require.Equal(t, rule.Error, found[0].Severity)
	}
}

func TestCustomHoldsWhereItsBlockSays(t *testing.T) {
	t.Parallel()
	require.Empty(t, custom(t, bucket, "  when = change.after.missing", `  types = ["aws_sqs_*"]`), "it is not even evaluated")
	require.Len(t, custom(t, bucket, "  when = true", `  types = ["aws_s3_*"]`), 1)
	require.Empty(t, custom(t, bucket, "  when = true", `  enabled = false`))

	const more = "rule \"try-it\" {\n  when = true\n}\nrule \"try-it\" {\n  types = [\"aws_s3_*\"]\n  severity = \"warning\"\n}\n"
	found := byRules(t, bucket, more)
	require.Len(t, found, 1)
	require.Equal(t, rule.Warning, found[0].Severity)
}

func TestCustomIsOverriddenAsAnyOther(t *testing.T) {
	t.Parallel()
	found := byRules(t, bucket, "rule \"try-it\" {\n  when = true\n}\noverride \"try-it\" {\n"+
		"  address = \"module.m[\\\"eu\\\"].aws_s3_bucket.main\"\n  reason = \"it is meant\"\n  until = \"2026-06-30\"\n}\n")
	require.Len(t, found, 1)
	require.NotNil(t, found[0].Override)
	require.Equal(t, "it is meant", found[0].Override.Reason)
}
