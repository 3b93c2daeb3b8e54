// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"slices"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// An entry is what the ledger keeps of a token: what it claims and how it
// stands. The token itself is not kept; it is signed anew from the claims, and
// comes out the same.
type entry struct {
	Key       string      `json:"key"`
	Owner     string      `json:"owner,omitempty"`
	Name      string      `json:"name,omitempty"`
	Options   *Options    `json:"options,omitempty"`
	KeyID     string      `json:"kid"`
	RevokedAt int64       `json:"revoked_at,omitempty"` // seconds since 1970
	Claims    wire.Claims `json:"claims"`
}

func (e entry) expired(now time.Time) bool { return now.Unix() >= e.Claims.ExpiresAt }

func (e entry) live(now time.Time) bool { return e.RevokedAt == 0 && !e.expired(now) }

// reach reads the grants back from the claims.
func (e entry) reach() (scope.Set, error) {
	grants := make([]scope.Grant, len(e.Claims.Details))
	for i, detail := range e.Claims.Details {
		grants[i] = detail.Grant
	}
	return scope.New(grants...)
}

// token tells the entry in the contract's words.
func (e entry) token(now time.Time) (issuer.Token, error) {
	reach, err := e.reach()
	if err != nil {
		return issuer.Token{}, damaged("token %s: %v", e.Claims.ID, err)
	}
	out := issuer.Token{
		ID:        e.Claims.ID,
		Key:       e.Key,
		Owner:     e.Owner,
		Name:      e.Name,
		Reach:     reach,
		IssuedAt:  time.Unix(e.Claims.IssuedAt, 0).UTC(),
		ExpiresAt: time.Unix(e.Claims.ExpiresAt, 0).UTC(),
		Status:    issuer.Active,
	}
	if e.Options != nil {
		out.Options = *e.Options
	}
	switch {
	case e.RevokedAt != 0:
		out.Status, out.RevokedAt = issuer.Revoked, time.Unix(e.RevokedAt, 0).UTC()
	case e.expired(now):
		out.Status = issuer.Expired
	}
	return out, nil
}

// differs names what of two requests is not the same, "" when all is.
func (e entry) differs(other entry) string {
	mine, err := e.reach()
	if err != nil {
		return "grants"
	}
	theirs, err := other.reach()
	if err != nil || !mine.Equal(theirs) {
		return "grants"
	}
	a, b := e.Claims, other.Claims
	return cmp.Or(
		unlike("owner", e.Owner, other.Owner),
		unlike("name", e.Name, other.Name),
		unlike("lifetime", a.ExpiresAt-a.IssuedAt, b.ExpiresAt-b.IssuedAt),
		unlike("issuer", a.Issuer, b.Issuer),
		unlike("subject", e.subject(), other.subject()),
		unlike("audience", fold(a.Audience), fold(b.Audience)),
	)
}

// subject is the subject that was asked for, "" when it follows the name.
func (e entry) subject() string {
	if e.Options == nil {
		return ""
	}
	return e.Options.Subject
}

func unlike[T comparable](what string, a, b T) string {
	if a == b {
		return ""
	}
	return what
}

func fold(values []string) string {
	out, _ := json.Marshal(slices.Sorted(slices.Values(values))) // strings encode
	return string(out)
}

// castagnoli is the checksum's polynomial, which processors compute.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// seal encodes a value with a checksum of it and its key before it, so that damage
// which leaves the file's structure whole is noticed too.
func seal(key []byte, value any) ([]byte, error) {
	data, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	return append(binary.BigEndian.AppendUint32(nil, sum(key, data)), data...), nil
}

// unseal decodes what seal encoded.
func unseal(key, sealed []byte, value any) error {
	data, err := intact(key, sealed)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, value)
}

// intact gives the encoded value when its checksum is right.
func intact(key, sealed []byte) ([]byte, error) {
	if len(sealed) < 4 {
		return nil, damaged("%q is cut short", key)
	}
	if data := sealed[4:]; binary.BigEndian.Uint32(sealed) == sum(key, data) {
		return data, nil
	}
	return nil, damaged("the checksum of %q is wrong", key)
}

func sum(key, data []byte) uint32 {
	return crc32.Update(crc32.Checksum(key, castagnoli), castagnoli, data)
}
