// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// Coverage is what the catalogue has of one provider. A pattern counts as one
// type: how many names it stands for is not known here.
type Coverage struct {
	Provider   Provider
	Types      int
	Patterns   int // of Types
	Classes    map[Class]int
	Safeguards int // over all types
	Scopes     int // types with at least one
}

// Stats reads the whole catalogue and counts, a provider each, sorted by name.
func (c *Catalog) Stats() ([]Coverage, hcl.Diagnostics) {
	files, diags := c.Files()
	counted := map[string]*Coverage{}
	for _, file := range files {
		prefix := prefixOf(file.Name)
		if counted[prefix] == nil {
			counted[prefix] = &Coverage{Classes: map[Class]int{}}
		}
		if file.Provider.Name != "" {
			counted[prefix].Provider = file.Provider
		}
		counted[prefix].count(file.Types)
	}
	out := make([]Coverage, 0, len(counted))
	for _, coverage := range counted {
		out = append(out, *coverage)
	}
	slices.SortFunc(out, func(a, b Coverage) int { return cmp.Compare(a.Provider.Name, b.Provider.Name) })
	return out, diags
}

func (c *Coverage) count(types []Type) {
	for _, t := range types {
		c.Types++
		c.Classes[t.Class]++
		c.Safeguards += len(t.Safeguards)
		if strings.Contains(t.Name, "*") {
			c.Patterns++
		}
		if len(t.Scopes) > 0 {
			c.Scopes++
		}
	}
}

// Add counts other's types among c's.
func (c *Coverage) Add(other Coverage) {
	c.Provider.Types += other.Provider.Types
	c.Types += other.Types
	c.Patterns += other.Patterns
	c.Safeguards += other.Safeguards
	c.Scopes += other.Scopes
	for class, n := range other.Classes {
		c.Classes[class] += n
	}
}
