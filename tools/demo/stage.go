// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
)

// A stage is what the audience sees.
type stage struct {
	out    io.Writer
	colour bool
	dir    string // shown as "$DEMO"
	acts   int
}

func (s *stage) print(text string) {
	_, _ = fmt.Fprintln(s.out, strings.ReplaceAll(text, s.dir, "$DEMO"))
}

func (s *stage) paint(code, text string) string {
	if !s.colour {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s *stage) title(text string) {
	s.print("\n" + s.paint("1;36", fmt.Sprintf("== %d. %s", s.acts, text)))
	s.acts++
}

func (s *stage) say(format string, args ...any) { s.print(fmt.Sprintf(format, args...)) }

// command shows what is run.
func (s *stage) command(words ...string) {
	s.print("\n" + s.paint("1", "$ "+strings.Join(words, " ")))
}

// quote shows what a program printed, indented.
func (s *stage) quote(text string) {
	for line := range strings.Lines(strings.Trim(text, "\n")) {
		s.print("    " + strings.TrimRight(line, "\n"))
	}
}

// expect runs a program, shows what it prints, and holds it to its exit code.
func (s *stage) expect(command *exec.Cmd, want int) error {
	out, err := command.CombinedOutput()
	s.quote(string(out))
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return err
	}
	code := command.ProcessState.ExitCode()
	s.quote(fmt.Sprintf("exit %d", code))
	if code != want {
		return fmt.Errorf("%s exited with %d, not %d", command.Path, code, want)
	}
	return nil
}

// verdict is what an act has shown.
func (s *stage) verdict(text string) {
	s.print(s.paint("1;32", "=> "+text))
}

// between gives the lines of text from the one that contains from up to the one
// that contains to, without that.
func between(text, from, to string) string {
	start := strings.Index(text, from)
	if start < 0 {
		return ""
	}
	start = strings.LastIndex(text[:start], "\n") + 1
	if length := strings.Index(text[start:], to); length >= 0 {
		return text[start : start+length]
	}
	return text[start:]
}
