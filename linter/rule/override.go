// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

import (
	"strings"
	"time"
)

// A Strength says what an override rests on.
type Strength int

// The strengths, in rising order.
const (
	Annotation Strength = iota // a note of whoever writes the configuration
	Approval                   // a statement that somebody signed, for this very change
)

var strengthNames = [...]string{"annotation", "approval"}

// String gives the name used in reports and configuration.
func (s Strength) String() string { return strengthNames[s] }

// An Override is the permission that let a finding pass.
type Override struct {
	Strength  Strength
	Reason    string
	Until     time.Time  // of an annotation the last day on which it holds, UTC midnight; of an approval the moment at which it ends
	Origin    string     // file:line of the annotation or block, the file of the approval
	Author    string     // who wrote that line by git's account, "" where git does not tell
	Approvers []Approver // of an approval, at least one; a person may be there twice
	Ticket    string
}

// An Approver is who signed an approval, and how. The signature has been verified,
// and the key is one of those that may sign.
type Approver struct {
	Principals  []string // the names that the key is known by, at least one; the first is shown
	Fingerprint string   // of the key, "SHA256:..."
	KeyType     string   // "ssh-ed25519", "sk-ssh-ed25519@openssh.com"
	Certified   bool     // the key is known by a certificate of an authority
	FIDO        bool     // the key is on a hardware token
	Present     bool     // somebody touched the token to sign
	Verified    bool     // and gave it a PIN or a fingerprint
	Counter     uint32   // of the token's signatures, by its own account
	Origin      string   // where the signature stands
	AllowedAt   string   // where the key is allowed, "allowed_signers:3"
}

// Name is the approver as reports show them.
func (a Approver) Name() string { return a.Principals[0] }

// Is reports whether the approver is known by a name, such as the email address of a
// commit's author. Upper and lower case are one.
func (a Approver) Is(name string) bool {
	for _, p := range a.Principals {
		if strings.EqualFold(p, name) {
			return true
		}
	}
	return false
}

// same reports whether two are surely one person: they share a key or a name.
func (a Approver) same(b Approver) bool {
	if a.Fingerprint == b.Fingerprint {
		return true
	}
	for _, p := range b.Principals {
		if a.Is(p) {
			return true
		}
	}
	return false
}

// Distinct counts the people among approvers, as a quorum does. Who shares a key or
// a name with another is the same person, and so is everybody along a chain of such.
func Distinct(approvers []Approver) int {
	groups := 0
	seen := make([]bool, len(approvers))
	var visit func(i int)
	visit = func(i int) {
		seen[i] = true
		for j := range approvers {
			if !seen[j] && approvers[i].same(approvers[j]) {
				visit(j)
			}
		}
	}
	for i := range approvers {
		if !seen[i] {
			groups++
			visit(i)
		}
	}
	return groups
}
