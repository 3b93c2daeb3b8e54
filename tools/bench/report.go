// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"io"
	"time"
)

// report writes a case's rows: planlint's own, and below it the others with how
// planlint compares.
func (b *bench) report(w io.Writer, c testCase, size int64, own *subject, others []*subject) {
	typical := own.typical()
	kept := typical.peak <= c.peak<<20
	if !kept {
		b.missed = append(b.missed, c.name)
	}
	figures(w, c.name, own, size, "", fmt.Sprintf("at most %d MiB: %s", c.peak, said(kept)))
	for _, s := range others {
		if s.gone != nil {
			_, _ = fmt.Fprintf(w, "\t%s\t\t\t\t\t%v\t\t\n", s.name, s.gone)
			continue
		}
		comparison, goal := c.against(own, s)
		figures(w, "", s, size, comparison, goal)
	}
}

// against says how planlint compares, and whether that is what was promised.
func (c testCase) against(own, s *subject) (comparison, goal string) {
	limit := map[string]float64{"hello": c.hello, "bare scanner": c.scanner}[s.name]
	if s.name == "conftest" {
		wall, cpu := ratio(s, own)
		return fmt.Sprintf("%.0fx as fast (processor %.0fx)", wall, cpu),
			fmt.Sprintf("at least %.0fx: %s", c.conftest, said(wall >= c.conftest))
	}
	wall, cpu := ratio(own, s)
	comparison = fmt.Sprintf("%.2fx as long (processor %.2fx)", wall, cpu)
	if limit > 0 {
		goal = fmt.Sprintf("at most %.2fx: %s", limit, said(wall <= limit))
	}
	return comparison, goal
}

func said(kept bool) string {
	if kept {
		return "kept"
	}
	return "MISSED"
}

func figures(w io.Writer, name string, s *subject, size int64, comparison, goal string) {
	t := s.typical()
	speed := ""
	if size > 1e5 {
		speed = fmt.Sprintf("%.0f", float64(size)/1e6/t.wall.Seconds())
	}
	_, _ = fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t\n",
		name, s.name, milliseconds(t.wall), milliseconds(t.cpu), speed, mebibytes(t.peak), comparison, goal)
}

func milliseconds(d time.Duration) string {
	return fmt.Sprintf("%.1f ms", float64(d)/float64(time.Millisecond))
}

func mebibytes(n int64) string { return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20)) }
