// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Ruledocs writes the pages of docs/rules: an index and a page a rule, from the
// rules' own values and their cases; with -check it writes nothing and fails where
// a page is not what it would write.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	check := flag.Bool("check", false, "compare instead of writing")
	flag.Parse()
	if err := run(".", *check); err != nil {
		fmt.Fprintln(os.Stderr, "ruledocs:", err)
		os.Exit(1)
	}
}

// run writes or compares the pages of the repository at root.
func run(root string, check bool) error {
	pages, err := generate(filepath.Join(root, "linter", "rules"))
	if err != nil {
		return err
	}
	dir := filepath.Join(root, "docs", "rules")
	if check {
		return compare(dir, pages)
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, text := range pages {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// compare tells which pages are stale, missing or left over.
func compare(dir string, pages map[string]string) error {
	var faults []error
	for name, text := range pages {
		have, err := os.ReadFile(filepath.Join(dir, name))
		switch {
		case errors.Is(err, os.ErrNotExist):
			faults = append(faults, fmt.Errorf("docs/rules/%s is missing", name))
		case err != nil:
			faults = append(faults, err)
		case string(have) != text:
			faults = append(faults, fmt.Errorf("docs/rules/%s is stale", name))
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	for _, e := range entries {
		if _, ok := pages[e.Name()]; !ok {
			faults = append(faults, fmt.Errorf("docs/rules/%s is of no rule", e.Name()))
		}
	}
	if len(faults) > 0 {
		return errors.Join(append(faults, errors.New("run go run ./tools/ruledocs and commit what it writes"))...)
	}
	return nil
}
