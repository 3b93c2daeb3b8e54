// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema_test

import (
	"archive/tar"
	"compress/gzip"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/tools/catalog/schema"
)

// pages gives a folder of pages, each a copy of one in testdata.
func pages(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, from := range files {
		text, err := os.ReadFile(filepath.Join("testdata", from))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o600))
	}
	return dir
}

// pack gives a package as npm packs it, of the files in testdata/cdktf.
func pack(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "cdktf-provider-acme-1.2.3.tgz")
	out, err := os.Create(file)
	require.NoError(t, err)
	zipped := gzip.NewWriter(out)
	archive := tar.NewWriter(zipped)
	root := os.DirFS("testdata/cdktf")
	require.NoError(t, fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		if err := archive.WriteHeader(&tar.Header{Name: "package/lib/" + name, Mode: 0o600, Size: int64(len(text))}); err != nil {
			return err
		}
		_, err = archive.Write(text)
		return err
	}))
	require.NoError(t, archive.Close())
	require.NoError(t, zipped.Close())
	require.NoError(t, out.Close())
	return file
}

func paths(typ *schema.Type) []string {
	var out []string
	for _, a := range typ.Attributes {
		out = append(out, a.Path)
	}
	return out
}

func attribute(t *testing.T, typ *schema.Type, path string) schema.Attribute {
	t.Helper()
	for _, a := range typ.Attributes {
		if a.Path == path {
			return a
		}
	}
	require.Fail(t, "no such attribute", path)
	return schema.Attribute{}
}

func TestReadGeneratedPages(t *testing.T) {
	t.Parallel()
	p, err := schema.Read("acme", "4.5.6", []string{pages(t, map[string]string{"store.md": "plugindocs.md"})})
	require.NoError(t, err)
	require.Equal(t, "4.5.6", p.Version)
	store := p.Types["acme_store"]
	require.Equal(t, []string{"backup", "backup.days", "backup.window", "backup.window.hour", "id", "labels", "name"}, paths(store))
	require.Equal(t, "A store of things.", store.Description)
	require.Equal(t, schema.Attribute{Path: "backup.days", Mode: "required", Type: "number", Description: "How long backups are kept."}, attribute(t, store, "backup.days"))
	require.Equal(t, "computed", attribute(t, store, "id").Mode)
}

func TestReadProse(t *testing.T) {
	t.Parallel()
	p, err := schema.Read("acme", "", []string{pages(t, map[string]string{"shelf.html.markdown": "prose.html.markdown"})})
	require.NoError(t, err)
	shelf := p.Types["acme_shelf"]
	require.Equal(t, []string{
		"brace", "brace.steel", "brace.steel.width", "doors", "doors.open", "endpoint.address", "first", "id",
		"locking_rule", "locking_rule.level", "mode", "name", "second", "settings", "settings.protect",
		"settings.retention", "settings.retention.days", "spec", "spec.depth", "usage", "usage.bytes",
	}, paths(shelf))
	require.Equal(t, schema.Prose, shelf.From)
	require.Equal(t, "required", attribute(t, shelf, "name").Mode)
	require.Equal(t, "computed", attribute(t, shelf, "usage").Mode)
	require.Equal(t, schema.Loose, shelf.Has("settings.protect"))
}

// What a page is about: files and titles are wrong at times.
func TestPageSubjects(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"folder_iam.md":    "# IAM policy for folders\n\n* `acme_folder_iam_policy`: all\n* `acme_folder_iam_member`: one\n\n## Arguments Reference\n\n* `role` - (Required) The role.\n",
		"bin.md":           "# acme_box\n\n```hcl\nresource \"acme_bin\" \"a\" {}\n```\n",
		"messages.md":      "# acme\\_message\n\n```hcl\nresource \"acme_message\" \"a\" {}\n```\n",
		"acme_tray.md":     "# Tray\n",
		"policy.md":        "# acme_policy_v1\n",
		"Not.A.Type_x.md":  "# Not.A.Type\n",
		"two-words.md":     "# acme_two_words\n",
		"notes.txt":        "# acme_notes\n",
		"dashboard.md":     "# acme_dashboard\n\n- `acme_dashboard_row` is another type\n- `acme_dashboard_tab` too\n\n```hcl\nresource \"acme_dashboard\" \"a\" {}\n```\n",
		"deeper/inside.md": "# acme_inside\n",
	} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	p, err := schema.Read("acme", "", []string{dir})
	require.NoError(t, err)
	var names []string
	for name := range p.Types {
		names = append(names, name)
	}
	require.ElementsMatch(t, []string{
		"acme_folder_iam_policy", "acme_folder_iam_member", "acme_bin", "acme_message", "acme_tray",
		"acme_policy_v1", "acme_two_words", "acme_dashboard", "acme_inside",
	}, names)
}

func TestReadPackage(t *testing.T) {
	t.Parallel()
	p, err := schema.Read("acme", "9.9.9", []string{pack(t)})
	require.NoError(t, err)
	require.Equal(t, "3.1.0", p.Version, "the package says what it was made from")
	require.Equal(t, "example/acme", p.Source)
	require.Len(t, p.Types, 1, "the data source is none")
	store := p.Types["acme_store"]
	require.Equal(t, []string{
		"backup", "backup.days", "backup.status", "host", "host.address", "host.options",
		"id", "labels", "name", "replica", "replica.replica", "replica.replica_name",
	}, paths(store))
	require.Equal(t, schema.Attribute{Path: "name", Mode: "required", Type: "string", Description: "Its name."}, attribute(t, store, "name"))
	require.Equal(t, "computed", attribute(t, store, "backup.status").Mode)
	require.Equal(t, "map of string", attribute(t, store, "labels").Type)
	require.Equal(t, schema.Sure, store.Has("host.address"))
	require.Equal(t, schema.Open, store.Has("labels.team"), "a map has any key")
	require.Equal(t, schema.Open, store.Has("host.options.deep"), "no source says what is inside")
	require.Equal(t, schema.Absent, store.Has("backup.hours"))
	require.Equal(t, schema.Absent, store.Has("name.first"))
}

func TestReadJSON(t *testing.T) {
	t.Parallel()
	p, err := schema.Read("acme", "2.0.0", []string{"testdata/schemas.json"})
	require.NoError(t, err)
	require.Equal(t, "example/acme", p.Source)
	require.Equal(t, "2.0.0", p.Version)
	store := p.Types["acme_store"]
	require.Equal(t, []string{"backup", "backup.days", "host", "host.address", "name"}, paths(store))
	require.Equal(t, "list of blocks", attribute(t, store, "backup").Type)
	require.Equal(t, "required", attribute(t, store, "backup").Mode)
}

// An exact source makes sure of what prose says, and prose adds what is newer.
func TestMerge(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	page := "# acme_store\n\nKeeps things.\n\n## Argument Reference\n\n* `name` - (Optional) The name, says the page.\n* `colour` - (Optional) New.\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "store.md"), []byte(page), 0o600))
	p, err := schema.Read("acme", "4.0.0", []string{dir, pack(t)})
	require.NoError(t, err)
	require.Equal(t, "4.0.0", p.Version, "the newest")
	store := p.Types["acme_store"]
	require.Equal(t, schema.CDKTF, store.From)
	require.Equal(t, "Keeps things.", store.Description)
	require.Equal(t, schema.Sure, store.Has("name"))
	require.Equal(t, "required", attribute(t, store, "name").Mode)
	require.Equal(t, schema.Loose, store.Has("colour"))
}

func TestDir(t *testing.T) {
	t.Parallel()
	dir := schema.Dir(filepath.Join(t.TempDir(), "new"))
	_, err := dir.Load("acme")
	require.ErrorIs(t, err, fs.ErrNotExist)
	p, err := schema.Read("acme", "", []string{pack(t)})
	require.NoError(t, err)
	require.NoError(t, dir.Save(p))
	again, err := dir.Load("acme")
	require.NoError(t, err)
	require.Equal(t, p, again)
	names, err := dir.Providers()
	require.NoError(t, err)
	require.Equal(t, []string{"acme"}, names)
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	broken := filepath.Join(t.TempDir(), "x.tgz")
	require.NoError(t, os.WriteFile(broken, []byte("no archive"), 0o600))
	for name, source := range map[string]string{
		"nothing there":    filepath.Join(t.TempDir(), "none"),
		"unknown kind":     "schema_test.go",
		"an empty folder":  t.TempDir(),
		"a broken package": broken,
	} {
		_, err := schema.Read("acme", "", []string{source})
		require.Error(t, err, name)
	}
	_, err := schema.Read("other", "", []string{"testdata/schemas.json"})
	require.ErrorContains(t, err, "no resource types")
}

// A provider's code is read as far as it is written out.
func TestReadCode(t *testing.T) {
	t.Parallel()
	p, err := schema.Read("acme", "1.0.0", []string{"testdata/code"})
	require.NoError(t, err)
	require.Len(t, p.Types, 3, "no data source, and nothing of what other modules hold")
	store := p.Types["acme_store"]
	require.Equal(t, schema.Source, store.From)
	require.Equal(t, []string{"backup", "backup.days", "labels", "name", "secret"}, paths(store))
	require.Equal(t, paths(store), paths(p.Types["acme_default"]))
	require.Equal(t, schema.Attribute{Path: "name", Mode: "required", Type: "string", Description: "Its name."}, attribute(t, store, "name"))
	require.Equal(t, schema.Open, store.Has("labels.team"))
	require.Equal(t, schema.Open, store.Has("secret.inside"), "made by a call that cannot be followed")

	shelf := p.Types["acme_shelf"]
	require.Equal(t, []string{"board", "board.width", "door", "door.lock", "id"}, paths(shelf))
	require.Equal(t, "number", attribute(t, shelf, "board.width").Type)
}
