// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/openbao/openbao/api/v2"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// fault says an error in the contract's words. Nothing of the answer's body goes into
// it but what Vault gives as its reason for a 400.
func fault(ctx context.Context, op, thing string, err error) error {
	var told *issuer.Error
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &told):
		return err
	}
	out := &issuer.Error{Op: op, Thing: thing}
	var answer *api.ResponseError
	if !errors.As(err, &answer) {
		out.Kind, out.Cause = issuer.ErrUnavailable, errors.New("no whole answer came from Vault")
		out.Hint = "See whether Vault runs and can be reached at the address that is configured."
		return out
	}
	out.Cause = errors.New("Vault answers " + strconv.Itoa(answer.StatusCode) + " " + http.StatusText(answer.StatusCode))
	classify(out, answer)
	if after := waiting(ctx); errors.Is(out.Kind, issuer.ErrUnavailable) && after != nil {
		out.RetryAfter = after.get()
	}
	return out
}

func classify(out *issuer.Error, answer *api.ResponseError) {
	switch code := answer.StatusCode; {
	case code == http.StatusUnauthorized || code == http.StatusForbidden:
		out.Kind = issuer.ErrForbidden
		out.Hint = "Look at whether the provider's token is in force, and has a policy as the documentation of the vault issuer gives it."
	case code == http.StatusNotFound:
		out.Kind = issuer.ErrHidden
		out.Hint = "Look at address and namespace: there is no such path where the provider asks."
	case code == http.StatusServiceUnavailable:
		out.Kind, out.Hint = issuer.ErrUnavailable, "Vault is sealed, or has no active node: unseal it, or wait."
	case code == http.StatusTooManyRequests || code == http.StatusPreconditionFailed || code >= 500:
		out.Kind, out.Hint = issuer.ErrUnavailable, "Try again in a while, and look at Vault's log."
	default:
		out.Kind, out.Hint = issuer.ErrInvalid, "Change what is asked for: Vault has no such thing."
		if !answer.RawError && len(answer.Errors) > 0 {
			out.Cause = errors.New("Vault says: " + strings.Join(answer.Errors, "; "))
		}
	}
}

// absent reports whether Vault says with authority that it has no such accessor: its
// answer to a caller whom its policies let ask. Expired tokens and revoked ones leave
// no trace.
// Source: handleUpdateLookupAccessor in vault/token_store.go of Vault 1.21.0
func absent(err error) bool {
	var answer *api.ResponseError
	if !errors.As(err, &answer) || answer.RawError || len(answer.Errors) == 0 {
		return false
	}
	if answer.StatusCode != http.StatusBadRequest && answer.StatusCode != http.StatusForbidden {
		return false
	}
	for _, text := range answer.Errors {
		if strings.Contains(text, "invalid accessor") {
			return true
		}
	}
	return false
}

func notFound(op, accessor string) error {
	return &issuer.Error{
		Kind: issuer.ErrNotFound, Op: op, Thing: accessor, Cause: errors.New("there is no token of this accessor"),
		Hint: "It has expired, was revoked, or is of another Vault: Vault keeps no record of those.",
	}
}

func invalid(op, thing string, cause error) error {
	return &issuer.Error{
		Kind: issuer.ErrInvalid, Op: op, Thing: thing, Cause: cause,
		Hint: "Write grants as Vault has them: a capability as action, an API path as resource.",
	}
}

// A patience keeps what an answer's Retry-After said, which the client library leaves
// out of its errors.
type patience struct{ after time.Duration }

func (p *patience) get() time.Duration { return p.after }

type patienceKey struct{}

func waiting(ctx context.Context) *patience {
	p, _ := ctx.Value(patienceKey{}).(*patience)
	return p
}

// listener is a transport that hears Retry-After.
type listener struct{ http.RoundTripper }

// RoundTrip implements http.RoundTripper.
func (l listener) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := l.RoundTripper.RoundTrip(request)
	if p := waiting(request.Context()); err == nil && p != nil {
		if seconds, err := strconv.Atoi(response.Header.Get("Retry-After")); err == nil && seconds > 0 {
			p.after = time.Duration(seconds) * time.Second
		}
	}
	return response, err
}
