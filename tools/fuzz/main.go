// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Fuzz runs every fuzz target of the module in turn, each for a while: go run
// ./tools/fuzz -time 10m. It stops at the first that finds something.
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

func main() {
	duration := flag.Duration("time", time.Minute, "how long each target runs")
	flag.Parse()
	if err := run(*duration); err != nil {
		fmt.Fprintln(os.Stderr, "fuzz:", err)
		os.Exit(1)
	}
}

func run(duration time.Duration) error {
	listed, err := exec.Command("go", "test", "-list", "^Fuzz", "./...").Output()
	if err != nil {
		return fmt.Errorf("list the fuzz targets: %w", err)
	}
	for _, target := range targets(listed) {
		fmt.Printf("== %s %s\n", target.pkg, target.name)
		command := exec.Command("go", "test", "-run", "^$", "-fuzz", "^"+target.name+"$", "-fuzztime", duration.String(), target.pkg)
		command.Stdout, command.Stderr = os.Stdout, os.Stderr
		if err := command.Run(); err != nil {
			return fmt.Errorf("%s in %s: %w", target.name, target.pkg, err)
		}
	}
	return nil
}

type target struct{ pkg, name string }

// targets reads what "go test -list" prints: the names of a package, and then a
// line that begins with "ok" and has the package.
func targets(listed []byte) (out []target) {
	var names []string
	for lines := bufio.NewScanner(bytes.NewReader(listed)); lines.Scan(); {
		words := strings.Fields(lines.Text())
		switch {
		case len(words) == 1 && strings.HasPrefix(words[0], "Fuzz"):
			names = append(names, words[0])
		case len(words) > 1 && words[0] == "ok":
			for _, name := range names {
				out = append(out, target{words[1], name})
			}
			names = nil
		}
	}
	return out
}
