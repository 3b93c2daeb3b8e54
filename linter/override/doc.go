// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package override decides what a person has let pass: annotations at blocks of the
// configuration, and override blocks in .planlint.hcl.
//
// An override binds rules and addresses, says why, and ends. It fails closed: one
// that is not right in every part lets nothing pass and is a finding itself.
//
// The package knows findings by their rule and address, and nothing of what a rule
// means. It reads no file of its own: linter/source and linter/config do.
package override
