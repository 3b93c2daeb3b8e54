// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/resolve"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// value gives what the source says of the policy at an address.
func value(t *testing.T, address string, files map[string]string, variables ...plan.Variable) any {
	t.Helper()
	dir := t.TempDir()
	for name, src := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(src), 0o600))
	}
	r := resolve.New(source.Open(dir, source.Options{From: dir}))
	for _, v := range variables {
		require.NoError(t, r.Variable(&v))
	}
	a, err := plan.ParseAddress(address)
	require.NoError(t, err)
	r.Doubt(a, "policy")
	return r.Value(a, "policy").Value
}

const bucket = `resource "aws_s3_bucket" "b" {}
`

func TestExpressions(t *testing.T) {
	t.Parallel()
	arn, open := power.Some("aws_s3_bucket.b.arn"), power.Open
	for expr, want := range map[string]any{
		`aws_s3_bucket.b.arn`:                            arn,
		`"${aws_s3_bucket.b.arn}/*"`:                     arn + "/*",
		`jsonencode({ a = [aws_s3_bucket.b.arn, "*"] })`: `{"a":["` + arn + `","*"]}`,
		`join(",", ["x", aws_s3_bucket.b.arn])`:          "x," + arn,
		`replace(aws_s3_bucket.b.url, "https://", "")`:   power.Some("aws_s3_bucket.b.url"),
		`true ? aws_s3_bucket.b.arn : "*"`:               arn,
		`terraform_data.x.output`:                        open("terraform_data.x.output"),
		`data.http.x.response_body`:                      open("data.http.x.response_body"),
		`aws_s3_bucket.b.website_domain`:                 open("aws_s3_bucket.b.website_domain"),
		`var.unset`:                                      open("var.unset"),
		`var.hidden`:                                     open("var.hidden"),
		`var.given`:                                      "shop",
		`var.fallback`:                                   "else",
		`terraform.workspace`:                            open("terraform.workspace"),
		`aws_s3_bucket.named.bucket`:                     "chosen",
		`[for b in aws_s3_bucket.many : b.arn][0]`:       power.Some("aws_s3_bucket.many.arn"),
		`aws_s3_bucket.each["a"].arn`:                    power.Some("aws_s3_bucket.each.arn"),
		// What would choose by a value that is not known, or take it apart, tells nothing.
		`aws_s3_bucket.b.arn == "x" ? "*" : aws_s3_bucket.b.arn`: nil,
		`[for x in [aws_s3_bucket.b.arn] : "*" if x != "y"][0]`:  nil,
		`{ "${aws_s3_bucket.b.arn}" = "*" }[aws_s3_bucket.b.id]`: nil,
		`replace(aws_s3_bucket.b.arn, "/.*/", "*")`:              nil,
		`replace(aws_s3_bucket.b.arn, "arn:aws:s3:::b", "*")`:    nil,
		`format("%.13s*", aws_s3_bucket.b.arn)`:                  nil,
		`substr(aws_s3_bucket.b.arn, 0, 13)`:                     nil,
		`split(":", aws_s3_bucket.b.arn)[3]`:                     nil,
		`file("policy.json")`:                                    nil,
		`local.around`:                                           nil,
		`local.twice`:                                            nil,
	} {
		got := value(t, "aws_iam_policy.p", map[string]string{
			"main.tf": bucket + `
variable "unset" {}
variable "hidden" {
  sensitive = true
  default   = "*"
}
variable "given" {}
variable "fallback" { default = "else" }
locals {
  around = local.and
  and    = local.around
  twice  = "a"
}
resource "aws_s3_bucket" "named" { bucket = "chosen" }
resource "aws_s3_bucket" "many" { count = 2 }
resource "aws_s3_bucket" "each" { for_each = toset(["a", "b"]) }
resource "terraform_data" "x" { input = "*" }
resource "aws_iam_policy" "p" { policy = ` + expr + ` }
`,
			"override.tf": `locals { twice = "*" }`,
		}, plan.Variable{Name: "given", Value: "shop"})
		require.Equal(t, want, got, expr)
	}
}

func TestThroughModules(t *testing.T) {
	t.Parallel()
	files := map[string]string{
		"main.tf": bucket + `
module "store" { source = "./store" }
module "app" {
  source   = "./app"
  for_each = { web = "arn:web" }
  arns     = [aws_s3_bucket.b.arn, module.store.arn, each.value, each.key]
}`,
		"store/main.tf": `resource "aws_s3_bucket" "s" {}
output "arn" { value = aws_s3_bucket.s.arn }`,
		"app/main.tf": `variable "arns" {}
resource "aws_iam_policy" "p" {
  count  = 1
  policy = jsonencode([var.arns, count.index])
}`,
	}
	require.Equal(t, `[["`+power.Some("aws_s3_bucket.b.arn")+`","`+power.Some("aws_s3_bucket.s.arn")+`","arn:web","web"],0]`,
		value(t, `module.app["web"].aws_iam_policy.p[0]`, files))
}

func TestPolicyDocumentInSource(t *testing.T) {
	t.Parallel()
	files := map[string]string{"main.tf": bucket + `
data "aws_iam_policy_document" "base" {
  statement {
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.b.arn]
  }
}
data "aws_iam_policy_document" "d" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]
  statement {
    effect    = "Deny"
    actions   = ["ec2:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-1"]
    }
  }
}
data "aws_iam_policy_document" "dynamic" {
  dynamic "statement" {
    for_each = [1]
    content { actions = ["*"] }
  }
}
resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.json }
resource "aws_iam_policy" "q" { policy = data.aws_iam_policy_document.dynamic.json }
`}
	require.JSONEq(t, `{"Statement": [
		{"Effect": "Deny", "Action": ["ec2:*"], "Resource": ["*"], "Principal": {"AWS": ["*"]}, "Condition": {"StringEquals": {"aws:PrincipalOrgID": ["o-1"]}}},
		{"Effect": "Allow", "Action": ["s3:*"], "Resource": ["`+power.Some("aws_s3_bucket.b.arn")+`"]}
	]}`, value(t, "aws_iam_policy.p", files).(string))
	proof, err := power.Prove(catalog.Scope{Form: catalog.Words, Broad: []string{"x"}}, value(t, "aws_iam_policy.q", files))
	require.NoError(t, err)
	require.Equal(t, []string{"data.aws_iam_policy_document.dynamic.json"}, proof.Open)
}

func TestWithoutSource(t *testing.T) {
	t.Parallel()
	r := resolve.New(nil)
	a, err := plan.ParseAddress("aws_iam_policy.p")
	require.NoError(t, err)
	r.Doubt(a, "policy")
	require.Nil(t, r.Value(a, "policy").Value)
}

func FuzzExpression(f *testing.F) {
	f.Add(`jsonencode({ a = [for b in aws_s3_bucket.b[*] : "${b.arn}/*" if local.x] })`)
	f.Add(`merge({}, local.x, { a = module.m[each.key].y })`)
	f.Fuzz(func(t *testing.T, expr string) {
		value(t, "aws_iam_policy.p", map[string]string{"main.tf": bucket + "locals { x = " + expr + " }\nresource \"aws_iam_policy\" \"p\" { policy = " + expr + " }"})
	})
}
