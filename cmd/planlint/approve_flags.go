// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
)

// approveFlags are the command line of approve.
type approveFlags struct {
	flags
	rules, addresses []string
	reason           string
	window           time.Duration
	whole            bool
	except           []string
	add              string // a statement to sign too
	draft            bool
	out              string
	key, agent       string
}

// judging defines the flags by which a plan is judged.
func (f *flags) judging() {
	f.set.StringVar(&f.config, "config", "", "configuration `FILE` (default the nearest .planlint.hcl at or above the root module)")
	f.set.StringVarP(&f.root, "chdir", "C", "", "`DIR` of the root module, as in terraform -chdir=DIR")
	f.set.StringVar(&f.program, "terraform", "", "`PROGRAM` that shows saved plans (default terraform or tofu on PATH)")
	f.set.StringVar(&f.base, "base", "", "git `REVISION` before the change")
	f.set.StringVar(&f.env, "environment", "", "`NAME` of the configured environment that the plan is for")
	f.set.StringVar(&f.space, "workspace", "", "`NAME` of the workspace that the plan is of")
	f.trust.define(f.set)
	f.set.BoolVarP(&f.help, "help", "h", false, "print this help")
}

func parseApprove(args []string) (approveFlags, error) {
	f := approveFlags{flags: flags{set: pflag.NewFlagSet(tool+" approve", pflag.ContinueOnError)}}
	f.set.SortFlags = false
	var expires string
	f.set.StringSliceVar(&f.rules, "rule", nil, "`RULE` whose findings are approved; again for more (default all\nat the addresses)")
	f.set.StringArrayVar(&f.addresses, "address", nil, "`ADDRESS` at which findings are approved; again for more (default\nall of the rules)")
	f.set.StringVar(&f.reason, "reason", "", "`WHY` the loss is meant, for whoever reads it next year")
	f.set.StringVar(&expires, "expires", "24h", "`TIME` for which the approval holds, at most 7d")
	f.set.BoolVar(&f.whole, "whole-plan", false, "bind the approval to this very plan: any other plan, and it is void")
	f.set.StringSliceVar(&f.except, "except", nil, "`ATTRIBUTE` that may have changed outside Terraform by the time the\nplan is judged, such as latest_restorable_time")
	f.set.StringVar(&f.add, "add", "", "sign the statement in `FILE` too, for a quorum")
	f.set.BoolVar(&f.draft, "draft", false, "write the statement and sign nothing: somebody else signs it with\n--add, or with ssh-keygen -Y sign")
	f.set.StringVarP(&f.out, "output-dir", "o", "", "`DIR` to write to (default where --approvals reads)")
	f.set.StringVar(&f.key, "key", "", "`FILE` of the key to sign with: a private key, or the public one of a\nkey that ssh-agent has")
	f.set.StringVar(&f.agent, "agent", "", "`FINGERPRINT` or comment of the key in ssh-agent (default the one\nthat may approve)")
	f.judging()
	if err := f.set.Parse(args); err != nil {
		return f, usageError(err)
	}
	f.plans = f.set.Args()
	if f.help {
		return f, nil
	}
	var err error
	if f.window, err = ttl.Parse(expires); err != nil {
		return f, usageError(fmt.Errorf("--expires: %w", err))
	}
	return f, f.checkApprove()
}

func (f approveFlags) checkApprove() error {
	switch {
	case len(f.plans) != 1:
		return &failure{what: "approve needs one plan", hint: "planlint approve PLAN lists what could be approved"}
	case f.window <= 0 || f.window > approval.MaxWindow:
		return usageError(fmt.Errorf("--expires: an approval holds for up to %s, not for %s", ttl.String(approval.MaxWindow), ttl.String(f.window)))
	case f.key != "" && f.agent != "":
		return usageError(errors.New("--key and --agent both name the key: leave one out"))
	case f.add != "" && (f.draft || f.chosen() || f.reason != "" || f.whole || len(f.except) > 0):
		return usageError(errors.New("--add signs a statement as it is: leave out --draft, --rule, --address, --reason, --whole-plan and --except"))
	case f.add == "" && f.chosen() && f.reason == "":
		return usageError(errors.New("--reason is missing: say why the loss is meant"))
	}
	return f.checkReason()
}

func (f approveFlags) checkReason() error {
	if f.reason == "" {
		return nil
	}
	if err := approval.CheckReason(f.reason); err != nil {
		return usageError(fmt.Errorf("--reason: %w", err))
	}
	return nil
}

// chosen reports whether the flags say what to approve.
func (f approveFlags) chosen() bool { return len(f.rules) > 0 || len(f.addresses) > 0 }

const approveUsage = `planlint approve shows what a plan would lose, asks for the name of it, and signs a
statement that lets exactly that pass: with a key of ssh-agent or of a file.

usage:
  planlint approve PLAN                   list what could be approved
  planlint approve PLAN --rule RULE --address ADDRESS --reason WHY
  planlint approve PLAN --add FILE        sign a statement that somebody else has signed

flags:
`
