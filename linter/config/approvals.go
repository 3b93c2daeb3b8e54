// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"path/filepath"
	"strings"
	"time"

	"github.com/hashicorp/hcl/v2"
)

// MaxApprovalWindow is the longest that an approval may hold; a file may lower it.
const MaxApprovalWindow = 7 * 24 * time.Hour

// Approvals is the approvals block. Names are relative to the file's directory, with
// "/"; what is "" or zero is planlint's default.
type Approvals struct {
	Max            time.Duration // the longest that an approval may hold
	AllowedSigners string
	RevokedKeys    string
	Directory      string
	At             Place // of the header
}

// approvals reads the approvals block.
func (l *loader) approvals(b *hcl.Block) {
	if l.cfg.Approvals.At.Line > 0 {
		l.fault(b.DefRange, "a second approvals block: write all of it in one")
		return
	}
	schema := &hcl.BodySchema{}
	for _, name := range []string{"max", "allowed_signers", "revoked_keys", "directory"} {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	content, diags := b.Body.Content(schema)
	l.diags(diags)
	attrs := content.Attributes
	l.cfg.Approvals = Approvals{
		AllowedSigners: l.local(attrs["allowed_signers"]), RevokedKeys: l.local(attrs["revoked_keys"]),
		Directory: l.local(attrs["directory"]), At: l.place(b.DefRange),
	}
	if attr := attrs["max"]; attr != nil {
		d, ok := l.duration(attr)
		if ok && (d <= 0 || d > MaxApprovalWindow) {
			l.fault(attr.Expr.Range(), `max is a time of up to %d days, as "24h" or "7d"`, MaxApprovalWindow/(24*time.Hour))
		}
		l.cfg.Approvals.Max = d
	}
}

// local reads the name of a file at or below the file's own directory: what lies
// elsewhere is not under the policy's protection.
func (l *loader) local(attr *hcl.Attribute) string {
	if attr == nil {
		return ""
	}
	name, ok := l.text(attr)
	if ok && (!filepath.IsLocal(name) || filepath.Clean(name) == "." || strings.Contains(name, `\`)) {
		l.fault(attr.Expr.Range(), `%s is to be a path below the directory of this file, with "/" and without ".."`, attr.Name)
	}
	return name
}
