// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// clear makes way for a token: it takes away what an earlier attempt under the key
// left, and the policies of tokens of the same name that have expired. It tells
// those that live.
func (i *Issuer) clear(ctx context.Context, want request) (namesakes []issuer.Token, err error) {
	names, err := i.policies(ctx, issueOp, "")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		same := strings.HasPrefix(name, want.keyPart())
		if !same && !strings.Contains(name, want.namePart()) {
			continue
		}
		holder, err := i.holder(ctx, name)
		switch {
		case err != nil:
			return nil, err
		case holder == nil && !same:
			err = i.sweep(ctx, name)
		case same && holder != nil && !want.agrees(*holder):
			err = i.dispute(ctx, want, name)
		case same:
			err = i.discard(ctx, name)
		default:
			namesakes = append(namesakes, holder.token)
		}
		if err != nil {
			return nil, err
		}
	}
	return namesakes, nil
}

// dispute looks once more at a token that seems to have been asked for in other
// words: where another run takes it away while we look, it has lost its policy, or is
// gone.
func (i *Issuer) dispute(ctx context.Context, want request, policy string) error {
	holder, err := i.holder(ctx, policy)
	if err != nil || holder == nil {
		return err
	}
	if want.agrees(*holder) {
		return i.discard(ctx, policy)
	}
	if document, err := i.readPolicy(ctx, issueOp, policy); err != nil || document == "" {
		return err
	}
	return conflict(want, holder.token)
}

func conflict(want request, with issuer.Token) error {
	return &issuer.Error{
		Kind: issuer.ErrConflict, Op: issueOp, Thing: want.Name,
		Cause: fmt.Errorf("token %s (%q) has the same key and was asked for in other words", with.ID, with.Name),
		Hint:  "Revoke that token first, or ask under another key.",
	}
}

// A held token is one with what only Vault tells of it.
type held struct {
	record
	token issuer.Token
}

// holder finds the live token that a policy was written for, nil when there is none.
func (i *Issuer) holder(ctx context.Context, policy string) (*held, error) {
	document, err := i.readPolicy(ctx, issueOp, policy)
	if err != nil || document == "" {
		return nil, err
	}
	accessors := []string{accessorIn(document)}
	if accessors[0] == "" {
		if accessors, err = i.search(ctx, policy); err != nil {
			return nil, err
		}
	}
	for _, accessor := range accessors {
		found, err := i.find(ctx, issueOp, accessor)
		if errors.Is(err, issuer.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		token, err := i.token(ctx, issueOp, found)
		return &held{found, token}, err
	}
	return nil, nil
}

// search finds the tokens that have a policy, by looking at every one there is. It is
// needed only after a run was cut short between two calls. Who may not list accessors
// finds none: a token that is then left over loses its policy, and with it all it can
// do.
func (i *Issuer) search(ctx context.Context, policy string) ([]string, error) {
	accessors, err := i.accessors(ctx, issueOp)
	if errors.Is(err, issuer.ErrForbidden) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var out []string
	for _, accessor := range accessors {
		found, err := i.find(ctx, issueOp, accessor)
		if errors.Is(err, issuer.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if slices.Contains(found.Policies, policy) {
			out = append(out, accessor)
		}
	}
	return out, nil
}

// sweep deletes the policy of a token that is gone. One that names no token may be an
// attempt's that is under way: it is left to that, or to the next under its key.
func (i *Issuer) sweep(ctx context.Context, policy string) error {
	document, err := i.readPolicy(ctx, issueOp, policy)
	if err != nil || accessorIn(document) == "" {
		return err
	}
	return i.deletePolicy(ctx, issueOp, policy)
}

// discard revokes the tokens of a policy, then deletes it. Where the policy names no
// token, one may come while we look: so we look again when it can do nothing more.
func (i *Issuer) discard(ctx context.Context, policy string) error {
	document, err := i.readPolicy(ctx, issueOp, policy)
	if err != nil {
		return err
	}
	if accessor := accessorIn(document); accessor != "" {
		if err := i.end(ctx, accessor); err != nil {
			return err
		}
		return i.deletePolicy(ctx, issueOp, policy)
	}
	if err := i.revokeFound(ctx, policy); err != nil {
		return err
	}
	if err := i.deletePolicy(ctx, issueOp, policy); err != nil {
		return err
	}
	return i.revokeFound(ctx, policy)
}

func (i *Issuer) revokeFound(ctx context.Context, policy string) error {
	accessors, err := i.search(ctx, policy)
	if err != nil {
		return err
	}
	for _, accessor := range accessors {
		if err := i.end(ctx, accessor); err != nil {
			return err
		}
	}
	return nil
}

// end revokes a token that another run may be revoking at the same moment: Vault then
// answers that it does not find the token, in other words than when it is gone.
func (i *Issuer) end(ctx context.Context, accessor string) error {
	err := i.revoke(ctx, issueOp, accessor)
	if !errors.Is(err, issuer.ErrInvalid) {
		return err
	}
	if _, gone := i.find(ctx, issueOp, accessor); errors.Is(gone, issuer.ErrNotFound) {
		return nil
	}
	return err
}
