// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the commands print into testdata")

// TestCommands runs each archive in testdata: its comment is the command line, the
// files below data/ are the catalogue and those below schemas/ the schemas, both
// put where the flags point, and out is what it prints, errors after the rest.
func TestCommands(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			require.NoError(t, err)
			dir := t.TempDir()
			want := ""
			for _, f := range archive.Files {
				if f.Name == "out" {
					want = string(f.Data)
					continue
				}
				name := filepath.Join(dir, f.Name)
				require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o700))
				require.NoError(t, os.WriteFile(name, f.Data, 0o600))
			}
			args := append([]string{
				"--dir", filepath.Join(dir, "schemas"), "--data", filepath.Join(dir, "data"),
			}, fields(dir, archive.Comment)...)
			var out bytes.Buffer
			run(args, &out, &out)
			got := bytes.ReplaceAll(out.Bytes(), []byte(dir+string(filepath.Separator)), nil)
			if *update {
				setOut(archive, got)
				require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o600))
				return
			}
			require.Empty(t, string(diff.Diff("want", []byte(want), "got", got)))
		})
	}
}

func setOut(archive *txtar.Archive, text []byte) {
	for i := range archive.Files {
		if archive.Files[i].Name == "out" {
			archive.Files[i].Data = text
		}
	}
}

// fields splits a command line, with $DIR for the folder of the archive's files.
func fields(dir string, line []byte) []string {
	var out []string
	for _, f := range bytes.Fields(line) {
		out = append(out, string(bytes.ReplaceAll(f, []byte("$DIR"), []byte(dir))))
	}
	return out
}

func TestExitCodes(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	require.Equal(t, 1, run(nil, &out, &out), "no command")
	require.Contains(t, out.String(), "usage: catalog")
	require.Equal(t, 1, run([]string{"--no-such-flag"}, &out, &out))
	require.Equal(t, 1, run([]string{"--dir", t.TempDir(), "show", "acme_store"}, &out, &out))

	dir := t.TempDir()
	require.Equal(t, 0, run([]string{"--dir", dir, "--provider", "acme", "extract", "schema/testdata/schemas.json"}, &out, &out), out.String())
	require.Equal(t, 0, run([]string{"--dir", dir, "show", "acme_store"}, &out, &out), out.String())
}
