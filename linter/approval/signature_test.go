// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"io"
	"strings"
	"testing"

	"github.com/hiddeco/sshsig"
	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/ssh"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
)

func TestTokens(t *testing.T) {
	t.Parallel()
	src := statement(t, draft(t))
	for flags, want := range map[byte][2]bool{
		0:                     {false, false},
		approvaltest.Touched:  {true, false},
		approvaltest.Verified: {false, true},
		approvaltest.Touched | approvaltest.Verified: {true, true},
		0xfa: {false, false}, // whatever else a token may say
	} {
		for _, token := range []*approvaltest.Token{approvaltest.Token25519(t, "a", flags), approvaltest.TokenECDSA(t, flags)} {
			o := options(t)
			o.Signers = signers(t, approvaltest.Line("a@example.org", "", token.PublicKey()))
			j := judge(t, document(t, src, token), o, ask(t, destroys()))
			require.True(t, j.Holds(), "%s: whether a touch is wanted is for policy to say", j.Why())
			a := j.Approvers[0]
			require.True(t, a.FIDO)
			require.Equal(t, want, [2]bool{a.Present, a.Verified}, flags)
			require.Equal(t, uint32(7), a.Counter)
			require.Equal(t, token.PublicKey().Type(), a.KeyType)
		}
	}
	require.False(t, judge(t, document(t, src, approvaltest.Key(t, "alice")), options(t), ask(t, destroys())).Approvers[0].FIDO)
}

// TestNobodyClaimsATouch changes what a token says of the touch after it has signed.
func TestNobodyClaimsATouch(t *testing.T) {
	t.Parallel()
	src := statement(t, draft(t))
	for _, token := range []*approvaltest.Token{approvaltest.Token25519(t, "a", 0), approvaltest.TokenECDSA(t, 0)} {
		sig, err := sshsig.Unarmor(sign(t, src, token).Text)
		require.NoError(t, err)
		sig.Signature.Rest[0] |= approvaltest.Touched
		o := options(t)
		o.Signers = signers(t, approvaltest.Line("a@example.org", "", token.PublicKey()))
		d := approval.Document{Name: "x", Statement: src, Signatures: []approval.Armored{{Name: "x.sig", Text: sshsig.Armor(sig)}}}
		require.Equal(t, "x.sig: the signature does not fit the statement: one of the two was changed, or it was made for another statement",
			judge(t, d, o, ask(t, destroys())).Why())

		for _, rest := range [][]byte{nil, {1}, {1, 0, 0, 0, 0, 0}} {
			sig.Signature.Rest = rest
			_, err = approval.ParseSignature(sshsig.Armor(sig))
			require.ErrorContains(t, err, "what the FIDO key says of the touch cannot be read")
		}
	}
}

// sha1 signs with RSA as nobody should any more.
type sha1 struct{ ssh.Signer }

func (s sha1) Sign(rand io.Reader, data []byte) (*ssh.Signature, error) {
	return s.Signer.Sign(rand, data)
}

func TestSignaturesThatAreRefused(t *testing.T) {
	t.Parallel()
	src, alice := statement(t, draft(t)), approvaltest.Key(t, "alice")
	good := string(sign(t, src, alice).Text)
	blob, err := base64.StdEncoding.DecodeString(strings.Join(strings.Split(good, "\n")[1:len(strings.Split(good, "\n"))-2], ""))
	require.NoError(t, err)
	armor := func(blob []byte) string {
		return "-----BEGIN SSH SIGNATURE-----\n" + base64.StdEncoding.EncodeToString(blob)[:70] + "\n" + base64.StdEncoding.EncodeToString(blob)[70:140] + "\n" +
			wrap(base64.StdEncoding.EncodeToString(blob)[140:]) + "-----END SSH SIGNATURE-----\n"
	}
	_, err = approval.ParseSignature([]byte(armor(blob)))
	require.NoError(t, err)

	remade := func(change func(*sshsig.Signature)) string {
		sig, err := sshsig.Unarmor([]byte(good))
		require.NoError(t, err)
		change(sig)
		return string(sshsig.Armor(sig))
	}
	for name, c := range map[string]struct{ text, want string }{
		"empty":           {"", "it is no signature: its first line is not"},
		"a line before":   {"hello\n" + good, "it is no signature: its first line is not"},
		"twice":           {good + good, "it is no base64"},
		"trailing text":   {good + "and more\n", "it is cut short, or there is more in it"},
		"cut short":       {good[:len(good)-40], "it is cut short"},
		"no end":          {strings.Split(good, "-----END")[0], "it is cut short"},
		"header":          {strings.Replace(good, "-----\n", "-----\nVersion: 1\n\n", 1), "its lines are not those of a signature"},
		"an empty line":   {strings.Replace(good, "\n-----END", "\n\n-----END", 1), "its lines are not those of a signature"},
		"PEM of a key":    {strings.ReplaceAll(good, "SSH SIGNATURE", "OPENSSH PRIVATE KEY"), "it is no signature"},
		"padding":         {strings.Replace(good, "\n-----END", "=\n-----END", 1), "it is no base64"},
		"more in it":      {armor(append(blob[:len(blob):len(blob)], 0)), "it is no SSH signature"},
		"less in it":      {armor(blob[:len(blob)-1]), "it is no SSH signature"},
		"another version": {armor(append([]byte("SSHSIG\x00\x00\x00\x02"), blob[10:]...)), "unsupported signature version"},
		"magic":           {armor(append([]byte("SSHSIH"), blob[6:]...)), "invalid magic preamble"},
		"large":           {strings.Repeat("x", approval.MaxSignature+1), "it is larger than 64 KiB"},
		"namespace":       {remade(func(s *sshsig.Signature) { s.Namespace = "git" }), `it was made for the namespace "git"`},
		"no namespace":    {remade(func(s *sshsig.Signature) { s.Namespace = "" }), `it was made for the namespace ""`},
		"hash":            {remade(func(s *sshsig.Signature) { s.HashAlgorithm = "md5" }), "unsupported hash algorithm"},
		"format":          {remade(func(s *sshsig.Signature) { s.Signature.Format = "ssh-rsa" }), `it was made with the algorithm "ssh-rsa"`},
		"rest":            {remade(func(s *sshsig.Signature) { s.Signature.Rest = []byte{1, 0, 0, 0, 7} }), "something stands behind the signature"},
		"reserved":        {reserved(t, blob), "it is not encoded as SSH signatures are"},
	} {
		_, err := approval.ParseSignature([]byte(c.text))
		require.ErrorContains(t, err, c.want, name)
	}
	for _, fine := range []string{strings.TrimSuffix(good, "\n"), good + "\n\n", strings.ReplaceAll(good, "\n", "\r\n"), remade(func(*sshsig.Signature) {})} {
		_, err := approval.ParseSignature([]byte(fine))
		require.NoError(t, err)
	}
}

func wrap(s string) string {
	var b strings.Builder
	for len(s) > 70 {
		b.WriteString(s[:70] + "\n")
		s = s[70:]
	}
	return b.String() + s + "\n"
}

// reserved puts something into the field that is for later versions.
func reserved(t *testing.T, blob []byte) string {
	t.Helper()
	var w struct {
		Magic                                     [6]byte
		Version                                   uint32
		Key, Namespace, Reserved, Hash, Signature string
	}
	require.NoError(t, ssh.Unmarshal(blob, &w))
	w.Reserved = "x"
	return "-----BEGIN SSH SIGNATURE-----\n" + wrap(base64.StdEncoding.EncodeToString(ssh.Marshal(w))) + "-----END SSH SIGNATURE-----\n"
}

// TestAnyChangedByteIsNoSignature flips every byte of a signature, and every byte of
// the statement.
func TestAnyChangedByteIsNoSignature(t *testing.T) {
	t.Parallel()
	src := statement(t, draft(t))
	good, err := sshsig.Unarmor(sign(t, src, approvaltest.Key(t, "alice")).Text)
	require.NoError(t, err)
	o, c := options(t), ask(t, destroys())
	blob := good.Marshal()
	for i := range blob {
		changed := bytes.Clone(blob)
		changed[i] ^= 0x20
		text := "-----BEGIN SSH SIGNATURE-----\n" + wrap(base64.StdEncoding.EncodeToString(changed)) + "-----END SSH SIGNATURE-----\n"
		d := approval.Document{Name: "x", Statement: src, Signatures: []approval.Armored{{Name: "x.sig", Text: []byte(text)}}}
		require.False(t, judge(t, d, o, c).Holds(), "byte %d", i)
	}
	sig := approval.Armored{Name: "x.sig", Text: sshsig.Armor(good)}
	for i := range src {
		changed := bytes.Clone(src)
		changed[i] ^= 1
		set := approval.Collect([]approval.Document{{Name: "x", Statement: changed, Signatures: []approval.Armored{sig}}}, nil, o)
		require.Nil(t, approval.Merge(set.Judge(c)), "byte %d", i)
	}
}

func TestKeysThatAreRefused(t *testing.T) {
	t.Parallel()
	src := statement(t, draft(t))
	short, err := rsa.GenerateKey(rand.Reader, 1024)
	require.NoError(t, err)
	signer, err := ssh.NewSignerFromKey(short)
	require.NoError(t, err)
	_, err = approval.Sign(src, signer)
	require.ErrorContains(t, err, "the RSA key has 1024 bits, fewer than 2048")
	_, err = approval.ParseSigners("f", []byte(approvaltest.Line("a", "", signer.PublicKey())), nil)
	require.ErrorContains(t, err, "f:1: the RSA key has 1024 bits")

	long, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	signer, err = ssh.NewSignerFromKey(long)
	require.NoError(t, err)
	sig, err := sshsig.Unarmor(sign(t, src, signer).Text)
	require.NoError(t, err)
	require.Equal(t, ssh.KeyAlgoRSASHA512, sig.Signature.Format)
	certified := approvaltest.Certify(t, approvaltest.Key(t, "authority"), signer, now, nil, "a")
	sig, err = sshsig.Unarmor(sign(t, src, certified).Text)
	require.NoError(t, err)
	require.Equal(t, ssh.KeyAlgoRSASHA512, sig.Signature.Format)
	weak, err := sshsig.Sign(bytes.NewReader(src), sha1{certified}, sshsig.HashSHA512, approval.Namespace)
	require.NoError(t, err)
	_, err = approval.ParseSignature(sshsig.Armor(weak))
	require.ErrorContains(t, err, `it was made with the algorithm "ssh-rsa"`)

	curve, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	signer, err = ssh.NewSignerFromKey(curve)
	require.NoError(t, err)
	_ = sign(t, src, signer)
}
