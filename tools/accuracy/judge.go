// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
)

// A Flag is a finding of any judge.
type Flag struct {
	Address string
	Family  Family // "" for one of no family here
	Rule    string
}

// A Verdict is what a judge says of one plan.
type Verdict struct {
	Flags   []Flag
	Refused error // why the judge did not read the plan to its end
}

// flag notes what a rule of planlint said of an address.
func (v *Verdict) flag(address, ruleID string) {
	if family := ofRule[ruleID]; family != Form {
		v.Flags = append(v.Flags, Flag{address, family, ruleID})
	}
}

// A judge looks at plans.
type judge struct {
	name    string
	does    []Family // what it looks for at all
	verdict func(ctx context.Context, plans []*Plan) (map[*Plan]Verdict, error)
}

// planlint is the library with its defaults: all rules, no configuration, no
// source, as where only the plan is at hand.
func planlint() judge {
	return judge{name: "planlint", does: families, verdict: func(ctx context.Context, plans []*Plan) (map[*Plan]Verdict, error) {
		out := map[*Plan]Verdict{}
		for _, p := range plans {
			file, err := os.Open(p.File)
			if err != nil {
				return nil, err
			}
			result, err := linter.Run(ctx, file, linter.Options{})
			_ = file.Close() // read only
			v := Verdict{Refused: err}
			for _, f := range result.Findings {
				v.flag(f.Address, f.Rule)
			}
			out[p] = v
		}
		return out, nil
	}}
}

// program is a planlint that was built before, such as a release: what it prints is
// read, as any other program would read it.
func program(path string) judge {
	return judge{name: "planlint", does: families, verdict: func(ctx context.Context, plans []*Plan) (map[*Plan]Verdict, error) {
		out := map[*Plan]Verdict{}
		for _, p := range plans {
			text, err := exec.CommandContext(ctx, path, "--format=json", "--", p.File).Output()
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				return nil, err
			}
			var report struct {
				Findings []struct{ Rule, Address string }
			}
			if err := json.Unmarshal(text, &report); err != nil && len(text) > 0 {
				return nil, fmt.Errorf("read planlint's report on %s: %w", p.Name, err)
			}
			var v Verdict
			if exit != nil && exit.ExitCode() == 1 {
				v.Refused = errors.New(string(exit.Stderr))
			}
			for _, f := range report.Findings {
				v.flag(f.Address, f.Rule)
			}
			out[p] = v
		}
		return out, nil
	}}
}
