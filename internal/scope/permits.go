// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scope

import (
	"fmt"
	"strings"
)

// A parsed permission has its resource taken apart.
type parsed struct {
	Permission
	path path
}

type parsedList []parsed

func parse(permissions []Permission) parsedList {
	out := make(parsedList, len(permissions))
	for i, p := range permissions {
		out[i] = parsed{p, parsePath(p.Resource)}
	}
	return out
}

func (l parsedList) permissions() []Permission {
	var out []Permission
	for _, p := range l {
		out = append(out, p.Permission)
	}
	return out
}

// permits reports whether the list, but for the one at index except, covers p, by
// one permission or several.
//
// Several can only share the levels of a subtree between them. They cannot share
// one level, nor an action: there is always a name that only the wildcards of p
// match, and whoever covers that covers all.
func (l parsedList) permits(p parsed, except int) bool {
	depth := 0
	var paths []path
	for i, q := range l {
		if i == except || !globCovers(q.Action, p.Action) {
			continue
		}
		if q.path.covers(p.path) {
			return true
		}
		if !p.path.below {
			continue
		}
		paths = append(paths, q.path)
		depth = max(depth, len(q.path.segments))
	}
	if len(paths) == 0 {
		return false
	}
	for _, slice := range p.path.slices(depth) {
		if !anyCovers(paths, slice) {
			return false
		}
	}
	return true
}

func anyCovers(paths []path, p path) bool {
	for _, q := range paths {
		if q.covers(p) {
			return true
		}
	}
	return false
}

// ParsePermission reads a permission's name, "action@resource", as String writes
// it. A resource may have an "@", an action has none.
func ParsePermission(name string) (Permission, error) {
	action, resource, found := strings.Cut(name, "@")
	if !found {
		return Permission{}, fmt.Errorf(`%q is not the name of a permission: write "action@resource"`, name)
	}
	if reason := checkAction(action); reason != "" {
		return Permission{}, fmt.Errorf("%q: action %q: %s", name, action, reason)
	}
	if reason := checkResource(resource); reason != "" {
		return Permission{}, fmt.Errorf("%q: resource %q: %s", name, resource, reason)
	}
	return normal(action, resource), nil
}
