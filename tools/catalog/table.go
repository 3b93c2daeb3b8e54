// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
)

// table writes lines of cells in columns, without blanks at a line's end.
func table(out *strings.Builder, lines [][]string) error {
	var text strings.Builder
	for _, cells := range lines {
		fmt.Fprintln(&text, strings.TrimRight(strings.Join(cells, "\t"), "\t"))
	}
	columns := tabwriter.NewWriter(out, 2, 0, 2, ' ', 0)
	if _, err := columns.Write([]byte(text.String())); err != nil {
		return err
	}
	return columns.Flush()
}
