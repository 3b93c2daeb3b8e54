// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package approvaltest makes keys, certificates, FIDO tokens and agents for tests of
// approvals. Its keys are made from names, so that they are the same in every run,
// and are worth nothing for that.
//
// It is no part of planlint: only tests may import it.
package approvaltest

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// Key is the ed25519 key of somebody.
func Key(t testing.TB, name string) ssh.Signer {
	t.Helper()
	return must(ssh.NewSignerFromSigner(Private(name)))(t)
}

// Private is the same, to be written to a file or given to an agent.
func Private(name string) ed25519.PrivateKey {
	seed := sha256.Sum256([]byte("approvaltest " + name))
	return ed25519.NewKeyFromSeed(seed[:])
}

// Public is a key as a line of an authorized_keys file, without comment.
func Public(key ssh.PublicKey) string {
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key)))
}

// Line is a line of an allowed_signers file. Options may be "".
func Line(principals, options string, key ssh.PublicKey) string {
	if options != "" {
		options += " "
	}
	return principals + " " + options + Public(key) + "\n"
}

// Certify gives a key with a certificate for users, which change may change before
// it is signed.
func Certify(t testing.TB, authority, key ssh.Signer, now time.Time, change func(*ssh.Certificate), principals ...string) ssh.Signer {
	t.Helper()
	cert := &ssh.Certificate{
		Key: key.PublicKey(), CertType: ssh.UserCert, KeyId: "test", ValidPrincipals: principals,
		ValidAfter:  uint64(now.Add(-time.Hour).Unix()), //nolint:gosec // after 1970
		ValidBefore: uint64(now.Add(time.Hour).Unix()),  //nolint:gosec // after 1970
	}
	if change != nil {
		change(cert)
	}
	if err := cert.SignCert(rand.Reader, authority); err != nil {
		t.Fatal(err)
	}
	return must(ssh.NewCertSigner(cert, key))(t)
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
