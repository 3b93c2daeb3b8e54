// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuer

import (
	"errors"
	"strings"
	"time"
)

// The kinds of trouble that callers treat differently; test with errors.Is.
// Only NotFound means that a token does not exist: every other error says
// nothing of whether it does.
var (
	ErrNotFound    = errors.New("not found")
	ErrForbidden   = errors.New("forbidden")
	ErrHidden      = errors.New("not visible") // "not found", from an issuer that says so of what we may not see
	ErrUnavailable = errors.New("unavailable") // network, 5xx, rate limit, lock: worth trying again
	ErrConflict    = errors.New("conflict")
	ErrInvalid     = errors.New("invalid")
	ErrCorrupt     = errors.New("corrupt")     // what is stored cannot be trusted
	ErrUnsupported = errors.New("unsupported") // a version or an ability that is not there
)

// An Error names what was tried, why it failed and what to do.
type Error struct {
	Kind  error  // one of the sentinels above
	Op    string // "issue token", "open ledger": what was tried
	Thing string // the token's ID or name, or the file; may be empty
	Cause error  // may be nil
	Hint  string // the way out, a sentence; may be empty

	// RetryAfter is how long the issuer asks to be left alone (RFC 9110, section
	// 10.2.3); 0 where it does not say. Only with Unavailable.
	RetryAfter time.Duration
}

// Error gives "op thing: kind: cause".
func (e *Error) Error() string {
	what := strings.TrimSpace(e.Op + " " + e.Thing)
	if e.Cause == nil {
		return what + ": " + e.Kind.Error()
	}
	return what + ": " + e.Kind.Error() + ": " + e.Cause.Error()
}

// Unwrap lets errors.Is find both the kind and the cause.
func (e *Error) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}
