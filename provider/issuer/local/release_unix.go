// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

//go:build unix && !solaris && !aix

package local

import (
	"os"
	"syscall"
)

// release lets go of the ledger's lock. Closing the file is not enough while bbolt
// has it mapped into memory.
func release(file *os.File) {
	_ = syscall.Flock(int(file.Fd()), syscall.LOCK_UN)
	_ = file.Close()
}
