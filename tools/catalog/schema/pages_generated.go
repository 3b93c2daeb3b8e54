// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"regexp"
	"strings"
)

// Pages written by tfplugindocs follow the schema: a list a block, and a heading
// with the block's whole path before each.

var (
	generatedMark   = regexp.MustCompile(`^(## Schema|### Nested Schema for .*|<a id="nested(block|att|objatt)--.*)$`)
	generatedItem   = regexp.MustCompile("^- `([a-zA-Z0-9_]+)` \\(([^)]*)\\) ?(.*)$")
	generatedNested = regexp.MustCompile("^### Nested Schema for `([^`]+)`")
	generatedMode   = regexp.MustCompile(`^(?:### )?(Required|Optional|Read-Only|Read-only)(?:\*\*)?:?$`)
)

func isGenerated(lines []string) bool {
	for _, line := range lines {
		if generatedMark.MatchString(line) {
			return true
		}
	}
	return false
}

func generatedPage(lines []string) []Attribute {
	var attrs []Attribute
	prefix, mode := "", ""
	for _, line := range lines {
		if part, ok := strings.CutPrefix(line, "## "); ok && len(attrs) > 0 && !strings.Contains(part, "Schema") {
			break
		}
		if m := generatedNested.FindStringSubmatch(line); m != nil {
			prefix, mode = m[1]+".", ""
			continue
		}
		if m := generatedMode.FindStringSubmatch(strings.TrimPrefix(line, "**")); m != nil {
			mode = modes[strings.ToLower(m[1])]
			continue
		}
		if m := generatedItem.FindStringSubmatch(line); m != nil {
			typ, _, _ := strings.Cut(m[2], ",")
			attrs = append(attrs, Attribute{Path: prefix + m[1], Mode: mode, Type: strings.ToLower(typ), Description: brief(m[3])})
		}
	}
	return attrs
}

var modes = map[string]string{"required": "required", "optional": "optional", "read-only": "computed", "computed": "computed"}
