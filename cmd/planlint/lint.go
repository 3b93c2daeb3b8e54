// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"io"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// lint judges plans and reports. Its error is the verdict where that is not a
// pass: every plan that could not be read, and what blocks in those that could.
func (c command) lint(ctx context.Context, f flags) error {
	opts, err := c.options(ctx, f)
	if err != nil {
		return err
	}
	r := report.Report{Tool: tool, Version: c.version, Rules: rules.All(), FailOn: f.threshold(opts.Config)}
	var faults []error
	for _, name := range f.plans {
		p, err := c.judge(ctx, name, opts)
		if err != nil {
			p.Err = cause(err)
			faults = append(faults, unreadable(p.Name, err))
		}
		r.Plans = append(r.Plans, p)
	}
	err = c.emit(f, func(w io.Writer) error {
		return f.format.Write(w, r, report.Options{Color: c.colored(f)})
	})
	if err != nil {
		faults = append(faults, err)
	}
	for _, w := range opts.Source.Warnings() {
		c.warn(w.String())
	}
	if s := r.Summary(); s.Blocking > 0 {
		faults = append(faults, &blocked{s.Blocking, r.FailOn})
	}
	return errors.Join(faults...)
}

// options gathers what all plans are judged by.
func (c command) options(ctx context.Context, f flags) (linter.Options, error) {
	if err := isDirectory(f.root); err != nil {
		return linter.Options{}, &failure{
			what: "unable to use " + f.root + " as the root module", why: err,
			hint: "-C names the directory in which terraform plan was run",
		}
	}
	cfg, err := loadConfig(f)
	if err != nil {
		return linter.Options{}, err
	}
	tree := source.Open(f.root, source.Options{DataDir: c.getenv("TF_DATA_DIR")})
	author := func(file string, line int) string {
		name, _ := override.Blame(ctx, file, line) // "" where git does not tell
		return name
	}
	return linter.Options{Config: cfg, Source: tree, Author: author, Clock: c.clock}, nil
}

// loadConfig reads the configuration that was named, or else the nearest one at or
// above the root module, or else takes the defaults.
func loadConfig(f flags) (*config.Config, error) {
	path, found := f.config, f.config != ""
	if !found {
		path, found = config.Find(f.root)
	}
	if !found {
		return config.Default(), nil
	}
	cfg, err := config.Load(path, config.Options{Rules: linter.KnownRules()})
	var wrong *config.Error
	if !errors.As(err, &wrong) {
		return cfg, err
	}
	faults := make([]error, 0, len(wrong.Faults))
	for _, fault := range wrong.Faults {
		faults = append(faults, &failure{what: fault.String()})
	}
	return nil, errors.Join(append(faults, &failure{what: "no plan was judged: the configuration is not valid"})...)
}

// threshold is the flag's, or else the configuration's.
func (f flags) threshold(cfg *config.Config) report.Threshold {
	if f.set.Changed("fail-on") {
		return f.failOn
	}
	return report.FailAt(cfg.FailOn)
}

// judge lints one plan. What was found stands even where it fails.
func (c command) judge(ctx context.Context, name string, opts linter.Options) (report.Plan, error) {
	p := report.Plan{Name: nameOf(name)}
	r, err := c.open(name)
	if err != nil {
		return p, err
	}
	defer func() { _ = r.Close() }() // it was only read
	result, err := linter.Run(ctx, r, opts)
	p.Info, p.Findings = result.Info, result.Findings
	return p, err
}

// unreadable says why a plan could not be read whole, with the reader's own hint.
func unreadable(name string, err error) error {
	f := &failure{what: "unable to read " + name, why: err}
	var bad *plan.Error
	if errors.As(err, &bad) {
		f.hint = bad.Hint
	}
	return f
}
