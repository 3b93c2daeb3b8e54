// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"errors"
	"fmt"
	"time"

	"golang.org/x/crypto/ssh"
)

// verifyRequired is the one critical option that planlint can hold a signature to:
// that the token knew who touched it.
const verifyRequired = "verify-required"

// checkCertificate makes sure that a certificate of a known authority holds. Like
// ssh-keygen it wants one for users, with principals; unlike ssh-keygen it refuses
// critical options that it cannot enforce, and authorities that sign with SHA-1.
func checkCertificate(cert *ssh.Certificate, now time.Time, f *fido) error {
	switch {
	case cert.CertType != ssh.UserCert:
		return errors.New("the certificate is not one for users")
	case cert.Signature == nil || cert.Signature.Format == ssh.KeyAlgoRSA:
		return errors.New("the certificate is signed with SHA-1, which can be forged: have it issued anew")
	}
	if _, required := cert.CriticalOptions[verifyRequired]; required && (f == nil || f.Flags&flagVerified == 0) {
		return errors.New("the certificate requires a PIN or fingerprint, and the signature was made without")
	}
	checker := ssh.CertChecker{
		SupportedCriticalOptions: []string{verifyRequired},
		Clock:                    func() time.Time { return now },
	}
	// The principals are compared by patterns before.
	if err := checker.CheckCert(cert.ValidPrincipals[0], cert); err != nil {
		return fmt.Errorf("the certificate does not hold: %w", err)
	}
	return nil
}
