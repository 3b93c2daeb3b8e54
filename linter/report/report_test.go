// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func TestUnknownFormatNamesTheKnownOnes(t *testing.T) {
	t.Parallel()
	_, err := FormatNamed("yaml")
	require.EqualError(t, err, `unknown format "yaml": use one of text, json`)
}

// TestHostileTextStaysText holds for every format there is or will be: nothing
// that the plan says reaches a terminal as anything but visible characters.
func TestHostileTextStaysText(t *testing.T) {
	t.Parallel()
	for _, f := range Formats() {
		got := string(write(t, f, Report{Tool: "planlint", Plans: []Plan{hostile(), hostile()}}, Options{}))
		for _, r := range strings.ReplaceAll(got, "\n", "") {
			require.True(t, r == utf8.RuneError || visible(r), "%s: %U", f.Name, r)
		}
		require.NotRegexp(t, `(?m)^\s*::|##[a-z]*\[`, got, "a CI runner would obey")
	}
}

func TestAFailingWriterFailsTheReport(t *testing.T) {
	t.Parallel()
	full := errors.New("no space left on device")
	for _, f := range Formats() {
		require.ErrorIs(t, f.Write(failing{full}, Report{Plans: []Plan{whole()}}, Options{}), full, f.Name)
	}
}

type failing struct{ err error }

func (w failing) Write([]byte) (int, error) { return 0, w.err }

func TestColourIsOnlyForThoseWhoAsk(t *testing.T) {
	t.Parallel()
	for _, f := range Formats() {
		require.NotContains(t, string(write(t, f, Report{Plans: []Plan{whole()}}, Options{})), "\x1b", f.Name)
	}
}

func TestTheWorstComesFirst(t *testing.T) {
	t.Parallel()
	in := []rule.Finding{
		{Rule: "b", Severity: rule.Warning, Address: "a.b[10]"},
		{Rule: "b", Severity: rule.Warning, Address: "a.b[2]", Message: "first"},
		{Rule: "b", Severity: rule.Warning, Address: "a.b[2]", Message: "second"},
		{Rule: "a", Severity: rule.Warning, Address: "a.b[2]"},
		{Rule: "z", Severity: rule.Error, Address: "z.z"},
		{Rule: "a", Severity: rule.Advice, Address: ""},
	}
	var got []string
	for _, f := range sorted(in) {
		got = append(got, f.Rule+" "+f.Address+f.Message)
	}
	require.Equal(t, []string{"z z.z", "a a.b[2]", "b a.b[2]first", "b a.b[2]second", "b a.b[10]", "a "}, got)
}

func TestNaturalOrder(t *testing.T) {
	t.Parallel()
	want := []string{
		"", "a", "a1.b10", "a10.b2", "a[02]", "a[2]", "a[10]",
		"a[99999999999999999999]", "a[100000000000000000000]", "b", "b.é",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, compareNatural)
	require.Equal(t, want, got)
	for _, s := range want {
		require.Zero(t, compareNatural(s, s))
	}
}

func TestCleanLeavesWhatCanBeSeen(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`plain "text" \n ~`:       `plain "text" \n ~`,
		"数据库 é e\u0301 🚀 \ufffd":  "数据库 é e\u0301 🚀 \ufffd",
		"\u00a0\u2003\u2028":      `\u00a0\u2003\u2028`, // blank, yet no space
		"\u2800\u115f\u034f":      `\u2800\u115f\u034f`,
		"\ue000\U0010ffff":        `\ue000\U0010ffff`,
		"::a ::b":                 `\x3a:a ::b`,
		" ::a":                    ` \x3a:a`,
		"## a ##[b ##vso[c ###[d": `## a #\x23[b #\x23vso[c ##\x23[d`,
		"\xc3\x28\xf0\x9f":        `\xc3(\xf0\x9f`,
	} {
		require.Equal(t, want, Clean(in))
	}
}

func FuzzCleanShowsOneVisibleLine(f *testing.F) {
	f.Add("a\x1b[2J\u202e\xff")
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		require.True(t, utf8.ValidString(got))
		require.Equal(t, -1, strings.IndexFunc(got, func(r rune) bool { return !visible(r) || unicode.IsControl(r) }), "%q", got)
		require.Equal(t, got, Clean(got), "what is clean stays as it is")
	})
}

func TestThresholds(t *testing.T) {
	t.Parallel()
	warning := rule.Finding{Severity: rule.Warning}
	allowed := rule.Finding{Severity: rule.Error, Override: &rule.Override{}}
	for name, blocks := range map[string]bool{"error": false, "warning": true, "advice": true, "never": false} {
		at, err := ParseThreshold(name)
		require.NoError(t, err)
		require.Equal(t, name, at.String())
		require.Equal(t, blocks, at.Blocks(warning), name)
		require.False(t, at.Blocks(allowed), name)
	}
	require.Equal(t, "error", Threshold{}.String())
	require.True(t, Threshold{}.Blocks(rule.Finding{Severity: rule.Error}))
	_, err := ParseThreshold("fatal")
	require.EqualError(t, err, `"fatal" is no level to fail on: use error, warning, advice or never`)
}

func TestPlansThatWereNotMadeToChangeAreNamed(t *testing.T) {
	t.Parallel()
	text, err := FormatNamed("text")
	require.NoError(t, err)
	refresh := Plan{Name: "refresh.json", Info: plan.Info{Kind: plan.RefreshOnly, Managed: 2}}
	require.Equal(t, "no findings; 0 of 2 managed objects to change; the plan was made with -refresh-only\n",
		string(write(t, text, Report{Plans: []Plan{refresh}}, Options{})))
	require.Contains(t, string(write(t, text, Report{Plans: []Plan{clean(), refresh}}, Options{})),
		"3 of 342 managed objects to change; 1 of 2 plans made with -refresh-only\n")
	require.NotContains(t, string(write(t, text, Report{Plans: []Plan{clean()}}, Options{})), "made with")
}

func TestWhatWasNotReadIsNoPass(t *testing.T) {
	t.Parallel()
	for want, plans := range map[Verdict][]Plan{
		Passed:     {clean()},
		Blocked:    {clean(), whole()},
		Unreadable: {whole(), {Err: errors.New("truncated")}},
	} {
		require.Equal(t, want, Report{Plans: plans}.Summary().Verdict())
		require.NotEqual(t, Blocked, Report{FailOn: FailNever(), Plans: plans}.Summary().Verdict())
	}
	require.Equal(t, Unreadable, Report{FailOn: FailNever(), Plans: []Plan{broken()}}.Summary().Verdict())
}

// TestJSONFieldsAreAlwaysThere compares the fields of the barest finding with
// those of the fullest.
func TestJSONFieldsAreAlwaysThere(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	full := whole().Findings[3]
	require.NotNil(t, full.Override)
	require.NoError(t, writeJSON(&b, Report{Plans: []Plan{{Findings: []rule.Finding{full, {}}}}}, Options{}))
	var got struct{ Findings []map[string]any }
	require.NoError(t, json.Unmarshal(b.Bytes(), &got))
	require.Len(t, got.Findings, 2)
	delete(got.Findings[0], "override")
	for field := range got.Findings[0] {
		require.Contains(t, got.Findings[1], field)
		require.NotNil(t, got.Findings[1][field], field)
	}
	require.Len(t, got.Findings[1], len(got.Findings[0]))
}
