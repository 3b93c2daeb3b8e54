// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approvaltest

import (
	"bytes"
	"crypto/rand"
	"errors"
	"net"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/agent"
)

// Agent serves keys as ssh-agent does, tokens and certificates too, and gives the
// path of its socket.
func Agent(t testing.TB, keys ...ssh.Signer) string {
	t.Helper()
	// A socket's path may be no longer than some hundred bytes.
	dir := must(os.MkdirTemp("", "agent"))(t)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	path := filepath.Join(dir, "s")
	listener := must(net.Listen("unix", path))(t)
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				_ = agent.ServeAgent(keyring{keys}, conn) // until the other side goes
				_ = conn.Close()
			}()
		}
	}()
	return path
}

// A keyring is an agent that can sign and nothing else.
type keyring struct{ keys []ssh.Signer }

var errNot = errors.New("this agent signs, and nothing else")

// List implements agent.Agent.
func (k keyring) List() ([]*agent.Key, error) {
	var list []*agent.Key
	for _, s := range k.keys {
		list = append(list, &agent.Key{Format: s.PublicKey().Type(), Blob: s.PublicKey().Marshal(), Comment: "test"})
	}
	return list, nil
}

// Sign implements agent.Agent.
func (k keyring) Sign(key ssh.PublicKey, data []byte) (*ssh.Signature, error) {
	return k.SignWithFlags(key, data, 0)
}

// SignWithFlags implements agent.ExtendedAgent.
func (k keyring) SignWithFlags(key ssh.PublicKey, data []byte, flags agent.SignatureFlags) (*ssh.Signature, error) {
	for _, s := range k.keys {
		if !bytes.Equal(s.PublicKey().Marshal(), key.Marshal()) {
			continue
		}
		if rsa, ok := s.(ssh.AlgorithmSigner); ok && flags&agent.SignatureFlagRsaSha512 != 0 {
			return rsa.SignWithAlgorithm(rand.Reader, data, ssh.KeyAlgoRSASHA512)
		}
		return s.Sign(rand.Reader, data)
	}
	return nil, errors.New("there is no such key")
}

// Signers implements agent.Agent.
func (k keyring) Signers() ([]ssh.Signer, error) { return k.keys, nil }

// Add implements agent.Agent.
func (keyring) Add(agent.AddedKey) error { return errNot }

// Remove implements agent.Agent.
func (keyring) Remove(ssh.PublicKey) error { return errNot }

// RemoveAll implements agent.Agent.
func (keyring) RemoveAll() error { return errNot }

// Lock implements agent.Agent.
func (keyring) Lock([]byte) error { return errNot }

// Unlock implements agent.Agent.
func (keyring) Unlock([]byte) error { return errNot }

// Extension implements agent.ExtendedAgent.
func (keyring) Extension(string, []byte) ([]byte, error) { return nil, agent.ErrExtensionUnsupported }
