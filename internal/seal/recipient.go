// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package seal

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"filippo.io/age"
	"filippo.io/age/agessh"
)

// Formats lists the forms of a recipient, for messages.
const Formats = `an age public key ("age1..."), or an SSH public key of type ssh-ed25519 or ssh-rsa ("ssh-ed25519 AAAA...")`

// ErrPrivate says that a private key stands where a public one belongs.
var ErrPrivate = errors.New("this is a private key, and a private key must not be in a configuration: " +
	"write the public key that belongs to it (age-keygen -y prints it, or the .pub file), and consider the private one leaked")

// Recipients are the public keys that a secret is sealed to.
type Recipients struct {
	keys  []age.Recipient
	names []string
}

// ParseRecipients reads recipients, one a line of lines, in any of Formats.
// Errors are joined, one for each recipient that cannot be used, and name it by
// its kind only.
func ParseRecipients(lines ...string) (Recipients, error) {
	var out Recipients
	var faults []error
	for _, line := range lines {
		key, name, err := parseRecipient(strings.TrimSpace(line))
		if err != nil {
			faults = append(faults, err)
			continue
		}
		out.keys = append(out.keys, key)
		out.names = append(out.names, name)
	}
	slices.Sort(out.names)
	out.names = slices.Compact(out.names)
	if len(faults) == 0 && len(out.keys) > 0 {
		faults = append(faults, out.mixable())
	}
	return out, errors.Join(faults...)
}

// Names lists the recipients in one spelling each, without comments, sorted: two
// lists with the same Names seal to the same keys.
func (r Recipients) Names() []string { return slices.Clone(r.names) }

// IsEmpty reports whether there is nobody to seal to.
func (r Recipients) IsEmpty() bool { return len(r.keys) == 0 }

// mixable tries whether one file can be sealed to all recipients. age refuses
// to mix post-quantum keys with others, as that would undo what they are for.
func (r Recipients) mixable() error {
	if _, err := age.Encrypt(io.Discard, r.keys...); err != nil {
		return errors.New("post-quantum recipients (age1pq1...) cannot be mixed with others: use one kind")
	}
	return nil
}

func parseRecipient(s string) (age.Recipient, string, error) {
	lower := strings.ToLower(s)
	switch {
	case s == "":
		return nil, "", errors.New("an empty recipient: write " + Formats)
	case strings.Contains(lower, "age-secret-key-"), strings.Contains(lower, "private key"), strings.HasPrefix(lower, "age-plugin-"):
		return nil, "", ErrPrivate
	case strings.HasPrefix(lower, "age1"):
		return parseAge(lower)
	case strings.HasPrefix(s, "ssh-"), strings.HasPrefix(s, "ecdsa-"), strings.HasPrefix(s, "sk-"):
		return parseSSH(s)
	}
	return nil, "", fmt.Errorf("a recipient of unknown format (%d characters): write %s", len(s), Formats)
}

func parseAge(s string) (age.Recipient, string, error) {
	if keys, err := age.ParseRecipients(strings.NewReader(s)); err == nil && len(keys) == 1 {
		return keys[0], s, nil
	}
	if kind, _, ok := strings.Cut(strings.TrimPrefix(s, "age1"), "1"); ok && kind != "pq" && kind != "" {
		return nil, "", fmt.Errorf("an age recipient of the plugin %q, which needs a program beside age: write %s", kind, Formats)
	}
	return nil, "", errors.New(`a malformed age public key ("age1..."): it is cut short or has a wrong letter`)
}

func parseSSH(s string) (age.Recipient, string, error) {
	fields := strings.Fields(s)
	kind := fields[0][:min(len(fields[0]), 40)]
	if kind != "ssh-ed25519" && kind != "ssh-rsa" {
		return nil, "", fmt.Errorf("an SSH public key of type %q, which cannot be encrypted to: write %s", kind, Formats)
	}
	key, err := agessh.ParseRecipient(s)
	if err != nil {
		return nil, "", fmt.Errorf("a malformed SSH public key of type %s, or an RSA key below 2048 bits", kind)
	}
	return key, strings.Join(fields[:2], " "), nil
}
