// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package audit keeps the log of what was decided of plans: a line of JSON for each
// plan and run, which holds the digest of the line before it, so that no line can be
// changed or taken out from the middle without the next one telling.
//
// A chain cannot tell that lines are missing at its end, nor that all of it was
// written anew: for that the last digest has to be kept where the log's writer
// cannot reach. Verify gives it.
//
// The package knows the log. What is in a record is decided by those who write it.
package audit

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// Version is the version of a record's form. Readers must bear with fields they do
// not know; whatever else would change raises it.
const Version = 1

// A Record is what was decided of one plan. It holds no value of the plan. The order
// of its fields and their names are a promise.
type Record struct {
	Version     int       `json:"version"`
	Time        time.Time `json:"time"` // UTC
	Tool        string    `json:"tool"` // "planlint 0.1.0"
	Command     string    `json:"command"`
	Plan        Plan      `json:"plan"`
	Policy      Policy    `json:"policy"`
	Environment string    `json:"environment"` // that the plan is for, "" when not known
	Findings    []Finding `json:"findings"`
	Files       []File    `json:"files"` // local files that the plan would have run or sent
	Verdict     string    `json:"verdict"`
	Error       string    `json:"error"` // why there was no verdict, or what went wrong after it
	Previous    string    `json:"previous"`
}

// A Plan says which plan a record is about.
type Plan struct {
	Name             string `json:"name"`
	SHA256           string `json:"sha256"` // of the bytes that were read, hexadecimal
	TerraformVersion string `json:"terraform_version"`
	Kind             string `json:"kind"`
}

// A Policy says what was judged by.
type Policy struct {
	Path   string `json:"path"`   // of .planlint.hcl, "" without one
	Ref    string `json:"ref"`    // the git ref that it was read from, "" for the working tree
	Commit string `json:"commit"` // that the ref stood for
	SHA256 string `json:"sha256"` // of the file
	FailOn string `json:"fail_on"`
}

// A Finding is a finding and what let it pass, if anything did.
type Finding struct {
	Fingerprint string    `json:"fingerprint"`
	Rule        string    `json:"rule"`
	Severity    string    `json:"severity"`
	Address     string    `json:"address"`
	Override    *Override `json:"override,omitempty"`
}

// An Override is what let a finding pass.
type Override struct {
	Strength  string    `json:"strength"` // annotation or approval
	Origin    string    `json:"origin"`
	Author    string    `json:"author"`
	Approvers []string  `json:"approvers"`
	Reason    string    `json:"reason"`
	Until     time.Time `json:"until"`
	Ticket    string    `json:"ticket"`
}

// A File is a local file and what was in it.
type File struct {
	Path   string `json:"path"` // relative to the root module, with "/"
	SHA256 string `json:"sha256"`
}

// maxLine bounds a record.
const maxLine = 64 << 20

// Append adds records to the log at path, which it makes if need be, and gives the
// digest of the last line. Writers take turns, also across processes. It refuses a
// log that is not whole: what was cut off by a full disk has to be looked at by
// somebody, and nothing may be added behind it as if nothing had happened.
func Append(path string, records ...Record) (string, error) {
	f, err := lockedfile.Edit(path)
	if err != nil {
		return "", fmt.Errorf("unable to open the audit log: %w", err)
	}
	last, err := appendTo(f, records)
	if err = errors.Join(err, f.Close()); err != nil {
		return "", fmt.Errorf("unable to write the audit log %s: %w", path, err)
	}
	return last, nil
}

func appendTo(f *lockedfile.File, records []Record) (string, error) {
	found, err := Verify(f, "")
	if err != nil {
		return "", err
	}
	var lines bytes.Buffer
	last := found.Last
	for _, r := range records {
		r.Version, r.Previous, r.Time = Version, last, r.Time.UTC()
		line, err := encode(r)
		if err != nil {
			return "", err
		}
		last = digest(line)
		lines.Write(line)
		lines.WriteByte('\n')
	}
	// One write, so that a reader sees whole lines unless the machine fails.
	if _, err := f.Write(lines.Bytes()); err != nil {
		return "", err
	}
	return last, f.Sync()
}

func encode(r Record) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		return nil, fmt.Errorf("unable to encode a record: %w", err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'}), nil
}

func digest(line []byte) string {
	sum := sha256.Sum256(line)
	return hex.EncodeToString(sum[:])
}

// Each calls visit for every record of a log that Verify would accept, in its order.
func Each(r io.Reader, visit func(Record)) error {
	_, err := read(r, visit)
	return err
}
