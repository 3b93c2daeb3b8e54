// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// TestFormat holds the format of statements, which is a promise.
func TestFormat(t *testing.T) {
	t.Parallel()
	want, err := os.ReadFile("testdata/openssh/x.approval")
	require.NoError(t, err)
	require.Equal(t, string(want), string(statement(t, draft(t))))
	s, err := approval.Parse(want)
	require.NoError(t, err)
	again, err := s.Encode()
	require.NoError(t, err)
	require.Equal(t, string(want), string(again))
}

func TestStatementsThatAreRefused(t *testing.T) {
	t.Parallel()
	good := string(statement(t, draft(t)))
	swap := func(from, to string) string {
		require.Contains(t, good, from)
		return strings.Replace(good, from, to, 1)
	}
	const form = "is not as planlint writes it"
	for text, want := range map[string]string{
		"":                                     "it is no approval",
		"{}":                                   "it is no approval",
		good[:len(good)/2]:                     "it cannot be read: it is cut short",
		good[:len(good)-1]:                     form,
		good + "\n":                            form,
		good + good:                            form,
		good + "{}":                            form,
		strings.ReplaceAll(good, "\n", "\r\n"): `write "*.approval -text" into .gitattributes`,
		strings.ReplaceAll(good, "  ", "\t"):   "it is of another version",
		swap(`approval/1"`, `approval/2"`):     "it is of another version than planlint-approval/1",
		swap(`  "reason"`, `  "reason": "x",`+"\n"+`  "reason"`):                  "line 3 " + form,
		swap(`  "reason"`, `  "Reason": "x",`+"\n"+`  "reason"`):                  "line 3 " + form,
		swap(`"salt"`, `"more": 1,`+"\n"+`  "salt"`):                              `it cannot be read: json: unknown field "more"`,
		swap(`"moved`, `"\u006doved`):                                             "line 3 " + form,
		swap(`09:00:00Z`, `09:00:00+00:00`):                                       "line 8 " + form,
		swap(`09:00:00Z`, `09:00:00.5Z`):                                          "its window of time is not in UTC and whole seconds",
		swap(`T09:00:00Z`, `T11:00:00+02:00`):                                     "its window of time is not in UTC and whole seconds",
		swap(`06-02T`, `06-01T`):                                                  "its window of time ends before it begins",
		swap(`"moved to the new region, restore tested"`, `"..."`):                "the reason is blank",
		swap(`moved to`, `moved\u202eto`):                                         "the reason holds characters that cannot be seen",
		swap(`moved to`, `moved\nto`):                                             "the reason holds characters that cannot be seen",
		swap(`"github.com/acme/infra"`, `""`):                                     "it does not say for which repository",
		swap(`"salt": "07`, `"salt": "7`):                                         "its salt is not 32 bytes",
		swap(`"destroy-stateful"`, `"b",`+"\n"+`        "a"`):                     "the rules for aws_db_instance.main are none, out of order or there twice",
		swap(`"type": "aws_db_instance"`, `"type": "aws_x"`):                      `type "aws_x" does not fit address aws_db_instance.main`,
		swap(`"address": "aws_db_instance.main"`, `"address": "aws_db_instance"`): "is no resource address",
		swap(`"before": "hmac-sha256:`, `"before": "sha256:`):                     "a digest of aws_db_instance.main is malformed",
		swap(`"secrets": ""`, `"secrets": "x"`):                                   "a digest of aws_db_instance.main is malformed",
		swap(`"except": []`, `"except": null`):                                    "object and exceptions of aws_db_instance.main are written out",
		strings.Repeat("x", approval.MaxStatement+1):                              "it is larger than 4 MiB",
	} {
		_, err := approval.Parse([]byte(text))
		require.ErrorContains(t, err, want)
		set := approval.Collect([]approval.Document{{Name: "x.approval", Statement: []byte(text)}}, nil, options(t))
		require.Zero(t, set.Len())
		require.Len(t, set.Problems(), 1)
		require.Equal(t, approval.IDInvalid, set.Problems()[0].Finding().Rule)
	}
}

// TestStatementsAreWhatTheyLookLike has hostile texts come out as escapes.
func TestStatementsAreWhatTheyLookLike(t *testing.T) {
	t.Parallel()
	d := draft(t)
	d.Facts = factsOf(t, strings.Replace(destroys(), "db-1", `db\u202e\u001b[2J\udb40\udc41<é`, 1))
	src := statement(t, d)
	require.Contains(t, string(src), `"id": "db\u202e\u001b[2J\udb40\udc41<é"`)
	s, err := approval.Parse(src)
	require.NoError(t, err)
	require.Equal(t, "db\u202e\x1b[2J\U000e0041<é", s.Changes[0].Object["id"])
}

func TestDraftsThatAreRefused(t *testing.T) {
	t.Parallel()
	for want, change := range map[string]func(*approval.Draft){
		"an approval holds for at least a second and at most 168h0m0s, not for 168h0m1s": func(d *approval.Draft) { d.Window = 7*24*time.Hour + time.Second },
		"an approval holds for at least a second and at most 1h0m0s, not for 24h0m0s":    func(d *approval.Draft) { d.Longest = time.Hour },
		"it approves nothing": func(d *approval.Draft) { d.Findings = nil },
		"the plan changes nothing at aws_x.y that could be bound: approve the whole plan (--whole-plan)": func(d *approval.Draft) {
			d.Findings = []rule.Finding{{Rule: "x", Address: "aws_x.y"}}
		},
		"the plan has two changes at aws_db_instance.main":                      func(d *approval.Draft) { d.Facts = factsOf(t, destroys()+","+destroys()) },
		"the plan could not be read whole, so it cannot be approved as a whole": func(d *approval.Draft) { d.WholePlan = true },
		"it does not say for which repository, directory and workspace it is":   func(d *approval.Draft) { d.Place.Repository = "" },
		"no random bytes for the salt: EOF":                                     nil,
	} {
		d, random := draft(t), strings.NewReader(strings.Repeat("x", 32))
		if change == nil {
			random = strings.NewReader("")
		} else {
			change(&d)
		}
		_, err := d.Statement(random)
		require.EqualError(t, err, want)
	}
}

// TestTenThousandApprovals indexes many, of which one is asked for.
func TestTenThousandApprovals(t *testing.T) {
	t.Parallel()
	src := string(statement(t, draft(t)))
	var documents []approval.Document
	for range 10_000 {
		documents = append(documents, approval.Document{Name: "other", Statement: []byte(strings.ReplaceAll(src, "aws_db_instance.main", "aws_db_instance.other"))})
	}
	documents = append(documents, approval.Document{Name: "mine", Statement: []byte(src)})
	set := approval.Collect(documents, nil, options(t))
	require.Equal(t, 10_001, set.Len())
	require.Len(t, set.Judge(ask(t, destroys())), 1, "only those are judged that speak of the address")
}
