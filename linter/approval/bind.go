// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"golang.org/x/crypto/scrypt"
)

// What digests begin with. The name says how they are made.
const (
	planDigest   = "sha256:"
	sideDigest   = "hmac-sha256:"
	secretDigest = "scrypt:"
)

// The cost of a guess at what is sensitive: 16 MiB and some 50 ms. A statement is
// there for everybody to read, salt and all, so a fast digest of a weak password
// would give it away.
const scryptN, scryptR, scryptP = 1 << 14, 8, 1

// Bind makes the change of a statement out of facts, with its salt. It fails where
// an exception is for what the plan itself changes.
func (f Facts) Bind(salt []byte, rules, except []string) (Change, error) {
	s, ok := f.sides[keyOf(except)]
	switch {
	case f.twice:
		return Change{}, fmt.Errorf("the plan has two changes at %s", f.Address)
	case !ok:
		return Change{}, fmt.Errorf("no facts were taken of %s without %v", f.Address, except)
	case s.touched != "":
		return Change{}, fmt.Errorf("%s: the plan itself changes %s: only what changes outside Terraform can be an exception", f.Address, s.touched)
	}
	c := Change{
		Address: f.Address, PreviousAddress: f.PreviousAddress, Deposed: f.Deposed,
		Rules: rules, Type: f.Type, Provider: f.Provider, Actions: f.Actions, Object: f.Object,
		Except: except,
		Before: salted(salt, "before", s.before), After: salted(salt, "after", s.after),
	}
	if except == nil {
		c.Except = []string{}
	}
	var err error
	c.Secrets, err = s.guarded(salt)
	return c, err
}

// salted keeps a digest from being looked up, and from being compared with that of
// another statement.
func salted(salt []byte, side string, sum [sha256.Size]byte) string {
	mac := hmac.New(sha256.New, salt)
	_, _ = mac.Write(append([]byte(side+"\x00"), sum[:]...)) // it never fails
	return sideDigest + hex.EncodeToString(mac.Sum(nil))
}

// guarded is the digest of what is sensitive, "" where nothing is.
func (s sides) guarded(salt []byte) (string, error) {
	if s.secrets == nil {
		return "", nil
	}
	key, err := scrypt.Key(s.secrets, salt, scryptN, scryptR, scryptP, sha256.Size)
	return secretDigest + hex.EncodeToString(key), err
}
