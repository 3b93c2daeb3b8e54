// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/scoped-dev/terraform-provider-scoped/internal/glob"
	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
)

// A policyBlock is a block of the configuration that may have had a say.
type policyBlock struct {
	kind, label string
	at          string // "file:line"
}

// names reports whether the block is about a rule, or a type by its name or pattern.
func (b policyBlock) names(name string) bool { return glob.Match(b.label, name) }

// policyBlocks gives the blocks about rules and types, where they stand. What the
// configuration means was read from it before: this is for people to find it.
func policyBlocks(cfg *config.Config) []policyBlock {
	if cfg.Path == "" {
		return nil
	}
	parsed, _ := hclguard.ParseNative(cfg.Text, cfg.Path)
	body, ok := parsed.Body.(*hclsyntax.Body)
	if !ok {
		return nil
	}
	var all []policyBlock
	for _, b := range body.Blocks {
		if len(b.Labels) == 1 && slices.Contains([]string{"rule", "require", "override", "type"}, b.Type) {
			all = append(all, policyBlock{b.Type, b.Labels[0], fmt.Sprintf("%s:%d", cfg.Path, b.DefRange().Start.Line)})
		}
	}
	return all
}
