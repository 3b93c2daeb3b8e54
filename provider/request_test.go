// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
)

func specOf(t *testing.T, grants ...scope.Grant) issuer.Spec {
	t.Helper()
	set, err := scope.New(grants...)
	require.NoError(t, err)
	return issuer.Spec{Owner: "acme", Name: "deploy", Grants: set, TTL: time.Hour, Options: local.Options{Subject: "robot"}}
}

// The key is a promise: a run of the next release must find what a run of this
// one left behind.
func TestKey(t *testing.T) {
	t.Parallel()
	spec := specOf(t, scope.Grant{Actions: []string{"read", "write"}, Resources: []string{"a/b"}})
	key, err := keyOf(spec, []string{"age1x"})
	require.NoError(t, err)
	require.Equal(t, "b6e03f5692acbe0cb125afe51d5cba77318ac2b8d1498d92b43c9445bc794f5f", key)

	again, err := keyOf(specOf(t,
		scope.Grant{Actions: []string{"write"}, Resources: []string{"a/b"}},
		scope.Grant{Actions: []string{"read"}, Resources: []string{"a/b"}},
	), []string{"age1x"})
	require.NoError(t, err)
	require.Equal(t, key, again, "another spelling of the same declaration")

	for name, change := range map[string]func(*issuer.Spec){
		"owner":   func(s *issuer.Spec) { s.Owner = "other" },
		"name":    func(s *issuer.Spec) { s.Name = "other" },
		"ttl":     func(s *issuer.Spec) { s.TTL = 2 * time.Hour },
		"grants":  func(s *issuer.Spec) { s.Grants = scope.Of(scope.Permission{Action: "read", Resource: "a/b"}) },
		"options": func(s *issuer.Spec) { s.Options = nil },
	} {
		changed := spec
		change(&changed)
		other, err := keyOf(changed, []string{"age1x"})
		require.NoError(t, err)
		require.NotEqual(t, key, other, name)
	}
	other, err := keyOf(spec, []string{"age1y"})
	require.NoError(t, err)
	require.NotEqual(t, key, other, "recipients")
}

// A panic may quote a secret that was in hand.
func TestRescueTellsNoValues(t *testing.T) {
	t.Parallel()
	var diags diag.Diagnostics
	func() {
		defer rescue(context.Background(), "create the token", &diags)
		panic("the secret is hunter2")
	}()
	require.True(t, diags.HasError())
	require.NotContains(t, diags[0].Summary()+diags[0].Detail(), "hunter2")
	require.Contains(t, diags[0].Detail(), "it panicked with a string")
}

func TestFailure(t *testing.T) {
	t.Parallel()
	d := failure("read token 1", &issuer.Error{
		Kind: issuer.ErrForbidden, Op: "look up token", Thing: "1", Cause: errors.New("HTTP 403"), Hint: "Ask for the role auditor.",
	})
	require.Equal(t, "Unable to read token 1", d.Summary())
	require.Equal(t, "Look up token 1: forbidden: HTTP 403.\n\nAsk for the role auditor.\n\n"+
		"Whether a token exists cannot be told from this, so nothing was forgotten.", d.Detail())
}

func TestWayOutCanBePasted(t *testing.T) {
	t.Parallel()
	accepted, diags := newAcceptance([]string{"read@a"})
	require.Empty(t, diags)
	require.Equal(t, `accept_excess = ["read@a", "x@\"$${b}"]`, accepted.wayOut([]string{`x@"${b}`}))
}
