// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEcho has objects come again: what is not wholly the same must be looked at,
// and so must what is the same where it may not stand.
func TestEcho(t *testing.T) {
	t.Parallel()
	const object = `{"name":"an object of more than thirty bytes","tags":{}}`
	nested := func(n int) string {
		return strings.Repeat(`{"a":`, n) + `"as long as an echo has to be"` + strings.Repeat("}", n)
	}
	for name, tc := range map[string]struct {
		doc  string
		want bool
	}{
		"the same":              {`[` + object + `,` + object + `]`, true},
		"the same in the same":  {`[` + object + `,{"in":` + object + `}]`, true},
		"not closed":            {`[` + object + `,` + object[:len(object)-1] + `]`, false},
		"cut off":               {`[` + object + `,` + object[:len(object)-1], false},
		"closed twice":          {`[` + object + `,` + object + `}]`, false},
		"something behind it":   {`[` + object + `,` + object + `"x"]`, false},
		"as a name":             {`{` + object + `:1,` + object + `:2}`, false},
		"one byte is another":   {`[` + object + `,` + strings.Replace(object, "tags", "ta\x00s", 1) + `]`, false},
		"as deep as can be":     {`[` + nested(maxDepth-1) + `,` + nested(maxDepth-1) + `]`, true},
		"too deep, a level in":  {`[` + nested(maxDepth-1) + `,[` + nested(maxDepth-1) + `]]`, false},
		"too deep, by its echo": {`[[` + nested(maxDepth-2) + `],[[` + nested(maxDepth-2) + `]]]`, false},
	} {
		for _, size := range []int{16, 100, 256, windowSize} {
			require.Equal(t, tc.want, accepts([]byte(tc.doc), size), "%s, in a window of %d", name, size)
		}
	}
}

// TestEchoIsFound makes sure that what stays as it is costs no second scan.
func TestEchoIsFound(t *testing.T) {
	t.Parallel()
	const object = `{"name":"an object of more than thirty bytes","tags":{}}`
	s := scanner{window: *newWindow(bytes.NewReader([]byte(object+object)), windowSize)}
	require.True(t, s.skip())
	require.Equal(t, len(object), s.echo(s.pos, 0))
	require.Zero(t, s.echo(s.pos, 1), "deeper down it might nest too deep")
}
