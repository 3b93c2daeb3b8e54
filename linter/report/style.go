// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import "github.com/scoped-dev/terraform-provider-scoped/linter/rule"

// A style paints text for a terminal, or leaves it alone.
type style struct{ on bool }

// The colours of compilers: bold with red, yellow and cyan for severities, green
// for what was let pass, blue for the frame.
const (
	bold   = "1"
	red    = "1;31"
	green  = "1;32"
	yellow = "1;33"
	blue   = "1;34"
	cyan   = "1;36"
)

func (s style) paint(code, text string) string {
	if !s.on || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// of gives a finding's colour.
func (s style) of(f rule.Finding) string {
	switch {
	case f.Override != nil:
		return green
	case f.Severity == rule.Error:
		return red
	case f.Severity == rule.Warning:
		return yellow
	default:
		return cyan
	}
}
