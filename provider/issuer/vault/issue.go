// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

const issueOp = "issue token"

// contests is how often a token is asked for while other runs ask under the same key.
const contests = 20

// Issue implements issuer.Issuer. Vault tells a secret once: a token that is live
// under the key is revoked, and another takes its place.
func (i *Issuer) Issue(ctx context.Context, spec issuer.Spec) (issuer.Issued, error) {
	if err := ctx.Err(); err != nil {
		return issuer.Issued{}, err
	}
	want, err := i.request(spec)
	if err != nil {
		return issuer.Issued{}, invalid(issueOp, spec.Name, err)
	}
	defer i.lock(spec.Key)()
	for range contests {
		issued, won, err := i.attempt(ctx, want)
		if won || err != nil {
			return issued, err
		}
		if err := pause(ctx); err != nil {
			return issuer.Issued{}, err
		}
	}
	return issuer.Issued{}, &issuer.Error{
		Kind: issuer.ErrUnavailable, Op: issueOp, Thing: spec.Name,
		Cause: errors.New("other runs are issuing under the same key"), Hint: "Let one of them finish.",
	}
}

func (i *Issuer) lock(key string) (unlock func()) {
	held, _ := i.keys.LoadOrStore(key, &sync.Mutex{})
	mutex, _ := held.(*sync.Mutex)
	mutex.Lock()
	return mutex.Unlock
}

func pause(ctx context.Context) error {
	timer := time.NewTimer(10*time.Millisecond + rand.N(100*time.Millisecond)) //nolint:gosec // two runs are kept apart, nothing is kept secret
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// attempt issues a token unless another run does so at the same moment. The policy is
// written first, then the token made, then its accessor written into the policy:
// wherever this ends, the policy is there to tell the next run what to clean up.
func (i *Issuer) attempt(ctx context.Context, want request) (out issuer.Issued, won bool, err error) {
	if out.Namesakes, err = i.clear(ctx, want); err != nil {
		return out, false, err
	}
	want.policy = want.newPolicy()
	if err := i.writePolicy(ctx, issueOp, want.policy, want.rules.document("")); err != nil {
		return out, false, err
	}
	secret, plaintext, err := i.create(ctx, issueOp, want)
	if errors.Is(err, issuer.ErrForbidden) || errors.Is(err, issuer.ErrInvalid) { // there is no token
		return out, false, cmp.Or(i.deletePolicy(ctx, issueOp, want.policy), err)
	}
	if err != nil {
		return out, false, err
	}
	accessor := secret.Auth.Accessor
	if err := i.writePolicy(ctx, issueOp, want.policy, want.rules.document(accessor)); err != nil {
		return out, false, err
	}
	if won, err = i.contest(ctx, want); err != nil || !won {
		return out, won, err
	}
	if err := want.granted(secret.Warnings, secret.Auth.Policies, secret.Auth.LeaseDuration); err != nil {
		if gone := i.discard(ctx, want.policy); gone != nil {
			return out, false, gone
		}
		return out, false, invalid(issueOp, want.Name, err)
	}
	out.Secret = plaintext
	out.Token, err = i.Lookup(ctx, accessor)
	if errors.Is(err, issuer.ErrNotFound) { // the next run under the key has taken its place
		return issuer.Issued{}, false, nil
	}
	return out, true, err
}

// granted compares what Vault gave with what was asked. What it does not give it only
// warns of.
func (r request) granted(warnings, policies []string, lease int) error {
	switch {
	case time.Duration(lease)*time.Second != r.TTL:
		return fmt.Errorf("it was given %d seconds instead of %d: raise max_lease_ttl of auth/token, or ask for less", lease, int64(r.TTL/time.Second))
	case !slices.Equal(policies, []string{r.policy}):
		return fmt.Errorf("it was given the policies %s and not only its own", strings.Join(policies, ", "))
	case len(warnings) > 0:
		return errors.New("a warning came with it: " + strings.Join(warnings, "; "))
	}
	return nil
}

// contest reports whether the token of this attempt is the one that stays: the first
// by name of those that runs made at the same moment. It takes the others away, or
// itself.
func (i *Issuer) contest(ctx context.Context, want request) (won bool, err error) {
	rivals, err := i.policies(ctx, issueOp, want.keyPart())
	if err != nil {
		return false, err
	}
	if len(rivals) == 0 || rivals[0] != want.policy {
		return false, i.discard(ctx, want.policy)
	}
	for _, rival := range rivals[1:] {
		if err := i.discard(ctx, rival); err != nil {
			return false, err
		}
	}
	return true, nil
}
