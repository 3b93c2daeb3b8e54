// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package store

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/git"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
)

// NotesRef is where git notes with approvals are.
const NotesRef = "refs/notes/planlint"

// maxNote bounds one note, in bytes.
const maxNote = 2 * approval.MaxStatement

// Notes reads the approvals in the notes on HEAD and, where base is not "", on the
// commits since that revision. A note holds one statement or more, each followed by
// its signatures.
func Notes(ctx context.Context, dir, base string) ([]approval.Document, []approval.Problem) {
	notes, err := git.Notes(ctx, dir, NotesRef, base, maxNote)
	if err != nil {
		return nil, []approval.Problem{{Name: NotesRef, Err: err}}
	}
	var documents []approval.Document
	var problems []approval.Problem
	for _, n := range notes {
		name := "the note on commit " + n.Commit[:min(12, len(n.Commit))]
		if n.Text == nil {
			problems = append(problems, approval.Problem{Name: name, Err: fmt.Errorf("it is larger than %d MiB", maxNote>>20)})
			continue
		}
		found, err := Bundle(name, string(n.Text))
		if err != nil {
			problems = append(problems, approval.Problem{Name: name, Err: err})
		}
		documents = append(documents, found...)
	}
	return documents, problems
}

const (
	statementBegin = "{"
	statementEnd   = "}"
	armorBegin     = "-----BEGIN SSH SIGNATURE-----"
	armorEnd       = "-----END SSH SIGNATURE-----"
)

// Bundle takes a text apart in which statements are followed by their signatures,
// with empty lines between, as "git notes append" puts them. It goes by whole lines,
// of which those that begin and end a statement are nothing but a brace.
func Bundle(name, text string) ([]approval.Document, error) {
	var documents []approval.Document
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		var part string
		switch line {
		case "":
			text = rest
			continue
		case statementBegin:
			if part, text = through(text, statementEnd); part == "" {
				return documents, errors.New("a statement in it is cut short")
			}
			documents = append(documents, approval.Document{Name: name, Statement: []byte(part)})
		case armorBegin:
			if part, text = through(text, armorEnd); part == "" {
				return documents, errors.New("a signature in it is cut short")
			}
			if len(documents) == 0 {
				return nil, errors.New("it begins with a signature, and the statement comes first")
			}
			last := &documents[len(documents)-1]
			last.Signatures = append(last.Signatures, approval.Armored{Name: name, Text: []byte(part)})
		default:
			return documents, errors.New("it holds something else than statements and signatures")
		}
	}
	return documents, nil
}

// through takes the lines up to one that is the end, each with its newline.
func through(text, end string) (part, rest string) {
	if i := strings.Index(text, "\n"+end+"\n"); i >= 0 {
		n := i + len(end) + 2
		return text[:n], text[n:]
	}
	if strings.HasSuffix(text, "\n"+end) {
		return text + "\n", ""
	}
	return "", ""
}
