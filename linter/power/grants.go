// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"errors"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

// grantSet reads scoped_token's grants, [{"actions": [...], "resources": [...]}], or
// its reach and excess, ["volume:delete@projects/acme"].
func grantSet(value any) ([]Grant, error) {
	entries, ok := value.([]any)
	if !ok {
		return nil, errors.New("no list of grants")
	}
	var all []scope.Grant
	for _, e := range entries {
		if name, ok := e.(string); ok {
			action, resource, _ := strings.Cut(name, "@")
			all = append(all, scope.Grant{Actions: []string{action}, Resources: []string{resource}})
			continue
		}
		fields, _ := e.(map[string]any)
		all = append(all, scope.Grant{Actions: list(fields["actions"]), Resources: list(fields["resources"])})
	}
	set, err := scope.New(all...)
	if errors.Is(err, scope.ErrEmpty) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var grants []Grant
	for _, b := range set.Breadth() {
		grants = append(grants, Grant{
			Name: b.Action + " on " + b.Resource, Why: strings.Join(b.Reasons, "; "), covers: scope.Of(b.Permission),
		})
	}
	return grants, nil
}
