// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"bytes"
	"fmt"
	"io"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"
)

// Sign signs the bytes of a statement with a key: one of a file, of an agent, or a
// certificate's. The signature is made sure of before it is given.
func Sign(statement []byte, signer ssh.Signer) (*Signature, error) {
	if err := checkStrength(plainKey(signer.PublicKey())); err != nil {
		return nil, err
	}
	if rsa, ok := signer.(ssh.AlgorithmSigner); ok && plainKey(signer.PublicKey()).Type() == ssh.KeyAlgoRSA {
		signer = sha512{rsa}
	}
	made, err := sshsig.Sign(bytes.NewReader(statement), signer, sshsig.HashSHA512, Namespace)
	if err != nil {
		return nil, fmt.Errorf("the key %s did not sign: %w", ssh.FingerprintSHA256(plainKey(signer.PublicKey())), err)
	}
	sig := &Signature{sig: made}
	sig, err = ParseSignature(sig.Armor())
	if err != nil {
		return nil, fmt.Errorf("what the key signed is no good: %w", err)
	}
	return sig, sig.verify(statement)
}

// sha512 keeps an RSA key, certified or not, from signing with SHA-1.
type sha512 struct{ ssh.AlgorithmSigner }

// Sign implements ssh.Signer.
func (s sha512) Sign(rand io.Reader, data []byte) (*ssh.Signature, error) {
	return s.SignWithAlgorithm(rand, data, ssh.KeyAlgoRSASHA512)
}
