// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestConfusable(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"m\u0430in":                 `mixes letters of the scripts Cyrillic and Latin: it reads "main"`,
		"gr\u00f6\u00dfe-\u043f":    "", // п looks like no Latin letter
		"pr\u03bfd":                 `mixes letters of the scripts Greek and Latin: it reads "prod"`,
		"\u13a0dmin":                "mixes letters of the scripts Latin and another",
		"\u0430":                    `has a word of Cyrillic letters that all look like Latin ones: it reads "a"`,
		"db-\u0440\u043e\u0441":     `has a word of Cyrillic letters that all look like Latin ones: it reads "db-poc"`,
		"\u043e\u0431 \u043e":       "", // "об о": one word shows that it is Cyrillic
		"\u0431\u0430\u0437\u0430":  "",
		"a\u200bb":                  "has a character that is not seen, U+200B",
		"a\u202eb":                  "has a character that is not seen, U+202E",
		"a\ufe0fb":                  "has a character that is not seen, U+FE0F",
		"a\u3164b":                  "has a character that is not seen, U+3164",
		"\uff4dain":                 "has a letter in another form of ASCII's, U+FF4D",
		"\U0001d5fain":              "has a letter in another form of ASCII's, U+1D5FA",
		"\u212aey":                  "has a letter in another form of ASCII's, U+212A",
		"na\u00efve":                "",
		"nai\u0308ve":               "", // a mark belongs to any script
		"\u6771\u4eactower\u30bf":   "",
		"\u6771\u4eac\uc11c\uc6b8":  "", // Hanja and Hangul
		"\uc11c\uc6b8\u30bf":        "mixes letters of the scripts Hangul and Katakana",
		"\u30bf\u30ef\u30fc":        "",
		"\u0645\u0646-prod":         "",
		"\u0905\u0928\u0941":        "",
		"\u00b5service":             "", // the micro sign is of every script
		"\U0001f680":                "",
		"\U0001f1e9\U0001f1ea-prod": "",
	} {
		require.Equal(t, want, confusable(name), "%+q", name)
	}
}

func TestSpelledKeepsToASCII(t *testing.T) {
	t.Parallel()
	require.Equal(t, `"m\u0430in"`, spelled("m\u0430in"))
	require.True(t, ascii(spelled("\U0001d5fa\u202e\n")))
}
