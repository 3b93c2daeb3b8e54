// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Command bench measures planlint against encoding/json, which decodes the same
// plan into terraform-json's Plan: wall time and peak memory, each in a process of
// its own, by turns, and prints them side by side. A ratio says more than a figure:
// both sides meet the same machine.
//
//	go run ./tools/bench [-planlint PATH] [-sizes 1,10,100] [-runs 3]
//
// Without -planlint it measures the plan reader by itself. It ends with 1 when the
// peak memory grows with the plan.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/plangen"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	b := &bench{out: stdout}
	sizes := flags.String("sizes", "1,10,100", "sizes of the plans, in MB")
	flags.IntVar(&b.runs, "runs", 3, "how often to measure each; the best counts")
	flags.Uint64Var(&b.seed, "seed", 1, "what the generated plans follow from")
	flags.StringVar(&b.planlint, "planlint", "", "measure this planlint binary, not the reader alone")
	child := flags.String("child", "", "read standard input with this engine, or write a plan (used by bench itself)")
	size := flags.Int64("size", 1, "size of the plan to write, in MB")
	share := flags.Float64("share", 0, "share of the objects that change in it")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	var err error
	switch engine, ok := engines[*child]; {
	case ok:
		err = engine(os.Stdin)
	case *child == "generate":
		err = plangen.Write(stdout, plangen.Options{Size: *size * 1e6, Changed: *share, Seed: b.seed})
	default:
		if b.sizes, err = parseSizes(*sizes); err == nil {
			err = b.run()
		}
	}
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "bench:", err) // there is nowhere else to say it
		return 1
	}
	return 0
}

func parseSizes(list string) ([]int64, error) {
	var sizes []int64
	for field := range strings.SplitSeq(list, ",") {
		n, err := strconv.ParseInt(field, 10, 64)
		if err != nil || n <= 0 {
			return nil, fmt.Errorf("%q is no size in MB", field)
		}
		sizes = append(sizes, n)
	}
	return sizes, nil
}
