// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/echoprovider"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/internal/seal"
	"github.com/scoped-dev/terraform-provider-scoped/provider"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
)

// A bench is a ledger, a clock and a person who can read tokens.
type bench struct {
	t      *testing.T
	ledger string
	clock  *clock.Fake
	reader *age.X25519Identity
}

func newBench(t *testing.T) *bench {
	t.Helper()
	reader, err := age.GenerateX25519Identity()
	require.NoError(t, err)
	return &bench{t, filepath.Join(t.TempDir(), "ledger.db"), clock.NewFake(time.Date(2026, 8, 1, 12, 0, 0, 0, time.UTC)), reader}
}

// test runs steps on the real CLI, with the provider in this process.
func (b *bench) test(steps ...resource.TestStep) {
	b.t.Helper()
	resource.UnitTest(b.t, resource.TestCase{
		ProtoV6ProviderFactories: map[string]func() (tfprotov6.ProviderServer, error){
			"scoped": providerserver.NewProtocol6WithError(provider.New("test", provider.WithClock(b.clock))()),
			"echo":   echoprovider.NewProviderServer(),
		},
		Steps: steps,
	})
}

// config is a provider block with more in it, and body after it.
func (b *bench) config(more, body string) string {
	return fmt.Sprintf("provider \"scoped\" {\n  local = { path = %q }\n%s\n}\n%s", b.ledger, more, body)
}

// token declares scoped_token.x with what a test changes.
func (b *bench) token(changes map[string]string) string {
	return b.config("", b.block("resource", "x", changes))
}

func (b *bench) block(kind, label string, changes map[string]string) string {
	arguments := map[string]string{
		"name":       `"deploy"`,
		"ttl":        `"30d"`,
		"grants":     `[{ actions = ["domain:create", "domain:delete"], resources = ["projects/acme/domains/**"] }]`,
		"recipients": fmt.Sprintf("[%q]", b.reader.Recipient().String()),
	}
	if kind == "ephemeral" {
		delete(arguments, "recipients")
	}
	for name, value := range changes {
		arguments[name] = value
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%s \"scoped_token\" %q {\n", kind, label)
	for name, value := range arguments {
		if value != "" {
			fmt.Fprintf(&out, "  %s = %s\n", name, value)
		}
	}
	return out.String() + "}\n"
}

func (b *bench) open() *local.Issuer {
	b.t.Helper()
	opened, err := local.Open(b.t.Context(), local.Config{Path: b.ledger, Clock: b.clock})
	require.NoError(b.t, err)
	return opened
}

// tokens lists the ledger.
func (b *bench) tokens() []issuer.Token {
	b.t.Helper()
	var out []issuer.Token
	opened := b.open()
	for cursor := ""; ; {
		page, err := opened.List(b.t.Context(), cursor)
		require.NoError(b.t, err)
		out = append(out, page.Tokens...)
		if cursor = page.Next; cursor == "" {
			return out
		}
	}
}

// live lists the ledger's tokens that are in force.
func (b *bench) live() []issuer.Token {
	b.t.Helper()
	var out []issuer.Token
	for _, token := range b.tokens() {
		if token.Status == issuer.Active {
			out = append(out, token)
		}
	}
	return out
}

// issue makes a token behind Terraform's back.
func (b *bench) issue(spec issuer.Spec) issuer.Issued {
	b.t.Helper()
	issued, err := b.open().Issue(b.t.Context(), spec)
	require.NoError(b.t, err)
	return issued
}

func (b *bench) unseal(sealed string) string {
	b.t.Helper()
	secret, err := seal.Unseal(sealed, b.reader.String())
	require.NoError(b.t, err)
	return secret
}

func grants(t *testing.T, actions, resources []string) scope.Set {
	t.Helper()
	set, err := scope.New(scope.Grant{Actions: actions, Resources: resources})
	require.NoError(t, err)
	return set
}
