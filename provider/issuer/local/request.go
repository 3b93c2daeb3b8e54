// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// maxText bounds keys, owners, names, subjects and audiences, in bytes.
const maxText = 1024

// defaultClient is the claim client_id (required by RFC 9068) of a token without
// an owner.
const defaultClient = "scoped"

// A request is a Spec that was checked: the entry it asks for, without what only
// issuing gives.
type request struct {
	entry
	ttl         time.Duration
	keyLifetime time.Duration // of the key that signs it; 0: for ever
}

func (i *Issuer) request(spec issuer.Spec) (request, error) {
	options, err := optionsOf(spec)
	if err == nil {
		err = checkSpec(spec)
	}
	if err != nil {
		return request{}, invalid(spec, err)
	}
	r := request{ttl: spec.TTL, keyLifetime: i.keyLifetime, entry: entry{
		Key: spec.Key, Owner: spec.Owner, Name: spec.Name, Options: options,
		Claims: wire.Claims{
			Issuer:   i.iss,
			Subject:  firstOf(spec.Name, spec.Owner, defaultClient),
			Audience: i.audience,
			ClientID: firstOf(spec.Owner, defaultClient),
			Details:  wire.Details(spec.Grants),
		},
	}}
	if options == nil {
		return r, nil
	}
	if options.Subject != "" {
		r.Claims.Subject = options.Subject
	}
	if len(options.Audience) > 0 {
		r.Claims.Audience = options.Audience
	}
	return r, checkClaims("issue token", append([]string{r.Claims.Subject}, r.Claims.Audience...))
}

func optionsOf(spec issuer.Spec) (*Options, error) {
	switch o := spec.Options.(type) {
	case nil:
		return nil, nil
	case Options:
		if o.Subject == "" && len(o.Audience) == 0 {
			return nil, nil
		}
		return &Options{Audience: sorted(o.Audience), Subject: o.Subject}, nil
	default:
		return nil, fmt.Errorf("options are %T, of another issuer", spec.Options)
	}
}

func checkSpec(spec issuer.Spec) error {
	switch {
	case spec.Key == "":
		return errors.New("no idempotency key")
	case spec.Grants.IsEmpty():
		return errors.New("no grants: name at least one action on one resource")
	case spec.TTL <= 0:
		return fmt.Errorf("a lifetime of %s: it must be positive", ttl.String(spec.TTL))
	case spec.TTL%time.Second != 0:
		return fmt.Errorf("a lifetime of %s: it must be whole seconds", ttl.String(spec.TTL))
	}
	for _, text := range []string{spec.Key, spec.Owner, spec.Name} {
		if err := checkText(text); err != nil {
			return err
		}
	}
	return nil
}

func checkText(text string) error {
	switch {
	case !utf8.ValidString(text):
		return fmt.Errorf("%q is not UTF-8", text)
	case len(text) > maxText:
		return fmt.Errorf("%q... is longer than %d bytes", text[:32], maxText)
	}
	return nil
}

// checkClaims checks strings that go into the claims iss, sub and aud.
func checkClaims(op string, claims []string) error {
	for _, claim := range claims {
		err := checkText(claim)
		if err == nil && strings.TrimSpace(claim) == "" {
			err = errors.New("an empty issuer, subject or audience")
		}
		if err != nil {
			return &issuer.Error{Kind: issuer.ErrInvalid, Op: op, Cause: err, Hint: "Name who is meant, in at most 1024 bytes."}
		}
	}
	return nil
}

func invalid(spec issuer.Spec, cause error) error {
	return &issuer.Error{Kind: issuer.ErrInvalid, Op: "issue token", Thing: spec.Name, Cause: cause}
}

// agrees tells a Conflict when e was issued for another spec.
func (r request) agrees(e *entry) error {
	asked := r.entry
	asked.Claims.ExpiresAt = asked.Claims.IssuedAt + int64(r.ttl/time.Second)
	what := e.differs(asked)
	if what == "" {
		return nil
	}
	return &issuer.Error{
		Kind: issuer.ErrConflict, Op: "issue token", Thing: r.Name,
		Cause: fmt.Errorf("key %q has issued token %s (%q) with another %s", r.Key, e.Claims.ID, e.Name, what),
		Hint:  "Revoke token " + e.Claims.ID + ", or ask under another key.",
	}
}

func firstOf(values ...string) string {
	for _, value := range values {
		if value != "" {
			return value
		}
	}
	return ""
}
