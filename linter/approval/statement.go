// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Format is the version of the statement, its first field.
const Format = "planlint-approval/1"

// MaxStatement is the largest statement that is read, in bytes: some thousands of
// changes.
const MaxStatement = 4 << 20

// A Statement is what an approver signs. The fields, their order and their meaning
// are a promise.
type Statement struct {
	Format string `json:"format"`
	Reason string `json:"reason"`
	Place
	NotBefore time.Time `json:"not_before"` // UTC, whole seconds
	NotAfter  time.Time `json:"not_after"`
	Salt      string    `json:"salt"`           // 32 random bytes in hexadecimal digits, for the digests
	Plan      *Plan     `json:"plan,omitempty"` // the whole plan, if it was approved as a whole
	Changes   []Change  `json:"changes"`        // by address and deposed key; none only of a whole plan
}

// A Place is where a plan is to be applied. An approval for one place is none for
// another.
type Place struct {
	Repository  string `json:"repository"`  // "github.com/acme/infra"
	Directory   string `json:"directory"`   // of the root module in the repository, "." for its top
	Workspace   string `json:"workspace"`   // Terraform's, "default" where none was selected
	Environment string `json:"environment"` // as the configuration names it, "" where it names none
}

// A Plan names one plan by digests, "sha256:" and hexadecimal digits. One of the two
// has to be that of the plan which is judged.
type Plan struct {
	File     string  `json:"file"`     // of the saved plan file, "" where the approver had only its JSON
	JSON     string  `json:"json"`     // of the JSON without the white space behind it
	Findings []Named `json:"findings"` // what is approved besides, by address and rule
}

// A Named is a finding where the plan has no change to bind: about the plan as a
// whole, or at an address that nothing is done to.
type Named struct {
	Address string `json:"address"` // "" for the plan as a whole
	Rule    string `json:"rule"`
}

// A Change is one planned change, and the rules whose findings there are approved.
type Change struct {
	Address         string            `json:"address"`
	PreviousAddress string            `json:"previous_address"`
	Deposed         string            `json:"deposed"`
	Rules           []string          `json:"rules"` // sorted
	Type            string            `json:"type"`
	Provider        string            `json:"provider"`
	Actions         []string          `json:"actions"`
	Object          map[string]string `json:"object"` // what the object is known by: id, arn, identity.*
	Except          []string          `json:"except"` // attributes that may have changed outside Terraform
	Before          string            `json:"before"` // digest, see Facts
	After           string            `json:"after"`
	Secrets         string            `json:"secrets"` // digest of what is sensitive on either side, "" for nothing
}

// Encode gives the bytes that are signed: indented JSON in ASCII and what else can
// be seen, with a newline at the end.
func (s *Statement) Encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		return nil, fmt.Errorf("unable to encode the statement: %w", err)
	}
	return escapeUnseen(b.Bytes()), nil
}

// Parse reads a statement. It takes exactly the bytes that Encode gives: one that
// has a field twice, or more behind it, or is spelt in another way is refused, since
// two readers could read it in two ways.
func Parse(src []byte) (*Statement, error) {
	if len(src) > MaxStatement {
		return nil, fmt.Errorf("it is larger than %d MiB", MaxStatement>>20)
	}
	if err := isStatement(src); err != nil {
		return nil, err
	}
	s := &Statement{}
	d := json.NewDecoder(bytes.NewReader(src))
	d.DisallowUnknownFields()
	if err := d.Decode(s); err != nil {
		return nil, fmt.Errorf("it cannot be read: %w", notEnd(err))
	}
	again, err := s.Encode()
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(again, src) {
		return nil, fmt.Errorf("line %d is not as planlint writes it: the file was edited or put into another form, and no signature can hold for it",
			firstDifference(again, src))
	}
	return s, s.check()
}

// isStatement tells what is often taken for a statement and is none.
func isStatement(src []byte) error {
	start := `{` + "\n" + `  "format": "` + Format + `",` + "\n"
	switch {
	case bytes.HasPrefix(src, []byte(start)):
		return nil
	case bytes.HasPrefix(src, []byte(strings.ReplaceAll(start, "\n", "\r\n"))):
		return errors.New("its line ends were changed, and no signature holds for that: write \"*.approval -text\" into .gitattributes")
	case bytes.Contains(src[:min(len(src), 64)], []byte(`"planlint-approval/`)):
		return errors.New("it is of another version than " + Format + ": approve anew with this release of planlint")
	default:
		return errors.New("it is no approval: it does not begin as planlint writes one")
	}
}

func notEnd(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("it is cut short")
	}
	return err
}

// firstDifference counts lines from 1.
func firstDifference(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return 1 + bytes.Count(b[:n], []byte{'\n'})
}

// escapeUnseen writes as \u what leaves no mark of its own, so that a statement is
// what it looks like. Beyond ASCII, JSON has only the insides of strings.
func escapeUnseen(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for _, r := range string(b) {
		switch {
		case r == '\n' || isSeen(r):
			out = utf8.AppendRune(out, r)
		case r <= 0xffff:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		}
	}
	return out
}

func isSeen(r rune) bool {
	return unicode.IsPrint(r) && !unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}
