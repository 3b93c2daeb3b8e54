// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"strings"

	"github.com/rivo/uniseg"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

const (
	tabWidth   = 4
	maxExcerpt = 160 // terminal columns of a source line that are worth showing
)

// An excerpt is one line of source, made fit for a terminal, and the line of
// carets to put under it.
type excerpt struct{ line, carets string }

// cut makes the excerpt of a location. Columns count grapheme clusters, and a
// cluster takes from none to two columns of a terminal, or more once escaped: the
// carets follow what is shown, not what was written.
func cut(l rule.Location) excerpt {
	var line, pad, carets strings.Builder
	rest, state, width := strings.TrimRight(l.Source, " \t\r\n"), -1, 0
	for col := 1; rest != ""; col++ {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		shown := show(cluster)
		if cluster == "#" && commands(line.String(), rest) {
			shown = brokenHash
		}
		w := uniseg.StringWidth(shown)
		if width += w; width > maxExcerpt {
			line.WriteString("...")
			break
		}
		line.WriteString(shown)
		switch {
		case col < l.Col:
			pad.WriteString(strings.Repeat(" ", w))
		case l.Col > 0 && col < max(l.EndCol, l.Col+1):
			carets.WriteString(strings.Repeat("^", w))
		}
	}
	if carets.Len() == 0 {
		return excerpt{line: line.String()}
	}
	return excerpt{line: line.String(), carets: pad.String() + carets.String()}
}

// show gives a cluster as the terminal gets it.
func show(cluster string) string {
	if cluster == "\t" {
		return strings.Repeat(" ", tabWidth)
	}
	return Clean(cluster)
}
