// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Command bench measures planlint, with the full catalogue and all rules, against
// conftest with a policy that does a part of the same, against the bare JSON
// scanner below planlint's plan reader, and at start-up against a Go program that
// prints a line. Wall time, processor time and peak memory are of processes of
// their own, run by turns, so that all meet the same machine: the ratios say more
// than the figures.
//
//	go run ./tools/bench [-big] [-runs 5]
//
// It builds what it runs, as a release is built. It ends with 1 when planlint's
// peak memory is above what docs/PERFORMANCE.md promises; times it only judges in
// words, since machines are noisy.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/plangen"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	b := &bench{out: stdout, log: stderr}
	big := flags.Bool("big", false, "measure a plan of 1 GB too: conftest takes minutes and some 10 GiB")
	flags.IntVar(&b.runs, "runs", 5, "how often to measure each; the medians count, and what takes over 10 s runs once")
	flags.Uint64Var(&b.seed, "seed", 1, "what the generated plans follow from")
	flags.DurationVar(&b.timeout, "timeout", 10*time.Minute, "the most that one run may take")
	child := flags.String("child", "", "be the part of bench that scans, generates a plan, or writes the policy's data")
	var o plangen.Options
	flags.Int64Var(&o.Size, "size", 1e6, "size of the plan to generate, in bytes")
	flags.Float64Var(&o.Changed, "share", 0.01, "share of the objects that change in it")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	o.Seed = b.seed
	var err error
	switch *child {
	case "scan":
		err = plan.Scan(os.Stdin)
	case "generate":
		err = plangen.Write(stdout, o)
	case "types":
		err = writeTypes(stdout)
	default:
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		defer stop()
		err = b.run(ctx, cases(*big))
	}
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "bench:", err) // there is nowhere else to say it
		return 1
	}
	return 0
}
