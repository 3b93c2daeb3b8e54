// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/crypto/ssh"
)

// MaxSigners is the largest allowed_signers or revoked_keys file, in bytes.
const MaxSigners = 4 << 20

// ParseSigners reads a file in OpenSSH's allowed_signers form (ssh-keygen(1), ALLOWED
// SIGNERS). Name is the file's, for errors; local is the zone of times without a
// "Z". A line that cannot be read is an error: ssh-keygen would stop at it too.
func ParseSigners(name string, src []byte, local *time.Location) (*Signers, error) {
	s := &Signers{}
	var faults []error
	for i, text := range strings.Split(string(src), "\n") {
		text = strings.TrimLeft(strings.TrimSuffix(text, "\r"), " \t")
		if text == "" || text[0] == '#' {
			continue
		}
		at := fmt.Sprintf("%s:%d", name, i+1)
		line, err := parseSigner(text, local)
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", at, err))
			continue
		}
		line.at = at
		s.lines = append(s.lines, line)
	}
	return s, errors.Join(faults...)
}

// parseSigner reads "principals [options] type key [comment]".
func parseSigner(text string, local *time.Location) (signer, error) {
	var l signer
	var err error
	if l.principals, text, err = word(text); err != nil {
		return l, err
	}
	if l.principals == "" || text == "" {
		return l, errors.New("a line names principals, and then a key")
	}
	if l.key, err = parseKey(text); err != nil {
		options, rest := cutOptions(text)
		if rest == "" {
			return l, err
		}
		if l.key, err = parseKey(rest); err != nil {
			return l, err
		}
		if err = l.options(options, local); err != nil {
			return l, err
		}
	}
	return l, checkStrength(l.key)
}

// word takes the first word, which may stand in quotes.
func word(text string) (first, rest string, err error) {
	if inner, quoted := strings.CutPrefix(text, `"`); quoted {
		first, rest, ok := strings.Cut(inner, `"`)
		if !ok {
			return "", "", errors.New("a quote is never closed")
		}
		return first, strings.TrimLeft(rest, " \t"), nil
	}
	n := strings.IndexAny(text, " \t")
	if n < 0 {
		return text, "", nil
	}
	return text[:n], strings.TrimLeft(text[n:], " \t"), nil
}

// parseKey reads "type base64 [comment]".
func parseKey(text string) (ssh.PublicKey, error) {
	kind, rest, _ := word(text)
	encoded, _, _ := word(rest)
	blob, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil || len(blob) == 0 {
		return nil, errors.New("there is no public key, which has a type and then a text in base64")
	}
	key, err := ssh.ParsePublicKey(blob)
	if err != nil {
		return nil, fmt.Errorf("the public key cannot be read: %w", err)
	}
	if key.Type() != kind {
		return nil, fmt.Errorf("the public key is of type %s, not %s", key.Type(), kind)
	}
	return key, nil
}
