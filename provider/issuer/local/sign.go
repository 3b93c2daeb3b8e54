// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"

	"github.com/go-jose/go-jose/v4"

	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
)

// A signingKey is an Ed25519 key as the ledger keeps it.
type signingKey struct {
	Seed      []byte `json:"seed"`
	Published int64  `json:"published,omitempty"` // since when
	Since     int64  `json:"since,omitempty"`     // since when it signs; 0 when it has yet to
	Horizon   int64  `json:"horizon,omitempty"`   // the latest expiry of what it signed
}

func newSigningKey(since, published int64) (signingKey, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return signingKey{}, err
	}
	return signingKey{Seed: private.Seed(), Since: since, Published: published}, nil
}

func (k signingKey) private() ed25519.PrivateKey { return ed25519.NewKeyFromSeed(k.Seed) }

// public gives the JWK that is published.
func (k signingKey) public() jose.JSONWebKey {
	return jose.JSONWebKey{
		Key:       k.private().Public(),
		KeyID:     k.id(),
		Algorithm: string(wire.Algorithm),
		Use:       "sig",
	}
}

// id is the key's thumbprint (RFC 7638, RFC 8037 appendix A.3), so that it says
// which key it is and no two ledgers' keys share one.
func (k signingKey) id() string {
	x := base64.RawURLEncoding.EncodeToString(k.private()[ed25519.SeedSize:]) // the public half
	sum := sha256.Sum256([]byte(`{"crv":"Ed25519","kty":"OKP","x":"` + x + `"}`))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// sign makes a compact JWS of claims. The same claims give the same bytes.
func (k signingKey) sign(typ jose.ContentType, claims any) (string, error) {
	payload, err := json.Marshal(claims)
	if err != nil {
		return "", err
	}
	signer, err := jose.NewSigner(
		jose.SigningKey{Algorithm: wire.Algorithm, Key: jose.JSONWebKey{Key: k.private(), KeyID: k.id()}},
		(&jose.SignerOptions{}).WithType(typ),
	)
	if err != nil {
		return "", err
	}
	signed, err := signer.Sign(payload)
	if err != nil {
		return "", err
	}
	return signed.CompactSerialize()
}

// signing finds a signing key of the ledger.
func (l *ledger) signing(kid string) (signingKey, error) {
	var key signingKey
	if err := unseal([]byte(kid), l.tx.Bucket(inSigning).Get([]byte(kid)), &key); err != nil {
		return key, damaged("signing key %s: %v", kid, err)
	}
	if len(key.Seed) != ed25519.SeedSize || key.id() != kid {
		return key, damaged("signing key %s: it is not the one that stands there", kid)
	}
	return key, nil
}

// current finds the key that new tokens and the status list are signed with.
func (l *ledger) current() (signingKey, error) {
	if l.state.Key != "" {
		return l.signing(l.state.Key)
	}
	kid, _ := l.tx.Bucket(inSigning).Cursor().First() // schema 1 had one
	return l.signing(string(kid))
}
