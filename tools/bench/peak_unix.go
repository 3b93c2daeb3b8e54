// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakMemory is the most memory that a process had resident, in bytes.
func peakMemory(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	peak := int64(usage.Maxrss) //nolint:unconvert // it is 32 bits wide on some systems
	if runtime.GOOS != "darwin" && runtime.GOOS != "ios" {
		peak <<= 10 // everybody else counts kilobytes
	}
	return peak
}
