// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package linter runs the rules over a plan.
package linter
