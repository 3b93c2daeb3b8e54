// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

// A Memo keeps what one rule has worked out of a change for the others that ask the
// same. It lives as long as the change; nil is one that keeps nothing.
type Memo struct{ known map[string]any }

// Remember gives what is kept by a name, or works it out and keeps it. The name
// stands for one piece of work, so for one type.
func Remember[T any](m *Memo, name string, work func() T) T {
	if m == nil {
		return work()
	}
	if v, ok := m.known[name].(T); ok {
		return v
	}
	v := work()
	if m.known == nil {
		m.known = map[string]any{}
	}
	m.known[name] = v
	return v
}
