// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"cmp"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// saltBytes is the length of a salt.
const saltBytes = 32

// maxReason bounds a reason, in bytes.
const maxReason = 2000

// check refuses a statement that no approval is made of, whoever signed it.
func (s *Statement) check() error {
	if err := errors.Join(CheckReason(s.Reason), s.checkWindow(), s.checkScope()); err != nil {
		return err
	}
	for i := range s.Changes {
		if err := s.Changes[i].check(); err != nil {
			return err
		}
		if i > 0 && compareChanges(s.Changes[i-1], s.Changes[i]) >= 0 {
			return fmt.Errorf("its changes are out of order or there twice at %s", s.Changes[i].Address)
		}
	}
	return nil
}

func (s *Statement) checkWindow() error {
	switch {
	case !isMoment(s.NotBefore) || !isMoment(s.NotAfter):
		return errors.New("its window of time is not in UTC and whole seconds")
	case !s.NotBefore.Before(s.NotAfter):
		return errors.New("its window of time ends before it begins")
	}
	return nil
}

func (s *Statement) checkScope() error {
	salt, err := hex.DecodeString(s.Salt)
	switch {
	case err != nil || len(salt) != saltBytes:
		return fmt.Errorf("its salt is not %d bytes in hexadecimal digits", saltBytes)
	case s.Repository == "" || s.Directory == "" || s.Workspace == "":
		return errors.New("it does not say for which repository, directory and workspace it is")
	case s.Plan != nil && !s.Plan.sound():
		return errors.New("its digest of the plan, or the findings in it, are malformed")
	case s.Changes == nil || len(s.Changes) == 0 && (s.Plan == nil || len(s.Plan.Findings) == 0):
		return errors.New("it approves nothing")
	}
	return nil
}

func (p *Plan) sound() bool {
	for i, f := range p.Findings {
		if f.Rule == "" || i > 0 && compareNamed(p.Findings[i-1], f) >= 0 {
			return false
		}
	}
	return isDigest(p.JSON, planDigest) && (p.File == "" || isDigest(p.File, planDigest)) && p.Findings != nil
}

func compareNamed(a, b Named) int {
	return cmp.Or(cmp.Compare(a.Address, b.Address), cmp.Compare(a.Rule, b.Rule))
}

func compareChanges(a, b Change) int {
	return cmp.Or(cmp.Compare(a.Address, b.Address), cmp.Compare(a.Deposed, b.Deposed))
}

// check refuses what is no change, or one that binds too little.
func (c *Change) check() error {
	address, err := plan.ParseAddress(c.Address)
	switch {
	case err != nil:
		return err
	case address.String() != c.Address:
		return fmt.Errorf("address %s is not as planlint writes it", c.Address)
	case address.Type != c.Type:
		return fmt.Errorf("type %q does not fit address %s", c.Type, c.Address)
	case len(c.Rules) == 0 || !isSet(c.Rules):
		return fmt.Errorf("the rules for %s are none, out of order or there twice", c.Address)
	case len(c.Actions) == 0:
		return fmt.Errorf("there is no action for %s", c.Address)
	case !isSet(c.Except):
		return fmt.Errorf("the exceptions of %s are out of order or there twice", c.Address)
	case !isDigest(c.Before, sideDigest) || !isDigest(c.After, sideDigest) || c.Secrets != "" && !isDigest(c.Secrets, secretDigest):
		return fmt.Errorf("a digest of %s is malformed", c.Address)
	case c.Object == nil || c.Except == nil:
		return fmt.Errorf("object and exceptions of %s are written out, even empty ones", c.Address)
	}
	return nil
}

// CheckReason refuses a text that tells a reader nothing, or shows them something
// else than it holds.
func CheckReason(reason string) error {
	switch {
	case !strings.ContainsFunc(reason, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		return errors.New("the reason is blank: say why the loss is meant, for whoever reads it next year")
	case len(reason) > maxReason:
		return fmt.Errorf("the reason is longer than %d bytes", maxReason)
	case strings.ContainsFunc(reason, func(r rune) bool { return !isSeen(r) || r == unicode.ReplacementChar }):
		return errors.New("the reason holds characters that cannot be seen: write it in one line of plain text")
	}
	return nil
}

func isMoment(t time.Time) bool { return t.Location() == time.UTC && t.Nanosecond() == 0 }

// isSet reports whether a list is sorted and has nothing twice, and nothing empty.
func isSet(list []string) bool {
	return slices.IsSorted(list) && len(slices.Compact(slices.Clone(list))) == len(list) && !slices.Contains(list, "")
}

// isDigest reports whether a text is a digest of 32 bytes with a prefix.
func isDigest(text, prefix string) bool {
	digits, ok := strings.CutPrefix(text, prefix)
	sum, err := hex.DecodeString(digits)
	return ok && err == nil && len(sum) == 32 && strings.ToLower(digits) == digits
}
