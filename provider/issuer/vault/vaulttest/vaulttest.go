// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package vaulttest runs a real Vault for tests: a server in development mode, in
// memory, on a free port of the loopback interface, which ends with the test.
//
// It knows Vault's command line and API, and nothing of issuers.
package vaulttest

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/openbao/openbao/api/v2"
	"github.com/stretchr/testify/require"
)

// Variable names the environment variable that has the path of Vault's program.
// Tests that need a server fail where it is not set: make test-servers sets it.
const Variable = "SCOPED_VAULT"

// Policy is what the provider's own token needs; the documentation has the same.
const Policy = `
path "auth/token/create-orphan" { capabilities = ["update", "sudo"] }
path "auth/token/lookup-accessor" { capabilities = ["update"] }
path "auth/token/renew-accessor" { capabilities = ["update"] }
path "auth/token/revoke-accessor" { capabilities = ["update"] }
path "auth/token/accessors" { capabilities = ["list", "sudo"] }
path "sys/capabilities-accessor" { capabilities = ["update"] }
path "sys/policies/acl" { capabilities = ["list"] }
path "sys/policies/acl/*" { capabilities = ["read"] }
path "sys/policies/acl/scoped-*" { capabilities = ["create", "read", "update", "delete"] }
`

// A Server is a Vault.
type Server struct {
	Address string
	Root    *api.Client // as root
	Token   string      // has Policy
	Others  []string    // accessors of the tokens that are there from the start
}

const (
	root     = "root"
	attempts = 3 // to get a port: another may take it first
	patience = time.Minute
)

// Start runs a Vault until the test ends.
func Start(t testing.TB) *Server {
	t.Helper()
	program := os.Getenv(Variable)
	require.NotEmpty(t, program, "%s does not name Vault's program: run make test-servers", Variable)
	for range attempts {
		if s := run(t, program); s != nil {
			s.provision(t)
			return s
		}
	}
	require.Fail(t, "Vault does not start")
	return nil
}

func run(t testing.TB, program string) *Server {
	t.Helper()
	address := freePort(t)
	command := exec.Command(program, "server", "-dev", "-dev-root-token-id="+root, "-dev-listen-address="+address, "-dev-no-store-token") //nolint:gosec // the program that make test-servers has built
	command.Env = []string{"HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}
	var output bytes.Buffer
	command.Stdout, command.Stderr = &output, &output
	require.NoError(t, command.Start())
	ended := make(chan struct{})
	go func() { _ = command.Wait(); close(ended) }()
	t.Cleanup(func() { _ = command.Process.Kill(); <-ended })
	s := &Server{Address: "http://" + address}
	for deadline := time.After(patience); !s.answers(t.Context()); {
		select {
		case <-ended:
			t.Logf("Vault ended: %s", output.String())
			return nil
		case <-deadline:
			return nil
		case <-time.After(20 * time.Millisecond):
		}
	}
	return s
}

func freePort(t testing.TB) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer func() { require.NoError(t, listener.Close()) }()
	return listener.Addr().String()
}

func (s *Server) answers(ctx context.Context) bool {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.Address+"/v1/sys/health", nil)
	if err != nil {
		return false
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return false
	}
	return response.Body.Close() == nil && response.StatusCode == http.StatusOK
}

// Client makes a client with a token.
func (s *Server) Client(t testing.TB, token string) *api.Client {
	t.Helper()
	config := api.DefaultConfig()
	config.Address, config.MaxRetries = s.Address, 0
	client, err := api.NewClient(config)
	require.NoError(t, err)
	client.SetToken(token)
	return client
}

// provision makes the token that the provider is given.
func (s *Server) provision(t testing.TB) {
	t.Helper()
	s.Root = s.Client(t, root)
	s.SetPolicy(t, Policy)
	secret, err := s.Root.Auth().Token().CreateOrphan(&api.TokenCreateRequest{Policies: []string{"provider"}, TTL: "24h"})
	require.NoError(t, err)
	s.Token = secret.Auth.ClientToken
	listed, err := s.Root.Logical().List("auth/token/accessors")
	require.NoError(t, err)
	keys, _ := listed.Data["keys"].([]any)
	for _, key := range keys {
		s.Others = append(s.Others, fmt.Sprint(key))
	}
}

// SetPolicy changes the policy of the provider's token.
func (s *Server) SetPolicy(t testing.TB, document string) {
	t.Helper()
	require.NoError(t, s.Root.Sys().PutPolicy("provider", document))
}
