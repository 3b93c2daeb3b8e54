// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"math"
	"os"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/saved"
)

// nameOf is what a plan is called in reports.
func nameOf(plan string) string {
	if plan == "-" {
		return "stdin"
	}
	return plan
}

// An input is a plan that is being read, as JSON, and what it is judged by.
type input struct {
	io.Reader
	opts   linter.Options
	finish func() error   // says what went wrong beside the reading
	hash   hash.Hash      // of the plan's bytes as they are read, nil where nobody asks
	closes []func() error // what is to be undone, the last first
}

func (in *input) close() {
	for i := len(in.closes) - 1; i >= 0; i-- {
		_ = in.closes[i]() // it was only read
	}
}

// open opens a plan, or standard input for "-". A saved plan is known by its first
// bytes, whatever its name.
func (c command) open(ctx context.Context, j job, f flags) (*input, error) {
	in := &input{opts: j.root.opts, finish: func() error { return nil }}
	raw := c.stdin
	if j.plan != "-" {
		file, err := os.Open(j.plan)
		if err != nil {
			return in, err
		}
		in.closes, raw = append(in.closes, file.Close), file
	}
	b := bufio.NewReader(raw)
	in.Reader = b
	if f.logs() {
		in.hash = sha256.New()
		in.Reader = io.TeeReader(b, in.hash)
	}
	if head, _ := b.Peek(4); !saved.Is(head) { // where it fails, it fails again when it is read
		return in, nil
	}
	file, info, err := in.onDisk(raw, b)
	if err != nil {
		return in, err
	}
	return in, c.show(ctx, in, file, info, cliOf(c, j, f))
}

// cliOf says which program turns a saved plan into JSON.
func cliOf(c command, j job, f flags) saved.CLI {
	return saved.CLI{Program: f.program, Dir: j.root.dir, Env: c.environ()}
}

// show has a saved plan turned into JSON. The source is the plan's own: what was
// planned, not what is there by now.
func (c command) show(ctx context.Context, in *input, file *os.File, info fs.FileInfo, cli saved.CLI) error {
	p, err := saved.Open(file, info.Size())
	if err != nil {
		return err
	}
	showing, err := p.Show(ctx, file.Name(), cli)
	if err != nil {
		return err
	}
	in.Reader, in.closes = showing, append(in.closes, showing.Close)
	in.finish = func() error { return errors.Join(showing.Err(), unchanged(file.Name(), info)) }
	in.opts.Source = c.plannedSource(cli.Dir, p)
	return in.digest(file)
}

// digest notes which plan file this is, where anybody asks.
func (in *input) digest(file *os.File) error {
	if in.hash == nil && in.opts.Facts == nil && (in.opts.Approvals == nil || !in.opts.Approvals.WantsPlan()) {
		return nil
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(file, 0, math.MaxInt64)); err != nil {
		return err
	}
	if in.hash != nil {
		in.hash = sum
	}
	in.opts.PlanFile = approval.PlanDigest(sum)
	return nil
}

// sum gives the SHA-256 of what has been read of the plan, in hexadecimal: of a saved
// plan that of the file.
func (in *input) sum() string { return hex.EncodeToString(in.hash.Sum(nil)) }

// unchanged makes sure that the configuration and the JSON are of one file: the one
// was read from it as it was opened, the other from what has its name.
func unchanged(name string, was fs.FileInfo) error {
	now, err := os.Stat(name)
	if err != nil {
		return err
	}
	if !os.SameFile(was, now) || was.Size() != now.Size() || !was.ModTime().Equal(now.ModTime()) {
		return errors.New("the file was replaced while it was read")
	}
	return nil
}

// onDisk gives a saved plan as a file, which its readers need. What came through a
// pipe is written to a file of its own, which only the user may read: a saved plan
// has secrets in it.
func (in *input) onDisk(raw io.Reader, rest io.Reader) (*os.File, fs.FileInfo, error) {
	if file, ok := raw.(*os.File); ok && file != os.Stdin {
		if info, err := file.Stat(); err != nil || info.Mode().IsRegular() {
			return file, info, err
		}
	}
	file, err := os.CreateTemp("", "planlint-*.tfplan")
	if err != nil {
		return nil, nil, fmt.Errorf("no place for a saved plan from a pipe: %w", err)
	}
	in.closes = append(in.closes, removal(file.Name()), file.Close)
	if n, err := io.Copy(file, io.LimitReader(rest, maxPiped+1)); err != nil || n > maxPiped {
		return nil, nil, errors.Join(err, tooLarge(n))
	}
	info, err := file.Stat()
	return file, info, err
}

// maxPiped bounds what of standard input is put into a file. Saved plans are
// compressed: a gigabyte of JSON has some tens of megabytes.
const maxPiped = 1 << 30

func tooLarge(n int64) error {
	if n <= maxPiped {
		return nil
	}
	return fmt.Errorf("a saved plan of more than %d MiB from a pipe: name the file instead", maxPiped>>20)
}
