// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"fmt"
	"strings"
	"unicode"
)

// hclQuoted writes a text as a quoted string of HCL, which is read as that text and
// nothing else: what would begin a template is doubled, as the language's
// specification has it.
func hclQuoted(s string) string {
	b := []byte{'"'}
	for i, r := range s {
		switch {
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r == '"', r == '\\':
			b = append(b, '\\', s[i])
		case (r == '$' || r == '%') && strings.HasPrefix(s[i+1:], "{"):
			b = append(b, s[i], s[i])
		case unicode.IsPrint(r):
			b = append(b, string(r)...)
		case r <= 0xFFFF:
			b = fmt.Appendf(b, `\u%04x`, r)
		default:
			b = fmt.Appendf(b, `\U%08x`, r)
		}
	}
	return string(append(b, '"'))
}
