// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/agent"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
)

// maxKey is the largest key file that is read, in bytes.
const maxKey = 64 << 10

// A keeper finds the key to sign with.
type keeper struct {
	command
	console console
	file    string // of --key
	name    string // of --agent: a fingerprint or a comment
	signers *approval.Signers
}

// signer gives the key: of the file, else of the agent. The function that it gives
// ends the talk with the agent.
func (k keeper) signer() (ssh.Signer, func(), error) {
	if k.file == "" {
		return k.fromAgent(func(key *agent.Key) bool { return k.name == "" || k.isNamed(key) })
	}
	src, err := files.Read(k.file, maxKey)
	if err != nil {
		return nil, nil, &failure{what: "unable to read the key " + k.file, why: err}
	}
	if bytes.Contains(src, []byte("PRIVATE KEY-----")) {
		signer, err := k.private(src)
		return signer, func() {}, err
	}
	public, _, _, _, err := ssh.ParseAuthorizedKey(src)
	if err != nil {
		return nil, nil, &failure{what: k.file + " is neither a private nor a public SSH key", hint: "--key names a file such as ~/.ssh/id_ed25519, or its .pub for a key that the agent has"}
	}
	return k.fromAgent(func(key *agent.Key) bool { return bytes.Equal(key.Marshal(), public.Marshal()) })
}

func (k keeper) isNamed(key *agent.Key) bool {
	return fingerprint(key) == k.name || key.Comment == k.name
}

// fingerprint is the agent's key's own, of a certificate that of the key in it.
func fingerprint(key *agent.Key) string {
	public, err := ssh.ParsePublicKey(key.Marshal())
	if err != nil {
		return ""
	}
	if cert, ok := public.(*ssh.Certificate); ok {
		public = cert.Key
	}
	return ssh.FingerprintSHA256(public)
}

// private reads a private key, asking for its passphrase if it has one.
func (k keeper) private(src []byte) (ssh.Signer, error) {
	signer, err := ssh.ParsePrivateKey(src)
	if _, locked := errors.AsType[*ssh.PassphraseMissingError](err); locked {
		if k.console == nil {
			return nil, &failure{what: k.file + " has a passphrase, and there is nobody to ask for it"}
		}
		_, _ = fmt.Fprintf(k.console, "Passphrase of %s: ", report.Clean(k.file))
		var phrase string
		if phrase, err = k.console.Password(); err == nil {
			signer, err = unlock(src, phrase)
		}
	}
	if err == nil {
		return signer, nil
	}
	f := &failure{what: "unable to use the key " + k.file, why: err}
	if isFIDO(src) {
		f.why = errors.New("it is a FIDO key, of which the file holds only a handle")
		f.hint = "add it to the agent with ssh-add " + k.file + ", and leave --key out or name its .pub: the agent asks for the touch"
	}
	return nil, f
}

func unlock(src []byte, phrase string) (ssh.Signer, error) {
	signer, err := ssh.ParsePrivateKeyWithPassphrase(src, []byte(phrase))
	if phrase == "" || errors.Is(err, x509.IncorrectPasswordError) {
		return nil, errors.New("the passphrase is not the right one")
	}
	return signer, err
}

// isFIDO tells it by the type in the public half, which no passphrase hides.
func isFIDO(src []byte) bool {
	block, _ := pem.Decode(src)
	return block != nil &&
		(bytes.Contains(block.Bytes, []byte(ssh.KeyAlgoSKED25519)) || bytes.Contains(block.Bytes, []byte(ssh.KeyAlgoSKECDSA256)))
}

// fromAgent finds the one key of the agent that is meant. Of several, it is the one
// that may approve.
func (k keeper) fromAgent(wanted func(*agent.Key) bool) (ssh.Signer, func(), error) {
	socket := k.getenv("SSH_AUTH_SOCK")
	if socket == "" {
		return nil, nil, &failure{what: "there is no key to sign with", hint: "start ssh-agent and add a key with ssh-add, or name a key file with --key"}
	}
	conn, err := net.Dial("unix", socket)
	if err != nil {
		return nil, nil, &failure{what: "unable to reach ssh-agent", why: err, hint: "SSH_AUTH_SOCK names a socket that nobody listens on: start ssh-agent, or name a key file with --key"}
	}
	signer, err := k.choose(agent.NewClient(conn), wanted)
	if err != nil {
		_ = conn.Close()
		return nil, nil, err
	}
	return signer, func() { _ = conn.Close() }, nil
}

func (k keeper) choose(client agent.ExtendedAgent, wanted func(*agent.Key) bool) (ssh.Signer, error) {
	keys, err := client.List()
	if err != nil {
		return nil, &failure{what: "ssh-agent does not tell its keys", why: err, hint: "it may be locked: ssh-add -X"}
	}
	var fit, allowed []*agent.Key
	for _, key := range keys {
		public, err := ssh.ParsePublicKey(key.Marshal())
		if err != nil || !wanted(key) {
			continue
		}
		fit = append(fit, key)
		if k.signers != nil && k.signers.Mention(public) {
			allowed = append(allowed, key)
		}
	}
	if len(fit) > 1 && len(allowed) > 0 {
		fit = allowed
	}
	switch len(fit) {
	case 1:
		public, err := ssh.ParsePublicKey(fit[0].Marshal())
		return agentKey{client, public}, err
	case 0:
		return nil, &failure{what: "ssh-agent has no such key", hint: "add it with ssh-add; ssh-add -l lists what is there"}
	}
	var b strings.Builder
	for _, key := range fit {
		fmt.Fprintf(&b, "\n  %s %s", fingerprint(key), key.Comment)
	}
	return nil, &failure{what: "ssh-agent has several keys that could sign", hint: "name one with --agent FINGERPRINT:" + b.String()}
}

// An agentKey is a key that the agent signs with.
type agentKey struct {
	agent.ExtendedAgent
	key ssh.PublicKey
}

// PublicKey implements ssh.Signer.
func (k agentKey) PublicKey() ssh.PublicKey { return k.key }

// Sign implements ssh.Signer. The agent has randomness of its own.
func (k agentKey) Sign(_ io.Reader, data []byte) (*ssh.Signature, error) {
	return k.ExtendedAgent.Sign(k.key, data)
}

// SignWithAlgorithm implements ssh.AlgorithmSigner, for RSA.
func (k agentKey) SignWithAlgorithm(_ io.Reader, data []byte, algorithm string) (*ssh.Signature, error) {
	flags := map[string]agent.SignatureFlags{
		ssh.KeyAlgoRSASHA256: agent.SignatureFlagRsaSha256, ssh.KeyAlgoRSASHA512: agent.SignatureFlagRsaSha512,
	}
	return k.SignWithFlags(k.key, data, flags[algorithm])
}
