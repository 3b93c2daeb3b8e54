// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package seal encrypts a token to the people and machines that may read it, and
// decrypts it for them: age files (age-encryption.org/v1), in ASCII armor, as the
// age command reads and writes them.
//
// The package knows neither tokens nor Terraform. No error of it repeats what it
// was given: a private key may have been pasted where a public one belongs.
package seal

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"
)

// Trouble with a sealed text; test with errors.Is.
var (
	// ErrMalformed says that the text is no armored age file, or was cut or
	// changed since it was sealed.
	ErrMalformed = errors.New("not a whole age file in ASCII armor")
	// ErrWrongIdentity says that the text is sealed to others.
	ErrWrongIdentity = errors.New("sealed to other recipients")
)

// maxSize bounds what Unseal reads, in bytes. A token is a few kilobytes at most.
const maxSize = 1 << 20

// Seal encrypts secret to every one of the recipients, any of whom can read it
// alone. The answer is an armored age file that ends in a newline.
func (r Recipients) Seal(secret string) (string, error) {
	var out bytes.Buffer
	armored := armor.NewWriter(&out)
	w, err := age.Encrypt(armored, r.keys...)
	if err != nil {
		return "", fmt.Errorf("seal: %w", err)
	}
	if _, err = io.WriteString(w, secret); err == nil {
		err = errors.Join(w.Close(), armored.Close())
	}
	if err != nil {
		return "", fmt.Errorf("seal: %w", err)
	}
	return out.String(), nil
}

// Unseal decrypts a sealed text with an identity, in any of the forms that
// parseIdentities names. Errors are ErrMalformed, ErrWrongIdentity, or say what
// is wrong with the identity.
func Unseal(sealed, identity string) (string, error) {
	identities, err := parseIdentities(identity)
	if err != nil {
		return "", err
	}
	if len(sealed) > maxSize {
		return "", ErrMalformed
	}
	r, err := age.Decrypt(armor.NewReader(strings.NewReader(sealed)), identities...)
	var mismatch *age.NoIdentityMatchError
	if errors.As(err, &mismatch) {
		return "", ErrWrongIdentity
	}
	if err != nil {
		return "", ErrMalformed
	}
	secret, err := io.ReadAll(io.LimitReader(r, maxSize))
	if err != nil {
		return "", ErrMalformed
	}
	return string(secret), nil
}
