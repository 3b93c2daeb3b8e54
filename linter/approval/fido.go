// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"crypto/sha256"
	"errors"
	"fmt"

	"golang.org/x/crypto/ssh"
)

// The flags in a signature of a FIDO key (PROTOCOL.u2f of OpenSSH): somebody touched
// the token, and the token knew them by PIN or fingerprint.
const (
	flagPresent  = 0x01
	flagVerified = 0x04
)

// A fido is what a signature of a FIDO key says beside the signature: part of what
// is signed, so nobody but the token can write it.
type fido struct {
	Flags   byte
	Counter uint32
}

// readFido reads what stands behind the signature of a FIDO key. Behind that of any
// other key nothing may stand.
func (s *Signature) readFido() error {
	rest := s.sig.Signature.Rest
	switch plainKey(s.sig.PublicKey).Type() {
	case ssh.KeyAlgoSKED25519, ssh.KeyAlgoSKECDSA256:
	default:
		if len(rest) > 0 {
			return errors.New("something stands behind the signature")
		}
		return nil
	}
	s.fido = &fido{}
	if err := ssh.Unmarshal(rest, s.fido); err != nil {
		return fmt.Errorf("what the FIDO key says of the touch cannot be read: %w", err)
	}
	return nil
}

// key gives a FIDO key that verifies whatever the flags say. Those of x/crypto
// refuse a signature without a touch, those of OpenSSH do not; here it is for
// policy to say, of a signature that is otherwise sound.
func (f *fido) key(key ssh.PublicKey) ssh.PublicKey { return untouched{key, *f} }

type untouched struct {
	ssh.PublicKey
	fido
}

// Verify implements ssh.PublicKey: what a FIDO key signs is a digest of its
// application, the flags, the counter and a digest of the data, and apart from that
// its signature is one of the plain type.
func (k untouched) Verify(data []byte, sig *ssh.Signature) error {
	plain, ok := k.PublicKey.(ssh.CryptoPublicKey)
	if !ok || sig.Format != k.Type() {
		return fmt.Errorf("signature type %s for key type %s", sig.Format, k.Type())
	}
	key, err := ssh.NewPublicKey(plain.CryptoPublicKey())
	if err != nil {
		return err
	}
	application, err := applicationOf(k.PublicKey)
	if err != nil {
		return err
	}
	app, message := sha256.Sum256([]byte(application)), sha256.Sum256(data)
	signed := append(app[:], ssh.Marshal(k.fido)...)
	return key.Verify(append(signed, message[:]...), &ssh.Signature{Format: key.Type(), Blob: sig.Blob})
}

// applicationOf reads what a FIDO key is for, "ssh:", the last field of its
// encoding, which x/crypto does not tell.
func applicationOf(key ssh.PublicKey) (string, error) {
	if key.Type() == ssh.KeyAlgoSKECDSA256 {
		var w struct{ Type, Curve, Point, Application string }
		err := ssh.Unmarshal(key.Marshal(), &w)
		return w.Application, err
	}
	var w struct{ Type, Key, Application string }
	err := ssh.Unmarshal(key.Marshal(), &w)
	return w.Application, err
}
