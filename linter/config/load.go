// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/custom"
)

// MaxFile is how many bytes a config file may have.
const MaxFile = 4 << 20

// Options are what Load needs to know besides the file.
type Options struct {
	Rules Rules
	From  string // paths are shown relative to it; "" is the working directory
}

// Load reads a config file. Whatever is wrong with it comes back as an *Error, with
// all the faults that there are: a file that is half understood is no policy.
func Load(path string, opts Options) (*Config, error) {
	name := shown(path, opts.From)
	src, err := files.Read(path, MaxFile)
	if err != nil {
		return nil, &Error{[]Fault{{File: name, Text: fmt.Sprintf("cannot read the configuration: %v", err)}}}
	}
	return parse(path, name, src, Origin{Path: name}, opts)
}

// Parse is Load for the content of a file that was read from a revision. Path is
// where the file would be in the working tree. Faults and places name the revision
// besides, so that nobody looks for them in the working tree.
func Parse(path string, src []byte, from Origin, opts Options) (*Config, error) {
	return parse(path, from.Ref+":"+from.Path, src, from, opts)
}

func parse(path, name string, src []byte, from Origin, opts Options) (*Config, error) {
	l := &loader{rules: opts.Rules, path: path, shown: name, src: src, cfg: Default()}
	from.SHA256 = fmt.Sprintf("%x", sha256.Sum256(src))
	l.cfg.Path, l.cfg.Dir, l.cfg.Origin, l.cfg.Text = name, dirOf(path), from, src
	l.file()
	if len(l.faults) > 0 {
		return nil, &Error{l.faults}
	}
	return l.cfg, nil
}

func shown(path, from string) string {
	full, err := filepath.Abs(path)
	base, err2 := filepath.Abs(from)
	if err == nil && err2 == nil {
		if rel, err := filepath.Rel(base, full); err == nil {
			path = rel
		}
	}
	return filepath.ToSlash(path)
}

// dirOf is "" where there is no working directory to go by: then no path matches.
func dirOf(path string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	return filepath.Dir(full)
}

type loader struct {
	rules       Rules
	path, shown string
	src         []byte
	cfg         *Config
	faults      []Fault
	compiler    custom.Compiler
}

// file reads what stands at the top of the file. A file with a syntax error is not
// looked into further: what follows would be guesses.
func (l *loader) file() {
	hf, diags := hclguard.ParseNative(l.src, l.shown)
	if diags.HasErrors() {
		l.diags(diags)
		return
	}
	content, diags := hf.Body.Content(&hcl.BodySchema{
		Attributes: []hcl.AttributeSchema{{Name: "fail_on"}, {Name: "strict"}, {Name: "max_override_days"}},
		Blocks: append(catalog.BlockHeaders(),
			hcl.BlockHeaderSchema{Type: "rule", LabelNames: []string{"id"}},
			hcl.BlockHeaderSchema{Type: "override", LabelNames: []string{"rule"}},
			hcl.BlockHeaderSchema{Type: "environment", LabelNames: []string{"name"}},
			hcl.BlockHeaderSchema{Type: "require", LabelNames: []string{"rule"}},
			hcl.BlockHeaderSchema{Type: "approvals"},
		),
	})
	l.diags(diags)
	if attr := content.Attributes["strict"]; attr != nil {
		if v, ok := l.literal(attr, cty.Bool); ok {
			l.cfg.Strict = v.True()
		}
	}
	if attr := content.Attributes["fail_on"]; attr != nil {
		if s, ok := l.severity(attr); ok {
			l.cfg.FailOn = s
		}
	}
	l.overrideDays(content.Attributes["max_override_days"])
	l.blocks(content.Blocks)
	types, diags := catalog.DecodeTypes(content.Blocks)
	l.diags(diags)
	l.cfg.Types = types
}

// blocks reads the blocks of planlint's own: first those that others name.
func (l *loader) blocks(blocks hcl.Blocks) {
	for _, b := range blocks.OfType("environment") {
		l.environment(b)
	}
	for _, b := range blocks.OfType("rule") {
		if defines(b) {
			l.custom(b)
		}
	}
	for _, b := range blocks {
		switch b.Type {
		case "rule":
			if !defines(b) {
				l.rule(b)
			}
		case "override":
			l.override(b)
		case "require":
			l.require(b)
		case "approvals":
			l.approvals(b)
		}
	}
}
