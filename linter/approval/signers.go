// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/crypto/ssh"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// Signers are the people who may approve, in the order of their file. The zero value
// is nobody.
type Signers struct {
	lines []signer
}

// A signer is one line of an allowed_signers file.
type signer struct {
	principals  string // patterns with commas between
	key         ssh.PublicKey
	authority   bool // key certifies the keys of others
	namespaces  string
	validAfter  time.Time // zero where nothing is said
	validBefore time.Time
	at          string // "allowed_signers:3"
}

// Len is how many lines there are.
func (s *Signers) Len() int { return len(s.lines) }

// Mention reports whether a line is about a key, or about the authority that
// certifies it.
func (s *Signers) Mention(key ssh.PublicKey) bool {
	authority := key
	if cert, ok := key.(*ssh.Certificate); ok {
		authority = cert.SignatureKey
	}
	return slices.ContainsFunc(s.lines, func(l signer) bool {
		want := key
		if l.authority {
			want = authority
		}
		return bytes.Equal(l.key.Marshal(), want.Marshal())
	})
}

// Allowed finds who a signature's key belongs to at a time. The signature itself is
// not verified.
func (s *Signers) Allowed(sig *Signature, now time.Time) (rule.Approver, error) {
	key := sig.sig.PublicKey
	reasons := []error{}
	for _, line := range s.lines {
		names, err := line.admit(key, now, sig.fido)
		switch {
		case errors.Is(err, errOther):
			continue
		case err != nil:
			reasons = append(reasons, fmt.Errorf("%s: %w", line.at, err))
			continue
		}
		a := rule.Approver{
			Principals: names, Fingerprint: sig.Fingerprint(), KeyType: plainKey(key).Type(), AllowedAt: line.at,
		}
		_, a.Certified = key.(*ssh.Certificate)
		if f := sig.fido; f != nil {
			a.FIDO, a.Counter = true, f.Counter
			a.Present, a.Verified = f.Flags&flagPresent != 0, f.Flags&flagVerified != 0
		}
		return a, nil
	}
	if len(reasons) > 0 {
		return rule.Approver{}, errors.Join(reasons...)
	}
	return rule.Approver{}, fmt.Errorf("the key %s is not among the allowed signers", sig.Fingerprint())
}

// errOther says that a line is about another key.
var errOther = errors.New("another key")

// admit gives the names by which a line knows a key.
func (l *signer) admit(key ssh.PublicKey, now time.Time, f *fido) ([]string, error) {
	names, err := l.principalsOf(key, now, f)
	switch {
	case err != nil:
		return nil, err
	case l.namespaces != "" && !matchesList(Namespace, l.namespaces):
		return nil, fmt.Errorf("the key may sign for the namespaces %q only, and approvals are of %q", l.namespaces, Namespace)
	case !l.validAfter.IsZero() && now.Before(l.validAfter):
		return nil, fmt.Errorf("the key is valid only after %s", l.validAfter.UTC().Format(time.RFC3339))
	case !l.validBefore.IsZero() && now.After(l.validBefore):
		return nil, fmt.Errorf("the key was valid only before %s", l.validBefore.UTC().Format(time.RFC3339))
	}
	return names, nil
}

// principalsOf compares the key. One that is allowed itself has the names on its
// line; one with a certificate those of the certificate that the line's patterns
// match.
func (l *signer) principalsOf(key ssh.PublicKey, now time.Time, f *fido) ([]string, error) {
	if !l.authority {
		if !bytes.Equal(l.key.Marshal(), key.Marshal()) {
			return nil, errOther
		}
		if names := l.concrete(); len(names) > 0 {
			return names, nil
		}
		return nil, fmt.Errorf("%q names nobody in particular: write the name of the one person that the key belongs to", l.principals)
	}
	cert, ok := key.(*ssh.Certificate)
	if !ok || !bytes.Equal(cert.SignatureKey.Marshal(), l.key.Marshal()) {
		return nil, errOther
	}
	var names []string
	for _, name := range cert.ValidPrincipals {
		if name != "" && matchesList(name, l.principals) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("the certificate is for %q, none of which the line %q allows", strings.Join(cert.ValidPrincipals, ","), l.principals)
	}
	return names, checkCertificate(cert, now, f)
}

// concrete are the names that the line's own patterns do not refuse.
func (l *signer) concrete() []string {
	return slices.DeleteFunc(namesOf(l.principals), func(name string) bool { return !matchesList(name, l.principals) })
}
