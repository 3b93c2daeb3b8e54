// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/ssh"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

var now = time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)

var home = approval.Place{Repository: "github.com/acme/infra", Directory: "prod", Workspace: "default", Environment: "production"}

const address = "aws_db_instance.main"

const (
	before = `{"id":"db-1","arn":"arn:aws:rds:eu-west-1:1:db:prod","identifier":"prod","size":100,"seen_at":"09:00"}`
	masks  = `"before_sensitive":{},"after_sensitive":{},"after_unknown":{}`
)

// entry is a planned change of the database.
func entry(actions, before, after, rest string) string {
	return fmt.Sprintf(`{"address":%q,"mode":"managed","type":"aws_db_instance","name":"main","provider_name":"registry.terraform.io/hashicorp/aws",
"change":{"actions":[%s],"before":%s,"after":%s,%s}}`, address, actions, before, after, rest)
}

func destroys() string { return entry(`"delete"`, before, "null", masks) }

// guarded is the same with a sensitive value.
func guarded() string {
	return strings.NewReplacer(`"size"`, `"password":"hunter2","size"`, `"before_sensitive":{}`, `"before_sensitive":{"password":true}`).Replace(destroys())
}

// factsOf reads a plan of some entries, and takes their facts.
func factsOf(t testing.TB, entries string, exceptions ...[]string) approval.Book {
	t.Helper()
	book := approval.Book{}
	doc := `{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{}},"resource_changes":[` + entries + `],"configuration":{"root_module":{}}}`
	_, err := plan.Read(strings.NewReader(doc), plan.Handler{Change: func(c *plan.Change) error {
		book.Add(approval.FactsOf(c, exceptions...))
		return nil
	}})
	require.NoError(t, err)
	return book
}

// draft is what most tests approve: that the database is destroyed.
func draft(t testing.TB) approval.Draft {
	t.Helper()
	return approval.Draft{
		Reason: "moved to the new region, restore tested", Place: home, From: now,
		Findings: []rule.Finding{{Rule: "destroy-stateful", Address: address}},
		Facts:    factsOf(t, destroys()),
	}
}

func statement(t testing.TB, d approval.Draft) []byte {
	t.Helper()
	s, err := d.Statement(bytes.NewReader(bytes.Repeat([]byte{7}, 32)))
	require.NoError(t, err)
	src, err := s.Encode()
	require.NoError(t, err)
	return src
}

func sign(t testing.TB, statement []byte, signer ssh.Signer) approval.Armored {
	t.Helper()
	sig, err := approval.Sign(statement, signer)
	require.NoError(t, err)
	return approval.Armored{Name: "x.approval.sig", Text: sig.Armor()}
}

func signers(t testing.TB, text string) *approval.Signers {
	t.Helper()
	s, err := approval.ParseSigners("allowed_signers", []byte(text), time.UTC)
	require.NoError(t, err)
	return s
}

// ask is the question that most tests put: is the destruction approved?
func ask(t testing.TB, entries string, exceptions ...[]string) approval.Case {
	t.Helper()
	return approval.Case{Rule: "destroy-stateful", Address: address, Facts: factsOf(t, entries, exceptions...).Of(address, ""), Now: now.Add(time.Hour)}
}

// alice is the one who may approve, unless a test says otherwise.
func options(t testing.TB) approval.Options {
	t.Helper()
	alice := approvaltest.Key(t, "alice").PublicKey()
	return approval.Options{Place: home, Signers: signers(t, approvaltest.Line("alice@example.org", "", alice))}
}

// judge tries one document on a case, and gives its judgement.
func judge(t testing.TB, d approval.Document, o approval.Options, c approval.Case) approval.Judgement {
	t.Helper()
	set := approval.Collect([]approval.Document{d}, nil, o)
	require.Empty(t, set.Problems())
	judged := set.Judge(c)
	require.Len(t, judged, 1)
	return judged[0]
}

func document(t testing.TB, statement []byte, keys ...ssh.Signer) approval.Document {
	t.Helper()
	d := approval.Document{Name: "x.approval", File: "x.approval", Statement: statement}
	for _, key := range keys {
		d.Signatures = append(d.Signatures, sign(t, statement, key))
	}
	return d
}
