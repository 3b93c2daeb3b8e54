// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/store"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// keep writes a statement and its signature, and says what to do with them.
func (s *signing) keep(statement *approval.Statement, src []byte, sig *approval.Signature) error {
	dir := s.f.out
	if dir == "" {
		dir = s.f.trust.dir
	}
	if dir == "" {
		dir = filepath.Join(s.root.house, filepath.FromSlash(s.root.approvalsDir()))
	}
	if err := os.MkdirAll(dir, 0o755); err != nil { //nolint:gosec // approvals are for everybody to read
		return &failure{what: "unable to make the directory " + shown(dir), why: err}
	}
	path := filepath.Join(dir, fileName(statement, src))
	if err := writeNew(path, src); err != nil {
		return err
	}
	if sig == nil {
		return s.print(fmt.Sprintf("%s\nnobody has signed it: planlint approve %s --add %s, or\nssh-keygen -Y sign -f KEY -n %s %s\n",
			shown(path), s.f.plans[0], shown(path), approval.Namespace, shown(path)))
	}
	return s.storeSignature(path, sig)
}

func (s *signing) storeSignature(path string, sig *approval.Signature) error {
	sum := sha256.Sum256([]byte(sig.Fingerprint()))
	name := path + "." + hex.EncodeToString(sum[:4]) + ".sig"
	if err := writeNew(name, sig.Armor()); err != nil {
		return err
	}
	return s.print(shown(path) + "\n" + shown(name) + "\n" + s.standing(sig))
}

// standing tells who has signed, and warns where that will not do.
func (s *signing) standing(sig *approval.Signature) string {
	if s.opts.Signers == nil {
		return "signed with " + sig.Fingerprint() + "; it holds once " + signersFile + " names the key\n"
	}
	a, err := s.opts.Signers.Allowed(sig, s.clock.Now())
	if err != nil {
		return fmt.Sprintf("signed with %s, but it does not hold: %v\n", sig.Fingerprint(), err)
	}
	return "signed by " + a.Name() + howSigned(a) + "\n"
}

// howSigned tells of a token and its touch.
func howSigned(a rule.Approver) string {
	switch {
	case !a.FIDO:
		return ""
	case a.Verified && a.Present:
		return ", touched and with PIN"
	case a.Present:
		return ", touched"
	default:
		return ", not touched"
	}
}

// fileName is the day, what it is about, and enough of a digest to be the only one.
func fileName(statement *approval.Statement, src []byte) string {
	about := "plan"
	if len(statement.Changes) > 0 {
		about = statement.Changes[0].Address
	}
	about = strings.Map(func(r rune) rune {
		if r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9' || r == '.' || r == '_' || r == '-' {
			return r
		}
		return '-'
	}, strings.NewReplacer(`"`, "", "]", "").Replace(about))
	sum := sha256.Sum256(src)
	return fmt.Sprintf("%s-%s-%x%s", statement.NotBefore.Format("20060102"), about[:min(len(about), 80)], sum[:4], store.Extension)
}

// writeNew writes a file that is not there yet.
func writeNew(path string, content []byte) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return &failure{what: shown(path) + " is there already", hint: "the key has signed it; planlint verify-approval says what it comes to"}
	}
	err := writeBeside(path, nil, func(w io.Writer) error { _, err := w.Write(content); return err })
	if err != nil {
		return &failure{what: "unable to write " + shown(path), why: err}
	}
	return nil
}

// load reads the statement that is to be signed too.
func (s *signing) load(path string) error {
	src, err := files.Read(path, approval.MaxStatement)
	if err != nil {
		return &failure{what: "unable to read " + path, why: err}
	}
	s.src = src
	if s.adding, err = approval.Parse(src); err != nil {
		return &failure{what: path + " is no statement to sign", why: err}
	}
	return nil
}

// addTo signs a statement that is there, if all of it is for this plan: else somebody
// would sign for what they were not shown.
func (s *signing) addTo() error {
	path := s.f.add
	set := approval.Collect(nil, nil, s.opts)
	for _, section := range set.Examine(s.adding, s.result.Facts, s.result.Plan, s.clock.Now()) {
		if d := section.Differences(); len(d) > 0 {
			return &failure{
				what: shown(path) + " is for something else than this plan", why: fmt.Errorf("%s: %v", section.Title, d[0]),
				hint: "planlint verify-approval compares them field by field",
			}
		}
	}
	findings := s.named(s.adding)
	if len(findings) == 0 {
		return nothing("finding for which " + shown(path) + " is")
	}
	sig, err := s.ask(s.adding, s.src, findings)
	if err != nil {
		return err
	}
	return s.storeSignature(path, sig)
}

// named are the findings that a statement names.
func (s *signing) named(statement *approval.Statement) []rule.Finding {
	var out []rule.Finding
	for _, f := range s.approvable() {
		if statement.Names(f.Rule, f.Address, f.Deposed, s.result.Facts.Of(f.Address, f.Deposed) != nil) {
			out = append(out, f)
		}
	}
	return out
}
