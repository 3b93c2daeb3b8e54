// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package verify

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/go-jose/go-jose/v4"

	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
)

// A Source gives the current bytes of a published file: one on disk, or a copy
// that was fetched. It is called for each token, from many goroutines.
type Source func(ctx context.Context) ([]byte, error)

// File is a file on disk. The issuer replaces its files in one step, so whoever
// reads finds a whole one.
func File(path string) Source {
	return func(context.Context) ([]byte, error) { return os.ReadFile(path) } //nolint:gosec // the caller's to choose
}

// Bytes is a source that never changes.
func Bytes(data []byte) Source {
	return func(context.Context) ([]byte, error) { return data, nil }
}

// cached keeps what was made of a source's bytes, while those stay the same.
type cached[T any] struct {
	mu    sync.Mutex
	data  []byte
	value *T
}

func (c *cached[T]) load(ctx context.Context, source Source, parse func([]byte) (*T, error)) (*T, error) {
	data, err := source(ctx)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.value != nil && bytes.Equal(c.data, data) {
		return c.value, nil
	}
	value, err := parse(data)
	if err != nil {
		return nil, err
	}
	c.data, c.value = bytes.Clone(data), value
	return value, nil
}

// forget makes the next load parse anew.
func (c *cached[T]) forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.value = nil
}

// A keySet is the keys to trust, by their IDs.
type keySet struct{ keys map[string]ed25519.PublicKey }

// parseKeys reads a JWK set. Keys of other kinds are left out. A private key is
// an error: whoever publishes one must hear of it.
func parseKeys(data []byte) (*keySet, error) {
	var set jose.JSONWebKeySet
	if err := json.Unmarshal(data, &set); err != nil {
		return nil, fmt.Errorf("not a JWK set: %w", err)
	}
	out := &keySet{map[string]ed25519.PublicKey{}}
	for _, key := range set.Keys {
		if !key.IsPublic() {
			return nil, fmt.Errorf("key %q is a private or symmetric one: it must not be published", key.KeyID)
		}
		public, ok := key.Key.(ed25519.PublicKey)
		if !ok || key.Use != "" && key.Use != "sig" || key.Algorithm != "" && key.Algorithm != string(wire.Algorithm) {
			continue
		}
		if _, twice := out.keys[key.KeyID]; twice {
			return nil, fmt.Errorf("two keys have the ID %q", key.KeyID)
		}
		out.keys[key.KeyID] = public
	}
	if len(out.keys) == 0 {
		return nil, errors.New("no Ed25519 key in the JWK set")
	}
	return out, nil
}

// open checks a compact JWS of one kind and gives its payload.
func (k *keySet) open(token, kind string) ([]byte, error) {
	signed, err := jose.ParseSignedCompact(token, []jose.SignatureAlgorithm{wire.Algorithm})
	var other *jose.ErrUnexpectedSignatureAlgorithm
	if errors.As(err, &other) {
		return nil, fmt.Errorf("%w: by algorithm %q, not %q", ErrSignature, other.Got, wire.Algorithm)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	header := signed.Signatures[0].Protected
	if typ, _ := header.ExtraHeaders[jose.HeaderType].(string); !isType(typ, kind) {
		return nil, fmt.Errorf("%w: header typ is %q, not %q", ErrMalformed, typ, kind)
	}
	key, known := k.keys[header.KeyID]
	if !known {
		return nil, fmt.Errorf("%w: key ID %q", ErrSignature, header.KeyID)
	}
	payload, err := signed.Verify(key)
	if err != nil {
		return nil, ErrSignature
	}
	return payload, nil
}

// isType compares media types: letters alike in either case, "application/" left
// out or not (RFC 7515, section 4.1.9).
func isType(got, want string) bool {
	got = strings.ToLower(got)
	return got == want || got == "application/"+want
}
