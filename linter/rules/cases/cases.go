// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package cases reads and runs the examples that each rule has in
// linter/rules/testdata: plans, and what the rule finds in them. Tests hold the
// rules to them, and the documentation shows them.
//
// It is no part of planlint: only tests and tools may import it.
package cases

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/store"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// Dir is where the cases of a rule are, below linter/rules.
func Dir(id string) string { return filepath.Join("testdata", id) }

// A Case is one txtar file: plan.json, want, and perhaps .planlint.hcl, trusted.hcl,
// environment, flags, the configuration that was planned, *.tf or below source/, the one before it,
// below base/, and approvals with the allowed_signers that they need.
type Case struct {
	Path string
	Name string // "bad", "bad-replace", "good"
	Note string // what the case is about
	Plan string
	File string // .planlint.hcl, "" without one
	// Trusted is a policy that the change under review cannot write; "" without one.
	Trusted string
	Env     string // the environment that the plan is for, "" where it is not known
	Want    string // what Run gives

	Existing bool // whether the file flags has --existing in it

	Source, Base []txtar.File // named without source/ and base/

	approvals map[string][]byte // by file name
	signers   []byte

	archive *txtar.Archive
}

// Bad reports whether the rule has something to find in the case.
func (c Case) Bad() bool { return c.Name == "bad" || strings.HasPrefix(c.Name, "bad-") }

// Load reads the cases of a directory, sorted by name: "bad" before "bad-x" before
// "good".
func Load(dir string) ([]Case, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return nil, err
	}
	var all []Case
	for _, path := range paths {
		c, err := load(path)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

func load(path string) (Case, error) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		return Case{}, err
	}
	c := Case{
		Path: path, Name: strings.TrimSuffix(filepath.Base(path), ".txtar"),
		Note: strings.TrimSpace(string(archive.Comment)), archive: archive,
		approvals: map[string][]byte{},
	}
	for _, f := range archive.Files {
		if err := c.take(f); err != nil {
			return Case{}, fmt.Errorf("%s: %w", path, err)
		}
	}
	return c, nil
}

func (c *Case) take(f txtar.File) error {
	text := string(f.Data)
	source, isSource := strings.CutPrefix(f.Name, "source/")
	base, isBase := strings.CutPrefix(f.Name, "base/")
	approved, isApproval := strings.CutPrefix(f.Name, "approvals/")
	switch {
	case f.Name == "plan.json":
		c.Plan = text
	case f.Name == ".planlint.hcl":
		c.File = text
	case f.Name == "trusted.hcl":
		c.Trusted = text
	case f.Name == "environment":
		c.Env = strings.TrimSpace(text)
	case f.Name == "flags":
		c.Existing = strings.TrimSpace(text) == "--existing"
	case f.Name == "want":
		c.Want = text
	case isSource, filepath.Ext(source) == ".tf" && !strings.Contains(source, "/"):
		c.Source = append(c.Source, txtar.File{Name: source, Data: f.Data})
	case f.Name == "allowed_signers":
		c.signers = f.Data
	case isApproval:
		c.approvals[approved] = f.Data
	case isBase:
		c.Base = append(c.Base, txtar.File{Name: base, Data: f.Data})
	default:
		return fmt.Errorf("%s does not belong here: plan.json, .planlint.hcl, trusted.hcl, environment, flags, *.tf, source/, base/, allowed_signers, approvals/ and want do", f.Name)
	}
	return nil
}

// Save writes a case with another want.
func (c Case) Save(want string) error {
	for i, f := range c.archive.Files {
		if f.Name == "want" {
			c.archive.Files[i].Data = []byte(want)
		}
	}
	return os.WriteFile(c.Path, txtar.Format(c.archive), 0o644) //nolint:gosec // a file of the repository, for everyone to read
}

// today is the day on which the cases are set.
var today = time.Date(2026, time.June, 1, 12, 0, 0, 0, time.UTC)

// Run lints the case's plan, by all rules, and gives what the rule of that ID
// found. temp is a directory for the configuration file.
func (c Case) Run(id, temp string) (string, error) {
	opts := linter.Options{Clock: clock.NewFake(today), Environment: c.Env, Existing: c.Existing}
	var err error
	if opts.Source, err = tree(filepath.Join(temp, "source"), c.Source); err != nil {
		return "", err
	}
	if opts.Base, err = tree(filepath.Join(temp, "base"), c.Base); err != nil {
		return "", err
	}
	if c.File != "" {
		path := filepath.Join(temp, ".planlint.hcl")
		if err := os.WriteFile(path, []byte(c.File), 0o600); err != nil {
			return "", err
		}
		cfg, err := config.Load(path, config.Options{Rules: linter.KnownRules(), From: temp})
		if err != nil {
			return "", err
		}
		opts.Config = cfg
	}
	if c.Trusted != "" {
		cfg, err := config.Parse(filepath.Join(temp, ".planlint.hcl"), []byte(c.Trusted), config.Origin{Ref: "main", Path: ".planlint.hcl"}, config.Options{Rules: linter.KnownRules()})
		if err != nil {
			return "", err
		}
		opts.Loosened = config.Loosened(cfg, opts.Config, linter.KnownRules())
		cfg.Tighten(opts.Config)
		opts.Config = cfg
	}
	if opts.Approvals, err = c.approved(); err != nil {
		return "", err
	}
	result, err := linter.Run(context.Background(), strings.NewReader(c.Plan), opts)
	if err != nil {
		return "", fmt.Errorf("%s: %w", c.Path, err)
	}
	var b strings.Builder
	for _, f := range result.Findings {
		if f.Rule == id {
			b.WriteString(render(f))
		}
	}
	return b.String(), nil
}

// tree writes files into a directory and opens it as a configuration; nil for none.
func tree(dir string, files []txtar.File) (*source.Tree, error) {
	if len(files) == 0 {
		return nil, nil //nolint:nilnil // no source is no error
	}
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return nil, err
		}
		if err := os.WriteFile(path, f.Data, 0o600); err != nil {
			return nil, err
		}
	}
	return source.Open(dir, source.Options{From: dir}), nil
}

// home is where the plans of the cases are to be applied.
var home = approval.Place{Repository: "github.com/acme/infra", Directory: ".", Workspace: "default"}

// approved gives the case's approvals, nil where it has none.
func (c Case) approved() (*approval.Set, error) {
	if len(c.approvals) == 0 {
		return nil, nil
	}
	signers, err := approval.ParseSigners("allowed_signers", c.signers, time.UTC)
	if err != nil {
		return nil, err
	}
	documents, problems := store.Group(c.approvals, "approvals")
	return approval.Collect(documents, problems, approval.Options{Place: home, Signers: signers}), nil
}

// render writes a finding as it stands in want.
func render(f rule.Finding) string {
	var b strings.Builder
	b.WriteString(f.Severity.String() + ": " + f.Title + "\n")
	if f.Address != "" {
		b.WriteString("  at " + f.Address)
		if f.Deposed != "" {
			b.WriteString(" (deposed " + f.Deposed + ")")
		}
		if f.PreviousAddress != "" {
			b.WriteString(", before " + f.PreviousAddress)
		}
		b.WriteString("\n")
	}
	if f.Location.File != "" {
		fmt.Fprintf(&b, "  in %s:%d", f.Location.File, f.Location.Line)
		if f.Location.Note != "" {
			b.WriteString(", " + f.Location.Note)
		}
		b.WriteString("\n")
	}
	b.WriteString("  " + f.Message + "\n")
	for _, e := range f.Evidence {
		b.WriteString("  " + e.Path + ": " + side(e.Before) + " -> " + side(e.After) + "\n")
	}
	return b.String()
}

func side(s string) string {
	if s == "" {
		return "(none)"
	}
	return s
}
