// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Newrule writes the skeleton of a rule: its file, its place in the list, and the
// two cases that it must have. The tests fail until they are filled in.
//
//	go run ./tools/newrule some-rule-id
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./tools/newrule some-rule-id")
		os.Exit(1)
	}
	written, err := scaffold("linter/rules", os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "newrule:", err)
		os.Exit(1)
	}
	for _, path := range written {
		fmt.Println(path)
	}
	fmt.Println("next: write the check and the cases, go test ./linter/rules -update, go run ./tools/ruledocs")
}
