// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	tfjson "github.com/hashicorp/terraform-json"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/provider"
)

// writeSchema writes the provider's schema as "terraform providers schema -json"
// would. It asks the provider itself: what a CLI tells depends on its version, and
// the pages must not.
func writeSchema(ctx context.Context, file string) error {
	server := providerserver.NewProtocol6(provider.New("dev")())()
	schemas, err := server.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		return err
	}
	identities, err := server.GetResourceIdentitySchemas(ctx, &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil {
		return err
	}
	if err := errors.Join(faults(schemas.Diagnostics), faults(identities.Diagnostics)); err != nil {
		return err
	}
	if len(schemas.ActionSchemas) > 0 {
		return errors.New("the provider has kinds of things that writeSchema does not write yet")
	}
	document := tfjson.ProviderSchemas{FormatVersion: "1.0", Schemas: map[string]*tfjson.ProviderSchema{"scoped": {
		ConfigSchema:             schema(schemas.Provider),
		ResourceSchemas:          each(schemas.ResourceSchemas, schema),
		DataSourceSchemas:        each(schemas.DataSourceSchemas, schema),
		EphemeralResourceSchemas: each(schemas.EphemeralResourceSchemas, schema),
		ListResourceSchemas:      each(schemas.ListResourceSchemas, schema),
		Functions:                each(schemas.Functions, signature),
		ResourceIdentitySchemas:  each(identities.IdentitySchemas, identity),
	}}}
	text, err := json.Marshal(document)
	if err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o600)
}

func faults(diagnostics []*tfprotov6.Diagnostic) error {
	var out []error
	for _, d := range diagnostics {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			out = append(out, fmt.Errorf("%s: %s", d.Summary, d.Detail))
		}
	}
	return errors.Join(out...)
}

func each[A, B any](in map[string]A, convert func(A) B) map[string]B {
	out := make(map[string]B, len(in))
	for name, value := range in {
		out[name] = convert(value)
	}
	return out
}

func schema(s *tfprotov6.Schema) *tfjson.Schema {
	return &tfjson.Schema{Version: uint64(s.Version), Block: &tfjson.SchemaBlock{
		Attributes:  attributes(s.Block.Attributes),
		Description: s.Block.Description, DescriptionKind: kind(s.Block.DescriptionKind), Deprecated: s.Block.Deprecated,
	}}
}

func attributes(in []*tfprotov6.SchemaAttribute) map[string]*tfjson.SchemaAttribute {
	out := make(map[string]*tfjson.SchemaAttribute, len(in))
	for _, a := range in {
		attribute := &tfjson.SchemaAttribute{
			AttributeType: typeOf(a.Type), Description: a.Description, DescriptionKind: kind(a.DescriptionKind), Deprecated: a.Deprecated,
			Required: a.Required, Optional: a.Optional, Computed: a.Computed, Sensitive: a.Sensitive, WriteOnly: a.WriteOnly,
		}
		if a.NestedType != nil {
			attribute.AttributeNestedType = &tfjson.SchemaNestedAttributeType{
				Attributes: attributes(a.NestedType.Attributes), NestingMode: nesting[a.NestedType.Nesting],
			}
		}
		out[a.Name] = attribute
	}
	return out
}

var nesting = map[tfprotov6.SchemaObjectNestingMode]tfjson.SchemaNestingMode{
	tfprotov6.SchemaObjectNestingModeSingle: tfjson.SchemaNestingModeSingle,
	tfprotov6.SchemaObjectNestingModeList:   tfjson.SchemaNestingModeList,
	tfprotov6.SchemaObjectNestingModeSet:    tfjson.SchemaNestingModeSet,
	tfprotov6.SchemaObjectNestingModeMap:    tfjson.SchemaNestingModeMap,
}

func signature(f *tfprotov6.Function) *tfjson.FunctionSignature {
	out := &tfjson.FunctionSignature{Summary: f.Summary, Description: f.Description, ReturnType: typeOf(f.Return.Type)}
	for _, p := range f.Parameters {
		out.Parameters = append(out.Parameters, &tfjson.FunctionParameter{
			Name: p.Name, Description: p.Description, IsNullable: p.AllowNullValue, Type: typeOf(p.Type),
		})
	}
	return out
}

func identity(s *tfprotov6.ResourceIdentitySchema) *tfjson.IdentitySchema {
	out := &tfjson.IdentitySchema{Version: uint64(s.Version), Attributes: map[string]*tfjson.IdentityAttribute{}}
	for _, a := range s.IdentityAttributes {
		out.Attributes[a.Name] = &tfjson.IdentityAttribute{
			IdentityType: typeOf(a.Type), Description: a.Description,
			RequiredForImport: a.RequiredForImport, OptionalForImport: a.OptionalForImport,
		}
	}
	return out
}

func kind(k tfprotov6.StringKind) tfjson.SchemaDescriptionKind {
	if k == tfprotov6.StringKindMarkdown {
		return tfjson.SchemaDescriptionKindMarkdown
	}
	return tfjson.SchemaDescriptionKindPlain
}

// typeOf goes by way of JSON, the form in which both libraries write types.
func typeOf(t tftypes.Type) (out cty.Type) {
	if t == nil {
		return cty.NilType
	}
	text, err := t.MarshalJSON() //nolint:staticcheck // the one way there is from tftypes to cty
	if err != nil || json.Unmarshal(text, &out) != nil {
		return cty.NilType
	}
	return out
}
