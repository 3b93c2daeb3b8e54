// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

const generated = "<!-- Generated from the rules by tools/ruledocs: change them, not this page. -->\n"

const index = generated + `
# Rules

What planlint looks for in a plan. A finding at or above the fail level, ` + "`error`" + ` unless set otherwise, ends the run with exit code 2. Each page shows a plan that the rule stops and one that it lets pass; both are run by the tests.

| rule | severity | what it finds |
|---|---|---|
{{range .}}| [{{.ID}}]({{.ID}}.md) | {{if .Off}}off{{else}}{{.Severity}}{{end}} | {{.Title}} |
{{end}}
A rule is made stricter, milder or (` + "`enabled = false`" + `) switched off in ` + "`.planlint.hcl`" + `, everywhere or for some types, paths and environments, as [CONFIGURATION.md](../CONFIGURATION.md) says:

` + "```hcl" + `
rule "destroy-unknown-type" {
  severity = "error"
}
` + "```" + `
`

const page = generated + `
# {{.ID}}

{{.Title}}.

| severity | since | can be overridden |
|---|---|---|
| {{.Severity}}{{if .Off}}, off by default{{end}} | {{.Since}} | {{if .Overridable}}yes{{else}}no{{end}} |

## Why

{{.Why}}

## What to do

{{.Fix}}
{{if .Options}}
## Options

| option | default | what it changes |
|---|---|---|
{{range .Options}}| ` + "`{{.Name}}`" + ` | ` + "`{{.Written}}`" + ` | {{.Doc}} |
{{end}}
` + "```hcl" + `
rule "{{.ID}}" {
{{range .Options}}  {{.Name}} = {{.Written}}
{{end}}}
` + "```" + `
{{end}}{{if .Overridable}}
## To let it pass

In a comment directly above or inside the block that the finding is about:

` + "```hcl" + `
# planlint:allow {{.ID}} reason="why this is right, once" until=2026-12-31
` + "```" + `

or, where no block is left, in ` + "`.planlint.hcl`" + `:

` + "```hcl" + `
override "{{.ID}}" {
  address = "the finding's address"
  reason  = "why this is right, once"
  until   = "2026-12-31"
}
` + "```" + `
{{end}}
## A plan that it stops

{{template "case" .Bad}}
` + "```text" + `
{{trim .Bad.Want}}
` + "```" + `

## A plan that it lets pass

{{template "case" .Good}}
{{- define "case"}}{{.Note}}

` + "```json" + `
{{trim .Plan}}
` + "```" + `
{{if .File}}
with this ` + "`.planlint.hcl`" + `:

` + "```hcl" + `
{{trim .File}}
` + "```" + `
{{end}}{{if .Env}}
in a plan for ` + "`{{.Env}}`" + `.
{{end}}{{if .Existing}}
with ` + "`--existing`" + `.
{{end}}{{end}}`
