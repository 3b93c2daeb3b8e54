// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/ssh"
)

// krlMagic begins OpenSSH's binary key revocation lists.
const krlMagic = "SSHKRL\n\x00"

// Revoked are keys that are not to be trusted any more, whatever else says. The
// zero value is none.
type Revoked struct {
	fingerprints map[string]string // to where it stands
}

// ParseRevoked reads a list of revoked keys as ssh-keygen -Y verify -r takes it: a
// public key a line, comments after "#". A fingerprint, "SHA256:...", may stand for
// a key. Unlike ssh-keygen it does not pass over what it cannot read, and it reads no
// binary list (KRL).
func ParseRevoked(name string, src []byte) (*Revoked, error) {
	if bytes.HasPrefix(src, []byte(krlMagic)) {
		return nil, fmt.Errorf("%s is a binary key revocation list (KRL), which planlint does not read: list the public keys or their fingerprints, one a line", name)
	}
	r := &Revoked{fingerprints: map[string]string{}}
	var faults []error
	for i, text := range strings.Split(string(src), "\n") {
		text = strings.TrimSpace(text)
		if text == "" || text[0] == '#' {
			continue
		}
		at := fmt.Sprintf("%s:%d", name, i+1)
		fingerprint, err := revokedKey(text)
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", at, err))
			continue
		}
		r.fingerprints[fingerprint] = at
	}
	return r, errors.Join(faults...)
}

func revokedKey(text string) (fingerprint string, err error) {
	if strings.HasPrefix(text, "SHA256:") {
		fingerprint, _, _ := word(text)
		if len(fingerprint) != len("SHA256:")+43 {
			return "", fmt.Errorf("%q is no fingerprint, which has 43 characters behind SHA256: and no more", fingerprint)
		}
		return fingerprint, nil
	}
	key, err := parseKey(text)
	if err != nil {
		if _, rest := cutOptions(text); rest != "" {
			key, err = parseKey(rest)
		}
	}
	if err != nil {
		return "", err
	}
	return ssh.FingerprintSHA256(plainKey(key)), nil
}

// check refuses a signature of a revoked key, or under a certificate of a revoked
// authority.
func (r *Revoked) check(sig *Signature) error {
	if r == nil {
		return nil
	}
	key := sig.sig.PublicKey
	if at, ok := r.fingerprints[ssh.FingerprintSHA256(plainKey(key))]; ok {
		return fmt.Errorf("the key %s is revoked (%s)", ssh.FingerprintSHA256(plainKey(key)), at)
	}
	if cert, ok := key.(*ssh.Certificate); ok {
		if at, ok := r.fingerprints[ssh.FingerprintSHA256(cert.SignatureKey)]; ok {
			return fmt.Errorf("the authority %s is revoked (%s)", ssh.FingerprintSHA256(cert.SignatureKey), at)
		}
	}
	return nil
}
