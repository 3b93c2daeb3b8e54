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

// parsePath reads an attribute path: rule[0].cidr, tags["a.b"].
func parsePath(path string) ([]pathStep, bool) {
	var steps []pathStep
	for rest := path; rest != ""; {
		if inner, ok := strings.CutPrefix(rest, "["); ok {
			step, after, ok := parseBracket(inner)
			if !ok {
				return nil, false
			}
			steps, rest = append(steps, step), after
			continue
		}
		if len(steps) > 0 {
			var ok bool
			if rest, ok = strings.CutPrefix(rest, "."); !ok {
				return nil, false
			}
		}
		n := strings.IndexAny(rest, ".[")
		if n < 0 {
			n = len(rest)
		}
		if n == 0 {
			return nil, false
		}
		steps, rest = append(steps, pathStep{name: rest[:n], index: -1}), rest[n:]
	}
	return steps, true
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

// joinName appends a name to a path: as a key in brackets where it is no plain name.
func joinName(path, name string) string {
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
		path = joinName(path, s.name)
	}
	return path
}
