// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "io"

// Scan makes sure that r is one whole JSON document as Read takes it, and looks at
// nothing in it. No reading of a plan can be faster: it is the measure of Read.
func Scan(r io.Reader) error {
	s := scanner{window: *newWindow(r, windowSize)}
	if !s.skip() || !s.finish() {
		return s.fault
	}
	return nil
}
