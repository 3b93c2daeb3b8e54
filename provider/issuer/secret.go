// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuer

import (
	"fmt"
	"log/slog"
)

const redacted = "[secret]"

// A Secret is a token's plaintext. However it is printed, logged or encoded it
// shows as "[secret]"; only Reveal tells it. In an unexported field, where fmt
// does not ask it how to show, it shows as an address.
type Secret struct{ plaintext *string }

// NewSecret wraps a plaintext.
func NewSecret(plaintext string) Secret { return Secret{&plaintext} }

// Reveal gives the plaintext, to be sealed or handed to an ephemeral value.
func (s Secret) Reveal() string {
	if s.plaintext == nil {
		return ""
	}
	return *s.plaintext
}

// IsEmpty reports whether there is no plaintext.
func (s Secret) IsEmpty() bool { return s.Reveal() == "" }

// String implements fmt.Stringer.
func (Secret) String() string { return redacted }

// Format implements fmt.Formatter, for every verb.
func (Secret) Format(f fmt.State, _ rune) { _, _ = fmt.Fprint(f, redacted) }

// MarshalText implements encoding.TextMarshaler, and so JSON.
func (Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// LogValue implements slog.LogValuer.
func (Secret) LogValue() slog.Value { return slog.StringValue(redacted) }
