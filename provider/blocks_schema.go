// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	ephemeralschema "github.com/hashicorp/terraform-plugin-framework/ephemeral/schema"
	providerschema "github.com/hashicorp/terraform-plugin-framework/provider/schema"
	resourceschema "github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// The framework has a set of attribute types for each kind of schema. These turn
// an issuer's settings, which are written once, into each of them.

func (b block) providerAttribute() providerschema.Attribute {
	attributes := map[string]providerschema.Attribute{}
	for _, s := range b.config {
		switch kind := s.typ.(type) {
		case types.SetType:
			attributes[s.name] = providerschema.SetAttribute{Optional: true, ElementType: kind.ElemType, MarkdownDescription: s.doc}
		case lifetimeType:
			attributes[s.name] = providerschema.StringAttribute{Optional: true, CustomType: kind, MarkdownDescription: s.doc}
		default:
			attributes[s.name] = providerschema.StringAttribute{Optional: true, Sensitive: s.name == b.secret, MarkdownDescription: mustBeString(s)}
		}
	}
	return providerschema.SingleNestedAttribute{Optional: true, MarkdownDescription: b.doc, Attributes: attributes}
}

func (b block) resourceAttribute() resourceschema.Attribute {
	attributes := map[string]resourceschema.Attribute{}
	for _, s := range b.token {
		switch kind := s.typ.(type) {
		case types.SetType:
			attributes[s.name] = resourceschema.SetAttribute{Optional: true, ElementType: kind.ElemType, MarkdownDescription: s.doc}
		case lifetimeType:
			attributes[s.name] = resourceschema.StringAttribute{Optional: true, CustomType: kind, MarkdownDescription: s.doc}
		default:
			attributes[s.name] = resourceschema.StringAttribute{Optional: true, MarkdownDescription: mustBeString(s)}
		}
	}
	return resourceschema.SingleNestedAttribute{Optional: true, MarkdownDescription: b.tokenDoc(), Attributes: attributes}
}

func (b block) ephemeralAttribute() ephemeralschema.Attribute {
	attributes := map[string]ephemeralschema.Attribute{}
	for _, s := range b.token {
		switch kind := s.typ.(type) {
		case types.SetType:
			attributes[s.name] = ephemeralschema.SetAttribute{Optional: true, ElementType: kind.ElemType, MarkdownDescription: s.doc}
		case lifetimeType:
			attributes[s.name] = ephemeralschema.StringAttribute{Optional: true, CustomType: kind, MarkdownDescription: s.doc}
		default:
			attributes[s.name] = ephemeralschema.StringAttribute{Optional: true, MarkdownDescription: mustBeString(s)}
		}
	}
	return ephemeralschema.SingleNestedAttribute{Optional: true, MarkdownDescription: b.tokenDoc(), Attributes: attributes}
}

func (b block) tokenDoc() string {
	return fmt.Sprintf("What only tokens of the `%s` issuer have. Refused under another issuer.", b.name)
}

// mustBeString gives the setting's text, and stops the program where an issuer
// was written with a type that has no schema yet; any run of any test shows it.
func mustBeString(s setting) string {
	if !s.typ.Equal(attr.Type(types.StringType)) {
		panic(fmt.Sprintf("setting %s: no schema for %s", s.name, s.typ))
	}
	return s.doc
}
