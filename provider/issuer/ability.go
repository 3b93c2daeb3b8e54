// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuer

import (
	"context"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

// A Verifier is an issuer that can tell what a token permits once it is there:
// because it echoes it (GitHub), or answers for a token what it may do (Vault's
// sys/capabilities-accessor, Kubernetes' SelfSubjectRulesReview).
type Verifier interface {
	// Effective tells what a token that was just issued permits, of all that the
	// issuer can be asked about. It uses the secret where the issuer tells only the
	// token's own bearer, and changes nothing. What goes beyond the planned reach has
	// the caller revoke the token.
	Effective(ctx context.Context, issued Issued) (scope.Set, error)
}

// A Renewer is an issuer that can prolong a token: same ID, same secret.
type Renewer interface {
	// Renew has the token expire ttl from now, or as late as the issuer allows: the
	// answer says when. It never makes a life shorter. A token that is not in force
	// stays so: Conflict. One that the issuer never had is NotFound.
	Renew(ctx context.Context, id string, ttl time.Duration) (Token, error)
}

// A Cataloguer is an issuer that has a vocabulary of its own: a list of what can be
// granted.
type Cataloguer interface {
	// Permissions lists it, sorted by Action and Resource, each once. It asks the
	// issuer where the issuer has an endpoint for it, and else gives what ships with
	// the adapter.
	Permissions(ctx context.Context) ([]Permission, error)
}

// A Permission is an entry of an issuer's catalogue.
type Permission struct {
	Action   string // as grants name it; a pattern where the issuer takes one
	Resource string // the form of the resources it is for, such as "projects/*"
	Doc      string // what it lets a token do, a phrase
	// Destructive is what may lose data, keys or backups. Administrative is what may
	// give power: to make tokens, change policies, add members.
	Destructive, Administrative bool
}

// A Decorator is an issuer made of another. It has the methods of every ability,
// and passes them on.
type Decorator interface {
	Issuer
	Unwrap() Issuer
}

// Find gives an ability of an issuer. A decorated issuer has those that the issuer
// within has and that no decorator on the way lacks.
//
//	if renewer, ok := issuer.Find[issuer.Renewer](i); ok {
func Find[Ability any](i Issuer) (Ability, bool) {
	ability, ok := i.(Ability)
	for inner := i; ok; {
		decorator, decorated := inner.(Decorator)
		if !decorated {
			return ability, true
		}
		inner = decorator.Unwrap()
		_, ok = inner.(Ability)
	}
	var none Ability
	return none, false
}
