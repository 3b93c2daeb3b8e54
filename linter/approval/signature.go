// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"bytes"
	"crypto/rsa"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"
)

// Namespace keeps signatures made for anything else from being approvals, and
// approvals from being anything else: ssh-keygen -Y sign -n Namespace.
const Namespace = "planlint-approval@scoped-dev.github.io"

// MaxSignature is the largest armored signature that is read, in bytes. With a
// certificate of many principals it has some thousands.
const MaxSignature = 64 << 10

// minRSA is the least length of an RSA key, in bits.
const minRSA = 2048

const (
	armorBegin = "-----BEGIN SSH SIGNATURE-----"
	armorEnd   = "-----END SSH SIGNATURE-----"
)

// A Signature is one signature, well-formed but not verified.
type Signature struct {
	sig  *sshsig.Signature
	fido *fido // of a key on a hardware token
}

// Fingerprint names the key that signed, "SHA256:...". Of a certificate it is that
// of the key which it certifies.
func (s *Signature) Fingerprint() string { return ssh.FingerprintSHA256(plainKey(s.sig.PublicKey)) }

// ParseSignature reads one armored signature, as ssh-keygen -Y sign writes it, and
// nothing besides. A signature in another encoding of the same is refused.
func ParseSignature(armored []byte) (*Signature, error) {
	if len(armored) > MaxSignature {
		return nil, fmt.Errorf("it is larger than %d KiB", MaxSignature>>10)
	}
	blob, err := unarmor(string(armored))
	if err != nil {
		return nil, err
	}
	sig, err := sshsig.ParseSignature(blob)
	if err != nil {
		return nil, fmt.Errorf("it is no SSH signature: %w", err)
	}
	if !bytes.Equal(sig.Marshal(), blob) {
		return nil, errors.New("it is not encoded as SSH signatures are: something was added or spelt in another way")
	}
	if sig.Namespace != Namespace {
		return nil, fmt.Errorf("it was made for the namespace %q, not for %q: it approves nothing", sig.Namespace, Namespace)
	}
	if err := checkKey(plainKey(sig.PublicKey), sig.Signature.Format); err != nil {
		return nil, err
	}
	s := &Signature{sig: sig}
	return s, s.readFido()
}

// unarmor decodes the text between the two lines that mark a signature. encoding/pem
// would pass over what is around them.
func unarmor(text string) ([]byte, error) {
	lines := strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), "\n")
	n := len(lines) - 1
	switch {
	case lines[0] != armorBegin:
		return nil, fmt.Errorf("it is no signature: its first line is not %q", armorBegin)
	case n < 2 || lines[n] != armorEnd:
		return nil, fmt.Errorf("it is cut short, or there is more in it than one signature: its last line is not the only %q", armorEnd)
	}
	for _, line := range lines[1:n] {
		if line == "" || len(line) > 76 {
			return nil, errors.New("its lines are not those of a signature")
		}
	}
	blob, err := base64.StdEncoding.Strict().DecodeString(strings.Join(lines[1:n], ""))
	if err != nil {
		return nil, errors.New("it is no base64: it is damaged, or there is more in it than one signature")
	}
	return blob, nil
}

// Armor writes a signature as ssh-keygen does.
func (s *Signature) Armor() []byte {
	text := base64.StdEncoding.EncodeToString(s.sig.Marshal())
	var b bytes.Buffer
	b.WriteString(armorBegin + "\n")
	for len(text) > armorWidth {
		b.WriteString(text[:armorWidth] + "\n")
		text = text[armorWidth:]
	}
	b.WriteString(text + "\n" + armorEnd + "\n")
	return b.Bytes()
}

const armorWidth = 70

// plainKey gives the key itself, of a certificate the one that it certifies.
func plainKey(key ssh.PublicKey) ssh.PublicKey {
	if cert, ok := key.(*ssh.Certificate); ok {
		return cert.Key
	}
	return key
}

// formats are the signatures that each type of key may make.
func formats(keyType string) []string {
	switch keyType {
	case ssh.KeyAlgoRSA:
		return []string{ssh.KeyAlgoRSASHA256, ssh.KeyAlgoRSASHA512}
	case ssh.KeyAlgoED25519, ssh.KeyAlgoSKED25519, ssh.KeyAlgoSKECDSA256,
		ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384, ssh.KeyAlgoECDSA521:
		return []string{keyType}
	}
	return nil
}

// checkKey refuses keys and algorithms that are too weak, or not known to be strong.
func checkKey(key ssh.PublicKey, format string) error {
	if err := checkStrength(key); err != nil {
		return err
	}
	for _, known := range formats(key.Type()) {
		if format == known {
			return nil
		}
	}
	return fmt.Errorf("it was made with the algorithm %q, which a key of type %s is not to use", format, key.Type())
}

// checkStrength refuses keys that no signature should rest on.
func checkStrength(key ssh.PublicKey) error {
	if formats(key.Type()) == nil {
		return fmt.Errorf("keys of type %s are not accepted: use ed25519, ecdsa, RSA of %d bits, or one of the FIDO types", key.Type(), minRSA)
	}
	if c, ok := key.(ssh.CryptoPublicKey); ok {
		if k, ok := c.CryptoPublicKey().(*rsa.PublicKey); ok && k.N.BitLen() < minRSA {
			return fmt.Errorf("the RSA key has %d bits, fewer than %d: use a longer one, or ed25519", k.N.BitLen(), minRSA)
		}
	}
	return nil
}

// verify reports whether the signature is that of its key over a statement.
func (s *Signature) verify(statement []byte) error {
	key := plainKey(s.sig.PublicKey)
	if s.fido != nil {
		key = s.fido.key(key)
	}
	shell := *s.sig
	shell.PublicKey = key
	err := sshsig.Verify(bytes.NewReader(statement), &shell, key, s.sig.HashAlgorithm, Namespace)
	if err != nil {
		return errors.New("the signature does not fit the statement: one of the two was changed, or it was made for another statement")
	}
	return nil
}
