// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local_test

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
	"github.com/scoped-dev/terraform-provider-scoped/verify"
)

// childEnv makes the test binary a child that does what it names.
const childEnv = "SCOPED_TEST_CHILD"

func TestMain(m *testing.M) {
	switch os.Getenv(childEnv) {
	case "":
		m.Run()
	case "issue":
		issueForever(os.Args[1], os.Args[2])
	case "step":
		stopAtStep(os.Args[1], os.Args[2], os.Args[3])
	case "full":
		issueUntilFull(os.Args[1])
	}
}

func child(t *testing.T, what string, args ...string) *exec.Cmd {
	t.Helper()
	executable, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(executable, args...)
	cmd.Env = append(os.Environ(), childEnv+"="+what)
	cmd.Stderr = os.Stderr
	return cmd
}

func childSpec(key string) issuer.Spec {
	return issuer.Spec{
		Key: key, Owner: "child", Name: key, TTL: time.Hour,
		Grants: scope.Of(scope.Permission{Action: "read", Resource: "projects/acme"}),
	}
}

// issueForever issues and revokes, and acknowledges each on standard output.
func issueForever(path, run string) {
	ctx := context.Background()
	i, err := local.Open(ctx, local.Config{Path: path})
	for n := 0; err == nil; n++ {
		var issued issuer.Issued
		key := fmt.Sprintf("%s-%d", run, n)
		if issued, err = i.Issue(ctx, childSpec(key)); err != nil {
			break
		}
		_, _ = fmt.Println("issued", key, issued.ID, digest(issued.Secret))
		if n%4 == 3 {
			if err = i.Revoke(ctx, issued.ID); err == nil {
				_, _ = fmt.Println("revoked", key, issued.ID, digest(issued.Secret))
			}
		}
	}
	_, _ = fmt.Fprintln(os.Stderr, err)
}

func digest(secret issuer.Secret) string {
	sum := sha256.Sum256([]byte(secret.Reveal()))
	return hex.EncodeToString(sum[:])
}

// A killed run loses nothing that it acknowledged, leaves nothing that its retry
// does not find, and never a published file that cannot be used.
func TestKilledRuns(t *testing.T) {
	t.Parallel()
	path := t.TempDir() + "/data/ledger.db"
	acknowledged := map[string]string{} // "issued" or "revoked", key, ID and digest, by key
	random := rand.New(rand.NewPCG(3, 4))
	for run := range 30 {
		for _, line := range killed(t, path, fmt.Sprint(run), random.IntN(6), time.Duration(random.IntN(20_000))*time.Microsecond) {
			acknowledged[strings.Fields(line)[1]] = line
		}
		if _, err := os.Stat(path); err != nil {
			require.Empty(t, acknowledged, "a token was acknowledged before there was a ledger")
			continue
		}
		checkPublished(t, path)
	}
	require.Greater(t, len(acknowledged), 30)
	i, err := local.Open(t.Context(), local.Config{Path: path})
	require.NoError(t, err)
	for key, line := range acknowledged {
		requireAsAcknowledged(t, i, key, strings.Fields(line))
	}
	t.Logf("%d tokens acknowledged in 30 killed runs", len(acknowledged))
}

// killed runs a child, kills it a while after it acknowledged some, and gives what
// it acknowledged in all.
func killed(t *testing.T, path, run string, some int, after time.Duration) []string {
	t.Helper()
	cmd := child(t, "issue", path, run)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	var lines []string
	for reader := bufio.NewReader(out); ; {
		if len(lines) == some {
			defer time.AfterFunc(after, func() { _ = cmd.Process.Kill() }).Stop()
		}
		line, err := reader.ReadString('\n')
		if err != nil {
			break // a line that was not finished was not acknowledged
		}
		lines = append(lines, line)
	}
	_ = cmd.Wait() // it was killed
	return lines
}

// checkPublished checks the published files as the kill left them, and once more
// after the ledger was opened, when they must be up to date.
func checkPublished(t *testing.T, path string) {
	t.Helper()
	config := verify.Config{
		Keys: verify.File(path + ".public/jwks.json"), Status: verify.File(path + ".public/status.jwt"),
		Issuer: local.DefaultIssuer, Audience: local.DefaultAudience,
	}
	if _, err := os.Stat(path + ".public/status.jwt"); err == nil {
		_, err := verify.New(config)
		require.NoError(t, err, "what was published cannot be used")
	}
	i, err := local.Open(t.Context(), local.Config{Path: path})
	require.NoError(t, err)
	page, err := i.List(t.Context(), "")
	require.NoError(t, err)
	v, err := verify.New(config)
	require.NoError(t, err)
	for _, token := range page.Tokens {
		if token.Status != issuer.Active {
			continue
		}
		again, err := i.Issue(t.Context(), childSpec(token.Key))
		require.NoError(t, err)
		require.True(t, again.Adopted)
		require.Empty(t, again.Namesakes)
		_, err = v.Verify(t.Context(), again.Secret.Reveal())
		require.NoError(t, err)
		return // one a run is enough: the last check takes all
	}
}

func requireAsAcknowledged(t *testing.T, i *local.Issuer, key string, line []string) {
	t.Helper()
	token, err := i.Lookup(t.Context(), line[2])
	require.NoError(t, err, key)
	if line[0] == "revoked" {
		require.Equal(t, issuer.Revoked, token.Status, key)
		return
	}
	if token.Status == issuer.Revoked {
		return // revoked, and killed before it could say so
	}
	again, err := i.Issue(t.Context(), childSpec(key))
	require.NoError(t, err)
	require.Equal(t, line[2], again.ID, "issued twice")
	require.Equal(t, line[3], digest(again.Secret), "not the same token")
}

// stopAtStep issues the token of a key, or revokes it, and kills itself at step
// number n.
func stopAtStep(path, what, n string) {
	ctx := context.Background()
	i, err := local.Open(ctx, local.Config{Path: path})
	if err != nil {
		panic(err)
	}
	before := issuer.Issued{}
	if what == "revoke" {
		if before, err = i.Issue(ctx, childSpec("key")); err != nil {
			panic(err)
		}
	}
	left, _ := strconv.Atoi(n)
	i.SetSeam(func(string) error {
		if left == 0 {
			self, _ := os.FindProcess(os.Getpid())
			_ = self.Kill()
			select {}
		}
		left--
		return nil
	})
	if what == "revoke" {
		err = i.Revoke(ctx, before.ID)
	} else {
		_, err = i.Issue(ctx, childSpec("key"))
	}
	if err != nil {
		panic(err)
	}
}

// A process that ends at any step of a change, the first of a ledger's life too,
// leaves what the next run goes on with: no token lost, none too many, none in force
// that was revoked.
func TestKilledAtEveryStep(t *testing.T) {
	t.Parallel()
	for what, want := range map[string]int{"begin and issue": 8, "issue": 6, "revoke": 6} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			points := 0
			for ; ; points++ {
				path := t.TempDir() + "/data/ledger.db"
				if what != "begin and issue" {
					first, err := local.Open(t.Context(), local.Config{Path: path})
					require.NoError(t, err)
					_, err = first.Issue(t.Context(), childSpec("other"))
					require.NoError(t, err)
					require.NoError(t, os.Remove(first.Backup()))
				}
				err := child(t, "step", path, what, strconv.Itoa(points)).Run()
				if err == nil {
					break
				}
				var exit *exec.ExitError
				require.ErrorAs(t, err, &exit)
				require.NotEqual(t, 2, exit.ExitCode(), "it panicked")
				afterKill(t, path, what, points)
			}
			t.Logf("%s: killed at %d steps: none lost, none too many", what, points)
			require.Equal(t, want, points)
		})
	}
}

func afterKill(t *testing.T, path, what string, point int) {
	t.Helper()
	i, err := local.Open(t.Context(), local.Config{Path: path})
	require.NoError(t, err, "%s, step %d", what, point)
	issued, err := i.Issue(t.Context(), childSpec("key"))
	require.NoError(t, err)
	require.Empty(t, issued.Namesakes)
	if what == "revoke" {
		require.NoError(t, i.Revoke(t.Context(), issued.ID))
	}
	live := 0
	page, err := i.List(t.Context(), "")
	require.NoError(t, err)
	for _, token := range page.Tokens {
		if token.Name == "key" && token.Status == issuer.Active {
			live++
		}
	}
	require.Equal(t, what != "revoke", live == 1, "%s, step %d", what, point)
	jwks, status := i.Published()
	v, err := verify.New(verify.Config{
		Keys: verify.File(jwks), Status: verify.File(status), Issuer: local.DefaultIssuer, Audience: local.DefaultAudience,
	})
	require.NoError(t, err)
	_, err = v.Verify(t.Context(), issued.Secret.Reveal())
	require.Equal(t, what != "revoke", err == nil)
}
