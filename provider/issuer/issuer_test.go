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
