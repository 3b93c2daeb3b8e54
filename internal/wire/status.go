// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"fmt"
	"io"
)

// StatusClaims are the payload of a status list token.
type StatusClaims struct {
	Issuer    string `json:"iss"`
	Subject   string `json:"sub"` // the status list's URI, as tokens name it
	IssuedAt  int64  `json:"iat"`
	ExpiresAt int64  `json:"exp,omitempty"`
	TTL       int64  `json:"ttl,omitempty"` // seconds for which a copy may be cached
	List      List   `json:"status_list"`
}

// A List is a status list as JSON: the bits, packed.
type List struct {
	Bits int    `json:"bits"` // bits in an entry: 1, 2, 4 or 8
	List string `json:"lst"`  // zlib (RFC 1950), then base64url without padding
}

// Bits are the statuses of tokens by index, one bit each, the lowest bit of a
// byte first. A bit that is set says INVALID: revoked.
type Bits []byte

// Get reports the bit at i, and whether the list reaches that far.
func (b Bits) Get(i uint64) (set, ok bool) {
	if i/8 >= uint64(len(b)) {
		return false, false
	}
	return b[i/8]&(1<<(i%8)) != 0, true
}

// Grow gives a copy that reaches as far as i.
func (b Bits) Grow(i uint64) Bits {
	out := make(Bits, max(uint64(len(b)), i/8+1))
	copy(out, b)
	return out
}

// Set sets the bit at i, within the list.
func (b Bits) Set(i uint64) { b[i/8] |= 1 << (i % 8) }

// Pack gives the list as JSON has it.
func (b Bits) Pack() List {
	var out bytes.Buffer
	w, _ := zlib.NewWriterLevel(&out, zlib.BestCompression) // the level is valid
	_, _ = w.Write(b)                                       // a Buffer takes all
	_ = w.Close()
	return List{Bits: 1, List: base64.RawURLEncoding.EncodeToString(out.Bytes())}
}

// maxList bounds what a list may unpack to: 128 Mi tokens. Without it a few
// kilobytes could fill the memory of whoever checks a status.
const maxList = 16 << 20

// Unpack reads a list of one bit an entry.
func (l List) Unpack() (Bits, error) {
	if l.Bits != 1 {
		return nil, fmt.Errorf("status list has %d bits an entry, want 1", l.Bits)
	}
	packed, err := base64.RawURLEncoding.DecodeString(l.List)
	if err != nil {
		return nil, fmt.Errorf("status list: %w", err)
	}
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("status list: %w", err)
	}
	bits, err := io.ReadAll(io.LimitReader(r, maxList+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("status list: %w", err)
	case len(bits) > maxList:
		return nil, fmt.Errorf("status list unpacks to more than %d bytes", maxList)
	}
	return bits, nil
}
