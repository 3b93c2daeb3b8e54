// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"errors"
	"fmt"
	"io"
)

// An Error says why a document is not a plan that can be judged.
type Error struct {
	Offset int64  // byte of the document, counted from 0; in UTF-8 where the input is UTF-16
	Path   string // where in the document, "resource_changes[3].change", "" for the document itself
	Reason string // what is wrong, lower case, without a full stop
	Hint   string // the way out, "" where the reason says it all

	err error // the reader's, when reading failed
}

// Error gives the place, the reason and the offset in one line.
func (e *Error) Error() string {
	if e.Path == "" {
		return fmt.Sprintf("%s (byte %d)", e.Reason, e.Offset)
	}
	return fmt.Sprintf("%s: %s (byte %d)", e.Path, e.Reason, e.Offset)
}

// Unwrap gives the error of the reader when that is what failed.
func (e *Error) Unwrap() error { return e.err }

const hintCut = "the file was cut off while it was written or copied: write it again with `terraform show -json PLANFILE`"

// unexpected notes that something else than what stands at the next byte was
// wanted, or why there is no next byte.
func (s *scanner) unexpected(want string) bool {
	if s.fault != nil || s.pos < s.end {
		return s.fail("%s stands where %s should be", quoteByte(s.buf[s.pos]), want)
	}
	switch {
	case errors.Is(s.err, errNotUTF8):
		return s.fail("the text is not UTF-8 here")
	case errors.Is(s.err, errTooLarge):
		return s.fail("one entry takes more than %d MiB, more than planlint reads", maxEntry>>20)
	case errors.Is(s.err, io.EOF), errors.Is(s.err, errTorn):
		s.fail("the document ends where %s should be", want)
		s.fault.Hint = hintCut
		return false
	}
	s.fail("unable to read on: %v", s.err)
	s.fault.err = s.err
	return false
}

// atEOF reports whether everything has been read and scanned.
func (s *scanner) atEOF() bool { return s.pos == s.end && errors.Is(s.err, io.EOF) }

func quoteByte(c byte) string {
	if c < 0x20 || c >= 0x7f {
		return fmt.Sprintf("byte 0x%02x", c)
	}
	return fmt.Sprintf("%q", c)
}

// quoteShort quotes what an error points at, at most 60 characters of it, in ASCII:
// what looks like something else must not.
func quoteShort(s string) string {
	const limit = 60
	if n := 0; len(s) > limit {
		for i := range s {
			if n++; n > limit {
				return fmt.Sprintf("%+q...", s[:i])
			}
		}
	}
	return fmt.Sprintf("%+q", s)
}
