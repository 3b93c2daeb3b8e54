// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

var _ issuer.Issuer = (*Issuer)(nil)

// What a Config that leaves them out stands for.
const (
	DefaultIssuer      = "scoped-local"
	DefaultAudience    = "scoped"
	DefaultLockTimeout = 10 * time.Second
)

// Config says where a ledger is and what its tokens claim.
type Config struct {
	Path        string        // the ledger's file; required, see DefaultPath
	Issuer      string        // claim iss; DefaultIssuer when empty
	Audience    []string      // claim aud of tokens that ask for none; DefaultAudience when empty
	Clock       clock.Clock   // the machine's when nil
	KeyLifetime time.Duration // how long a key signs before another takes its place; 0: for ever
	LockTimeout time.Duration // how long to wait for another process; DefaultLockTimeout when 0
}

// Options are what only a token of this issuer has.
type Options struct {
	Audience []string `json:"audience,omitempty"` // claim aud, instead of the issuer's own
	Subject  string   `json:"subject,omitempty"`  // claim sub; the token's name when empty
}

// Issuer is a ledger of tokens and the key that signs them.
type Issuer struct {
	iss      string
	audience []string
	clock    clock.Clock
	store    *store
	public   public

	keyLifetime time.Duration
}

// A seam is called after each step of a change, so that tests can have it fail or
// end there; nil does nothing.
type seam func(step string) error

func (s seam) after(step string) error {
	if s == nil {
		return nil
	}
	return s(step)
}

// Open makes an issuer of the ledger at config.Path. It creates nothing: a
// ledger begins with the first token. One that is there is checked in full, so
// that trouble shows at once (Corrupt, Unsupported, Forbidden, Unavailable); if an
// earlier run was killed before it could publish a change, that is made good.
func Open(ctx context.Context, config Config) (*Issuer, error) {
	path, err := locate(config.Path)
	if err != nil {
		return nil, err
	}
	i := &Issuer{
		iss:      config.Issuer,
		audience: sorted(config.Audience),
		clock:    config.Clock,
		store:    newStore(path, config.LockTimeout),
		public:   public{dir: path + ".public"},

		keyLifetime: config.KeyLifetime,
	}
	if i.iss == "" {
		i.iss = DefaultIssuer
	}
	if len(i.audience) == 0 {
		i.audience = []string{DefaultAudience}
	}
	if i.clock == nil {
		i.clock = clock.System{}
	}
	if err := checkClaims("open ledger", append([]string{i.iss}, i.audience...)); err != nil {
		return nil, err
	}
	return i, i.inspect(ctx)
}

// Facts implements issuer.Issuer.
func (*Issuer) Facts() issuer.Facts {
	return issuer.Facts{
		Name:           "local",
		ExpiryEnforced: true,
		Revocable:      true,
		Renames:        true,
		MinTTL:         time.Second,
		Resolution:     time.Second,
		PageSize:       pageSize,
		ListsWhole:     true,
	}
}

// Reach implements issuer.Issuer. Verifiers of a local token are told its grants
// as they were asked for, so it reaches what was asked and nothing beyond.
func (i *Issuer) Reach(ctx context.Context, spec issuer.Spec) (scope.Set, error) {
	if err := ctx.Err(); err != nil {
		return scope.Set{}, err
	}
	if _, err := i.request(spec); err != nil {
		return scope.Set{}, err
	}
	return spec.Grants, nil
}

// Published tells the files that anyone who verifies tokens needs: the public
// keys as a JWK set (RFC 7517) and the signed status list. They are there once a
// token has been issued.
func (i *Issuer) Published() (jwks, status string) {
	return filepath.Join(i.public.dir, keysFile), filepath.Join(i.public.dir, statusFile)
}

func sorted(values []string) []string {
	out := slices.Clone(values)
	slices.Sort(out)
	return slices.Compact(out)
}
