// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approvaltest

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"io"
	"testing"

	"golang.org/x/crypto/ssh"
)

// The flags of a FIDO token.
const (
	Touched  = 0x01 // somebody touched it
	Verified = 0x04 // and gave it a PIN or a fingerprint
)

const application = "ssh:"

// A Token is a FIDO token in software. It signs without being touched, and says of
// the touch what its Flags say, as no real one does.
type Token struct {
	Flags   byte
	Counter uint32
	public  ssh.PublicKey
	inner   ssh.Signer // signs as a key of the plain type
}

// Token25519 is a token with an sk-ssh-ed25519 key.
func Token25519(t testing.TB, name string, flags byte) *Token {
	t.Helper()
	private := Private("token " + name)
	public := parse(t, struct{ Type, Key, Application string }{
		ssh.KeyAlgoSKED25519, string(private[ed25519.SeedSize:]), application,
	})
	return &Token{flags, 7, public, Key(t, "token "+name)}
}

// TokenECDSA is a token with a new sk-ecdsa-sha2-nistp256 key.
func TokenECDSA(t testing.TB, flags byte) *Token {
	t.Helper()
	key := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))(t)
	point := must(key.PublicKey.Bytes())(t)
	public := parse(t, struct{ Type, Curve, Point, Application string }{
		ssh.KeyAlgoSKECDSA256, "nistp256", string(point), application,
	})
	return &Token{flags, 7, public, must(ssh.NewSignerFromKey(key))(t)}
}

func parse(t testing.TB, wire any) ssh.PublicKey {
	t.Helper()
	return must(ssh.ParsePublicKey(ssh.Marshal(wire)))(t)
}

// PublicKey implements ssh.Signer.
func (k *Token) PublicKey() ssh.PublicKey { return k.public }

// Sign implements ssh.Signer as PROTOCOL.u2f of OpenSSH has it.
func (k *Token) Sign(rand io.Reader, data []byte) (*ssh.Signature, error) {
	said := ssh.Marshal(struct {
		Flags   byte
		Counter uint32
	}{k.Flags, k.Counter})
	app, message := sha256.Sum256([]byte(application)), sha256.Sum256(data)
	signed := append(append(app[:], said...), message[:]...)
	sig, err := k.inner.Sign(rand, signed)
	if err != nil {
		return nil, err
	}
	return &ssh.Signature{Format: k.public.Type(), Blob: sig.Blob, Rest: said}, nil
}
