// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/boolplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/mapplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/numberplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/setplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// members makes the attributes and nested blocks of one level: a name with a dot
// is in the block before the dot.
func members(written []attribute) (map[string]schema.Attribute, map[string]schema.Block) {
	attributes, nested := map[string]schema.Attribute{}, map[string][]attribute{}
	for _, text := range written {
		name, rest, _ := strings.Cut(text, " ")
		block, inner, isNested := strings.Cut(name, ".")
		switch {
		case isNested:
			nested[block] = append(nested[block], inner+" "+rest)
		case rest == "block":
			nested[block] = append(nested[block], nil...)
		default:
			attributes[name] = build(strings.Fields(rest))
		}
	}
	blocks := map[string]schema.Block{}
	for name, inner := range nested {
		a, b := members(inner)
		blocks[name] = schema.ListNestedBlock{NestedObject: schema.NestedBlockObject{Attributes: a, Blocks: b}}
	}
	return attributes, blocks
}

// build makes a schema attribute of a kind and its flags.
func build(words []string) schema.Attribute {
	flag := func(name string) bool { return slices.Contains(words[1:], name) }
	required, computed, sensitive := flag("required"), flag("computed"), flag("sensitive")
	optional := !required && !computed
	replaces := flag("replaces")
	switch words[0] {
	case "number":
		return schema.NumberAttribute{
			Required: required, Optional: optional, Computed: computed, Sensitive: sensitive,
			PlanModifiers: when[planmodifier.Number](replaces, numberplanmodifier.RequiresReplace()),
		}
	case "bool":
		return schema.BoolAttribute{
			Required: required, Optional: optional, Computed: computed, Sensitive: sensitive,
			PlanModifiers: when[planmodifier.Bool](replaces, boolplanmodifier.RequiresReplace()),
		}
	case "strings":
		return schema.SetAttribute{
			ElementType: types.StringType,
			Required:    required, Optional: optional, Computed: computed, Sensitive: sensitive,
			PlanModifiers: when[planmodifier.Set](replaces, setplanmodifier.RequiresReplace()),
		}
	case "map":
		return schema.MapAttribute{
			ElementType: types.StringType,
			Required:    required, Optional: optional, Computed: computed, Sensitive: sensitive,
			PlanModifiers: when[planmodifier.Map](replaces, mapplanmodifier.RequiresReplace()),
		}
	default:
		modifiers := when[planmodifier.String](replaces, stringplanmodifier.RequiresReplace())
		return schema.StringAttribute{
			Required: required, Optional: optional, Computed: computed, Sensitive: sensitive,
			PlanModifiers: append(modifiers, when[planmodifier.String](computed, stringplanmodifier.UseStateForUnknown())...),
		}
	}
}

func when[T any](condition bool, modifier T) []T {
	if condition {
		return []T{modifier}
	}
	return nil
}
