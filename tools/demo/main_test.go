// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPlay plays the demo through, which holds every program in it to its exit
// code, and so runs the examples too.
func TestPlay(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	require.NoError(t, play(t.Context(), filepath.Join("..", ".."), t.TempDir(), stage{out: &out}), out.String())
	text := strings.Join(strings.Fields(out.String()), " ") // wherever lines were wrapped
	for _, shown := range []string{
		"=> reach is known before anything is issued",
		"=> the plaintext is nowhere in the state, the saved plan or their JSON",
		"=> verified offline",
		"*@projects/*: every action, those that destroy among them",
		"=> refused at plan",
		"error[destroy-store-with-backup]",
		`= address: aws_ebs_volume.data["production"]`,
		"--> main.tf:13:1",
		"=> blocked",
		"Dana Ops <dana@acme.example>",
		"=> passed by override",
		"does not hold: nobody has signed it",
		"approved by dana@acme.example until",
		"=> passed by approval",
	} {
		require.Contains(t, text, shown)
	}
}
