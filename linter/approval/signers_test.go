// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/ssh"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// What becomes of a signature of alice's at 2026-06-01 09:00 UTC.
const (
	allowed = "allowed"
	refused = "refused"
	// stricter is what ssh-keygen allows and planlint does not: a key that is not one
	// person's, a file with a line that cannot be read.
	stricter = "stricter"
	bob      = "bob" // it is bob's
)

// signerLines are files of allowed signers, with alice's key. ssh-keygen is asked by
// her name, alice@example.org.
func signerLines(key string) map[string]string {
	const ours = approval.Namespace
	return map[string]string{
		"":                                   refused,
		"# nobody\n\n":                       refused,
		"alice@example.org " + key:           allowed,
		"  alice@example.org\t" + key + "  ": allowed,
		"alice@example.org " + key + " a comment # of two words\n":                     allowed,
		`"alice@example.org" ` + key:                                                   allowed,
		`"bob@example.org,alice@example.org" ` + key:                                   allowed,
		"alice@example.org,bob@example.org " + key:                                     allowed,
		"*@example.org " + key:                                                         stricter,
		"al?ce@example.org " + key:                                                     stricter,
		"bob@example.org " + key:                                                       bob,
		"!alice@example.org,alice@example.org " + key:                                  refused,
		"alice@example.org,!*@example.org " + key:                                      refused,
		"alice@example.org namespaces=\"" + ours + "\" " + key:                         allowed,
		"alice@example.org namespaces=\"file,git," + ours + "\" " + key:                allowed,
		"alice@example.org NameSpaces=\"planlint-*\" " + key:                           allowed,
		"alice@example.org namespaces=\"*,!planlint-*\" " + key:                        refused,
		"alice@example.org namespaces=\"file\" " + key:                                 refused,
		"alice@example.org valid-after=\"20260601\" " + key:                            allowed,
		"alice@example.org valid-after=\"20260601Z\" " + key:                           allowed,
		"alice@example.org valid-after=\"202606010900Z\" " + key:                       allowed,
		"alice@example.org valid-after=\"20260601090000Z\" " + key:                     allowed,
		"alice@example.org valid-after=\"20260601090001Z\" " + key:                     refused,
		"alice@example.org valid-after=\"20260601090001\" " + key:                      refused,
		"alice@example.org valid-before=\"20260601090000Z\" " + key:                    allowed,
		"alice@example.org valid-before=\"20260601085959Z\" " + key:                    refused,
		"alice@example.org valid-after=\"20260101\",valid-before=\"20270101Z\" " + key: allowed,
		"alice@example.org valid-before=\"20260101\",valid-after=\"20270101Z\" " + key: refused,
		"alice@example.org valid-before=\"2026\" " + key:                               refused,
		"alice@example.org valid-before=\"20261301\" " + key:                           refused,
		"alice@example.org valid-before=20270101 " + key:                               refused,
		"alice@example.org valid-after=\"20260101\",valid-after=\"20260101\" " + key:   refused,
		"alice@example.org no-touch-required " + key:                                   refused,
		"alice@example.org cert-authority " + key:                                      refused,
		"alice@example.org namespaces=\"file " + key:                                   refused,
		"alice@example.org namespaces=\"file\"x " + key:                                refused,
		"alice@example.org namespaces=\"file\", " + key:                                refused,
		"alice@example.org":                  refused,
		"alice@example.org ssh-ed25519":      refused,
		"alice@example.org ssh-ed25519 AAAA": refused,
		"alice@example.org ssh-rsa " + strings.TrimPrefix(key, "ssh-ed25519 "):              refused,
		"alice@example.org namespaces=\"file\" " + key + "\nalice@example.org " + key:       allowed,
		"nonsense\nalice@example.org " + key:                                                stricter,
		"alice@example.org valid-before=\"20250101\" " + key + "\nalice@example.org " + key: allowed,
	}
}

func TestSigners(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	sig, err := approval.ParseSignature(sign(t, statement(t, draft(t)), alice).Text)
	require.NoError(t, err)
	for text, want := range signerLines(approvaltest.Public(alice.PublicKey())) {
		s, err := approval.ParseSigners("allowed_signers", []byte(text), time.UTC)
		var a rule.Approver
		if err == nil {
			a, err = s.Allowed(sig, now)
		}
		switch want {
		case allowed:
			require.NoError(t, err, text)
			require.True(t, a.Is("Alice@Example.org"), text)
		case bob: // ssh-keygen, asked for alice, says no; we say who it is
			require.NoError(t, err, text)
			require.Equal(t, "bob@example.org", a.Name())
		default:
			require.Error(t, err, text)
		}
	}
}

func TestSignersSayWhatIsWrong(t *testing.T) {
	t.Parallel()
	key := approvaltest.Public(approvaltest.Key(t, "alice").PublicKey())
	for text, want := range map[string]string{
		"\n\nalice":                                  "allowed_signers:3: a line names principals, and then a key",
		`"alice ` + key:                              "allowed_signers:1: a quote is never closed",
		"alice nonsense " + key:                      `allowed_signers:1: nonsense is no option, or not written as one: there are cert-authority, namespaces="...", valid-after="..." and valid-before="..."`,
		"alice namespaces=\"\" " + key:               "allowed_signers:1: the option namespaces is empty, which allows nothing",
		"alice valid-after=\"soon\" " + key:          `allowed_signers:1: "soon" is no time: write YYYYMMDD, YYYYMMDDHHMM or YYYYMMDDHHMMSS, and Z for UTC`,
		"alice cert-authority,cert-authority " + key: "allowed_signers:1: the option cert-authority is there twice",
		"alice " + key[:40]:                          "allowed_signers:1: there is no public key, which has a type and then a text in base64",
	} {
		_, err := approval.ParseSigners("allowed_signers", []byte(text), time.UTC)
		require.EqualError(t, err, want)
	}
	_, err := approval.ParseSigners("allowed_signers", []byte("a\nb\n"), time.UTC)
	require.Len(t, strings.Split(err.Error(), "\n"), 2, "every fault is told")
}

func TestTimesAreLocalWithoutZ(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	sig, err := approval.ParseSignature(sign(t, statement(t, draft(t)), alice).Text)
	require.NoError(t, err)
	line := []byte(approvaltest.Line("a@example.org", `valid-after="202606011000"`, alice.PublicKey()))
	for offset, want := range map[int]bool{0: false, 1: true, 2: true} { // 10:00 in that zone, at 09:00 UTC
		s, err := approval.ParseSigners("f", line, time.FixedZone("", offset*3600))
		require.NoError(t, err)
		_, err = s.Allowed(sig, now)
		require.Equal(t, want, err == nil)
	}
}

func TestCertificates(t *testing.T) {
	t.Parallel()
	src, alice, authority := statement(t, draft(t)), approvaltest.Key(t, "alice"), approvaltest.Key(t, "authority")
	line := approvaltest.Line("*@example.org,!root@example.org", "cert-authority", authority.PublicKey())
	for want, c := range map[string]struct {
		change     func(*ssh.Certificate)
		principals string
		signer     ssh.Signer
	}{
		"": {nil, "alice@example.org root@example.org x@evil.org", alice},
		`the certificate is for "mallory@evil.org", none of which the line "*@example.org,!root@example.org" allows`: {nil, "mallory@evil.org", alice},
		`the certificate is for "root@example.org", none of which`:                                                   {nil, "root@example.org", alice},
		`the certificate is for "", none of which`:                                                                   {nil, "", alice},
		"the certificate is not one for users":                                                                       {func(c *ssh.Certificate) { c.CertType = ssh.HostCert }, "a@example.org", alice},
		"the certificate does not hold: ssh: cert has expired":                                                       {func(c *ssh.Certificate) { c.ValidBefore = uint64(now.Unix()) }, "a@example.org", alice},
		"the certificate does not hold: ssh: cert is not yet valid":                                                  {func(c *ssh.Certificate) { c.ValidAfter = uint64(now.Unix()) + 1 }, "a@example.org", alice},
		`the certificate does not hold: ssh: unsupported critical option "source-address"`:                           {func(c *ssh.Certificate) { c.CriticalOptions = map[string]string{"source-address": "10.0.0.0/8"} }, "a@example.org", alice},
		"the certificate requires a PIN or fingerprint":                                                              {func(c *ssh.Certificate) { c.CriticalOptions = map[string]string{"verify-required": ""} }, "a@example.org", approvaltest.Token25519(t, "a", approvaltest.Touched)},
		" ": {func(c *ssh.Certificate) { c.CriticalOptions = map[string]string{"verify-required": ""} }, "a@example.org", approvaltest.Token25519(t, "a", approvaltest.Touched|approvaltest.Verified)},
	} {
		signer := approvaltest.Certify(t, authority, c.signer, now, c.change, strings.Fields(c.principals)...)
		sig, err := approval.ParseSignature(sign(t, src, signer).Text)
		require.NoError(t, err)
		a, err := signers(t, line).Allowed(sig, now)
		if strings.TrimSpace(want) != "" {
			require.ErrorContains(t, err, want)
			continue
		}
		require.NoError(t, err)
		require.True(t, a.Certified)
		require.Equal(t, strings.Fields(c.principals)[:1], a.Principals)
	}

	// A certificate of somebody else's authority, and one with a forged signature.
	other := approvaltest.Certify(t, approvaltest.Key(t, "mallory"), alice, now, nil, "alice@example.org")
	sig, err := approval.ParseSignature(sign(t, src, other).Text)
	require.NoError(t, err)
	_, err = signers(t, line).Allowed(sig, now)
	require.ErrorContains(t, err, "is not among the allowed signers")
	forged := other.PublicKey().(*ssh.Certificate)
	forged.SignatureKey = authority.PublicKey()
	sig, err = approval.ParseSignature(sign(t, src, other).Text)
	require.NoError(t, err)
	_, err = signers(t, line).Allowed(sig, now)
	require.ErrorContains(t, err, "certificate signature does not verify")

	// The key itself is not allowed by its authority, nor by a line with the bare key.
	sig, err = approval.ParseSignature(sign(t, src, alice).Text)
	require.NoError(t, err)
	_, err = signers(t, line).Allowed(sig, now)
	require.ErrorContains(t, err, "is not among the allowed signers")
}

func TestRevoked(t *testing.T) {
	t.Parallel()
	src, alice, authority := statement(t, draft(t)), approvaltest.Key(t, "alice"), approvaltest.Key(t, "authority")
	certified := approvaltest.Certify(t, authority, alice, now, nil, "alice@example.org")
	public, fingerprint := approvaltest.Public(alice.PublicKey()), ssh.FingerprintSHA256(alice.PublicKey())
	for text, want := range map[string]string{
		"# none\n\n": "",
		approvaltest.Public(approvaltest.Key(t, "bob").PublicKey()): "",
		public + " lost":             "x.approval.sig: the key " + fingerprint + " is revoked (revoked_keys:1)",
		"\n" + fingerprint + " lost": "x.approval.sig: the key " + fingerprint + " is revoked (revoked_keys:2)",
	} {
		revoked, err := approval.ParseRevoked("revoked_keys", []byte(text))
		require.NoError(t, err)
		o := options(t)
		o.Revoked = revoked
		j := judge(t, document(t, src, alice), o, ask(t, destroys()))
		require.Equal(t, want, j.Why())
	}
	for _, text := range []string{public, approvaltest.Public(authority.PublicKey()), approvaltest.Public(certified.PublicKey())} {
		revoked, err := approval.ParseRevoked("revoked_keys", []byte(text))
		require.NoError(t, err)
		o := approval.Options{Place: home, Revoked: revoked, Signers: signers(t, approvaltest.Line("*@example.org", "cert-authority", authority.PublicKey()))}
		require.Contains(t, judge(t, document(t, src, certified), o, ask(t, destroys())).Why(), "is revoked")
	}
	for text, want := range map[string]string{
		"SSHKRL\n\x00\x00":     "revoked_keys is a binary key revocation list (KRL), which planlint does not read: list the public keys or their fingerprints, one a line",
		"nonsense":             "revoked_keys:1: there is no public key, which has a type and then a text in base64",
		"SHA256:short":         `revoked_keys:1: "SHA256:short" is no fingerprint, which has 43 characters behind SHA256: and no more`,
		public + "\nssh-rsa x": "revoked_keys:2: there is no public key, which has a type and then a text in base64",
	} {
		_, err := approval.ParseRevoked("revoked_keys", []byte(text))
		require.EqualError(t, err, want)
	}
}
