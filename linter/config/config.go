// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package config reads .planlint.hcl, the file in which a team says how planlint is
// to judge: what fails, which rules hold, which types it has of its own, and what
// has been let pass.
//
// It knows the language and refuses all that is not in it. It does not judge an
// override, which is linter/override's: here it is only read.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/environment"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// Name is the file's name.
const Name = ".planlint.hcl"

// The days that an override may hold from the day on which it is judged.
const (
	DefaultOverrideDays = 90
	MaxOverrideDays     = 366 // what a file may raise it to
)

// A Config is what a .planlint.hcl says. Default gives what holds without one.
type Config struct {
	Path         string        // as shown to the user, "" without a file
	Dir          string        // the file's directory on this machine, absolute
	FailOn       rule.Severity // findings at or above it fail the run
	Strict       bool          // what nobody has judged is an error
	Rules        map[string]Settings
	Custom       []rule.Rule // the team's own
	Environments environment.Set
	Overrides    Overrides
	Types        []catalog.Type // the team's own, and its changes to the catalogue's
	Requires     []Require      // what overrides have to be worth, in the order of the file
	Approvals    Approvals
	Origin       Origin
	Text         []byte            // the file, as it was read
	written      map[string]string // the text of the rules of the team's own, by ID
}

// An Origin says where a policy was read, and which it is. The zero value is the
// policy that holds without a file.
type Origin struct {
	Ref    string // the revision that was asked for, "origin/main"; "" for a file of the file system
	Commit string // the full hash that it stood for
	Path   string // as shown; within the repository, with "/", where there is a Ref
	SHA256 string // of the file's bytes, in hexadecimal; "" without a file
}

// Overrides are the override blocks, as written, and what all overrides must keep to.
type Overrides struct {
	MaxDays int
	Blocks  []Override
}

// An Override is an override block as it was written: nothing in it has been judged.
type Override struct {
	Rule string
	Args []Arg // in the order of the file
	At   Place // of the header
}

// An Arg is an argument of an override block.
type Arg struct {
	Name, Text string
	At         Place
}

// A Place is where something stands in a config file. It counts as rule.Location.
type Place struct {
	File              string // as shown
	Path              string // on this machine
	Line, Col, EndCol int
	Source            string // the line
}

// String gives file:line.
func (p Place) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// Rules are all the rules that there are, by ID.
type Rules map[string]rule.Rule

// Default is the configuration without a file.
func Default() *Config {
	return &Config{
		FailOn: rule.Error, Rules: map[string]Settings{}, Overrides: Overrides{MaxDays: DefaultOverrideDays},
		written: map[string]string{},
	}
}

// Find looks for the file in a directory and then upwards, to the root of the
// repository or else of the filesystem. What it finds may be unreadable: Load says.
func Find(dir string) (path string, ok bool) {
	at, err := filepath.Abs(dir)
	if err != nil {
		return "", false
	}
	for {
		path := filepath.Join(at, Name)
		if exists(path) {
			return path, true
		}
		if up := filepath.Dir(at); up == at || exists(filepath.Join(at, ".git")) {
			return "", false
		}
		at = filepath.Dir(at)
	}
}

// exists is true for what cannot be told, too: to pass over a file for want of
// permission would be to drop the team's policy in silence.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
