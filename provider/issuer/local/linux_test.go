// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

//go:build linux

package local_test

import (
	"context"
	"fmt"
	"math"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
)

// issueUntilFull issues until a file would outgrow the limit that it sets itself,
// which fails as a full disk does.
func issueUntilFull(path string) {
	ctx := context.Background()
	signal.Ignore(syscall.SIGXFSZ)
	limit := syscall.Rlimit{Cur: 192 << 10, Max: math.MaxUint64}
	err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit)
	var i *local.Issuer
	if err == nil {
		i, err = local.Open(ctx, local.Config{Path: path})
	}
	for n := 0; err == nil && n < 100_000; n++ {
		var issued issuer.Issued
		key := fmt.Sprint("key", n)
		if issued, err = i.Issue(ctx, childSpec(key)); err == nil {
			_, _ = fmt.Println("issued", key, issued.ID, digest(issued.Secret))
		}
	}
	if err != nil {
		_, _ = fmt.Println("failed", err)
	}
}

func TestFullDiskLosesNothing(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ledger.db")
	out, err := child(t, "full", path).Output()
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	require.Greater(t, len(lines), 10)
	require.Contains(t, lines[len(lines)-1], path+": unavailable: ")
	require.Contains(t, lines[len(lines)-1], "file too large")

	i, err := local.Open(t.Context(), local.Config{Path: path})
	require.NoError(t, err)
	for _, line := range lines[:len(lines)-1] {
		fields := strings.Fields(line)
		requireAsAcknowledged(t, i, fields[1], fields)
	}
	_, err = i.Issue(t.Context(), childSpec("once there is space again"))
	require.NoError(t, err)
}

// Without the right to read it: as another user, where the test runs as root.
func TestUnreadableLedgerIsForbidden(t *testing.T) {
	t.Parallel()
	f, _ := filled(t, 1)
	require.NoError(t, os.Chmod(f.path, 0))
	defer asNobody(t)()
	_, err := f.Lookup(t.Context(), "0196897a-8400-7000-8000-000000000000")
	require.ErrorIs(t, err, issuer.ErrForbidden)
	require.NotErrorIs(t, err, issuer.ErrNotFound)
	_, err = local.Open(t.Context(), f.config())
	require.ErrorIs(t, err, issuer.ErrForbidden)
}

// asNobody gives up root's rights over files on this goroutine's thread.
func asNobody(t *testing.T) (restore func()) {
	t.Helper()
	if os.Getuid() != 0 {
		return func() {}
	}
	runtime.LockOSThread()
	require.NoError(t, syscall.Setfsuid(65534))
	return func() {
		require.NoError(t, syscall.Setfsuid(0))
		runtime.UnlockOSThread()
	}
}
