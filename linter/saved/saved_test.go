// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package saved_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/saved"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

const realPlan = "../../cmd/planlint/testdata/plans/saved.tfplan"

func openBytes(b []byte) (*saved.File, error) { return saved.Open(bytes.NewReader(b), int64(len(b))) }

func TestOpenARealPlan(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile(realPlan)
	require.NoError(t, err)
	require.True(t, saved.Is(b))
	f, err := openBytes(b)
	require.NoError(t, err)
	require.Equal(t, source.Terraform, f.Tool)
	require.Equal(t, "1.11.4", f.Version)
	require.Len(t, f.Modules, 1)
	require.Equal(t, ".", f.Modules[0].Dir)
	require.Contains(t, string(f.Modules[0].Files["main.tf"]), `resource "aws_ebs_volume" "data"`)
}

// A part is a member of an archive that a test makes.
type part struct{ name, content string }

const (
	planPart   = "\x08\x03\x1a\x03abcr\x061.11.4\xc8\x01\x01" // version, a change, terraform_version, applyable
	listing    = `[{"Key":"","Dir":"."}]`
	byOpenTofu = `# This file is maintained automatically by "tofu init".`
)

// sound is what every plan has.
func sound(more ...part) []part {
	return append([]part{
		{"tfplan", planPart}, {"tfstate", "{}"}, {"tfconfig/modules.json", listing}, {"tfconfig/m-/main.tf", "# main"},
	}, more...)
}

func pack(t testing.TB, parts []part) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	fast, err := flate.NewWriter(nil, flate.BestSpeed)
	require.NoError(t, err)
	w.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) {
		fast.Reset(to)
		return fast, nil
	})
	for _, p := range parts {
		m, err := w.Create(p.name)
		if err == nil {
			_, err = io.WriteString(m, p.content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func TestOpen(t *testing.T) {
	t.Parallel()
	f, err := openBytes(pack(t, sound(part{".terraform.lock.hcl", byOpenTofu}, part{"tfconfig/m-a.b/x.tofu", "x"}, part{"something new", "y"})))
	require.NoError(t, err)
	require.Equal(t, &saved.File{Tool: source.OpenTofu, Version: "1.11.4", Modules: []source.Module{
		{Dir: ".", Files: map[string][]byte{"main.tf": []byte("# main")}},
	}}, f)
	f, err = openBytes(pack(t, sound()))
	require.NoError(t, err)
	require.Equal(t, source.ToolUnknown, f.Tool)
}

func with(name, content string) []part {
	parts := sound()
	for i := range parts {
		if parts[i].name == name {
			parts[i].content = content
		}
	}
	return parts
}

func without(name string) []part {
	var parts []part
	for _, p := range sound() {
		if p.name != name {
			parts = append(parts, p)
		}
	}
	return parts
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	twoDirs := `[{"Key":"","Dir":"."},{"Key":"a","Dir":"../m"},{"Key":"b","Dir":"../x/../m"}]`
	for want, parts := range map[string][]part{
		"not a saved plan: it has no member named tfplan":                                  without("tfplan"),
		`has no member named "tfconfig/modules.json", which neither`:                       without("tfconfig/modules.json"),
		`has two members named "tfplan"`:                                                   sound(part{"tfplan", planPart}),
		`has two members named "tfconfig/m-/main.tf"`:                                      sound(part{"tfconfig/m-/main.tf", "# other"}),
		`has a member named "tfconfig/m-/../../main.tf"`:                                   sound(part{"tfconfig/m-/../../main.tf", ""}),
		`has a member named "tfconfig/m-/a\\b.tf"`:                                         sound(part{"tfconfig/m-/a\\b.tf", ""}),
		`has a member named "tfconfig/m-/.."`:                                              sound(part{"tfconfig/m-/..", ""}),
		`has a member named "tfconfig/m-a"`:                                                sound(part{"tfconfig/m-a", ""}),
		`has a member named "tfconfig/m-a/"`:                                               sound(part{"tfconfig/m-a/", ""}),
		`unable to read its member "tfconfig/modules.json": invalid character`:             with("tfconfig/modules.json", "{x"),
		`lists no root module`:                                                             with("tfconfig/modules.json", "[]"),
		`lists the module "" twice`:                                                        with("tfconfig/modules.json", `[{"Key":""},{"Key":""}]`),
		`holds two states of the directory "../m"`:                                         append(with("tfconfig/modules.json", twoDirs), part{"tfconfig/m-a/x.tf", "1"}, part{"tfconfig/m-b/x.tf", "2"}),
		`unable to read its member "tfplan": it does not say which version wrote it`:       with("tfplan", ""),
		`unable to read its member "tfplan": unexpected EOF`:                               with("tfplan", planPart[:10]),
		`unable to read its member "tfplan": it is not the message that it should be`:      with("tfplan", "not a message"),
		`unable to read its member "tfplan": a field of 18446744073709551615 bytes`:        with("tfplan", "\x1a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"),
		`says that version "1.11.4; rm" wrote it`:                                          with("tfplan", "r\x0a1.11.4; rm"),
		`more configuration than planlint reads: "tfconfig/m-/main.tf" alone leads beyond`: with("tfconfig/m-/main.tf", strings.Repeat(" ", 9<<20)),
		`more configuration than planlint reads: "tfconfig/m-/15.tf" alone leads beyond`:   sound(bomb(16)...),
		`has 50004 members, more than a saved plan has`:                                    sound(many(50_000)...),
	} {
		t.Run(want, func(t *testing.T) {
			t.Parallel()
			_, err := openBytes(pack(t, parts))
			var fault *saved.Error
			require.ErrorAs(t, err, &fault)
			require.Contains(t, fault.Reason, want)
			require.NotEmpty(t, fault.Hint)
		})
	}
}

// bomb gives files that are small in the archive.
func bomb(n int) (parts []part) {
	blank := strings.Repeat(" ", 8<<20)
	for i := range n {
		parts = append(parts, part{fmt.Sprintf("tfconfig/m-/%d.tf", i), blank})
	}
	return parts
}

func many(n int) (parts []part) {
	for i := range n {
		parts = append(parts, part{fmt.Sprintf("tfconfig/m-/%d.tf", i), ""})
	}
	return parts
}

func TestNoDamageIsRead(t *testing.T) {
	t.Parallel()
	b := pack(t, sound())
	for n := range b {
		_, err := openBytes(b[:n])
		require.Error(t, err, "cut off at byte %d", n)
	}
	i := bytes.Index(b, []byte("tfconfig/m-/main.tf")) + len("tfconfig/m-/main.tf")
	b[i+2] ^= 0xff
	_, err := openBytes(b)
	require.ErrorContains(t, err, `damaged: unable to read its member "tfconfig/m-/main.tf"`)
}

func FuzzOpen(f *testing.F) {
	real, err := os.ReadFile(realPlan)
	require.NoError(f, err)
	f.Add(real)
	f.Add(pack(f, sound()))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := openBytes(b)
		if err != nil {
			require.IsType(t, &saved.Error{}, err)
			return
		}
		require.NotEmpty(t, p.Version)
		require.NotEmpty(t, p.Modules)
	})
}
