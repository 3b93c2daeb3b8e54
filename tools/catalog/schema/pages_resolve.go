// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"slices"
	"strings"
)

// maxDepth ends the nesting of blocks that hold blocks of their own kind.
const maxDepth = 8

// resolve puts each section where an item is called as the section is.
func resolve(sections []*section) []Attribute {
	called := map[string]bool{}
	for _, s := range sections {
		collect(s.items, called)
	}
	var top []*item
	blocks := map[string][]*item{}
	for _, s := range sections {
		names := s.names
		if s.guess {
			names = slices.DeleteFunc(slices.Clone(names), func(n string) bool { return !called[last(n)] })
		}
		if len(names) == 0 {
			top = append(top, s.items...)
		}
		for _, name := range names {
			blocks[name] = append(blocks[name], s.items...)
			if !called[last(name)] { // the page forgot to list the block itself
				called[last(name)] = true
				top = append(top, &item{Attribute: Attribute{Path: name, Loose: true}})
			}
		}
	}
	x := expander{blocks: blocks}
	x.expand(top, "", nil)
	return sorted(x.attrs)
}

func collect(items []*item, called map[string]bool) {
	for _, i := range items {
		called[last(i.Path)] = true
		if i.see != "" {
			called[i.see] = true
		}
		collect(i.items, called)
	}
}

type expander struct {
	blocks map[string][]*item
	attrs  []Attribute
}

// expand writes items out below prefix, each with its own points and those of the
// sections about it. outer holds the sections at work, against endless nesting.
func (x *expander) expand(items []*item, prefix string, outer []string) {
	if strings.Count(prefix, ".") >= maxDepth {
		return
	}
	for _, i := range items {
		a := i.Attribute
		a.Path = prefix + a.Path
		x.attrs = append(x.attrs, a)
		x.expand(i.items, a.Path+".", outer)
		for name, inner := range x.blocks {
			if !slices.Contains(outer, name) && (i.see == name || within(a.Path, name)) {
				x.expand(inner, a.Path+".", append(slices.Clone(outer), name))
			}
		}
	}
}

// within reports whether a path ends as a section's name does.
func within(path, name string) bool {
	return path == name || strings.HasSuffix(path, "."+name)
}

func last(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }
