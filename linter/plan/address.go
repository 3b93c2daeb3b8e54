// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// An Address names one instance of a resource: module.a["k"].aws_x.y[0].
type Address struct {
	Module []Step // from the root module inwards; empty for a root resource
	Mode   string // "managed" or "data"
	Type   string
	Name   string
	Key    Key
}

// A Step is one module call on the way to a resource.
type Step struct {
	Name string
	Key  Key
}

// A Key is an instance key. The zero value is no key.
type Key struct {
	Text  string // the string of a for_each key, or the digits of a count index
	Quote bool   // a for_each key: it is written quoted
	Set   bool
}
