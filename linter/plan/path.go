// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"strconv"
	"strings"
)

// A pathStep is one step of an attribute path: a name, a map's key, or an index.
type pathStep struct {
	name  string
	key   bool // name stood in brackets: it is a map's key
	index int  // -1 where the step is none
}

// text is the step as an object's member.
func (s pathStep) text() string {
	if s.index >= 0 {
		return strconv.Itoa(s.index)
	}
	return s.name
}

// appendPath reads an attribute path: rule[0].cidr, tags["a.b"].
func appendPath(steps []pathStep, path string) ([]pathStep, bool) {
	for rest := path; rest != ""; {
		var step pathStep
		var ok bool
		if step, rest, ok = nextStep(rest, len(steps) == 0); !ok {
			return nil, false
		}
		steps = append(steps, step)
	}
	return steps, true
}

// nextStep reads a step from a path's front.
func nextStep(s string, isFirst bool) (step pathStep, rest string, ok bool) {
	if inner, bracket := strings.CutPrefix(s, "["); bracket {
		return parseBracket(inner)
	}
	if !isFirst {
		if s, ok = strings.CutPrefix(s, "."); !ok {
			return step, "", false
		}
	}
	n := strings.IndexAny(s, ".[")
	if n < 0 {
		n = len(s)
	}
	return pathStep{name: s[:n], index: -1}, s[n:], n > 0
}

// parseBracket reads an index or a quoted key behind its opening bracket.
func parseBracket(s string) (step pathStep, rest string, ok bool) {
	if strings.HasPrefix(s, `"`) {
		quoted, err := strconv.QuotedPrefix(s)
		if err != nil {
			return step, "", false
		}
		name, err := strconv.Unquote(quoted)
		rest, ok = strings.CutPrefix(s[len(quoted):], "]")
		return pathStep{name: name, key: true, index: -1}, rest, ok && err == nil
	}
	digits, rest, ok := strings.Cut(s, "]")
	n, err := strconv.Atoi(digits)
	return pathStep{index: n}, rest, ok && err == nil && n >= 0
}

// JoinPath appends a name to an attribute path: as a key in brackets where it is no
// plain name.
func JoinPath(path, name string) string {
	switch {
	case name == "" || strings.ContainsFunc(name, notPlain):
		return path + "[" + strconv.Quote(name) + "]"
	case path == "":
		return name
	}
	return path + "." + name
}

func notPlain(r rune) bool {
	return (r|0x20 < 'a' || r|0x20 > 'z') && (r < '0' || r > '9') && r != '_' && r != '-'
}

func joinSteps(path string, steps []pathStep) string {
	for _, s := range steps {
		if s.index >= 0 {
			path += "[" + strconv.Itoa(s.index) + "]"
			continue
		}
		path = JoinPath(path, s.name)
	}
	return path
}
