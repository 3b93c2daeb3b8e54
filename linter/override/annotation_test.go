// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// render writes an annotation as parse reads it.
func render(rules []string, args []field) string {
	quote := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	out := allow + " " + strings.Join(rules, ",")
	for _, a := range args {
		out += " " + a.key + `="` + quote.Replace(a.text) + `"`
	}
	return out
}

func TestParse(t *testing.T) {
	t.Parallel()
	rules, args, err := parse("planlint:allow  a-b, c \treason = \"one \\\"two\\\" C:\\dir \\\\\"  until=2026-06-01 ticket=https://x/?a=b")
	require.NoError(t, err)
	require.Equal(t, []string{"a-b", "c"}, rules)
	require.Equal(t, []field{
		{"reason", `one "two" C:\dir \`, true}, {"until", "2026-06-01", false}, {"ticket", "https://x/?a=b", false},
	}, args)
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		allow + ` a,b reason="x \"y\"" until=2026-06-01 ticket=T-1`,
		allow + ` a reason = "x`, allow, "planlint: allow", allow + ` a "b`, allow + " a , ,b = = \t",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rules, args, err := parse(text)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.NotEmpty(t, rules)
		for _, id := range rules {
			require.NotContains(t, id, " ")
			require.NotEmpty(t, id)
		}
		again, args2, err := parse(render(rules, args))
		require.NoError(t, err)
		require.Equal(t, rules, again)
		for i := range args2 {
			require.Equal(t, args[i].key, args2[i].key)
			require.Equal(t, args[i].text, args2[i].text)
		}
	})
}
