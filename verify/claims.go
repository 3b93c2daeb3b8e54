// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package verify

import (
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

// Claims are what a verified token says.
type Claims struct {
	ID        string // jti
	Issuer    string
	Subject   string
	ClientID  string
	Audience  []string
	IssuedAt  time.Time // UTC
	ExpiresAt time.Time // UTC
	grants    scope.Set
}

// Permits reports whether the token may do action on resource: names such as
// "volume:delete" and "projects/acme/volumes/7". A name with a wildcard asks for
// all that it stands for. A malformed name, such as a path with "..", is never
// permitted.
func (c Claims) Permits(action, resource string) bool {
	asked, err := scope.New(scope.Grant{Actions: []string{action}, Resources: []string{resource}})
	return err == nil && c.grants.Covers(asked)
}

// Permissions lists what the token may do, each as "action@resource", sorted.
func (c Claims) Permissions() []string { return c.grants.Names() }
