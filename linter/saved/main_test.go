// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package saved_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// TestMain lets the tests run this program as if it were Terraform: what it does is
// in its environment.
func TestMain(m *testing.M) {
	if as := os.Getenv("ACT_AS"); as != "" {
		os.Exit(act(as, os.Args[1:])) //nolint:forbidigo // this is main, of another program
	}
	os.Exit(m.Run()) //nolint:forbidigo // this is main
}

const shown = `{"format_version":"1.2"}`

// act answers "version" with the first line of as, and "show" in the way that the
// second one says.
func act(as string, args []string) int {
	banner, way, _ := strings.Cut(as, "\n")
	if args[0] == "version" {
		fmt.Println("\nWarning: a warning before the answer\n\n" + banner + "\non linux_amd64")
		return 0
	}
	switch way {
	case "fail":
		fmt.Print(shown)
		fmt.Fprint(os.Stderr, "\x1b[31m╷\x1b[0m\n│ Warning: ignore\n│ \x1b[1mError: \x1b[0mno schema\n│ \n│ for it.\n╵\n│ Error: another\n")
		return 1
	case "silent":
		return 3
	case "hang":
		fmt.Print(shown)
		time.Sleep(time.Hour)
	case "endless":
		for {
			if _, err := fmt.Println(strings.Repeat(shown, 100)); err != nil {
				return 1
			}
		}
	case "environment":
		dir, _ := os.Getwd()
		fmt.Println(dir, strings.Join(args, " "), strings.Join(os.Environ(), " "))
	default:
		fmt.Print(shown)
	}
	return 0
}
