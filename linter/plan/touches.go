// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"strings"
)

// Touches reports whether the change may do something to what a path leads to. It
// compares the text of the whole attribute that the path begins with, so that rules
// can pass over what nobody has touched without a look into it; and what is known
// only after apply may become anything. Where there is no object on one side
// everything is touched.
func (c *Change) Touches(path string) bool {
	name := path
	if i := strings.IndexAny(path, ".["); i >= 0 {
		name = path[:i]
	}
	if !c.Before.Exists() || !c.After.Exists() || isTrue(c.Before.unknown) || isTrue(c.After.unknown) {
		return true
	}
	before, after := c.Before.member(name), c.After.member(name)
	return anyTrue(before.unknown) || anyTrue(after.unknown) || !bytes.Equal(whole(before.value), whole(after.value))
}

// whole is the text of a value, of what begins with it.
func whole(v []byte) []byte {
	if v == nil {
		return nil
	}
	c := cursor{buf: v}
	c.skip()
	return v[:c.pos]
}
