// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// windowSizes are small ones, so that every token meets a window's end somewhere.
var windowSizes = []int{16, 61, 4096}

// accepts reports whether the scanner takes doc for one JSON value.
func accepts(doc []byte, size int) bool {
	s := scanner{window: *newWindow(bytes.NewReader(doc), size)}
	return s.skip() && s.finish()
}

// proper is what the scanner is compared with: the grammar by encoding/json, and
// that all text is text.
func proper(doc []byte) bool {
	return json.Valid(doc) && utf8.Valid(doc) && pairedSurrogates(doc) && depthOf(doc) <= maxDepth
}

// pairedSurrogates reports whether valid JSON has no half of a surrogate pair.
func pairedSurrogates(doc []byte) bool {
	for i := 0; i < len(doc); i++ {
		if doc[i] != '\\' {
			continue
		}
		i++
		if doc[i] != 'u' {
			continue
		}
		r := codeUnit(doc[i+1:])
		if i += 4; !utf16.IsSurrogate(r) {
			continue
		}
		if r >= 0xdc00 || len(doc) < i+7 || doc[i+1] != '\\' || doc[i+2] != 'u' {
			return false
		}
		if low := codeUnit(doc[i+3:]); low < 0xdc00 || low > 0xdfff {
			return false
		}
		i += 6
	}
	return true
}

func codeUnit(hex []byte) rune {
	n, err := strconv.ParseUint(string(hex[:4]), 16, 16)
	if err != nil {
		return -1
	}
	return rune(n)
}

// depthOf is how deep valid JSON nests.
func depthOf(doc []byte) int {
	depth, deepest, inString := 0, 0, false
	for i := 0; i < len(doc); i++ {
		switch c := doc[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == '{', c == '[':
			depth++
			deepest = max(deepest, depth)
		case c == '}', c == ']':
			depth--
		}
	}
	return deepest
}

// tokens are what mutations are made of.
var tokens = []string{
	`"`, `\`, `\\`, `\"`, `\u00e9`, `\ud83d\ude00`, `\ud800`, `\udc00`, `{`, `}`, `[`, `]`, `,`, `:`, ` `, "\n", "\t", "\r",
	`0`, `-0`, `-`, `01`, `1.5`, `1.`, `1e9`, `1E-9`, `e`, `+`, `.`, `true`, `false`, `null`, `nul`, `tru`, `"":`, `{}`, `[]`,
	"\x00", "\x1f", "\x7f", "\xff", "\xc3", "\xa9", "é", "\u2028", "😀", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80", "\ufeff",
}

// mutate makes one to three small changes.
func mutate(r *rand.Rand, seed []byte) []byte {
	doc := bytes.Clone(seed)
	for range 1 + r.IntN(3) {
		i := r.IntN(len(doc) + 1)
		switch r.IntN(4) {
		case 0:
			doc = append(doc[:i:i], append([]byte(tokens[r.IntN(len(tokens))]), doc[i:]...)...)
		case 1:
			doc = append(doc[:i:i], doc[min(len(doc), i+1+r.IntN(4)):]...)
		case 2:
			if i < len(doc) {
				doc[i] ^= 1 << r.IntN(8)
			}
		default:
			doc = doc[:i]
		}
	}
	return doc
}

// scanSeeds are documents to start from: pieces of every kind of JSON, and of real
// plans.
func scanSeeds(t testing.TB) [][]byte {
	t.Helper()
	seeds := [][]byte{
		[]byte(`{"a":[1,-0.5e+10,true,false,null,"x\"\\\/\b\f\n\r\tA😀é"],"":{"b":{}},"c":[[],[[]]]}`),
		[]byte(" [ { \"long string with many plain characters in it\" : \"and another one that is just as long\" } , 12345678901234567890 ] \n"),
		[]byte(`[{"echo":{"what":"the same","again":[true,{}]}},{"echo":{"what":"the same","again":[true,{}]}},{"what":"the same","again":[true,{}]}]`),
		[]byte(`"\ud83d\ude00 and \u0041"`), []byte(`0`), []byte(`-1.5`), []byte(`null`), []byte(`[]`), []byte(`{}`),
	}
	files, err := filepath.Glob("testdata/real/*-outputs.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		doc, err := os.ReadFile(file)
		require.NoError(t, err)
		seeds = append(seeds, doc)
	}
	return seeds
}

// TestScannerAgainstEncodingJSON compares the scanner with encoding/json on many
// mutations: SCAN_MUTATIONS says how many.
func TestScannerAgainstEncodingJSON(t *testing.T) {
	t.Parallel()
	n := 100_000
	if text := os.Getenv("SCAN_MUTATIONS"); text != "" {
		var err error
		n, err = strconv.Atoi(text)
		require.NoError(t, err)
	}
	seeds := scanSeeds(t)
	r := rand.New(rand.NewPCG(1, 2))
	valid := 0
	for i := range n {
		doc := mutate(r, seeds[i%len(seeds)])
		want := proper(doc)
		if want {
			valid++
		}
		for _, size := range windowSizes {
			if got := accepts(doc, size); got != want {
				require.Failf(t, "differs from encoding/json", "%q in a window of %d: %t", doc, size, got)
			}
		}
	}
	t.Logf("%d of %d mutations are valid", valid, n)
	require.Greater(t, valid, n/20, "the mutations must not all be nonsense")
}

func FuzzScanner(f *testing.F) {
	for _, seed := range scanSeeds(f) {
		f.Add(seed)
	}
	for _, token := range tokens {
		f.Add([]byte(`{"a":` + token + `}`))
		f.Add([]byte(`["` + token + `"]`))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		want := proper(doc)
		for _, size := range windowSizes {
			require.Equal(t, want, accepts(doc, size), "in a window of %d", size)
		}
	})
}

// FuzzRead looks for panics, for answers that depend on how the document is cut
// into windows, and for values that encoding/json reads otherwise.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*/*.json")
	require.NoError(f, err)
	for _, file := range files {
		doc, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(doc)
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		var info Info
		var said string
		for i, size := range windowSizes {
			got, err := read(bytes.NewReader(doc), Handler{Change: func(c *Change) error { return compare(t, c) }}, size)
			text := ""
			if err != nil {
				text = err.Error()
			} else {
				require.True(t, json.Valid(bytes.TrimPrefix(doc, []byte("\ufeff"))) || doc[0] >= 0xfe)
			}
			if i > 0 {
				require.Equal(t, info, got)
				require.Equal(t, said, text)
			}
			info, said = got, text
		}
	})
}

// compare compares a side with what encoding/json makes of it.
func compare(t *testing.T, c *Change) error {
	t.Helper()
	again, err := ParseAddress(c.Address)
	require.NoError(t, err)
	require.Equal(t, c.Parsed, again)
	for _, side := range []Object{c.Before, c.After} {
		if first(side.value) != '{' {
			continue
		}
		decoder := json.NewDecoder(bytes.NewReader(side.value))
		decoder.UseNumber()
		want := map[string]any{}
		require.NoError(t, decoder.Decode(&want))
		for name, value := range want {
			for _, v := range side.At(JoinPath("", name)) {
				if v.Knowledge == Known {
					require.Equal(t, value, v.Data)
				}
			}
		}
	}
	return nil
}
