// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// Fingerprint sets the fingerprints of all the findings of a plan. One is the same
// in every run and every release for the same rule, address, deposed key and
// attribute, wherever the block stands and whatever the plan's order, the message
// and the severity are. An attribute counts without the positions of the blocks on
// its way: a rule in front of another must not make it a new finding. Instances of a
// resource are told apart, as Terraform tells them. Where there is no address, the
// name of the file counts. What is alike in all of that is numbered, in the order of
// the findings.
func Fingerprint(findings []Finding) {
	seen := map[string]int{}
	for i := range findings {
		f := &findings[i]
		parts := []string{"planlint/1", f.Rule, f.Address, f.Deposed, unnumbered(f.Attribute)}
		if f.Address == "" {
			parts = append(parts, f.Location.File)
		}
		key := strings.Join(parts, "\x00")
		if seen[key]++; seen[key] > 1 {
			key += "\x00" + strconv.Itoa(seen[key])
		}
		sum := sha256.Sum256([]byte(key))
		f.Fingerprint = hex.EncodeToString(sum[:16])
	}
}

// unnumbered takes the positions in lists out of an attribute path, and leaves keys
// of maps, which stand in quotes.
func unnumbered(path string) string {
	var b strings.Builder
	for rest := path; rest != ""; {
		open := strings.IndexByte(rest, '[')
		if open < 0 {
			b.WriteString(rest)
			break
		}
		b.WriteString(rest[:open])
		rest = rest[open:]
		if quoted, err := strconv.QuotedPrefix(rest[1:]); err == nil {
			b.WriteString("[" + quoted)
			rest = rest[1+len(quoted):]
			continue
		}
		end := strings.IndexByte(rest, ']')
		if end < 0 {
			b.WriteString(rest)
			break
		}
		b.WriteString("[]")
		rest = rest[end+1:]
	}
	return b.String()
}
