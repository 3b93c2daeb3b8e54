// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"io"
	"iter"
	"maps"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func keysOf(m map[string]string) iter.Seq[string] { return maps.Keys(m) }

// ask shows a person what is to be lost, has them type the name of each thing, and
// signs. There is no flag for it: who answers is the point.
func (s *signing) ask(statement *approval.Statement, src []byte, findings []rule.Finding) (*approval.Signature, error) {
	con, err := s.console()
	if err != nil {
		return nil, &failure{
			what: "nobody is there to ask", why: err,
			hint: "approvals are given by a person at a terminal: run this in one, or write the statement with --draft for somebody who signs it with --add",
		}
	}
	defer func() { _ = con.Close() }()
	if err := s.present(con, statement, findings); err != nil {
		return nil, err
	}
	signer, done, err := keeper{s.command, con, s.f.key, s.f.agent, s.opts.Signers}.signer()
	if err != nil {
		return nil, err
	}
	defer done()
	if strings.HasPrefix(signer.PublicKey().Type(), "sk-") {
		_, _ = io.WriteString(con, "Touch the key to sign.\n")
	}
	sig, err := approval.Sign(src, signer)
	if err != nil {
		return nil, &failure{what: "unable to sign", why: err}
	}
	return sig, nil
}

// present shows all that the statement binds, and asks for each name.
func (s *signing) present(con io.ReadWriter, statement *approval.Statement, findings []rule.Finding) error {
	var b strings.Builder
	p := statement.Place
	fmt.Fprintf(&b, "You are about to let this pass, in %s (directory %s, workspace %s%s):\n\n",
		report.Clean(p.Repository), report.Clean(p.Directory), report.Clean(p.Workspace), environmentOf(p))
	for _, f := range findings {
		b.WriteString(told(f, s.result.Facts.Of(f.Address, f.Deposed)))
		b.WriteString("\n")
	}
	for _, c := range statement.Changes {
		if len(c.Except) > 0 {
			fmt.Fprintf(&b, "%s: whatever %s is by then\n", c.Address, report.Clean(strings.Join(c.Except, ", ")))
		}
	}
	if statement.Plan != nil {
		b.WriteString("It is for this very plan: any change to the plan ends it.\n")
	}
	fmt.Fprintf(&b, "Reason: %s\nFrom %s until %s\n\n", report.Clean(statement.Reason),
		statement.NotBefore.Format(time.RFC3339), statement.NotAfter.Format(time.RFC3339))
	if _, err := io.WriteString(con, b.String()); err != nil {
		return &failure{what: "unable to write to the terminal", why: err}
	}
	asked := map[approval.Key]bool{}
	for _, f := range findings {
		key := approval.Key{Address: f.Address, Deposed: f.Deposed}
		if asked[key] {
			continue
		}
		asked[key] = true
		if err := s.confirm(con, f); err != nil {
			return err
		}
	}
	return nil
}

func environmentOf(p approval.Place) string {
	if p.Environment == "" {
		return ""
	}
	return ", environment " + report.Clean(p.Environment)
}

// confirm has a person type the name of one thing.
func (s *signing) confirm(con io.ReadWriter, f rule.Finding) error {
	names := namesFor(f, s.result.Facts.Of(f.Address, f.Deposed))
	_, _ = fmt.Fprintf(con, "To approve it, type %s: ", report.Clean(strings.Join(names, " or ")))
	answer, err := line(con)
	for _, name := range names {
		if answer == name && name != "" {
			return nil
		}
	}
	return &failure{what: fmt.Sprintf("%q is not %s: nothing was signed", answer, strings.Join(names, " or ")), why: err}
}

// namesFor are the names of what a finding is about: the object's own, and the last
// part of its address. Of the plan itself it is the rule's.
func namesFor(f rule.Finding, facts *approval.Facts) []string {
	a, err := plan.ParseAddress(f.Address)
	if err != nil {
		return []string{f.Rule}
	}
	names := []string{a.Name + a.Key.String()}
	if facts != nil {
		if id := facts.Object["id"]; id != "" && id != names[0] && id == report.Clean(id) {
			names = append([]string{id}, names...)
		}
	}
	return names
}
