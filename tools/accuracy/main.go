// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Command accuracy measures what planlint finds and what it cries wolf about, on
// plans whose every change was labelled by reading it, and prints the table of
// docs/ACCURACY.md with each miss and each false alarm.
//
//	go run ./tools/accuracy -corpus DIR [-fetch] [-rivals] [-write docs/ACCURACY.md]
//
// Two kinds of plans are judged. Public ones lie in DIR, as owner+name/path:
// public.json names them by repository, commit and digest, and -fetch gets them with
// git. The others are made here, by a real Terraform or OpenTofu, from the pairs of
// configurations in scenarios/: the CLI believes in providers under their real
// addresses, which tools/lab serves. What is in scenarios/ and public.json was
// written without a look at the rules, and is never changed to please them.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("accuracy", flag.ContinueOnError)
	flags.SetOutput(stderr)
	m := &measurement{out: stdout, log: stderr}
	flags.StringVar(&m.corpus, "corpus", "", "folder of the public plans; without it only those made here are judged")
	flags.BoolVar(&m.fetch, "fetch", false, "get the public plans that the folder lacks, with git")
	flags.StringVar(&m.planlint, "planlint", "", "a planlint to judge, as a program; without it the library of this tree is")
	flags.BoolVar(&m.rivals, "rivals", false, "judge with conftest too, and with the programs that -trivy names")
	flags.StringVar(&m.trivy, "trivy", "", "Trivy's program")
	flags.StringVar(&m.keep, "keep", "", "folder for the plans that are made; those that it holds are not made again")
	flags.StringVar(&m.only, "only", "", "the one scenario to make, by its name")
	flags.StringVar(&m.write, "write", "", "page to put the figures into, instead of printing them")
	flags.BoolVar(&m.list, "list", false, "print the public plans' changes for labelling, and judge nothing")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := m.run(ctx); err != nil {
		_, _ = fmt.Fprintln(stderr, "accuracy:", err) // there is nowhere else to say it
		return 1
	}
	return 0
}
