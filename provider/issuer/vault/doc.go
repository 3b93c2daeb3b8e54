// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package vault is the adapter for HashiCorp Vault and OpenBao.
//
// It knows the issuer contract and Vault's HTTP API. It knows no Terraform.
//
// # Grants
//
// An action is a capability, a resource an API path. Each token gets an ACL policy of
// its own with exactly its grants, and nothing besides: no default policy, no
// parent's. Of the rules that match a path Vault goes by one alone
// (https://developer.hashicorp.com/vault/docs/concepts/policies#priority-matching), so
// each rule has what every grant gives that covers its path; grants that meet without
// one covering the other are refused. "*" at the end of a path goes on below in Vault:
// "app-*" reaches "app-*/**", which is excess unless it was asked for.
//
// # Facts
//
// Source, where no other is given: vault/token_store.go of Vault 1.21.0, and
// https://developer.hashicorp.com/vault/api-docs/auth/token.
//
// Lifetime: whole seconds. Vault shortens what is longer than max_lease_ttl of
// auth/token (768 hours unless configured) and only warns; here that is an error, and
// the token is revoked. Vault refuses an expired token by itself. Tokens are renewable
// only where Options.MaxTTL is longer than the lifetime.
//
// Revocation: at once, by accessor. Vault keeps no record of a token that is revoked or
// expired, so both are NotFound: its answer "invalid accessor", which it gives only to
// a caller whose policies let it look. Everything else, 403, 404, a sealed Vault, is no
// absence.
//
// Last use: not told. Names, metadata and policies of a token never change; the policy
// itself can, and Reach is read from it each time.
//
// Listing: accessors alone, all at once, and two calls for each token, so that reading
// pages saves nothing (ListsWhole is false).
//
// # What is written, and in what order
//
// A policy "scoped-<key>-<owner and name>-<nonce>" (digests, but for the nonce) is
// written, then the token made, then its accessor written into the policy as a comment.
// Wherever a run is cut short, the next finds the policy by its key, and by that the
// token: by accessor, or by looking at all tokens for the one that has the policy. As
// Vault tells a secret once, that token is revoked and another made. The nonce keeps
// what was left behind from getting the power of what follows: once its policy is
// deleted, a token can do nothing. Two runs under one key settle it by the policies'
// names. Tokens are orphans: a child dies with the token that the run was given.
//
// A token that expires leaves its policy until the next token of the same owner and
// name is issued.
package vault
