// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// jsonVersion is the version of the JSON report. A new field raises the minor
// number, and a reader must bear with fields it does not know; whatever else
// would change raises the major one.
const jsonVersion = "1.0"

// A jsonReport is the JSON report. Its fields, their order and their meaning are
// a promise. Every field is always there: what is not known is "", 0, false or
// [], never null. The one exception is a finding's override, which is there
// exactly when its overridden is true.
type jsonReport struct {
	FormatVersion string        `json:"format_version"`
	Tool          jsonTool      `json:"tool"`
	Summary       jsonSummary   `json:"summary"`
	Plans         []jsonPlan    `json:"plans"`
	Findings      []jsonFinding `json:"findings"` // plan by plan; the worst first in each
}

type jsonTool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// A jsonSummary counts. What an override let pass is counted in overridden and
// nowhere else.
type jsonSummary struct {
	Verdict    Verdict `json:"verdict"` // passed, blocked or unreadable: exit codes 0, 2 and 1
	FailOn     string  `json:"fail_on"` // error, warning, advice or never
	Findings   int     `json:"findings"`
	Error      int     `json:"error"`
	Warning    int     `json:"warning"`
	Advice     int     `json:"advice"`
	Overridden int     `json:"overridden"`
	Blocking   int     `json:"blocking"` // findings at or above fail_on
	Plans      int     `json:"plans"`
}

type jsonPlan struct {
	Name             string `json:"name"`
	FormatVersion    string `json:"format_version"`
	TerraformVersion string `json:"terraform_version"` // of Terraform or OpenTofu
	Kind             string `json:"kind"`              // normal, refresh-only or invoke
	Environment      string `json:"environment"`       // the configured one that the plan is for, "" where that is not known
	Managed          int    `json:"managed"`           // managed objects in the plan
	Changed          int    `json:"changed"`           // of those, the ones to change
	Errored          bool   `json:"errored"`           // planning itself had failed
	Partial          string `json:"partial"`           // why the plan is not the whole of it
	Error            string `json:"error"`             // why it could not be read whole
}

type jsonFinding struct {
	Rule            string         `json:"rule"`
	Severity        rule.Severity  `json:"severity"` // error, warning or advice
	Title           string         `json:"title"`
	Message         string         `json:"message"`
	Plan            string         `json:"plan"`    // the name of one of plans
	Address         string         `json:"address"` // "" for the plan as a whole
	PreviousAddress string         `json:"previous_address"`
	Deposed         string         `json:"deposed"`     // key of a deposed object
	Attribute       string         `json:"attribute"`   // path, "" for the object as a whole
	Fingerprint     string         `json:"fingerprint"` // the same for the same finding in every run and release
	File            string         `json:"file"`        // relative, with "/"
	Line            int            `json:"line"`        // from 1
	Column          int            `json:"column"`      // from 1, in grapheme clusters
	EndColumn       int            `json:"end_column"`
	Place           string         `json:"place"` // what file:line is when not the resource's block
	Evidence        []jsonEvidence `json:"evidence"`
	Fix             string         `json:"fix"`
	HowToOverride   string         `json:"how_to_override"` // what to write where, "" for what cannot be overridden or is
	Docs            string         `json:"docs"`            // URL of the rule's page, "" for a rule of the team's own
	Overridden      bool           `json:"overridden"`
	Override        *jsonOverride  `json:"override,omitempty"`
}

// A jsonEvidence gives both sides as JSON text, or "(known after apply)".
type jsonEvidence struct {
	Path   string `json:"path"`
	Before string `json:"before"`
	After  string `json:"after"`
}

type jsonOverride struct {
	Strength  string         `json:"strength"` // annotation or approval
	Reason    string         `json:"reason"`
	Until     string         `json:"until"`  // of an annotation YYYY-MM-DD, the last day; of an approval a time as in RFC 3339
	Origin    string         `json:"origin"` // file:line, or the approval's file
	Author    string         `json:"author"`
	Ticket    string         `json:"ticket"`
	Approvers []jsonApprover `json:"approvers"` // of an approval: who has signed
}

type jsonApprover struct {
	Principals  []string `json:"principals"`
	Fingerprint string   `json:"fingerprint"` // of the key, SHA256:...
	KeyType     string   `json:"key_type"`
	Certified   bool     `json:"certified"` // by an authority's certificate
	FIDO        bool     `json:"fido"`
	Present     bool     `json:"present"`  // somebody touched the token
	Verified    bool     `json:"verified"` // and gave a PIN or a fingerprint
	Origin      string   `json:"origin"`   // the signature's file
}

func newJSONOverride(o *rule.Override) *jsonOverride {
	out := &jsonOverride{
		Strength: o.Strength.String(), Reason: o.Reason, Until: o.Until.Format(time.DateOnly),
		Origin: o.Origin, Author: o.Author, Ticket: o.Ticket, Approvers: []jsonApprover{},
	}
	if o.Strength == rule.Approval {
		out.Until = o.Until.Format(time.RFC3339)
	}
	for _, a := range o.Approvers {
		out.Approvers = append(out.Approvers, jsonApprover{
			Principals: a.Principals, Fingerprint: a.Fingerprint, KeyType: a.KeyType, Certified: a.Certified,
			FIDO: a.FIDO, Present: a.Present, Verified: a.Verified, Origin: a.Origin,
		})
	}
	return out
}

func writeJSON(w io.Writer, r Report, _ Options) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(newJSONReport(r)); err != nil {
		return fmt.Errorf("unable to encode the report: %w", err)
	}
	_, err := w.Write(escapeInvisible(b.Bytes()))
	return err
}

func newJSONReport(r Report) jsonReport {
	s := r.Summary()
	out := jsonReport{
		FormatVersion: jsonVersion,
		Tool:          jsonTool{r.Tool, r.Version},
		Summary: jsonSummary{
			Verdict: s.Verdict(), FailOn: r.FailOn.String(), Findings: s.Findings(),
			Error: s.BySeverity[rule.Error], Warning: s.BySeverity[rule.Warning], Advice: s.BySeverity[rule.Advice],
			Overridden: s.Overridden, Blocking: s.Blocking, Plans: len(r.Plans),
		},
		Plans:    []jsonPlan{},
		Findings: []jsonFinding{},
	}
	for _, p := range r.Plans {
		out.Plans = append(out.Plans, newJSONPlan(p))
		for _, f := range sorted(p.Findings) {
			out.Findings = append(out.Findings, newJSONFinding(r, p.Name, f))
		}
	}
	return out
}

func newJSONPlan(p Plan) jsonPlan {
	out := jsonPlan{
		Name:          p.Name,
		FormatVersion: p.Info.FormatVersion, TerraformVersion: p.Info.TerraformVersion,
		Kind: p.Info.Kind.String(), Environment: p.Environment, Managed: p.Info.Managed, Changed: p.Info.Changed,
		Errored: p.Info.Errored, Partial: p.Info.Partial,
	}
	if p.Err != nil {
		out.Error = p.Err.Error()
	}
	return out
}

func newJSONFinding(r Report, planName string, f rule.Finding) jsonFinding {
	out := jsonFinding{
		Rule: f.Rule, Severity: f.Severity, Title: f.Title, Message: f.Message, Plan: planName,
		Address: f.Address, PreviousAddress: f.PreviousAddress, Deposed: f.Deposed,
		Attribute: f.Attribute, Fingerprint: f.Fingerprint,
		File: f.Location.File, Line: f.Location.Line, Column: f.Location.Col, EndColumn: f.Location.EndCol,
		Place:    f.Location.Note,
		Evidence: []jsonEvidence{}, Fix: f.Fix, Docs: r.page(f.Rule),
	}
	if r.overridable(f) {
		out.HowToOverride = wayToOverride(f)
	}
	for _, e := range f.Evidence {
		out.Evidence = append(out.Evidence, jsonEvidence(e))
	}
	if o := f.Override; o != nil {
		out.Overridden = true
		out.Override = newJSONOverride(o)
	}
	return out
}
