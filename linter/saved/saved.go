// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package saved reads the file that "terraform plan -out" and "tofu plan -out"
// write, and has the program that wrote it turn it into JSON.
//
// The file is a zip archive: the plan as a protocol buffer (tfplan), the state
// before it (tfstate), the configuration that was planned (tfconfig) and the lock
// file. Nothing of it is written to disk, and what no tool would have written is
// refused. The package knows the container; what is planned is for linter/plan, and
// what is configured for linter/source.
//
// The layout is that of internal/plans/planfile in both tools. It has no
// specification, but has been the same since Terraform 0.12, but for members that
// were added.
package saved

import (
	"archive/zip"
	"bytes"
	"io"

	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A File is a saved plan that has been looked into.
type File struct {
	Tool    source.Tool     // that wrote it, ToolUnknown where it does not say
	Version string          // of the tool: "1.11.4"; a plan is read by no other version
	Modules []source.Module // the configuration that was planned, the root module among them
}

// An Error says why a saved plan is not read.
type Error struct {
	Reason string // what is wrong, lower case, without a full stop
	Hint   string // the way out, "" where the reason says it all
}

// Error implements error.
func (e *Error) Error() string { return e.Reason }

// Is reports whether a file that begins with head is a zip archive, as a saved plan
// is. JSON and UTF-16 begin with none of these bytes.
func Is(head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }

// Open looks into a saved plan of size bytes. Whatever is wrong with it comes back
// as an *Error.
func Open(r io.ReaderAt, size int64) (*File, error) {
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return nil, &Error{"this begins like a saved plan file, but is not a whole zip archive", hintCut}
	}
	m, err := sorted(archive)
	if err != nil {
		return nil, err
	}
	f := &File{Tool: m.tool()}
	if f.Version, err = m.version(); err != nil {
		return nil, err
	}
	if f.Modules, err = m.modules(); err != nil {
		return nil, err
	}
	return f, nil
}

const (
	hintCut  = "the file was cut off while it was written or copied: plan again, or copy it again as a binary file"
	hintPlan = "give planlint the file that `terraform plan -out=FILE` or `tofu plan -out=FILE` wrote, or the JSON of `terraform show -json FILE`"
)
