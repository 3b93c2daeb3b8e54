// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package seal_test

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/rsa"
	"encoding/pem"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"
	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/ssh"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
	"github.com/scoped-dev/terraform-provider-scoped/internal/seal"
)

const secret = "a token that nobody else may read"

// sshPair makes a key pair: the public line, and the private key as ssh-keygen
// writes it, with a passphrase where one is given.
func sshPair(t *testing.T, kind, passphrase string) (public, private string) {
	t.Helper()
	var key any
	var err error
	switch kind {
	case "rsa":
		key, err = rsa.GenerateKey(rand.Reader, 2048)
	default:
		_, key, err = ed25519.GenerateKey(rand.Reader)
	}
	require.NoError(t, err)
	signer, err := ssh.NewSignerFromKey(key)
	require.NoError(t, err)
	block, err := ssh.MarshalPrivateKey(key, "someone")
	if passphrase != "" {
		block, err = ssh.MarshalPrivateKeyWithPassphrase(key, "someone", []byte(passphrase))
	}
	require.NoError(t, err)
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(signer.PublicKey()))) + " someone@example.com", string(pem.EncodeToMemory(block))
}

func agePair(t *testing.T) (public, private string) {
	t.Helper()
	identity, err := age.GenerateX25519Identity()
	require.NoError(t, err)
	return identity.Recipient().String(), identity.String()
}

func hybridPair(t *testing.T) (public, private string) {
	t.Helper()
	identity, err := age.GenerateHybridIdentity()
	require.NoError(t, err)
	return identity.Recipient().String(), identity.String()
}

func sealed(t *testing.T, recipients ...string) string {
	t.Helper()
	to, err := seal.ParseRecipients(recipients...)
	require.NoError(t, err)
	out, err := to.Seal(secret)
	require.NoError(t, err)
	require.NotContains(t, out, secret)
	return out
}

func TestEveryRecipientCanUnseal(t *testing.T) {
	t.Parallel()
	agePublic, agePrivate := agePair(t)
	edPublic, edPrivate := sshPair(t, "ed25519", "")
	rsaPublic, rsaPrivate := sshPair(t, "rsa", "")
	text := sealed(t, agePublic, edPublic, rsaPublic)
	for _, identity := range []string{
		agePrivate, edPrivate, rsaPrivate, strings.TrimSpace(edPrivate), strings.ReplaceAll(edPrivate, "\n", "\r\n"),
		"# created: today\r\n# public key: " + agePublic + "\r\n\r\n  " + agePrivate + "\r\n",
	} {
		got, err := seal.Unseal(text, identity)
		require.NoError(t, err)
		require.Equal(t, secret, got)
	}
	got, err := seal.Unseal("\n"+strings.ReplaceAll(text, "\n", "\r\n")+"\n", agePrivate)
	require.NoError(t, err)
	require.Equal(t, secret, got)
}

func TestPostQuantum(t *testing.T) {
	t.Parallel()
	public, private := hybridPair(t)
	got, err := seal.Unseal(sealed(t, public), private)
	require.NoError(t, err)
	require.Equal(t, secret, got)
	classic, _ := agePair(t)
	_, err = seal.ParseRecipients(public, classic)
	require.ErrorContains(t, err, "cannot be mixed")
}

func TestSealIsNeverTheSameTwice(t *testing.T) {
	t.Parallel()
	public, _ := agePair(t)
	require.NotEqual(t, sealed(t, public), sealed(t, public))
}

func TestNamesHaveOneSpelling(t *testing.T) {
	t.Parallel()
	agePublic, _ := agePair(t)
	sshPublic, _ := sshPair(t, "ed25519", "")
	a, err := seal.ParseRecipients(agePublic, sshPublic)
	require.NoError(t, err)
	b, err := seal.ParseRecipients(" "+strings.TrimSuffix(sshPublic, "someone@example.com"), strings.ToUpper(agePublic)+"\n", agePublic)
	require.NoError(t, err)
	require.Equal(t, a.Names(), b.Names())
	require.False(t, a.IsEmpty())
	none, err := seal.ParseRecipients()
	require.NoError(t, err)
	require.True(t, none.IsEmpty())
}

func TestRecipientsRefused(t *testing.T) {
	t.Parallel()
	public, private := agePair(t)
	_, sshPrivate := sshPair(t, "ed25519", "")
	for line, words := range map[string]string{
		"":                                "an empty recipient",
		"someone@example.com":             "a recipient of unknown format (19 characters): write " + seal.Formats,
		private:                           "this is a private key",
		strings.ToLower(private):          "this is a private key",
		sshPrivate:                        "this is a private key",
		"AGE-PLUGIN-YUBIKEY-1QQQQQ":       "this is a private key",
		public[:40]:                       "malformed age public key",
		"age1yubikey1qqqq":                `of the plugin "yubikey"`,
		"ssh-dss AAAAB3NzaC1kc3M":         `of type "ssh-dss", which cannot be encrypted to`,
		"ecdsa-sha2-nistp256 AAAA":        `of type "ecdsa-sha2-nistp256"`,
		"sk-ssh-ed25519@openssh.com AAAA": `of type "sk-ssh-ed25519@openssh.com"`,
		"ssh-ed25519":                     "malformed SSH public key of type ssh-ed25519",
		"ssh-ed25519 AAAA":                "malformed SSH public key of type ssh-ed25519",
	} {
		_, err := seal.ParseRecipients(public, line)
		require.ErrorContains(t, err, words)
		if len(line) > 30 {
			require.NotContains(t, err.Error(), line[10:30], "an error quotes what it was given")
		}
	}
}

func TestIdentitiesRefused(t *testing.T) {
	t.Parallel()
	public, private := agePair(t)
	_, stranger := agePair(t)
	sshPublic, locked := sshPair(t, "ed25519", "passphrase")
	text := sealed(t, public, sshPublic)
	for identity, words := range map[string]string{
		"":                       "holds no key",
		"# only a comment":       "holds no key",
		public:                   "line 1 of the identity is a public key",
		"# one\n" + private[:50]: "line 2 of the identity is a malformed age key",
		"hunter2":                "line 1 of the identity is neither",
		"AGE-PLUGIN-YUBIKEY-1QQ": "needs an age plugin",
		locked:                   "has a passphrase",
		"-----BEGIN OPENSSH PRIVATE KEY-----\nnonsense\n-----END OPENSSH PRIVATE KEY-----": "cannot be used",
		stranger: "sealed to other recipients",
	} {
		_, err := seal.Unseal(text, identity)
		require.ErrorContains(t, err, words)
		require.NotContains(t, err.Error(), "hunter2")
		if len(identity) > 60 {
			require.NotContains(t, err.Error(), identity[20:60])
		}
	}
}

// Whatever is cut off or changed, nothing of the secret is told.
func TestDamaged(t *testing.T) {
	t.Parallel()
	public, private := agePair(t)
	text := sealed(t, public)
	for i := range len(text) - 1 {
		got, err := seal.Unseal(text[:i], private)
		require.Error(t, err)
		require.Empty(t, got)
	}
	_, err := seal.Unseal(strings.Repeat(" ", 2<<20)+text, private)
	require.ErrorIs(t, err, seal.ErrMalformed)
	_, err = seal.Unseal("not sealed", private)
	require.ErrorIs(t, err, seal.ErrMalformed)
}

// The age command reads what Seal writes, and Unseal what it writes.
func TestAgeCommand(t *testing.T) {
	t.Parallel()
	program, err := buildtool.Build(t.Context(), "age", os.Stderr)
	require.NoError(t, err)
	public, private := agePair(t)
	key := filepath.Join(t.TempDir(), "key.txt")
	require.NoError(t, os.WriteFile(key, []byte(private+"\n"), 0o600))

	decrypt := exec.CommandContext(t.Context(), program, "-d", "-i", key)
	decrypt.Stdin = strings.NewReader(sealed(t, public))
	out, err := decrypt.Output()
	require.NoError(t, err)
	require.Equal(t, secret, string(out))

	encrypt := exec.CommandContext(t.Context(), program, "-a", "-r", public)
	encrypt.Stdin = strings.NewReader(secret)
	out, err = encrypt.Output()
	require.NoError(t, err)
	got, err := seal.Unseal(string(out), private)
	require.NoError(t, err)
	require.Equal(t, secret, got)
}
