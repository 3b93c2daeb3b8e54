// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"io"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/saved"
	"github.com/scoped-dev/terraform-provider-scoped/linter/scripts"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// lint judges plans and reports. Its error is the verdict where that is not a
// pass: every plan that could not be read, and what blocks in those that could.
func (c command) lint(ctx context.Context, f flags) error {
	jobs, err := c.jobs(ctx, f)
	if err != nil {
		return err
	}
	r := report.Report{Tool: tool, Version: c.version, Rules: rulesOf(jobs), FailOn: f.threshold(jobs)}
	var faults []error
	var trees []*source.Tree
	var all []judgement
	for _, j := range jobs {
		p, err := c.judge(ctx, j, f)
		if err != nil {
			p.Err = cause(err)
			faults = append(faults, unreadable(p.Name, err))
		}
		r.Plans, trees, all = append(r.Plans, p.Plan), append(trees, p.trees...), append(all, p)
	}
	if err := c.log(f, "lint", r.FailOn, all); err != nil {
		faults = append(faults, err)
	}
	err = c.emit(f, func(w io.Writer) error {
		return f.format.Write(w, r, report.Options{Color: c.colored(f)})
	})
	if err != nil {
		faults = append(faults, err)
	}
	c.warnOf(trees)
	if s := r.Summary(); s.Blocking > 0 {
		faults = append(faults, &blocked{s.Blocking, r.FailOn})
	}
	return errors.Join(faults...)
}

// rulesOf are all the rules that plans are judged by.
func rulesOf(jobs []job) []rule.Rule {
	all := linter.Rules(nil)
	known := map[*config.Config]bool{}
	for _, j := range jobs {
		if cfg := j.root.opts.Config; !known[cfg] {
			known[cfg] = true
			all = append(all, cfg.Custom...)
		}
	}
	return all
}

// A judgement is what a plan came to, and what it was judged by.
type judgement struct {
	report.Plan
	root   *root
	trees  []*source.Tree // that were used
	sha256 string         // of the plan's bytes, where the log wants it
	files  []scripts.File // that it would run or send, where the log wants them
}

// judge lints one plan. What was found stands even where it fails.
func (c command) judge(ctx context.Context, j job, f flags) (judgement, error) {
	p := judgement{Plan: report.Plan{Name: nameOf(j.plan)}, root: j.root}
	in, err := c.open(ctx, j, f)
	defer in.close()
	if err != nil {
		return p, err
	}
	result, err := linter.Run(ctx, in, in.opts)
	if more := in.finish(); more != nil {
		err = more // why there was nothing, or too little, to read
	}
	p.Info, p.Findings, p.Environment = result.Info, result.Findings, in.opts.Environment
	p.trees = []*source.Tree{in.opts.Source, in.opts.Base}
	if f.logs() {
		p.sha256 = in.sum()
		var more error
		p.files, more = scripts.Files(in.opts.Source)
		err = errors.Join(err, more)
	}
	return p, err
}

// plannedSource gives the source that a saved plan holds.
func (c command) plannedSource(dir string, p *saved.File) *source.Tree {
	opts := c.sourceOptions()
	opts.Planned = p.Modules
	return source.Open(dir, opts)
}

// warnOf tells what of the sources could not be read, each once.
func (c command) warnOf(trees []*source.Tree) {
	said := map[string]bool{}
	for _, tree := range trees {
		if tree == nil {
			continue
		}
		for _, w := range tree.Warnings() {
			if text := w.String(); !said[text] {
				said[text] = true
				c.warn(text)
			}
		}
	}
}

// unreadable says why a plan could not be read whole, with the reader's own hint.
func unreadable(name string, err error) error {
	f := &failure{what: "unable to read " + name, why: err}
	var bad *plan.Error
	var container *saved.Error
	switch {
	case errors.As(err, &bad):
		f.hint = bad.Hint
	case errors.As(err, &container):
		f.hint = container.Hint
	}
	return f
}
