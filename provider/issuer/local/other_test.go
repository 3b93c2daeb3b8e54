// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

//go:build !linux

package local_test

// issueUntilFull is what Linux's tests run: elsewhere a process cannot limit the
// size of its files in the same way.
func issueUntilFull(string) {}
