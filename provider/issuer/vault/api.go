// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/openbao/openbao/api/v2"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// call has f call Vault, and says its error in the contract's words.
func call[T any](ctx context.Context, op, thing string, f func(context.Context) (T, error)) (T, error) {
	ctx = context.WithValue(ctx, patienceKey{}, &patience{})
	out, err := f(ctx)
	return out, fault(ctx, op, thing, err)
}

func (i *Issuer) do(ctx context.Context, op, thing string, f func(context.Context) error) error {
	_, err := call(ctx, op, thing, func(ctx context.Context) (struct{}, error) { return struct{}{}, f(ctx) })
	return err
}

func (i *Issuer) revoke(ctx context.Context, op, accessor string) error {
	return i.do(ctx, op, accessor, func(ctx context.Context) error {
		return i.client.Auth().Token().RevokeAccessorWithContext(ctx, accessor)
	})
}

func (i *Issuer) renew(ctx context.Context, op, accessor string, ttl time.Duration) error {
	return i.do(ctx, op, accessor, func(ctx context.Context) error {
		_, err := i.client.Auth().Token().RenewAccessorWithContext(ctx, accessor, int(ttl/time.Second))
		return err
	})
}

// accessors lists those of all tokens, sorted.
func (i *Issuer) accessors(ctx context.Context, op string) ([]string, error) {
	secret, err := call(ctx, op, "", func(ctx context.Context) (*api.Secret, error) {
		return i.client.Logical().ListWithContext(ctx, "auth/token/accessors")
	})
	if err != nil {
		return nil, err
	}
	if secret == nil { // we have a token, so there is one
		return nil, hidden(op)
	}
	var answer struct {
		Keys []string `json:"keys"`
	}
	if err := decode(secret, &answer); err != nil {
		return nil, corrupt(op, "", "the list of accessors cannot be read")
	}
	slices.Sort(answer.Keys)
	return answer.Keys, nil
}

func hidden(op string) error {
	return fault(context.Background(), op, "", &api.ResponseError{StatusCode: 404})
}

// policies lists those whose names hold what, sorted.
func (i *Issuer) policies(ctx context.Context, op, what string) ([]string, error) {
	names, err := call(ctx, op, "", i.client.Sys().ListPoliciesWithContext)
	names = slices.DeleteFunc(names, func(name string) bool { return !isOurs(name) || !strings.Contains(name, what) })
	slices.Sort(names)
	return names, err
}

// readPolicy gives the text of a policy, "" of one that is not there.
func (i *Issuer) readPolicy(ctx context.Context, op, name string) (string, error) {
	return call(ctx, op, name, func(ctx context.Context) (string, error) {
		return i.client.Sys().GetPolicyWithContext(ctx, name)
	})
}

func (i *Issuer) writePolicy(ctx context.Context, op, name, document string) error {
	return i.do(ctx, op, name, func(ctx context.Context) error {
		return i.client.Sys().PutPolicyWithContext(ctx, name, document)
	})
}

func (i *Issuer) deletePolicy(ctx context.Context, op, name string) error {
	return i.do(ctx, op, name, func(ctx context.Context) error {
		return i.client.Sys().DeletePolicyWithContext(ctx, name)
	})
}

// create makes the token.
func (i *Issuer) create(ctx context.Context, op string, want request) (*api.Secret, issuer.Secret, error) {
	tokens := i.client.Auth().Token()
	secret, err := call(ctx, op, want.Name, func(ctx context.Context) (*api.Secret, error) {
		if i.role != "" {
			return tokens.CreateWithRoleWithContext(ctx, want.create(), i.role)
		}
		return tokens.CreateOrphanWithContext(ctx, want.create())
	})
	if err != nil {
		return nil, issuer.Secret{}, err
	}
	if secret == nil || secret.Auth == nil || secret.Auth.Accessor == "" || secret.Auth.ClientToken == "" {
		return nil, issuer.Secret{}, corrupt(op, want.Name, "Vault answers without a token")
	}
	plaintext := issuer.NewSecret(secret.Auth.ClientToken)
	secret.Auth.ClientToken = ""
	return secret, plaintext, nil
}
