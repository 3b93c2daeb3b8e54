// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import "time"

// SetLockTimeout changes how long an issuer waits, which a test of waiting cannot
// leave to a machine's speed.
func (i *Issuer) SetLockTimeout(d time.Duration) { i.store.timeout = d }

// SetSeam has f called after each step that changes something.
func (i *Issuer) SetSeam(f func(step string) error) { i.store.seam = f }

// Names that tests of the file's form need.
const (
	SchemaVersion = schemaVersion
	Retention     = retention
	PageSize      = pageSize
	Skew          = skew
)
