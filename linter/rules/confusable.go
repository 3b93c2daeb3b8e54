// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// confusable says what in a name can be taken for something else, "" where nothing
// can. It is the mixed-script test of UTS #39, at the level that the standard calls
// highly restrictive, on each word of the name, and a test for words that are made
// only of letters which look like Latin ones.
func confusable(name string) string {
	if i := strings.IndexFunc(name, invisible); i >= 0 {
		return fmt.Sprintf("has a character that is not seen, %U", []rune(name[i:])[0])
	}
	if i := strings.IndexFunc(name, dressed); i >= 0 {
		return fmt.Sprintf("has a letter in another form of ASCII's, %U", []rune(name[i:])[0])
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M) })
	for _, word := range words {
		if mix := scriptsOf(word); !compatible(mix) {
			return fmt.Sprintf("mixes letters of the scripts %s%s", strings.Join(mix, " and "), reads(name))
		}
	}
	for _, word := range words {
		script := scriptsOf(word)
		if !ascii(word) && ascii(latinized(word)) && !native(words, script[0]) {
			return fmt.Sprintf("has a word of %s letters that all look like Latin ones%s", script[0], reads(name))
		}
	}
	return ""
}

// reads tells what a name is taken for.
func reads(name string) string {
	if like := latinized(name); ascii(like) {
		return fmt.Sprintf(": it reads %q", like)
	}
	return ""
}

// native reports whether some word is unmistakably of a script, so that the others
// are of it too.
func native(words []string, script string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains(scriptsOf(word), script) && !ascii(latinized(word))
	})
}

// invisible tells characters that have no picture: they are not seen, or turn the
// direction of what is.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Cc, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// dressed tells letters and digits that are ASCII's in another form: full-width ones,
// mathematical ones, ones in circles.
func dressed(r rune) bool {
	switch {
	case r >= 0xff01 && r <= 0xff5e, r >= 0x1d400 && r <= 0x1d7ff, r >= 0x2460 && r <= 0x24ff, r >= 0x1f100 && r <= 0x1f189:
		return true
	}
	return strings.ContainsRune("\u212a\u2113\u210e\u2110\u2112\u211b\u2102\u2115\u2119\u211a\u211d\u2124", r)
}

// A script and its name.
type script struct {
	name  string
	table *unicode.RangeTable
}

// scripts are those that people write names in today: UTS #31's recommended ones.
func scripts() []script {
	return []script{
		{"Latin", unicode.Latin},
		{"Cyrillic", unicode.Cyrillic},
		{"Greek", unicode.Greek},
		{"Armenian", unicode.Armenian},
		{"Han", unicode.Han},
		{"Hiragana", unicode.Hiragana},
		{"Katakana", unicode.Katakana},
		{"Hangul", unicode.Hangul},
		{"Bopomofo", unicode.Bopomofo},
		{"Arabic", unicode.Arabic},
		{"Hebrew", unicode.Hebrew},
		{"Thai", unicode.Thai},
		{"Devanagari", unicode.Devanagari},
		{"Bengali", unicode.Bengali},
		{"Gurmukhi", unicode.Gurmukhi},
		{"Gujarati", unicode.Gujarati},
		{"Oriya", unicode.Oriya},
		{"Tamil", unicode.Tamil},
		{"Telugu", unicode.Telugu},
		{"Kannada", unicode.Kannada},
		{"Malayalam", unicode.Malayalam},
		{"Sinhala", unicode.Sinhala},
		{"Lao", unicode.Lao},
		{"Tibetan", unicode.Tibetan},
		{"Myanmar", unicode.Myanmar},
		{"Georgian", unicode.Georgian},
		{"Ethiopic", unicode.Ethiopic},
		{"Khmer", unicode.Khmer},
		{"Thaana", unicode.Thaana},
	}
}

// scriptsOf gives the scripts of a word's letters, in the order of scripts. Letters
// that belong to all scripts count for none.
func scriptsOf(word string) []string {
	var found []string
	known := scripts()
	for _, r := range word {
		if unicode.In(r, unicode.Common, unicode.Inherited) {
			continue
		}
		name := "another"
		if i := slices.IndexFunc(known, func(s script) bool { return unicode.Is(s.table, r) }); i >= 0 {
			name = known[i].name
		}
		if !slices.Contains(found, name) {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	return found
}

// compatible reports whether scripts are written together by those who use them.
func compatible(mix []string) bool {
	if len(mix) < 2 {
		return true
	}
	for _, together := range []string{"Latin Han Hiragana Katakana", "Latin Han Bopomofo", "Latin Han Hangul"} {
		if !slices.ContainsFunc(mix, func(s string) bool { return !strings.Contains(together, s) }) {
			return true
		}
	}
	return false
}

// lookalikes has letters that are taken for ASCII ones, each before the one it is
// taken for. From the confusables of UTS #39.
const lookalikes = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlѵv" +
	"АAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSУYԌGԚQԜW" +
	"οoνvρpαaιiυuγyκkχxσoηn" +
	"ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX" +
	"օoսuոnհhցgզqյjԼLՏSՕO"

// latinized gives a word with all letters that look like Latin ones replaced by those.
func latinized(word string) string {
	pairs := []rune(lookalikes)
	return strings.Map(func(r rune) rune {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == r {
				return pairs[i+1]
			}
		}
		return r
	}, word)
}
