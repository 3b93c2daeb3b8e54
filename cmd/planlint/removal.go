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
	stop := beforeTheEnd(func() { _ = os.Remove(name) })
	return func() error {
		stop()
		return os.Remove(name)
	}
}

// beforeTheEnd has something done where a signal ends the process, until it is told
// to stop.
func beforeTheEnd(clean func()) (stop func()) {
	ending, done := make(chan os.Signal, 1), make(chan struct{})
	for _, sig := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(sig) { // as under nohup, and so it is to stay
			signal.Notify(ending, sig)
		}
	}
	go func() {
		select {
		case sig := <-ending:
			clean()
			signal.Reset(sig)
			raise(sig)
		case <-done:
		}
	}()
	return func() {
		signal.Stop(ending)
		close(done)
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
