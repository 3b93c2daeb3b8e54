// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// issuers lists the issuers that the provider offers. The first is the one that
// a provider block without any means. To add one: write its issuer_<name>.go and
// a line here.
func issuers() blocks {
	return blocks{
		localBlock(),
		vaultBlock(),
	}
}

// A block is what the schemas know of one issuer: an attribute of its name in
// the provider's configuration, and another on every token for what only its
// tokens have.
type block struct {
	name   string
	doc    string    // of the provider's attribute, Markdown
	config []setting // what the provider's attribute holds
	token  []setting // what the token's attribute holds
	secret string    // the setting of config that must not be shown, "" when there is none

	// open makes the issuer. config is null where the attribute is not set, and
	// never has unknown values.
	open func(ctx context.Context, config types.Object, c clock.Clock) (issuer.Issuer, diag.Diagnostics)
	// options turns a token's attribute, wholly known or null, into the
	// adapter's Options; nil where it asks for nothing.
	options func(ctx context.Context, token types.Object) (any, diag.Diagnostics)
	// describe is the inverse of options: the values of the token's attribute,
	// or nil where options ask for nothing.
	describe func(options any) map[string]attr.Value
}

// A setting is one attribute inside an issuer's attribute. All are optional: an
// adapter says what it misses better than a schema can.
type setting struct {
	name string
	doc  string // Markdown
	typ  attr.Type
}

func settingTypes(settings []setting) map[string]attr.Type {
	types := map[string]attr.Type{}
	for _, s := range settings {
		types[s.name] = s.typ
	}
	return types
}

// optionsObject writes options, as read from the issuer, into a token's
// attribute: null where there are none.
func (b block) optionsObject(options any) (types.Object, diag.Diagnostics) {
	kinds := settingTypes(b.token)
	if values := b.describe(options); values != nil {
		return types.ObjectValue(kinds, values)
	}
	return types.ObjectNull(kinds), nil
}

type blocks []block

type source interface {
	Get(ctx context.Context, target any) diag.Diagnostics
}

type sink interface {
	Set(ctx context.Context, value any) diag.Diagnostics
}

// load reads a whole object into model, a pointer to a struct with a field for
// every attribute but those of issuers, which it answers by name. The framework's
// own mapping would want a field for each issuer in every model.
func (bs blocks) load(ctx context.Context, from source, model any) (map[string]types.Object, diag.Diagnostics) {
	var whole types.Object
	diags := from.Get(ctx, &whole)
	if diags.HasError() {
		return nil, diags
	}
	values, kinds := whole.Attributes(), whole.AttributeTypes(ctx)
	found := map[string]types.Object{}
	for _, b := range bs {
		found[b.name], _ = values[b.name].(types.Object)
		delete(values, b.name)
		delete(kinds, b.name)
	}
	rest, more := types.ObjectValue(kinds, values)
	diags.Append(more...)
	diags.Append(rest.As(ctx, model, basetypes.ObjectAsOptions{})...)
	return found, diags
}

// store is the inverse of load. kinds are the types of all the attributes.
func (bs blocks) store(ctx context.Context, to sink, kinds map[string]attr.Type, model any, found map[string]types.Object) diag.Diagnostics {
	rest := map[string]attr.Type{}
	for name, kind := range kinds {
		if _, ok := found[name]; !ok {
			rest[name] = kind
		}
	}
	object, diags := types.ObjectValueFrom(ctx, rest, model)
	if diags.HasError() {
		return diags
	}
	values := object.Attributes()
	for name, value := range found {
		values[name] = value
	}
	whole, more := types.ObjectValue(kinds, values)
	diags.Append(more...)
	diags.Append(to.Set(ctx, whole)...)
	return diags
}

// choose finds the one issuer that a provider's configuration names.
func (bs blocks) choose(found map[string]types.Object) (block, diag.Diagnostics) {
	var diags diag.Diagnostics
	chosen, names := bs[0], []string{}
	for _, b := range bs {
		if !found[b.name].IsNull() {
			chosen, names = b, append(names, b.name)
		}
	}
	if len(names) > 1 {
		diags.AddAttributeError(path.Root(names[1]), "Unable to use two issuers at once",
			fmt.Sprintf("This provider block names %s, but one block is one issuer. "+
				"Write a second provider block with an alias for the other.", strings.Join(names, " and ")))
	}
	return chosen, diags
}
