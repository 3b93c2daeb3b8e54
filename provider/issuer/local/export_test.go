// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import "time"

// SetLockTimeout changes how long an issuer waits, which a test of waiting cannot
// leave to a machine's speed.
func (i *Issuer) SetLockTimeout(d time.Duration) { i.store.timeout = d }

// Names that tests of the file's form need.
const (
	SchemaVersion = schemaVersion
	Retention     = retention
	PageSize      = pageSize
	Skew          = skew
)
