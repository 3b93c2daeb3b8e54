// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"text/tabwriter"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
)

// maxGrowth is how much more memory the largest plan may take than the smallest.
const maxGrowth = 1.5

// A bench is one comparison.
type bench struct {
	out      io.Writer
	planlint string
	sizes    []int64 // MB
	runs     int
	seed     uint64

	clock clock.System
	dir   string
}

// A cost is what one reading took.
type cost struct {
	wall time.Duration
	peak int64 // bytes, 0 where the system does not tell
}

func (b *bench) run() error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }() // a temporary directory
	b.dir = dir

	table := tabwriter.NewWriter(b.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, _ = fmt.Fprintf(table, "plan\tchanged\t%s\t\tMB/s\tencoding/json\t\tfaster\tsmaller\t\n", b.subject())
	var peaks []int64
	for i, size := range b.sizes {
		for _, share := range [...]float64{0.01, 1} {
			if share == 1 && i < len(b.sizes)-1 {
				continue
			}
			own, other, n, err := b.compare(size, share)
			if err != nil {
				return err
			}
			row(table, float64(n)/1e6, share, own, other)
			if share < 1 {
				peaks = append(peaks, own.peak)
			}
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	return b.judge(peaks)
}

func (b *bench) subject() string {
	if b.planlint == "" {
		return "plan.Read"
	}
	return filepath.Base(b.planlint)
}

func row(w io.Writer, mb, share float64, own, other cost) {
	_, _ = fmt.Fprintf(w, "%.0f MB\t%.0f%%\t%s\t%s\t%.0f\t%s\t%s\t%.1fx\t%.1fx\t\n",
		mb, 100*share, seconds(own.wall), megabytes(own.peak), mb/own.wall.Seconds(),
		seconds(other.wall), megabytes(other.peak),
		other.wall.Seconds()/own.wall.Seconds(), float64(other.peak)/float64(max(1, own.peak)))
}

func seconds(d time.Duration) string { return d.Round(100 * time.Microsecond).String() }

func megabytes(n int64) string { return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20)) }

// compare measures both sides on one plan, by turns.
func (b *bench) compare(size int64, share float64) (own, other cost, n int64, err error) {
	name := filepath.Join(b.dir, "plan.json")
	self, err := os.Executable()
	if err != nil {
		return own, other, 0, err
	}
	if n, err = b.generate(self, name, size, share); err != nil {
		return own, other, n, err
	}
	subject := []string{self, "-child", "reader"}
	if b.planlint != "" {
		subject = []string{b.planlint, "-C", b.dir, "-"} // no source, no configuration: the plan alone
	}
	for range b.runs {
		if err = b.measure(&own, name, subject); err != nil {
			return own, other, n, err
		}
		if err = b.measure(&other, name, []string{self, "-child", "decoder"}); err != nil {
			return own, other, n, err
		}
	}
	return own, other, n, nil
}

// generate writes the plan, in a process of its own: the system counts the memory
// that a parent has at the time towards a child's peak, so bench stays small.
func (b *bench) generate(self, name string, size int64, share float64) (int64, error) {
	f, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	command := exec.Command(self, "-child", "generate", "-size", fmt.Sprint(size), "-share", fmt.Sprint(share), "-seed", fmt.Sprint(b.seed))
	command.Stdout, command.Stderr = f, os.Stderr
	if err := errors.Join(command.Run(), f.Close()); err != nil {
		return 0, err
	}
	info, err := os.Stat(name)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// measure runs a command on a plan and keeps the best of what it has seen. Exit
// code 2 is planlint's verdict, not a failure.
func (b *bench) measure(best *cost, name string, args []string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	command := exec.Command(args[0], args[1:]...)
	var complaint bytes.Buffer // of findings too, which are no news here
	command.Stdin, command.Stderr = f, &complaint
	start := b.clock.Now()
	err = command.Run()
	took := b.clock.Now().Sub(start)
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 2) {
		return fmt.Errorf("%s: %w\n%s", args[0], err, &complaint)
	}
	if best.wall == 0 || took < best.wall {
		best.wall = took
	}
	if peak := peakMemory(command.ProcessState); best.peak == 0 || peak < best.peak {
		best.peak = peak
	}
	return nil
}

// judge holds the promise that memory does not grow with the plan.
func (b *bench) judge(peaks []int64) error {
	if len(peaks) < 2 || peaks[0] == 0 {
		return nil
	}
	growth := float64(peaks[len(peaks)-1]) / float64(peaks[0])
	_, _ = fmt.Fprintf(b.out, "\npeak memory at %d MB is %.2f times that at %d MB; at most %.1f is promised\n",
		b.sizes[len(b.sizes)-1], growth, b.sizes[0], maxGrowth)
	if growth > maxGrowth {
		return errors.New("memory grows with the plan")
	}
	return nil
}
