// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package custom makes rules of what teams write in .planlint.hcl: an HCL expression
// over a change, which is true where something is wrong.
//
//	rule "no-prod-buckets" {
//	  when    = change.type == "aws_s3_bucket" && startswith(try(change.after.bucket, ""), "prod-")
//	  message = "makes the bucket ${change.after.bucket}"
//	}
//
// An expression is as pure as planlint's own rules: there is no function that reads
// a file, the environment, the time or a random number. It fails closed: what cannot
// be decided before apply is a finding, and so is what cannot be evaluated. No message
// shows what the plan marks sensitive.
//
// The package knows HCL and changes. It knows neither the file nor its other blocks.
package custom

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A Definition is a rule as it is written.
type Definition struct {
	ID       string
	Title    string // "" for one made of the ID
	Fix      string
	Severity rule.Severity
	When     hcl.Expression
	Message  hcl.Expression // nil for the title
	Origin   string         // file:line
}

// A Compiler makes rules. It makes the table of functions once, and only where a
// rule is there to need it.
type Compiler struct{ functions map[string]function.Function }

// Compile makes a rule. It finds what is wrong with the expressions whatever the
// change: names of functions, variables and their parts that do not exist.
func (c *Compiler) Compile(d Definition) (rule.Rule, hcl.Diagnostics) {
	if c.functions == nil {
		c.functions = functions()
	}
	diags := c.check(d.When)
	if d.Message != nil {
		diags = append(diags, c.check(d.Message)...)
	}
	if diags.HasErrors() {
		return rule.Rule{}, diags
	}
	p := &program{Definition: d, functions: c.functions, paths: paths(d.When)}
	for _, e := range []hcl.Expression{d.When, d.Message} {
		if e != nil {
			p.reads(e)
		}
	}
	return rule.Rule{
		ID: d.ID, Title: title(d), Severity: d.Severity, Origin: d.Origin,
		Why:    fmt.Sprintf("A rule of your own: it stands at %s.", d.Origin),
		Fix:    cmp.Or(d.Fix, "See "+d.Origin+"."),
		Change: p.change,
	}, nil
}

// title is "No prod buckets" for "no-prod-buckets" where none is written.
func title(d Definition) string {
	words := strings.ReplaceAll(d.ID, "-", " ")
	return cmp.Or(d.Title, strings.ToUpper(words[:1])+words[1:])
}
