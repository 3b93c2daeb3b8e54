// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuertest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A watcher prints whatever an issuer answers in every way that a program could,
// and remembers the secrets that must not be in it.
type watcher struct {
	issuer.Plain
	mu      sync.Mutex
	printed strings.Builder
	secrets []string
}

// check looks for secrets in what was printed: whole, or their last part, which of
// a signed token is what makes it good.
func (w *watcher) check(t *testing.T) {
	t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.print(w.Issuer)
	printed := w.printed.String()
	slices.Sort(w.secrets)
	for _, secret := range slices.Compact(w.secrets) { // one that was told again is one
		require.False(t, strings.Contains(printed, secret), "a secret was printed")
		if tail := secret[len(secret)/2:]; len(tail) >= 12 {
			require.False(t, strings.Contains(printed, tail), "half of a secret was printed")
		}
	}
}

// saw prints values and errors.
func (w *watcher) saw(values ...any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, value := range values {
		if issued, ok := value.(issuer.Issued); ok && !issued.Secret.IsEmpty() {
			w.secrets = append(w.secrets, issued.Secret.Reveal())
		}
		w.print(value)
	}
}

func (w *watcher) print(value any) {
	_, _ = fmt.Fprintf(&w.printed, "%v %+v %#v %s %q\n", value, value, value, value, value)
	if data, err := json.Marshal(value); err == nil {
		w.printed.Write(data)
	}
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Info("answer", "value", value)
	slog.New(slog.NewJSONHandler(&log, nil)).Info("answer", "value", value)
	w.printed.Write(log.Bytes())
}

// Reach implements issuer.Issuer.
func (w *watcher) Reach(ctx context.Context, spec issuer.Spec) (scope.Set, error) {
	out, err := w.Issuer.Reach(ctx, spec)
	w.saw(out, err)
	return out, err
}

// Issue implements issuer.Issuer.
func (w *watcher) Issue(ctx context.Context, spec issuer.Spec) (issuer.Issued, error) {
	out, err := w.Issuer.Issue(ctx, spec)
	w.saw(out, err)
	return out, err
}

// Lookup implements issuer.Issuer.
func (w *watcher) Lookup(ctx context.Context, id string) (issuer.Token, error) {
	out, err := w.Issuer.Lookup(ctx, id)
	w.saw(out, err)
	return out, err
}

// Rename implements issuer.Issuer.
func (w *watcher) Rename(ctx context.Context, id, name string) (issuer.Token, error) {
	out, err := w.Issuer.Rename(ctx, id, name)
	w.saw(out, err)
	return out, err
}

// Revoke implements issuer.Issuer.
func (w *watcher) Revoke(ctx context.Context, id string) error {
	err := w.Issuer.Revoke(ctx, id)
	w.saw(err)
	return err
}

// List implements issuer.Issuer.
func (w *watcher) List(ctx context.Context, cursor string) (issuer.Page, error) {
	out, err := w.Issuer.List(ctx, cursor)
	w.saw(out, err)
	return out, err
}

// Effective implements issuer.Verifier.
func (w *watcher) Effective(ctx context.Context, issued issuer.Issued) (scope.Set, error) {
	out, err := w.Plain.Effective(ctx, issued)
	w.saw(out, err)
	return out, err
}

// Renew implements issuer.Renewer.
func (w *watcher) Renew(ctx context.Context, id string, ttl time.Duration) (issuer.Token, error) {
	out, err := w.Plain.Renew(ctx, id, ttl)
	w.saw(out, err)
	return out, err
}

// Permissions implements issuer.Cataloguer.
func (w *watcher) Permissions(ctx context.Context) ([]issuer.Permission, error) {
	out, err := w.Plain.Permissions(ctx)
	w.saw(out, err)
	return out, err
}
