// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A root is a root module, and what its plans are judged by.
type root struct {
	*origin
	dir  string
	opts linter.Options
}

// A job is a plan and the root module that it is of.
type job struct {
	plan string
	root *root
}

// jobs finds out what there is to judge, and by what. All that can be wrong before
// the first byte of a plan is read comes out here.
func (c command) jobs(ctx context.Context, f flags) ([]job, error) {
	plans, err := expand(f.plans)
	if err != nil {
		return nil, err
	}
	c.warnOfTrust(f)
	var jobs []job
	known := map[string]*root{}
	for _, plan := range plans {
		dir := rootOf(plan, f)
		if known[dir] == nil {
			if known[dir], err = c.rootAt(ctx, dir, f); err != nil {
				return nil, err
			}
		}
		jobs = append(jobs, job{plan, known[dir]})
	}
	return jobs, nil
}

// rootOf gives the directory of a plan's root module: the one that was named, else
// the one that the plan lies in if there is configuration, else the working
// directory.
func rootOf(plan string, f flags) string {
	if f.root != "" {
		return f.root
	}
	if dir := filepath.Dir(plan); plan != "-" && source.Configured(dir) {
		return dir
	}
	return "."
}

func (c command) rootAt(ctx context.Context, dir string, f flags) (*root, error) {
	if err := isDirectory(dir); err != nil {
		return nil, &failure{
			what: "unable to use " + dir + " as the root module", why: err,
			hint: "-C names the directory in which terraform plan was run",
		}
	}
	o, err := c.originOf(ctx, dir, f)
	if err != nil {
		return nil, err
	}
	cfg := o.cfg
	cfg.Strict = cfg.Strict || f.strict
	env, err := c.environment(cfg, dir, f)
	if err != nil {
		return nil, err
	}
	r := &root{origin: o, dir: dir, opts: linter.Options{Environment: env}}
	approvals, err := c.approvals(ctx, r, f)
	if err != nil {
		return nil, err
	}
	author := func(file string, line int) string {
		name, _ := override.Blame(ctx, file, line) // "" where git does not tell
		return name
	}
	base, err := c.baseOf(ctx, dir, f)
	if err != nil {
		return nil, err
	}
	r.opts = linter.Options{
		Config: cfg, Loosened: o.loosened, Authors: o.authors(ctx, dir, f), Source: source.Open(dir, c.sourceOptions()), Base: base,
		Author: author, Approvals: approvals, Clock: c.clock, Environment: env, Existing: f.existing,
	}
	return r, nil
}

func (c command) sourceOptions() source.Options {
	return source.Options{DataDir: c.getenv("TF_DATA_DIR")}
}

// baseOf gives the configuration before the change. To go on without the one that was
// asked for would be to let pass what only the comparison tells.
func (c command) baseOf(ctx context.Context, dir string, f flags) (*source.Tree, error) {
	if f.base == "" {
		return nil, nil //nolint:nilnil // without a base there is nothing to compare with
	}
	tree, err := source.OpenAt(ctx, dir, f.base, c.sourceOptions())
	if err != nil {
		return nil, &failure{
			what: "unable to compare with " + f.base, why: err,
			hint: "--base names a revision of the repository that the root module is in; a shallow clone has to fetch it",
		}
	}
	return tree, nil
}

// loadConfig reads the configuration that was named, or else the nearest one at or
// above the root module, or else takes the defaults.
func loadConfig(path, dir string) (*config.Config, error) {
	found := path != ""
	if !found {
		path, found = config.Find(dir)
	}
	if !found {
		return config.Default(), nil
	}
	return faults(config.Load(path, config.Options{Rules: linter.KnownRules()}))
}

// faults tells each thing that is wrong with a configuration in a line of its own.
func faults(cfg *config.Config, err error) (*config.Config, error) {
	var wrong *config.Error
	if !errors.As(err, &wrong) {
		return cfg, err
	}
	all := make([]error, 0, len(wrong.Faults))
	for _, fault := range wrong.Faults {
		all = append(all, &failure{what: fault.String()})
	}
	return nil, errors.Join(append(all, &failure{what: "no plan was judged: the configuration is not valid"})...)
}

// threshold is the flag's, or else the lowest of the configurations'.
func (f flags) threshold(jobs []job) report.Threshold {
	if f.set.Changed("fail-on") {
		return f.failOn
	}
	lowest := jobs[0].root.opts.Config.FailOn
	for _, j := range jobs {
		lowest = min(lowest, j.root.opts.Config.FailOn)
	}
	return report.FailAt(lowest)
}

// isDirectory refuses what is none.
func isDirectory(name string) error {
	info, err := os.Stat(name) //nolint:gosec // the user named it
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return errors.New("it is not a directory")
	default:
		return nil
	}
}
