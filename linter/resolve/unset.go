// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// unset reports whether the configuration leaves out the argument or block that a
// path begins with, so that it is for the provider to fill in, and whether it makes
// the block dynamically. The source says so of anything; a plan does of what is no
// block, since dynamic blocks are not in it.
func (r *Resolver) unset(a plan.Address, path string, shown *argument) (unset, dynamic bool) {
	name, _, nested := strings.Cut(path, ".")
	_, body := r.body(a)
	if body == nil {
		return shown.unset && !nested, false
	}
	_, isArgument := body.Attributes[name]
	isBlock := slices.ContainsFunc(body.Blocks, func(b *hclsyntax.Block) bool { return b.Type == name })
	dynamic = slices.ContainsFunc(body.Blocks, func(b *hclsyntax.Block) bool {
		return b.Type == "dynamic" && slices.Equal(b.Labels, []string{name})
	})
	return shown.unset && !isArgument && !isBlock && !dynamic, dynamic
}

// body is the block of an object as it is written, and the module that it stands in;
// nil where that cannot be told.
func (r *Resolver) body(a plan.Address) (source.Written, *hclsyntax.Body) {
	if r.tree == nil {
		return source.Written{}, nil
	}
	module, ok := r.tree.Written(a.Module)
	if !ok {
		return module, nil
	}
	return module, module.Block(source.KindResource, a.Type, a.Name)
}
