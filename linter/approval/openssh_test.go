// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval_test

import (
	"bytes"
	"encoding/pem"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/ssh"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
)

var update = flag.Bool("update", false, "have ssh-keygen sign the fixtures of testdata/openssh anew")

// keygen runs ssh-keygen in a directory, and reports whether it was content.
func keygen(t testing.TB, dir, stdin string, args ...string) (string, bool) {
	t.Helper()
	cmd := exec.Command("ssh-keygen", args...)
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(stdin)
	cmd.Env = append(os.Environ(), "TZ=UTC", "SSH_AUTH_SOCK=")
	out, err := cmd.CombinedOutput()
	return string(out), err == nil
}

func needKeygen(t testing.TB) {
	t.Helper()
	if _, err := exec.LookPath("ssh-keygen"); err != nil {
		t.Skip("there is no ssh-keygen on PATH; what it signed once is in testdata/openssh, and tested there")
	}
}

// fixtures are what ssh-keygen signed: the options for it, and what is to become of
// the signature.
var fixtures = []struct{ name, key, options, want string }{
	{"ed25519", "ed25519", "-n " + approval.Namespace, ""},
	{"ed25519-sha256", "ed25519", "-O hashalg=sha256 -n " + approval.Namespace, ""},
	{"ecdsa", "ecdsa", "-n " + approval.Namespace, ""},
	{"rsa", "rsa", "-n " + approval.Namespace, ""},
	{"certificate", "certified-cert.pub", "-n " + approval.Namespace, ""},
	{"namespace", "ed25519", "-n file", `it was made for the namespace "file", not for "` + approval.Namespace + `": it approves nothing`},
	{"short-rsa", "rsa1024", "-n " + approval.Namespace, "the RSA key has 1024 bits, fewer than 2048: use a longer one, or ed25519"},
	{"stranger", "stranger", "-n " + approval.Namespace, "the key SHA256:"},
}

const fixturesDir = "testdata/openssh"

// TestWhatOpenSSHSigned goes by signatures that ssh-keygen has made, so that it is
// proven where there is none.
func TestWhatOpenSSHSigned(t *testing.T) {
	t.Parallel()
	if *update {
		writeFixtures(t)
	}
	src, err := os.ReadFile(filepath.Join(fixturesDir, "x.approval"))
	require.NoError(t, err)
	allowed, err := os.ReadFile(filepath.Join(fixturesDir, "allowed_signers"))
	require.NoError(t, err)
	o := options(t)
	o.Signers = signers(t, string(allowed))
	for _, f := range fixtures {
		sig, err := os.ReadFile(filepath.Join(fixturesDir, f.name+".sig"))
		require.NoError(t, err)
		d := approval.Document{Name: "x.approval", Statement: src, Signatures: []approval.Armored{{Name: f.name, Text: sig}}}
		j := judge(t, d, o, ask(t, destroys()))
		require.Equal(t, f.want == "", j.Holds(), "%s: %s", f.name, j.Why())
		if f.want == "" {
			require.True(t, j.Approvers[0].Is(f.name+"@example.org"), f.name)
			parsed, err := approval.ParseSignature(sig)
			require.NoError(t, err)
			require.Equal(t, string(sig), string(parsed.Armor()), "we write what ssh-keygen writes")
		} else {
			require.Contains(t, j.Why(), f.want)
		}
	}
}

func writeFixtures(t *testing.T) {
	needKeygen(t)
	dir := t.TempDir()
	run := func(args ...string) {
		out, ok := keygen(t, dir, "", args...)
		require.True(t, ok, "%v: %s", args, out)
	}
	var allowed bytes.Buffer
	for _, k := range []struct{ name, kind, bits string }{
		{"ed25519", "ed25519", "256"},
		{"ecdsa", "ecdsa", "384"},
		{"rsa", "rsa", "3072"},
		{"rsa1024", "rsa", "1024"},
		{"stranger", "ed25519", "256"},
		{"authority", "ed25519", "256"},
		{"certified", "ed25519", "256"},
	} {
		run("-q", "-t", k.kind, "-b", k.bits, "-N", "", "-C", k.name, "-f", k.name)
		public, err := os.ReadFile(filepath.Join(dir, k.name+".pub"))
		require.NoError(t, err)
		switch k.name {
		case "ed25519":
			allowed.WriteString("ed25519@example.org,ed25519-sha256@example.org " + string(public))
		case "authority":
			allowed.WriteString("*@example.org cert-authority " + string(public))
		case "ecdsa", "rsa":
			allowed.WriteString(k.name + "@example.org namespaces=\"" + approval.Namespace + "\" " + string(public))
		}
	}
	run("-q", "-s", "authority", "-I", "id", "-n", "certificate@example.org", "-V", "always:forever", "certified.pub")
	src := statement(t, draft(t))
	for _, f := range fixtures {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "x.approval"), src, 0o600))
		run(append(append([]string{"-Y", "sign", "-f", f.key}, strings.Fields(f.options)...), "x.approval")...)
		require.NoError(t, os.Rename(filepath.Join(dir, "x.approval.sig"), filepath.Join(fixturesDir, f.name+".sig")))
	}
	require.NoError(t, os.WriteFile(filepath.Join(fixturesDir, "x.approval"), src, 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(fixturesDir, "allowed_signers"), allowed.Bytes(), 0o600))
}

// verified asks ssh-keygen -Y verify of a signature.
func verified(t *testing.T, dir, name string, src, sig []byte, allowed string, more ...string) (string, bool) {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "x.sig"), sig, 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "allowed_signers"), []byte(allowed), 0o600))
	return keygen(t, dir, string(src), append([]string{"-Y", "verify", "-f", "allowed_signers", "-I", name, "-n", approval.Namespace, "-s", "x.sig"}, more...)...)
}

// TestOpenSSHVerifiesWhatWeSign covers keys of files, certificates and FIDO tokens.
func TestOpenSSHVerifiesWhatWeSign(t *testing.T) {
	t.Parallel()
	needKeygen(t)
	src := statement(t, draft(t))
	alice := approvaltest.Key(t, "alice")
	authority := approvaltest.Key(t, "authority")
	for name, c := range map[string]struct {
		signer ssh.Signer
		line   string
	}{
		"ed25519":     {alice, approvaltest.Line("a@example.org", "", alice.PublicKey())},
		"certificate": {approvaltest.Certify(t, authority, alice, time.Now(), nil, "a@example.org"), approvaltest.Line("*@example.org", "cert-authority", authority.PublicKey())}, //nolint:forbidigo // ssh-keygen goes by the machine's clock
		"sk-ed25519":  {approvaltest.Token25519(t, "a", approvaltest.Touched), approvaltest.Line("a@example.org", "", approvaltest.Token25519(t, "a", 0).PublicKey())},
		"untouched":   {approvaltest.Token25519(t, "a", 0), approvaltest.Line("a@example.org", "", approvaltest.Token25519(t, "a", 0).PublicKey())},
	} {
		out, ok := verified(t, t.TempDir(), "a@example.org", src, sign(t, src, c.signer).Text, c.line)
		require.True(t, ok, "%s: %s", name, out)
		out, ok = verified(t, t.TempDir(), "a@example.org", append(src, ' '), sign(t, src, c.signer).Text, c.line)
		require.False(t, ok, "%s: %s", name, out)
	}
	token := approvaltest.TokenECDSA(t, approvaltest.Touched)
	out, ok := verified(t, t.TempDir(), "a@example.org", src, sign(t, src, token).Text, approvaltest.Line("a@example.org", "", token.PublicKey()))
	require.True(t, ok, out)
}

// TestSignersAreReadAsOpenSSHReadsThem puts files of allowed signers to both.
func TestSignersAreReadAsOpenSSHReadsThem(t *testing.T) {
	t.Parallel()
	needKeygen(t)
	src, alice := statement(t, draft(t)), approvaltest.Key(t, "alice")
	key := approvaltest.Public(alice.PublicKey())
	sig := sign(t, src, alice)
	for text, want := range signerLines(key) {
		_, theirs := verified(t, t.TempDir(), "alice@example.org", src, sig.Text, text, "-O", "verify-time=20260601090000Z")
		require.Equal(t, want == allowed || want == stricter, theirs, "ssh-keygen on %q", text)
	}
}

// TestKeysOfOpenSSH reads private keys as ssh-keygen writes them, and signs.
func TestKeysOfOpenSSH(t *testing.T) {
	t.Parallel()
	needKeygen(t)
	dir, src := t.TempDir(), statement(t, draft(t))
	for _, kind := range []string{"ed25519", "ecdsa", "rsa"} {
		out, ok := keygen(t, dir, "", "-q", "-t", kind, "-N", "open sesame", "-f", kind)
		require.True(t, ok, out)
		private, err := os.ReadFile(filepath.Join(dir, kind))
		require.NoError(t, err)
		block, _ := pem.Decode(private)
		require.NotNil(t, block)
		signer, err := ssh.ParsePrivateKeyWithPassphrase(private, []byte("open sesame"))
		require.NoError(t, err)
		out, ok = verified(t, dir, "a@example.org", src, sign(t, src, signer).Text, approvaltest.Line("a@example.org", "", signer.PublicKey()))
		require.True(t, ok, "%s: %s", kind, out)
	}
}
