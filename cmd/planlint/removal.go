// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"os/signal"
	"syscall"
)

// removal gives what removes a file that must not be left behind. Where a signal
// ends the process first, the file goes before it does.
func removal(name string) func() error {
	ending, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(ending, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case sig := <-ending:
			_ = os.Remove(name)
			signal.Reset(sig)
			raise(sig)
		case <-done:
		}
	}()
	return func() error {
		signal.Stop(ending)
		close(done)
		return os.Remove(name)
	}
}

// raise ends the process as the signal would have.
func raise(sig os.Signal) {
	self, err := os.FindProcess(os.Getpid())
	if err == nil {
		err = self.Signal(sig)
	}
	if err != nil {
		panic(err)
	}
}
