// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package seal

import (
	"errors"
	"fmt"
	"strings"

	"filippo.io/age"
	"filippo.io/age/agessh"
	"golang.org/x/crypto/ssh"
)

// parseIdentities reads private keys: an age identity file, which may have
// comments and several keys, or one SSH private key without a passphrase. It
// parses line by line because age's own errors quote what they could not read.
func parseIdentities(s string) ([]age.Identity, error) {
	if strings.Contains(s, "PRIVATE KEY-----") {
		return parseSSHIdentity(s)
	}
	var out []age.Identity
	for i, line := range strings.Split(s, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		identities, err := age.ParseIdentities(strings.NewReader(line))
		if err != nil {
			return nil, lineError(i+1, line)
		}
		out = append(out, identities...)
	}
	if len(out) == 0 {
		return nil, errors.New("the identity holds no key: give the text of an age identity file or of an SSH private key")
	}
	return out, nil
}

func lineError(n int, line string) error {
	switch {
	case strings.HasPrefix(line, "AGE-PLUGIN-"):
		return fmt.Errorf("line %d of the identity needs an age plugin, which cannot run here: unseal with the age command", n)
	case strings.HasPrefix(line, "age1"), strings.HasPrefix(line, "ssh-"):
		return fmt.Errorf("line %d of the identity is a public key: give the private key that belongs to it", n)
	case strings.HasPrefix(line, "AGE-SECRET-KEY-"):
		return fmt.Errorf("line %d of the identity is a malformed age key: it is cut short or has a wrong letter", n)
	}
	return fmt.Errorf("line %d of the identity is neither an age key (AGE-SECRET-KEY-1...) nor part of an SSH private key", n)
}

func parseSSHIdentity(s string) ([]age.Identity, error) {
	identity, err := agessh.ParseIdentity([]byte(strings.TrimSpace(s) + "\n"))
	var locked *ssh.PassphraseMissingError
	switch {
	case errors.As(err, &locked):
		return nil, errors.New("the SSH private key has a passphrase, which cannot be asked for here: give one without, or unseal with the age command")
	case err != nil:
		return nil, errors.New("the SSH private key cannot be used: it is malformed, or its type is neither ed25519 nor RSA")
	}
	return []age.Identity{identity}, nil
}
