// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
)

// A measurement is one run of this program.
type measurement struct {
	corpus, planlint, trivy, keep, only, write string
	fetch, rivals, list                        bool
	out, log                                   io.Writer
}

// run measures, and puts the figures where they are wanted.
func (m *measurement) run(ctx context.Context) error {
	if m.write == "" {
		return m.measure(ctx)
	}
	text, err := os.ReadFile(m.write)
	if err != nil {
		return err
	}
	head, rest, begins := bytes.Cut(text, []byte(begin))
	_, tail, ends := bytes.Cut(rest, []byte(end))
	if !begins || !ends {
		return fmt.Errorf("%s has no lines %q and %q to put the figures between", m.write, begin, end)
	}
	var figures bytes.Buffer
	m.out = &figures
	if err := m.measure(ctx); err != nil {
		return err
	}
	return os.WriteFile(m.write, slices.Concat(head, []byte(begin+"\n"), figures.Bytes(), []byte("\n"+end), tail), 0o644)
}

// The lines between which a page holds figures.
const (
	begin = "<!-- measured -->"
	end   = "<!-- end -->"
)

func (m *measurement) measure(ctx context.Context) error {
	open, err := m.public(ctx)
	if err != nil {
		return err
	}
	if m.list {
		return list(m.out, open)
	}
	made, err := m.made(ctx)
	if err != nil {
		return err
	}
	judges := []judge{planlint()}
	if m.planlint != "" {
		judges[0] = program(m.planlint)
	}
	if m.rivals {
		judges = append(judges, conftest(m.log))
	}
	if m.trivy != "" {
		judges = append(judges, trivy(m.trivy))
	}
	for _, c := range []struct {
		title string
		plans []*Plan
	}{{"Public plans", open}, {"Plans made here", made[0]}, {"The catalogue's own types, all destroyed", made[1]}} {
		if err := m.judge(ctx, c.title, c.plans, judges); err != nil {
			return err
		}
	}
	return nil
}

func (m *measurement) judge(ctx context.Context, title string, plans []*Plan, judges []judge) error {
	if len(plans) == 0 {
		return nil
	}
	scores := map[string]*score{}
	for _, j := range judges {
		verdicts, err := j.verdict(ctx, plans)
		if err != nil {
			return fmt.Errorf("%s: %w", j.name, err)
		}
		if scores[j.name], err = grade(plans, verdicts); err != nil {
			return err
		}
	}
	table(m.out, fmt.Sprintf("%s (%d)", title, len(plans)), judges, scores)
	details(m.out, judges[0], scores[judges[0].name])
	return nil
}

// public gives the plans of the manifest, fetched where that is asked for.
func (m *measurement) public(ctx context.Context) ([]*Plan, error) {
	if m.corpus == "" {
		return nil, nil
	}
	found, missing, err := public(m.corpus)
	if err == nil && m.fetch && len(missing) > 0 {
		if err = get(ctx, missing, m.log); err == nil {
			found, missing, err = public(m.corpus)
		}
	}
	for _, p := range missing {
		_, _ = fmt.Fprintf(m.log, "not in the corpus: %s at %s\n", p.Name, p.Commit) // a note, no result
	}
	return found, err
}

// made plays the scenarios: those that were written, and those of the catalogue.
func (m *measurement) made(ctx context.Context) (made [2][]*Plan, err error) {
	all, err := pairs(m.only)
	if err != nil {
		return made, err
	}
	dir := m.keep
	if dir == "" {
		if dir, err = os.MkdirTemp("", "accuracy-"); err != nil {
			return made, err
		}
	}
	s := &stage{dir: dir, log: m.log}
	for _, sc := range all {
		p, err := s.play(ctx, sc)
		if err != nil {
			return made, err
		}
		kind := 0
		if sc.generated {
			kind = 1
		}
		made[kind] = append(made[kind], p)
	}
	return made, nil
}
