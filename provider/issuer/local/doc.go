// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package local is an issuer that is a file: a ledger of tokens and the key that
// signs them.
package local
