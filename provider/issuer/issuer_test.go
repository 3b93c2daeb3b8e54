// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuer_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

func TestSecretShowsNowhere(t *testing.T) {
	t.Parallel()
	const plaintext = "hunter2-hunter2"
	secret := issuer.NewSecret(plaintext)
	require.Equal(t, plaintext, secret.Reveal())
	require.False(t, secret.IsEmpty())
	require.True(t, issuer.Secret{}.IsEmpty())
	require.True(t, issuer.NewSecret("").IsEmpty())

	hidden := struct{ inner issuer.Secret }{secret}
	for _, value := range []any{secret, &secret, issuer.Issued{Secret: secret}, []issuer.Secret{secret}, hidden, &hidden} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
			require.NotContains(t, fmt.Sprintf(verb, value), plaintext, "%s of %T", verb, value)
			require.NotContains(t, fmt.Sprintf(verb, value), fmt.Sprintf("%x", plaintext), "%s of %T", verb, value)
		}
		var log bytes.Buffer
		slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "value", value)
		slog.New(slog.NewTextHandler(&log, nil)).Info("x", "value", value)
		data, err := json.Marshal(value)
		require.NoError(t, err)
		require.NotContains(t, log.String()+string(data), plaintext, "%T", value)
	}
	require.Equal(t, "[secret]", fmt.Sprint(secret))
}

func TestErrorNamesThingCauseAndKind(t *testing.T) {
	t.Parallel()
	cause := errors.New("another run has it")
	err := fmt.Errorf("create: %w", &issuer.Error{Kind: issuer.ErrUnavailable, Op: "open ledger", Thing: "a.db", Cause: cause})
	require.EqualError(t, err, "create: open ledger a.db: unavailable: another run has it")
	require.ErrorIs(t, err, issuer.ErrUnavailable)
	require.ErrorIs(t, err, cause)
	require.NotErrorIs(t, err, issuer.ErrNotFound)
	require.EqualError(t, &issuer.Error{Kind: issuer.ErrNotFound, Op: "look up token"}, "look up token: not found")
}

// renewing is an issuer with one ability.
type renewing struct {
	issuer.Issuer
	issuer.Renewer
}

// opaque is a decorator that passes no ability on.
type opaque struct{ issuer.Issuer }

func (o opaque) Unwrap() issuer.Issuer { return o.Issuer }

func TestFindGoesThroughDecorators(t *testing.T) {
	t.Parallel()
	able := renewing{}
	_, ok := issuer.Find[issuer.Renewer](able)
	require.True(t, ok)
	found, ok := issuer.Find[issuer.Renewer](issuer.Plain{Issuer: issuer.Plain{Issuer: able}})
	require.True(t, ok)
	require.Equal(t, issuer.Plain{Issuer: issuer.Plain{Issuer: able}}, found, "the outermost, so that every decorator has its say")
	_, ok = issuer.Find[issuer.Verifier](issuer.Plain{Issuer: able})
	require.False(t, ok, "a decorator has every method, and no more abilities than what it decorates")
	_, ok = issuer.Find[issuer.Renewer](issuer.Plain{Issuer: opaque{able}})
	require.False(t, ok, "one on the way lacks it")

	_, err := issuer.Plain{Issuer: able}.Permissions(t.Context())
	require.ErrorIs(t, err, issuer.ErrUnsupported)
}
