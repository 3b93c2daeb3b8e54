// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/openbao/openbao/api/v2"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// Config says which Vault, and how to call it. What is left out comes from the
// environment, as Vault's and OpenBao's own programs read it (VAULT_ADDR or BAO_ADDR,
// VAULT_TOKEN, VAULT_NAMESPACE, VAULT_CACERT and so on).
type Config struct {
	Address   string
	Token     issuer.Secret
	Namespace string
	// Role is the token role by which tokens are created; "" creates orphans by
	// themselves, for which Vault wants sudo.
	Role string
	// Wrap puts a transport around the one that calls Vault; nil leaves it as it is.
	Wrap func(http.RoundTripper) http.RoundTripper
}

// Options are what only Vault's tokens have.
type Options struct {
	// MaxTTL is how far renewals may carry a token; 0: no further than its lifetime.
	MaxTTL time.Duration
}

// An Issuer is a Vault.
type Issuer struct {
	client *api.Client
	role   string
	keys   sync.Map // of *sync.Mutex, by key: a key's tokens are issued one at a time
}

var (
	_ issuer.Issuer     = (*Issuer)(nil)
	_ issuer.Verifier   = (*Issuer)(nil)
	_ issuer.Renewer    = (*Issuer)(nil)
	_ issuer.Cataloguer = (*Issuer)(nil)
)

// pageSize is the number of tokens in a full page of List: each costs two calls.
const pageSize = 50

// New makes the issuer, and calls nobody.
func New(config Config) (*Issuer, error) {
	c := api.DefaultConfig()
	if c.Error != nil {
		return nil, invalidConfig(fmt.Errorf("read the environment: %w", c.Error))
	}
	if config.Address != "" {
		c.Address, c.AgentAddress = config.Address, ""
	}
	c.MaxRetries = 0 // who calls us does that
	transport := c.HttpClient.Transport
	if config.Wrap != nil {
		transport = config.Wrap(transport)
	}
	c.HttpClient.Transport = listener{transport}
	client, err := api.NewClient(c)
	if err != nil {
		return nil, invalidConfig(err)
	}
	if !config.Token.IsEmpty() {
		client.SetToken(config.Token.Reveal())
	}
	if config.Namespace != "" {
		client.SetNamespace(config.Namespace)
	}
	if client.Token() == "" {
		return nil, invalidConfig(errors.New("no token to call Vault with"))
	}
	return &Issuer{client: client, role: config.Role}, nil
}

func invalidConfig(cause error) error {
	return &issuer.Error{
		Kind: issuer.ErrInvalid, Op: "configure", Thing: "vault", Cause: cause,
		Hint: "Set address and token in the provider's vault attribute, or VAULT_ADDR and VAULT_TOKEN (BAO_ADDR, BAO_TOKEN) in the environment.",
	}
}

// String keeps the client, and with it the provider's own token, out of logs.
func (i *Issuer) String() string { return "vault" }

// Format implements fmt.Formatter, for every verb.
func (i *Issuer) Format(f fmt.State, _ rune) { _, _ = fmt.Fprint(f, "vault") }

// Facts implements issuer.Issuer.
func (*Issuer) Facts() issuer.Facts {
	return issuer.Facts{
		Name: "vault", ExpiryEnforced: true, Revocable: true, Remote: true,
		MinTTL: time.Second, Resolution: time.Second, PageSize: pageSize,
	}
}

// Reach implements issuer.Issuer. It asks nobody: the policy that a token gets says
// it, and nothing else is added to it.
func (i *Issuer) Reach(ctx context.Context, spec issuer.Spec) (scope.Set, error) {
	if err := ctx.Err(); err != nil {
		return scope.Set{}, err
	}
	want, err := rulesOf(spec.Grants)
	if err != nil {
		return scope.Set{}, invalid("plan token", spec.Name, err)
	}
	return want.reach(), nil
}

// Lookup implements issuer.Issuer.
func (i *Issuer) Lookup(ctx context.Context, id string) (issuer.Token, error) {
	const op = "look up token"
	found, err := i.find(ctx, op, id)
	if err != nil {
		return issuer.Token{}, err
	}
	return i.token(ctx, op, found)
}

// Rename implements issuer.Issuer.
func (*Issuer) Rename(_ context.Context, id, _ string) (issuer.Token, error) {
	return issuer.Token{}, &issuer.Error{
		Kind: issuer.ErrUnsupported, Op: "rename token", Thing: id,
		Cause: errors.New("what Vault keeps of a token cannot be changed"), Hint: "Have it replaced.",
	}
}

// Revoke implements issuer.Issuer. The policy goes first: without it the token can do
// nothing, and while the token is there it can be found and revoked again. After
// it, Vault has no record of the token.
func (i *Issuer) Revoke(ctx context.Context, id string) error {
	const op = "revoke token"
	found, err := i.find(ctx, op, id)
	if err != nil {
		return err
	}
	if policy := found.policy(); policy != "" {
		if err := i.deletePolicy(ctx, op, policy); err != nil {
			return err
		}
	}
	return i.revoke(ctx, op, id)
}

// Renew implements issuer.Renewer. Vault lets a renewal shorten a life: such a one is
// not asked for.
func (i *Issuer) Renew(ctx context.Context, id string, ttl time.Duration) (issuer.Token, error) {
	const op = "renew token"
	found, err := i.find(ctx, op, id)
	if err != nil {
		return issuer.Token{}, err
	}
	if found.Renewable && ttl > found.remaining() {
		if err := i.renew(ctx, op, id, ttl); err != nil {
			return issuer.Token{}, err
		}
		if found, err = i.find(ctx, op, id); err != nil {
			return issuer.Token{}, err
		}
	}
	return i.token(ctx, op, found)
}

// List implements issuer.Issuer, in order of accessors. Vault tells all of them at
// once, and of each by itself what it is.
func (i *Issuer) List(ctx context.Context, cursor string) (issuer.Page, error) {
	const op = "list tokens"
	if cursor != "" && !isAccessor(cursor) {
		return issuer.Page{}, invalid(op, "", errors.New("the cursor is not from an earlier page"))
	}
	accessors, err := i.accessors(ctx, op)
	if err != nil {
		return issuer.Page{}, err
	}
	var page issuer.Page
	for n, accessor := range accessors {
		if cmp.Compare(accessor, cursor) <= 0 {
			continue
		}
		if len(page.Tokens) == pageSize {
			page.Next = accessors[n-1]
			break
		}
		token, err := i.Lookup(ctx, accessor)
		if errors.Is(err, issuer.ErrNotFound) {
			continue // it went meanwhile
		}
		if err != nil {
			return issuer.Page{}, err
		}
		page.Tokens = append(page.Tokens, token)
	}
	return page, nil
}
