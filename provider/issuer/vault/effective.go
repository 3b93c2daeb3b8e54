// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"context"
	"maps"
	"slices"

	"github.com/openbao/openbao/api/v2"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// beyond are paths that a token of ours has no business with, by what they would be a
// sign of: the default policy, tokens of its own, policies, everything.
var beyond = []string{
	"auth/token/lookup-self", "auth/token/renew-self", "auth/token/create", "auth/token/create-orphan",
	"sys/policies/acl/scoped-probe", "sys/auth/scoped-probe", "sys/mounts/scoped-probe", "identity/entity",
	"cubbyhole/scoped-probe", "scoped-probe/scoped-probe",
}

// Effective implements issuer.Verifier. It reads the policies that the token has by
// now, and has Vault say what they come to on each of their paths and on those that
// are beyond any of ours.
func (i *Issuer) Effective(ctx context.Context, issued issuer.Issued) (scope.Set, error) {
	const op = "verify token"
	found, err := i.find(ctx, op, issued.ID)
	if err != nil {
		return scope.Set{}, err
	}
	given, root, err := i.rules(ctx, op, found)
	if err != nil {
		return scope.Set{}, err
	}
	if root {
		return scope.Of(scope.Permission{Action: "*", Resource: "**"}), nil
	}
	probes := map[string]string{}
	for path := range given {
		probes[pattern(path).probe()] = path
	}
	for _, path := range beyond {
		if probes[path] == "" {
			probes[path] = path
		}
	}
	told, err := i.capabilities(ctx, op, issued.ID, slices.Sorted(maps.Keys(probes)))
	if err != nil {
		return scope.Set{}, err
	}
	return effective(probes, given, told), nil
}

// effective says Vault's answers in grants. On a path of no rule it is the answer's
// own path that counts.
func effective(probes map[string]string, given rules, told map[string][]string) scope.Set {
	have := rules{}
	for probe, answer := range told {
		if slices.Contains(answer, "root") {
			return scope.Of(scope.Permission{Action: "*", Resource: "**"})
		}
		have.add(probes[probe], slices.DeleteFunc(slices.Clone(answer), func(c string) bool { return c == "deny" }))
	}
	for path := range given { // what no answer is about is as the policies have it
		if have[path] == nil {
			have[path] = given[path]
		}
	}
	return have.reach()
}

// capabilities asks what a token may do on each path.
func (i *Issuer) capabilities(ctx context.Context, op, accessor string, paths []string) (map[string][]string, error) {
	secret, err := call(ctx, op, accessor, func(ctx context.Context) (*api.Secret, error) {
		return i.client.Logical().WriteWithContext(ctx, "sys/capabilities-accessor", map[string]any{"accessor": accessor, "paths": paths})
	})
	if err != nil {
		return nil, err
	}
	var answer map[string][]string
	if secret != nil {
		delete(secret.Data, "capabilities") // of a single path, told twice
	}
	if err := decode(secret, &answer); err != nil {
		return nil, corrupt(op, accessor, "the capabilities cannot be read")
	}
	return answer, nil
}
