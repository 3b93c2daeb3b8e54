// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package oci stands in for a remote state backend whose module is not published.
package oci

import "github.com/hashicorp/terraform/internal/backend"

// New refuses: the tests keep state in files.
func New() backend.Backend { panic("not in this test build") }
