// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package audit

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A Chain is what Verify found.
type Chain struct {
	Records int
	Last    string // digest of the last line, "" for an empty log
}

// An Error says which line of a log is at fault.
type Error struct {
	Line   int // from 1
	Reason string
}

func (e *Error) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Reason) }

// Verify makes sure that a log is whole: that every line is a record and holds the
// digest of the one before. A last that is not "" is the digest that some line of
// the log must have, as it was kept elsewhere: a log that was cut shorter than that,
// or written anew, has none. The error is an *Error where a line is at fault.
func Verify(r io.Reader, last string) (Chain, error) {
	seen := last == ""
	chain, err := readLines(r, func(sum string, _ Record) { seen = seen || strings.EqualFold(sum, last) })
	if err == nil && !seen {
		err = fmt.Errorf("no line has the digest %s: the log was cut off before it, or written anew", last)
	}
	return chain, err
}

func read(r io.Reader, visit func(Record)) (Chain, error) {
	return readLines(r, func(_ string, rec Record) { visit(rec) })
}

func readLines(r io.Reader, visit func(sum string, rec Record)) (Chain, error) {
	var chain Chain
	lines := bufio.NewReaderSize(r, 64<<10)
	for {
		line, err := wholeLine(lines)
		switch {
		case errors.Is(err, io.EOF) && len(line) == 0:
			return chain, nil
		case errors.Is(err, io.EOF):
			return chain, &Error{chain.Records + 1, "it has no end: the log was cut off"}
		case err != nil:
			return chain, err
		}
		rec, reason := chain.follow(line)
		if reason != "" {
			return chain, &Error{chain.Records + 1, reason}
		}
		chain.Records++
		chain.Last = digest(line)
		visit(chain.Last, rec)
	}
}

// follow reads the next record, and says what is wrong with it.
func (c *Chain) follow(line []byte) (rec Record, reason string) {
	if err := json.Unmarshal(line, &rec); err != nil {
		return rec, "it is no record: " + err.Error()
	}
	switch {
	case rec.Version != Version:
		return rec, fmt.Sprintf("it has version %d, and this is planlint for version %d", rec.Version, Version)
	case rec.Previous != c.Last:
		return rec, "it does not follow the line before it: one of the two was changed, or lines between them were taken out"
	}
	return rec, ""
}

// wholeLine gives the next line without its end.
func wholeLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > maxLine:
			return nil, fmt.Errorf("a line is longer than %d MiB", maxLine>>20)
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil:
			return line, err
		default:
			return bytes.TrimSuffix(line, []byte{'\n'}), nil
		}
	}
}
