// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package clock tells the time, so that code that depends on it can be tested at
// any. Outside this package and main nothing calls time.Now.
package clock

import (
	"sync"
	"time"
)

// A Clock tells the time.
type Clock interface{ Now() time.Time }

// System is the machine's clock, in UTC.
type System struct{}

// Now implements Clock.
func (System) Now() time.Time { return time.Now().UTC() }

// A Fake stands still until it is moved. It may be used from many goroutines.
type Fake struct {
	mu  sync.Mutex
	now time.Time
}

// NewFake gives a clock that shows t.
func NewFake(t time.Time) *Fake { return &Fake{now: t.UTC()} }

// Now implements Clock.
func (f *Fake) Now() time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now
}

// Advance moves the clock by d, which may be negative.
func (f *Fake) Advance(d time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.now = f.now.Add(d)
}
