// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

// A Doubt is about an attribute whose value a plan does not know. It is kept until
// the configuration has been read, so it must not hold on to the change.
type Doubt struct {
	Path string // attribute path
	// Settle gives the findings, now that all has been asked that may tell what the
	// value is. Their address is the change's.
	Settle func(Resolved) []Finding
}

// Resolved is what can be said of a value that a plan does not know.
type Resolved struct {
	// Value is the value as far as it can be told, with power.Some, power.Likely and
	// power.Open in place of what cannot; nil where nothing can be said.
	Value any
	// From are the references that it is made of, by the plan's configuration.
	From []string
	// Unset says that the configuration does not set it: the provider fills it in.
	Unset bool
	// Dynamic says that the configuration makes the block dynamically, which a plan
	// does not show: the provider does not fill it in.
	Dynamic bool
	// Sensitive says that the value is not to be printed.
	Sensitive bool
}
