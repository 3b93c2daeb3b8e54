// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/openbao/openbao/api/v2"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// The metadata that tokens are given. It cannot be changed afterwards.
const (
	metaKey    = "scoped_key"
	metaOwner  = "scoped_owner"
	metaName   = "scoped_name"
	metaPolicy = "scoped_policy"
)

// A record is what Vault tells of a token.
// Source: handleLookup in vault/token_store.go of Vault 1.21.0
type record struct {
	Accessor    string            `json:"accessor"`
	Created     int64             `json:"creation_time"`
	CreationTTL int64             `json:"creation_ttl"`
	Expires     *time.Time        `json:"expire_time"`
	ExplicitMax int64             `json:"explicit_max_ttl"`
	LastRenewal int64             `json:"last_renewal_time"`
	Remaining   int64             `json:"ttl"`
	Renewable   bool              `json:"renewable"`
	DisplayName string            `json:"display_name"`
	Meta        map[string]string `json:"meta"`
	Policies    []string          `json:"policies"`
	Inherited   []string          `json:"identity_policies"`
}

func (r record) remaining() time.Duration { return time.Duration(r.Remaining) * time.Second }

// policy is the one that was written for the token, "" of a token that is not ours.
func (r record) policy() string {
	name := r.Meta[metaPolicy]
	if !isOurs(name) || !slices.Contains(r.Policies, name) {
		return ""
	}
	return name
}

// expiry is when the token expires: by its own lifetime, which is whole seconds, or
// as its last renewal has it. Zero: never.
func (r record) expiry() time.Time {
	switch {
	case r.Expires == nil:
		return time.Time{}
	case r.LastRenewal == 0:
		return time.Unix(r.Created+r.CreationTTL, 0).UTC()
	default:
		return r.Expires.UTC().Truncate(time.Second)
	}
}

func (r record) options() any {
	if r.policy() == "" || r.ExplicitMax == r.CreationTTL {
		return nil
	}
	return Options{MaxTTL: time.Duration(r.ExplicitMax) * time.Second}
}

// find looks a token up by its accessor.
func (i *Issuer) find(ctx context.Context, op, accessor string) (record, error) {
	var out record
	ctx = context.WithValue(ctx, patienceKey{}, &patience{})
	secret, err := i.client.Auth().Token().LookupAccessorWithContext(ctx, accessor)
	if err != nil {
		if ctx.Err() == nil && absent(err) {
			return out, notFound(op, accessor)
		}
		return out, fault(ctx, op, accessor, err)
	}
	if err := decode(secret, &out); err != nil || out.Accessor != accessor {
		return out, corrupt(op, accessor, "what Vault tells of the token cannot be read")
	}
	return out, nil
}

func decode(secret *api.Secret, into any) error {
	if secret == nil {
		return errors.New("an empty answer")
	}
	data, err := json.Marshal(secret.Data)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, into)
}

func corrupt(op, thing, why string) error {
	return &issuer.Error{
		Kind: issuer.ErrCorrupt, Op: op, Thing: thing, Cause: errors.New(why),
		Hint: "Look at whether the address is a Vault's, of a version that the provider knows.",
	}
}

// token says a record in the contract's words.
func (i *Issuer) token(ctx context.Context, op string, r record) (issuer.Token, error) {
	reach, err := i.reachOf(ctx, op, r)
	if err != nil {
		return issuer.Token{}, err
	}
	out := issuer.Token{
		ID: r.Accessor, Name: r.DisplayName, Reach: reach, Status: issuer.Active,
		IssuedAt: time.Unix(r.Created, 0).UTC(), ExpiresAt: r.expiry(), Options: r.options(),
	}
	if r.policy() != "" {
		out.Key, out.Owner, out.Name = r.Meta[metaKey], r.Meta[metaOwner], r.Meta[metaName]
	}
	return out, nil
}

// reachOf reads what the policies of a token give it now.
func (i *Issuer) reachOf(ctx context.Context, op string, r record) (scope.Set, error) {
	given, root, err := i.rules(ctx, op, r)
	if root {
		return scope.Of(scope.Permission{Action: "*", Resource: "**"}), nil
	}
	return given.reach(), err
}

func (i *Issuer) rules(ctx context.Context, op string, r record) (given rules, root bool, err error) {
	given = rules{}
	for _, name := range slices.Concat(r.Policies, r.Inherited) {
		if name == "root" {
			return given, true, nil
		}
		document, err := i.readPolicy(ctx, op, name)
		if err == nil {
			err = given.read(document)
		}
		if err != nil {
			return nil, false, fmt.Errorf("policy %s: %w", name, fault(ctx, op, r.Accessor, err))
		}
	}
	return given, false, nil
}

// isAccessor reports whether a text may be an accessor: of a token that is in a
// namespace it has a dot.
func isAccessor(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._") == ""
}
