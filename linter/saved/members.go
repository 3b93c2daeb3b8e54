// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package saved

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"

	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// What is read of one file of configuration, and of all together. Nobody writes so
// much; a few bytes of an archive can stand for a thousand times as many.
const (
	maxMember  = 8 << 20
	maxConfig  = 128 << 20
	maxMembers = 50_000
)

// The names of members.
const (
	planMember = "tfplan"
	lockMember = ".terraform.lock.hcl"
	manifest   = "tfconfig/modules.json"
	modulesDir = "tfconfig/m-" // then the module's key, "/", and the file's base name
)

// members are those members that planlint has a use for. Others are not opened.
type members struct {
	plan, lock, manifest *zip.File
	files                []member // of the configuration
}

// A member is one file of configuration.
type member struct {
	key, name string
	zip       *zip.File
}

// sorted goes through the archive's directory. Two members of one name would let
// two readers see two plans, so neither is read.
func sorted(archive *zip.Reader) (*members, error) {
	if len(archive.File) > maxMembers {
		return nil, &Error{fmt.Sprintf("this zip archive has %d members, more than a saved plan has", len(archive.File)), hintPlan}
	}
	m, seen := &members{}, map[string]bool{}
	for _, f := range archive.File {
		if seen[f.Name] {
			return nil, crooked("has two members named %+q", f.Name)
		}
		seen[f.Name] = true
		switch f.Name {
		case planMember:
			m.plan = f
		case lockMember:
			m.lock = f
		case manifest:
			m.manifest = f
		default:
			if err := m.config(f); err != nil {
				return nil, err
			}
		}
	}
	if m.plan == nil {
		return nil, &Error{"this is a zip archive, but not a saved plan: it has no member named " + planMember, hintPlan}
	}
	return m, nil
}

// config takes a file of configuration. Its name must be as plain as the tools write
// it: a module's key and a base name.
func (m *members) config(f *zip.File) error {
	rest, ok := strings.CutPrefix(f.Name, modulesDir)
	if !ok {
		return nil
	}
	key, name, ok := strings.Cut(rest, "/")
	if !ok || name == "" || name == "." || name == ".." || strings.ContainsAny(name, "/\\\x00") || !f.Mode().IsRegular() {
		return crooked("has a member named %+q", f.Name)
	}
	m.files = append(m.files, member{key, name, f})
	return nil
}

func crooked(format string, args ...any) error {
	return &Error{"this saved plan " + fmt.Sprintf(format, args...) + ", which neither Terraform nor OpenTofu writes", hintPlan}
}

// content reads a member of at most limit bytes, whatever size it claims to have.
func content(f *zip.File, limit int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, unreadable(f.Name, err)
	}
	src, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err = errors.Join(err, r.Close()); err != nil {
		return nil, unreadable(f.Name, err)
	}
	if int64(len(src)) > limit {
		return nil, &Error{fmt.Sprintf("this saved plan has more configuration than planlint reads: %+q alone leads beyond the limit", f.Name), hintPlan}
	}
	return src, nil
}

func unreadable(name string, err error) error {
	return &Error{fmt.Sprintf("this saved plan is damaged: unable to read its member %+q: %v", name, err), hintCut}
}

// writtenBy is the lock file's first line, which the tools write anew into every
// plan, each with its own name.
var writtenBy = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\A# This file is maintained automatically by "(terraform|tofu) init"`)
})

// tool tells who wrote the plan. The registry that its providers are from would not:
// either tool takes providers from either registry where they are named in full.
func (m *members) tool() source.Tool {
	if m.lock == nil {
		return source.ToolUnknown
	}
	src, err := content(m.lock, maxMember)
	if err != nil {
		return source.ToolUnknown // both programs will be tried
	}
	switch by := writtenBy().FindSubmatch(src); {
	case by != nil && string(by[1]) == "tofu":
		return source.OpenTofu
	case by != nil:
		return source.Terraform
	}
	return source.ToolUnknown
}
