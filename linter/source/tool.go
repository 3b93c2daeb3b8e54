// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
)

// A Tool is the program that made a plan. Only OpenTofu reads .tofu files, and a
// plan does not say which of the two it is from.
type Tool int

// The tools.
const (
	ToolUnknown Tool = iota
	Terraform
	OpenTofu
)

// ToolOf tells the tool from the full name of a provider in a plan, by the registry
// that the tool takes for granted. Names of other registries tell nothing.
func ToolOf(provider string) Tool {
	switch host, _, _ := strings.Cut(provider, "/"); host {
	case "registry.opentofu.org":
		return OpenTofu
	case "registry.terraform.io":
		return Terraform
	}
	return ToolUnknown
}

// guessTool goes by the lock file, which each tool writes with its own registry's
// names, then by a root module that has nothing but .tofu files. Anything else is
// taken for Terraform's; if there are .tofu files then, it says that it left them.
func (t *Tree) guessTool() Tool {
	if tool := t.lockedTool(); tool != ToolUnknown {
		return tool
	}
	tofu, tf := false, false
	for _, e := range t.list(".") {
		_, isTofu := extension(e.name)
		tofu, tf = tofu || isTofu, tf || !isTofu
	}
	if tofu && !tf {
		return OpenTofu
	}
	if tofu {
		t.warn(t.shown("."), "its .tofu files were not read: nothing here says that OpenTofu made the plan")
	}
	return Terraform
}

func (t *Tree) lockedTool() Tool {
	found := ToolUnknown
	for _, name := range t.Locked() {
		found = max(found, ToolOf(name))
	}
	return found
}

// Locked gives the full names of the providers in the root module's lock file, none
// where there is no such file. A saved plan has none: it was made with its own.
func (t *Tree) Locked() []string {
	src, err := t.origin.lock()
	if err != nil {
		return nil
	}
	f, _ := hclguard.ParseNative(src, lockFile)
	body, ok := f.Body.(*hclsyntax.Body)
	if !ok {
		return nil
	}
	var names []string
	for _, b := range body.Blocks {
		if b.Type == KindProvider && len(b.Labels) == 1 {
			names = append(names, b.Labels[0])
		}
	}
	return names
}
