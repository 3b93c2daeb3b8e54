// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// A console is where a person sits. What is asked there no flag and no pipe can
// answer.
type console interface {
	io.ReadWriteCloser
	// Password reads a line that is not shown.
	Password() (string, error)
}

// openConsole opens the terminal that the process was started from, wherever its
// streams go.
func openConsole() (console, error) {
	if tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0); err == nil {
		return terminal{tty, tty}, nil
	}
	if term.IsTerminal(int(os.Stdin.Fd())) { // on Windows
		return terminal{os.Stdin, os.Stderr}, nil
	}
	return nil, errors.New("there is no terminal")
}

type terminal struct{ in, out *os.File }

func (t terminal) Read(p []byte) (int, error)  { return t.in.Read(p) }
func (t terminal) Write(p []byte) (int, error) { return t.out.Write(p) }

// Close leaves the process's own streams open.
func (t terminal) Close() error {
	if t.in == os.Stdin {
		return nil
	}
	return t.in.Close()
}

func (t terminal) Password() (string, error) {
	b, err := term.ReadPassword(int(t.in.Fd()))
	_, _ = io.WriteString(t.out, "\n") // the one that was not shown
	return string(b), err
}

// maxAnswer bounds a line that is typed.
const maxAnswer = 4 << 10

// line reads one line and not a byte more, so that the next question has its own.
func line(r io.Reader) (string, error) {
	var b strings.Builder
	one := make([]byte, 1)
	for b.Len() < maxAnswer {
		n, err := r.Read(one)
		if n == 1 && one[0] == '\n' {
			return strings.TrimSpace(b.String()), nil
		}
		if n == 1 {
			b.WriteByte(one[0])
		}
		if err != nil {
			return strings.TrimSpace(b.String()), err
		}
	}
	return "", errors.New("the answer is too long")
}
