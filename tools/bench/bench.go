// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"text/tabwriter"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
)

// A bench is one comparison.
type bench struct {
	programs
	out, log io.Writer
	runs     int
	seed     uint64
	timeout  time.Duration

	clock  clock.System
	dir    string
	missed []string // promises about memory that were not kept
}

func (b *bench) run(ctx context.Context, all []testCase) error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }() // a temporary directory
	b.dir = dir
	if err := b.build(ctx); err != nil {
		return err
	}
	table := tabwriter.NewWriter(b.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, _ = fmt.Fprintln(table, "plan\t\twall\tprocessor\tMB/s\tpeak memory\tplanlint is\tgoal\t")
	for _, c := range all {
		if err := b.compare(ctx, table, c); err != nil {
			return err
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if len(b.missed) > 0 {
		return fmt.Errorf("more memory than promised: %v", b.missed)
	}
	return nil
}

// compare measures all that a case asks for, by turns.
func (b *bench) compare(ctx context.Context, table io.Writer, c testCase) error {
	plan, size, err := b.plan(ctx, c)
	if err != nil {
		return err
	}
	own := &subject{name: "planlint", args: []string{b.planlint, "-"}}
	others := b.others(c)
	for range b.runs {
		if err := b.measure(ctx, own, plan); err != nil {
			return err
		}
		for _, s := range others {
			if s.gone != nil || s.slow() {
				continue
			}
			if s.gone = b.measure(ctx, s, plan); ctx.Err() != nil {
				return ctx.Err()
			}
		}
	}
	b.report(table, c, size, own, others)
	return nil
}

// others are what planlint is compared with.
func (b *bench) others(c testCase) []*subject {
	var all []*subject
	if c.hello > 0 {
		all = append(all, &subject{name: "hello", args: []string{b.hello}})
	}
	if c.size > 0 {
		all = append(all, &subject{name: "bare scanner", args: []string{b.self, "-child", "scan"}})
	}
	return append(all, &subject{name: "conftest", args: []string{b.conftest, "test", "--no-color", "--parser", "json", "--policy", b.policy, "--data", b.types, "-"}})
}

// plan writes a case's plan, and gives its size.
func (b *bench) plan(ctx context.Context, c testCase) (string, int64, error) {
	name := filepath.Join(b.dir, "plan.json")
	var err error
	if c.size == 0 {
		err = os.WriteFile(name, small, 0o600)
	} else {
		err = b.write(ctx, name, "-child", "generate", "-size", fmt.Sprint(c.size), "-share", fmt.Sprint(c.share), "-seed", fmt.Sprint(b.seed))
	}
	info, statErr := os.Stat(name)
	if err = errors.Join(err, statErr); err != nil {
		return name, 0, err
	}
	return name, info.Size(), nil
}
