// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package wire is what a token of the local issuer, and its status list, look
// like on the wire: the claims, in structs that both who signs and who verifies
// use, so that the two cannot drift apart.
//
// Sources: RFC 9068 (JWT profile for access tokens: header typ, sections 2.1 and
// 2.2), RFC 9396 section 2 (authorization_details), RFC 7515 and 7519, and
// draft-ietf-oauth-status-list-17 (status claim, status list token).
//
// The package holds data and its encoding. It has no key, no clock and no file.
package wire

import (
	"bytes"
	"encoding/json"

	"github.com/go-jose/go-jose/v4"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

// The header values that tokens and status lists are pinned to. EdDSA here is
// Ed25519 (RFC 8037): it signs deterministically, so that the same claims are
// always the same token.
const (
	TypeToken  = "at+jwt"
	TypeStatus = "statuslist+jwt"
	Algorithm  = jose.EdDSA
)

// DetailType is the type of the authorization details that scoped writes.
const DetailType = "scoped"

// Claims are the payload of a token. Times are seconds since 1970.
type Claims struct {
	Issuer    string   `json:"iss"`
	Subject   string   `json:"sub"`
	Audience  Audience `json:"aud"`
	ClientID  string   `json:"client_id"`
	ID        string   `json:"jti"`
	IssuedAt  int64    `json:"iat"`
	NotBefore int64    `json:"nbf,omitempty"`
	ExpiresAt int64    `json:"exp"`
	Details   []Detail `json:"authorization_details"`
	Status    *Status  `json:"status,omitempty"`
}

// A Detail is one object of authorization_details.
type Detail struct {
	Type string `json:"type"`
	scope.Grant
}

// UnmarshalJSON implements json.Unmarshaler. Of a type other than DetailType only
// the type is read. Of DetailType every member must be known: one that is not may
// narrow what is permitted (RFC 9396, section 2.2, has such members).
func (d *Detail) UnmarshalJSON(data []byte) error {
	var kind struct {
		Type string `json:"type"`
	}
	if err := json.Unmarshal(data, &kind); err != nil {
		return err
	}
	if kind.Type != DetailType {
		*d = Detail{Type: kind.Type}
		return nil
	}
	type plain Detail // without this method
	strict := json.NewDecoder(bytes.NewReader(data))
	strict.DisallowUnknownFields()
	return strict.Decode((*plain)(d))
}

// Details puts a set of grants into authorization_details.
func Details(set scope.Set) []Detail {
	var out []Detail
	for _, grant := range set.Grants() {
		out = append(out, Detail{DetailType, grant})
	}
	return out
}

// Status says where a token's status stands.
type Status struct {
	List StatusReference `json:"status_list"`
}

// A StatusReference is an index into the status list that URI names.
type StatusReference struct {
	Index uint64 `json:"idx"`
	URI   string `json:"uri"`
}

// An Audience is a list of strings that JSON may also give as one string.
type Audience []string

// UnmarshalJSON implements json.Unmarshaler.
func (a *Audience) UnmarshalJSON(data []byte) error {
	var one string
	if err := json.Unmarshal(data, &one); err == nil {
		*a = Audience{one}
		return nil
	}
	var many []string
	if err := json.Unmarshal(data, &many); err != nil {
		return err
	}
	*a = many
	return nil
}
