// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// expand puts the plans in a folder in the folder's place: that is what terragrunt
// writes with --out-dir and --json-out-dir. A plan that comes twice is a mistake of
// the caller's.
func expand(args []string) ([]string, error) {
	var plans []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		if arg == "-" || err != nil || !info.IsDir() {
			plans = append(plans, arg) // what cannot be opened is told of when it is
			continue
		}
		found, err := plansIn(arg)
		if err != nil {
			return nil, &failure{what: "unable to read the folder " + arg, why: err, hint: hintFolder}
		}
		plans = append(plans, found...)
	}
	seen := map[string]bool{}
	for _, name := range plans {
		key := filepath.Clean(name)
		if seen[key] {
			return nil, usageError(fmt.Errorf("plan %s is given twice", name))
		}
		seen[key] = true
	}
	return plans, nil
}

const hintFolder = "plans in a folder are files named *.json, *.tfplan, tfplan or tfplan.*; those of other names can be given one by one"

// plansIn gives the plans in a folder and the folders in it, in the order in which
// people count. Hidden folders are the tools' own. A link to a folder could lead
// anywhere, and what is behind it must not go unread in silence.
func plansIn(root string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != root && e.IsDir() && strings.HasPrefix(e.Name(), "."):
			return fs.SkipDir
		case e.IsDir():
			return nil
		}
		if e.Type()&fs.ModeSymlink != 0 {
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				return fmt.Errorf("%s is a link to another folder, and is not followed", path)
			}
		}
		if isPlanName(e.Name()) {
			found = append(found, path)
		}
		return nil
	})
	if err == nil && len(found) == 0 {
		err = errors.New("there is no plan in it")
	}
	slices.SortStableFunc(found, natural)
	return found, err
}

// isPlanName tells by its name what is a plan. What Terraform itself reads as JSON
// is none.
func isPlanName(name string) bool {
	for _, config := range []string{".tf.json", ".tofu.json", ".tfvars.json", ".tftest.json", ".tofutest.json"} {
		if strings.HasSuffix(name, config) {
			return false
		}
	}
	return name == "tfplan" || strings.HasPrefix(name, "tfplan.") ||
		(!strings.HasPrefix(name, ".") && (strings.HasSuffix(name, ".json") || strings.HasSuffix(name, ".tfplan")))
}

// natural compares as people count: unit2 is before unit10, and a folder's own files
// are before those of the folder "a-b" beside it.
func natural(a, b string) int {
	for a != "" && b != "" {
		x, y := chunk(a), chunk(b)
		a, b = a[len(x):], b[len(y):]
		if c := compareChunks(x, y); c != 0 {
			return c
		}
	}
	return len(a) - len(b)
}

// chunk gives the digits that a text begins with, else its first byte.
func chunk(s string) string {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return s[:max(n, 1)]
}

func compareChunks(x, y string) int {
	if digit(x[0]) && digit(y[0]) {
		p, q := strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
		if len(p) != len(q) {
			return len(p) - len(q)
		}
		if c := strings.Compare(p, q); c != 0 {
			return c
		}
		return len(x) - len(y)
	}
	return rank(x[0]) - rank(y[0])
}

// rank puts the separator of folders before everything else.
func rank(c byte) int {
	if os.IsPathSeparator(c) {
		return -1
	}
	return int(c)
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
