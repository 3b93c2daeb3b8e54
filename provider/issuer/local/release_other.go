// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

//go:build !unix || solaris || aix

package local

import "os"

// release lets go of the ledger's lock, which here ends with the handle.
func release(file *os.File) { _ = file.Close() }
