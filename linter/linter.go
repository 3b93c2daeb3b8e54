// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package linter runs the rules over a plan: what planlint does, as a library.
//
// It holds the order of things and nothing else: the plan is read as a stream,
// each change is shown to each rule and forgotten, then come the rules about the
// whole, the places in the source, and last the overrides. What a plan is, what a
// type is and what is wrong with a change are known by the packages below it.
package linter

import (
	"context"
	"io"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// Options say what to lint by. The zero value is planlint's own default: all
// rules, no configuration file, no source.
type Options struct {
	// Config is what a .planlint.hcl says; nil for the defaults.
	Config *config.Config
	// Source is the configuration that the plan was made from. Where it is nil
	// findings have no place, and annotations are not read.
	Source *source.Tree
	// Base is the configuration as it was before the change, for the places of
	// blocks that are gone; nil for none. Its annotations count for nothing.
	Base *source.Tree
	// Loosened is what the change under review would loosen of the policy, which Config
	// does not let it.
	Loosened []config.Loosening
	// Author tells who wrote a line of source, "" when it cannot, and is asked only
	// of overrides that let something pass; override.Blame asks git. Nil: nobody is
	// named.
	Author func(path string, line int) string
	// Environment is the configured environment that the plan is for, "" where that
	// is not known.
	Environment string
	// Existing has the rules about grants look at what is there already, too, in the
	// objects that the plan leaves as they are.
	Existing bool
	// Authors tells who wrote the change, for policies that want somebody else to
	// approve it; nil where that cannot be told, which no such policy lets pass.
	Authors override.Authors
	// Approvals are what people have signed; nil for none. PlanFile is the digest of
	// the saved plan file that the JSON was made from, "" where there is none.
	Approvals *approval.Set
	PlanFile  string
	// Facts says of which changes the Result is to have facts, to be approved; nil for
	// none.
	Facts Wish
	// Clock dates overrides; nil for the machine's.
	Clock clock.Clock
}

// A Result is what was found in a plan.
type Result struct {
	Info     plan.Info
	Findings []rule.Finding // in the order in which they were found
	Facts    approval.Book  // of the changes that Options ask for
	Plan     approval.Plan  // the plan's digests, "" where nobody asks for them
}

// Run lints one plan, in JSON as "terraform show -json" writes it. Where the plan
// cannot be read whole the error says why and the Result holds what was found up
// to there; such a plan has not passed, whatever was found. The error is the
// context's own where that is what ended the run.
func Run(ctx context.Context, r io.Reader, opts Options) (Result, error) {
	e := newEngine(ctx, opts)
	d := newDigester(r)
	if e.opts.wantsDigest() {
		r = d
	}
	info, err := plan.Read(interruptible{ctx, r}, e.handler())
	e.resolve()
	e.whole(info)
	e.locate()
	e.settle()
	e.override(err == nil && !info.Errored && info.Partial == "")
	digests := approval.Plan{File: opts.PlanFile}
	if e.opts.wantsDigest() && err == nil {
		digests.JSON = d.digest()
	}
	refusals := e.approve(digests)
	e.demand()
	e.refuse(refusals)
	e.loosened()
	rule.Fingerprint(e.findings)
	return Result{Info: info, Findings: e.findings, Facts: e.facts, Plan: digests}, err
}

// interruptible ends a reading when its context is done.
type interruptible struct {
	ctx context.Context //nolint:containedctx // io.Reader has no other way in
	r   io.Reader
}

func (i interruptible) Read(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.r.Read(p)
}
