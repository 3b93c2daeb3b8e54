// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"time"
)

// A subject is a program on a plan.
type subject struct {
	name string
	args []string
	runs []cost
	gone error // why it was not run to its end
}

// A cost is what one run took.
type cost struct {
	wall, cpu time.Duration
	peak      int64 // bytes, 0 where the system does not tell
}

// measure runs a subject on a plan, which is its standard input.
func (b *bench) measure(ctx context.Context, s *subject, plan string) error {
	f, err := os.Open(plan)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	ctx, cancel := context.WithTimeout(ctx, b.timeout)
	defer cancel()
	command := exec.CommandContext(ctx, s.args[0], s.args[1:]...)
	command.Stdin, command.Dir = f, b.dir
	start := b.clock.Now()
	err = command.Run()
	wall := b.clock.Now().Sub(start)
	state := command.ProcessState
	if state == nil {
		return fmt.Errorf("%s: %w", s.name, err)
	}
	took := cost{wall, state.UserTime() + state.SystemTime(), peakMemory(state)}
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("%s was stopped after %s, with %s of processor time and %s", s.name,
			wall.Round(time.Second), took.cpu.Round(time.Second), mebibytes(took.peak))
	case !verdict(err):
		return fmt.Errorf("%s failed with %s: %w", s.name, mebibytes(took.peak), err)
	}
	s.runs = append(s.runs, took)
	return nil
}

// verdict reports whether a program has come to its end: 1 is conftest's verdict
// that something is denied, 2 planlint's.
func verdict(err error) bool {
	var exit *exec.ExitError
	return err == nil || errors.As(err, &exit) && (exit.ExitCode() == 1 || exit.ExitCode() == 2)
}

// typical is the median of each of the costs.
func (s *subject) typical() cost {
	return cost{
		wall: median(s.runs, func(c cost) time.Duration { return c.wall }),
		cpu:  median(s.runs, func(c cost) time.Duration { return c.cpu }),
		peak: median(s.runs, func(c cost) int64 { return c.peak }),
	}
}

// slow reports whether one run was enough: it took longer than all of the others'
// together ever will.
func (s *subject) slow() bool { return len(s.runs) > 0 && s.runs[0].wall > 10*time.Second }

// ratio is the median of how the walls, and of how the processor times, of runs
// that followed each other compare; what ran once is compared with the median.
func ratio(a, b *subject) (wall, cpu float64) {
	if len(a.runs) != len(b.runs) {
		of, to := a.typical(), b.typical()
		return of.wall.Seconds() / to.wall.Seconds(), of.cpu.Seconds() / to.cpu.Seconds()
	}
	var walls, cpus []float64
	for i := range a.runs {
		walls = append(walls, a.runs[i].wall.Seconds()/b.runs[i].wall.Seconds())
		cpus = append(cpus, a.runs[i].cpu.Seconds()/b.runs[i].cpu.Seconds())
	}
	same := func(x float64) float64 { return x }
	return median(walls, same), median(cpus, same)
}

func median[T any, N int64 | float64 | time.Duration](all []T, of func(T) N) N {
	values := make([]N, len(all))
	for i, v := range all {
		values[i] = of(v)
	}
	slices.Sort(values)
	if len(values) == 0 {
		return 0
	}
	return values[len(values)/2]
}
