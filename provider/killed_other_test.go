// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

//go:build !unix

package provider_test

// killed needs process groups.
func killed(s *site) { s.t.Log("not tried: this system has no process groups") }
