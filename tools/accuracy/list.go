// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"io"
	"strings"
)

// list prints what changes in each plan, and what was said of it: for labelling,
// and for a second reader.
func list(out io.Writer, plans []*Plan) error {
	for _, p := range plans {
		changes, err := acting(p.File)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(out, "\n%s\n", p.Name); err != nil {
			return err
		}
		for _, c := range changes {
			if _, err := fmt.Fprintf(out, "  %-14s %s%s\n", strings.Join(c.Change.Actions, "+"), c.Address, said(p, c.Address)); err != nil {
				return err
			}
		}
	}
	return nil
}

func said(p *Plan, address string) string {
	var b strings.Builder
	for _, l := range p.Labels {
		if l.matches(address) {
			fmt.Fprintf(&b, "  [%s: %s]", l.Family, l.Why)
		}
	}
	return b.String()
}
