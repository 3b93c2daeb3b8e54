// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

//go:build unix

package provider_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/stretchr/testify/require"
)

// killed kills the CLI and the provider at random points of an apply that
// replaces every token, and holds the next run to its word: no token is in force
// that neither the state nor what the run printed knows of. SCOPED_KILL_POINTS
// sets how many points.
func killed(s *site) {
	const tokens = 6
	points := 10
	if n, err := strconv.Atoi(os.Getenv("SCOPED_KILL_POINTS")); err == nil {
		points = n
	}
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	hours, adopted, heard := 1, 0, 0
	declare := func() {
		hours++
		s.write(requirement + s.config("", strings.Replace(s.block("resource", "x", map[string]string{
			"name": `"deploy-${count.index}"`, "ttl": fmt.Sprintf(`"%dh"`, hours),
		}), "{\n", fmt.Sprintf("{\n  count = %d\n", tokens), 1)))
	}
	declare()
	s.apply()
	for point := range points {
		declare()
		before, err := os.ReadFile(filepath.Join(s.Dir, "terraform.tfstate"))
		require.NoError(s.t, err)
		// Each token is destroyed and created, and the CLI says so before and after.
		s.kill(1+random.IntN(4*tokens), time.Duration(random.Int64N(int64(30*time.Millisecond))), point%2 == 0)
		if point == 4 { // a kill in the middle of a write is rare: have one
			require.NoError(s.t, os.Truncate(filepath.Join(s.Dir, "terraform.tfstate"), 4096))
		}
		s.mend(before)
		if point%3 == 2 { // what was interrupted is not what is declared next
			declare()
		}
		out, err := s.Run(s.t.Context(), "apply", "-no-color", "-auto-approve")
		require.NoError(s.t, err)
		adopted += strings.Count(out, " was adopted")
		heard += s.noOrphans(out, tokens)
	}
	s.t.Logf("seed %d: of %d tokens at %d points, %d were adopted and %d reported", seed, tokens, points, adopted, heard)
}

// kill starts an apply and ends it the hard way, a while after the CLI has told of
// so many events: the CLI and the provider together, or the CLI and only then the
// provider.
func (s *site) kill(events int, after time.Duration, together bool) {
	s.t.Helper()
	command := s.Command(s.t.Context(), "apply", "-no-color", "-auto-approve")
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	out, err := command.StdoutPipe()
	require.NoError(s.t, err)
	require.NoError(s.t, command.Start())
	for lines := bufio.NewScanner(out); events > 0 && lines.Scan(); {
		if line := lines.Text(); strings.Contains(line, ": Destr") || strings.Contains(line, ": Creat") {
			events--
		}
	}
	time.Sleep(after)
	if !together {
		_ = command.Process.Kill()
		time.Sleep(30 * time.Millisecond)
	}
	_ = syscall.Kill(-command.Process.Pid, syscall.SIGKILL)
	_ = command.Wait() // it was killed, or was done before
}

// mend puts the state before the run back where the CLI was killed while it wrote
// the file, which it does in place: what a user does with terraform.tfstate.backup.
// It must not lose a token either.
func (s *site) mend(before []byte) {
	s.t.Helper()
	file := filepath.Join(s.Dir, "terraform.tfstate")
	after, err := os.ReadFile(file)
	require.NoError(s.t, err)
	if !json.Valid(after) {
		s.t.Logf("the CLI left %d bytes of a state", len(after))
		require.NoError(s.t, os.WriteFile(file, before, 0o600))
	}
}

// noOrphans revokes what a run has reported, and answers how many there were.
func (s *site) noOrphans(printed string, tokens int) int {
	s.t.Helper()
	known := map[string]bool{}
	for _, instance := range s.state() {
		known[instance.ID] = true
		require.NotEmpty(s.t, s.unseal(instance.Sealed))
	}
	require.Len(s.t, known, tokens)
	heard := 0
	for _, token := range s.live() {
		if !known[token.ID] {
			require.Contains(s.t, printed, token.ID, "an orphan that nobody hears of")
			require.NoError(s.t, s.open().Revoke(s.t.Context(), token.ID))
			heard++
		}
		delete(known, token.ID)
	}
	require.Empty(s.t, known, "tokens in the state that are not in force")
	return heard
}
