// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func TestAnApprovalHoldsForWhatWasApproved(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	src := statement(t, draft(t))
	for name, entries := range map[string]string{
		"the same plan":                destroys(),
		"in another form":              strings.NewReplacer(`"size":100`, ` "size" : 1e2`, `"id":"db-1",`, ``, `"seen_at"`, `"id":"db-\u0031","gone":null,"seen_at"`).Replace(destroys()),
		"with other changes beside it": strings.ReplaceAll(destroys(), "main", "other") + "," + destroys(),
	} {
		j := judge(t, document(t, src, alice), options(t), ask(t, entries))
		require.True(t, j.Holds(), "%s: %s", name, j.Why())
		require.Equal(t, []string{"alice@example.org"}, j.Approvers[0].Principals)
		o := approval.Merge([]approval.Judgement{j})
		require.Equal(t, rule.Approval, o.Strength)
		require.Equal(t, now.Add(24*time.Hour), o.Until)
		require.Equal(t, "x.approval", o.Origin)
	}
}

// TestAnyDriftEndsAnApproval changes one thing at a time.
func TestAnyDriftEndsAnApproval(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	d := document(t, statement(t, draft(t)), alice)
	for entries, want := range map[string]string{
		// Another object with the same address, another action, another value.
		strings.Replace(destroys(), `"db-1"`, `"db-2"`, 1):                                           "object.id: approved was db-1, this is db-2; before: approved was one value, this is another",
		strings.Replace(destroys(), `:db:prod`, `:db:prod2`, 1):                                      "object.arn: approved was arn:aws:rds:eu-west-1:1:db:prod, this is arn:aws:rds:eu-west-1:1:db:prod2; before: approved was one value, this is another",
		strings.Replace(destroys(), `"size":100`, `"size":101`, 1):                                   "before: approved was one value, this is another",
		strings.Replace(destroys(), `"before_sensitive":{}`, `"before_sensitive":{"size":true}`, 1):  "before: approved was one value, this is another",
		entry(`"delete","create"`, before, before, masks):                                            "actions: approved was delete, this is delete, create; after: approved was one value, this is another",
		entry(`"forget"`, before, "null", masks):                                                     "actions: approved was delete, this is forget",
		strings.Replace(destroys(), "hashicorp/aws", "evil/aws", 1):                                  "provider: approved was registry.terraform.io/hashicorp/aws, this is registry.terraform.io/evil/aws",
		strings.Replace(destroys(), `"mode"`, `"previous_address":"aws_db_instance.old","mode"`, 1):  "previous_address: approved was nothing, this is aws_db_instance.old",
		strings.Replace(destroys(), `"change":{`, `"change":{"before_identity":{"region":"eu"},`, 1): "object.identity.region: approved was nothing, this is eu",
		destroys() + "," + destroys():                                                                "address: approved was aws_db_instance.main, this is two changes",
	} {
		j := judge(t, d, options(t), ask(t, entries))
		require.False(t, j.Holds())
		require.Equal(t, want, j.Why())
		require.Nil(t, approval.Merge([]approval.Judgement{j}))
		require.Equal(t, approval.IDInvalid, j.Finding(ask(t, entries)).Rule)
	}
}

func TestAnApprovalIsForItsPlaceAndTime(t *testing.T) {
	t.Parallel()
	d := document(t, statement(t, draft(t)), approvaltest.Key(t, "alice"))
	for want, change := range map[string]func(*approval.Options, *approval.Case){
		"repository: approved was github.com/acme/infra, this is github.com/evil/infra": func(o *approval.Options, _ *approval.Case) { o.Place.Repository = "github.com/evil/infra" },
		"repository: approved was github.com/acme/infra, this is nothing":               func(o *approval.Options, _ *approval.Case) { o.Place.Repository = "" },
		"directory: approved was prod, this is .":                                       func(o *approval.Options, _ *approval.Case) { o.Place.Directory = "." },
		"workspace: approved was default, this is prod":                                 func(o *approval.Options, _ *approval.Case) { o.Place.Workspace = "prod" },
		"environment: approved was production, this is nothing":                         func(o *approval.Options, _ *approval.Case) { o.Place.Environment = "" },
		"window: approved was 24h0m0s, this is at most 1h0m0s":                          func(o *approval.Options, _ *approval.Case) { o.Longest = time.Hour },
		"not_before: approved was 2026-06-01T09:00:00Z, this is 2026-06-01T08:54:59Z":   func(_ *approval.Options, c *approval.Case) { c.Now = now.Add(-approval.Skew - time.Second) },
		"not_after: approved was 2026-06-02T09:00:00Z, this is 2026-06-02T09:00:00Z":    func(_ *approval.Options, c *approval.Case) { c.Now = now.Add(24 * time.Hour) },
		"":  func(_ *approval.Options, c *approval.Case) { c.Now = now.Add(-approval.Skew) },
		" ": func(_ *approval.Options, c *approval.Case) { c.Now = now.Add(24*time.Hour - 1) },
	} {
		o, c := options(t), ask(t, destroys())
		change(&o, &c)
		j := judge(t, d, o, c)
		require.Equal(t, strings.TrimSpace(want), j.Why())
		require.Equal(t, strings.TrimSpace(want) == "", j.Holds())
		require.Equal(t, strings.HasPrefix(want, "not_after"), j.Expired())
		require.Equal(t, strings.HasPrefix(want, "not_after"), j.Finding(c).Rule == approval.IDExpired)
	}
}

func TestAnotherRuleOrAddressIsNotApproved(t *testing.T) {
	t.Parallel()
	set := approval.Collect([]approval.Document{document(t, statement(t, draft(t)), approvaltest.Key(t, "alice"))}, nil, options(t))
	c := ask(t, destroys())
	require.Len(t, set.Judge(c), 1)
	other := c
	other.Rule = "destroy-backup"
	require.Empty(t, set.Judge(other))
	other = c
	other.Address = "aws_db_instance.main[0]"
	require.Empty(t, set.Judge(other))
	other = c
	other.Deposed = "abcd1234"
	require.Empty(t, set.Judge(other))
	other = c
	other.Facts = nil
	require.Empty(t, set.Judge(other), "what is not known to be the change is not approved")
}

func TestExceptionsAreForWhatThePlanLeavesAlone(t *testing.T) {
	t.Parallel()
	alice, except := approvaltest.Key(t, "alice"), []string{"seen_at"}
	drifted := strings.Replace(destroys(), "09:00", "09:05", 1)
	d := draft(t)
	j := judge(t, document(t, statement(t, d), alice), options(t), ask(t, drifted))
	require.Equal(t, "before: approved was one value, this is another", j.Why())

	d.Facts, d.Except = factsOf(t, destroys(), except), except
	doc := document(t, statement(t, d), alice)
	set := approval.Collect([]approval.Document{doc}, nil, options(t))
	exceptions, wanted := set.Wants(address)
	require.True(t, wanted)
	require.Equal(t, [][]string{except}, exceptions)
	require.True(t, judge(t, doc, options(t), ask(t, drifted, except)).Holds())
	require.False(t, judge(t, doc, options(t), ask(t, strings.Replace(drifted, "100", "101", 1), except)).Holds())
	require.False(t, judge(t, doc, options(t), ask(t, drifted)).Holds(), "facts without the exception")

	// An update that leaves the attribute alone, and one that does not.
	updates := entry(`"update"`, before, strings.Replace(before, "100", "50", 1), masks)
	d.Facts = factsOf(t, updates, except)
	doc = document(t, statement(t, d), alice)
	require.True(t, judge(t, doc, options(t), ask(t, strings.ReplaceAll(updates, "09:00", "09:05"), except)).Holds())
	touches := strings.Replace(updates, "09:00", "09:05", 1)
	j = judge(t, doc, options(t), ask(t, touches, except))
	require.Equal(t, "except: approved was seen_at, this is a plan that changes seen_at", j.Why())
	d.Facts = factsOf(t, touches, except)
	_, err := d.Statement(strings.NewReader(strings.Repeat("x", 32)))
	require.EqualError(t, err, "aws_db_instance.main: the plan itself changes seen_at: only what changes outside Terraform can be an exception")
}

func TestWholePlan(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	digest := func(c string) string { return "sha256:" + strings.Repeat(c, 64) }
	d := draft(t)
	d.Findings = append(d.Findings, rule.Finding{Rule: "mass-destroy"}, rule.Finding{Rule: "opaque", Address: "aws_x.y"})
	_, err := d.Statement(strings.NewReader(strings.Repeat("x", 32)))
	require.EqualError(t, err, "mass-destroy is about the plan itself: approve the whole plan (--whole-plan)")

	d.WholePlan, d.Plan = true, approval.Plan{File: digest("a"), JSON: digest("b")}
	set := approval.Collect([]approval.Document{document(t, statement(t, d), alice)}, nil, options(t))
	require.True(t, set.WantsPlan())
	holds := func(id, at string, facts *approval.Facts, plan approval.Plan) bool {
		return approval.Merge(set.Judge(approval.Case{Rule: id, Address: at, Facts: facts, Plan: plan, Now: now})) != nil
	}
	facts := factsOf(t, destroys()).Of(address, "")
	for _, plan := range []approval.Plan{d.Plan, {JSON: digest("b")}, {File: digest("a")}} {
		require.True(t, holds("mass-destroy", "", nil, plan))
		require.True(t, holds("opaque", "aws_x.y", nil, plan))
		require.True(t, holds("destroy-stateful", address, facts, plan))
		require.False(t, holds("destroy-stateful", "", nil, plan))
		require.False(t, holds("opaque", address, facts, plan))
		require.False(t, holds("destroy-stateful", address, nil, plan))
	}
	for _, plan := range []approval.Plan{{}, {JSON: digest("c")}, {File: digest("b"), JSON: digest("a")}} {
		require.False(t, holds("mass-destroy", "", nil, plan))
		require.False(t, holds("destroy-stateful", address, facts, plan), "unrelated changes end an approval of the whole plan")
	}
}

func TestWhatIsSensitiveIsBoundToo(t *testing.T) {
	t.Parallel()
	d := draft(t)
	d.Facts = factsOf(t, guarded())
	doc := document(t, statement(t, d), approvaltest.Key(t, "alice"))
	require.True(t, judge(t, doc, options(t), ask(t, guarded())).Holds())
	for entries, want := range map[string]string{
		strings.Replace(guarded(), "hunter2", "hunter3", 1):                                 "secrets: approved was one sensitive value, this is another",
		strings.Replace(guarded(), `{"password":true}`, `{}`, 1):                            "before: approved was one value, this is another",
		strings.Replace(guarded(), `"password":"hunter2",`, ``, 1):                          "before: approved was one value, this is another",
		strings.Replace(guarded(), `{"password":true}`, `{"size":true,"password":true}`, 1): "before: approved was one value, this is another",
	} {
		require.Equal(t, want, judge(t, doc, options(t), ask(t, entries)).Why())
	}
}

func TestTheDigestsTellNothing(t *testing.T) {
	t.Parallel()
	d := draft(t)
	d.Facts = factsOf(t, guarded())
	one, err := d.Statement(strings.NewReader(strings.Repeat("x", 32)))
	require.NoError(t, err)
	two, err := d.Statement(strings.NewReader(strings.Repeat("y", 32)))
	require.NoError(t, err)
	require.NotEqual(t, one.Changes[0].Before, two.Changes[0].Before, "the same value under another salt")
	require.NotEqual(t, one.Changes[0].Secrets, two.Changes[0].Secrets)
	require.NotEqual(t, one.Changes[0].Before, one.Changes[0].After)
	require.NotContains(t, string(statement(t, d)), "hunter2")

	d.Facts = factsOf(t, strings.Replace(guarded(), `{"password":true}`, `{"id":true,"arn":true,"password":true}`, 1))
	src := string(statement(t, d))
	require.NotContains(t, src, "hunter2")
	require.NotContains(t, src, "db-1")
	require.NotContains(t, src, "arn:aws")
}

func TestQuorum(t *testing.T) {
	t.Parallel()
	alice, bob := approvaltest.Key(t, "alice"), approvaltest.Key(t, "bob")
	o := options(t)
	o.Signers = signers(t, approvaltest.Line("alice@example.org", "", alice.PublicKey())+approvaltest.Line("bob@example.org", "", bob.PublicKey()))
	src := statement(t, draft(t))
	both := judge(t, document(t, src, alice, bob), o, ask(t, destroys()))
	require.Equal(t, 2, rule.Distinct(both.Approvers))
	twice := judge(t, document(t, src, alice, alice), o, ask(t, destroys()))
	require.Len(t, twice.Approvers, 2)
	require.Equal(t, 1, rule.Distinct(twice.Approvers))

	// One statement each comes to the same, and it ends when the first of them does.
	d := draft(t)
	d.Window = time.Hour + time.Minute
	set := approval.Collect([]approval.Document{document(t, src, alice), document(t, statement(t, d), bob)}, nil, o)
	merged := approval.Merge(set.Judge(ask(t, destroys())))
	require.Equal(t, 2, rule.Distinct(merged.Approvers))
	require.Equal(t, now.Add(time.Hour+time.Minute), merged.Until)

	// A bad signature beside a good one takes nothing from it, and is told.
	doc := document(t, src, alice)
	doc.Signatures = append(doc.Signatures, approval.Armored{Name: "junk.sig", Text: []byte("junk")})
	j := judge(t, doc, o, ask(t, destroys()))
	require.True(t, j.Holds())
	require.Len(t, j.Refused, 1)
	require.Equal(t, "junk.sig", j.Refused[0].Name)
}
