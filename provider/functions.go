// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

var (
	_ function.Function = coversFunction{}
	_ function.Function = excessFunction{}
)

// coversFunction is provider::scoped::covers.
type coversFunction struct{}

// excessFunction is provider::scoped::excess.
type excessFunction struct{}

const permissionsDoc = "Grants (objects with `actions` and `resources`, as in `scoped_token`), or permissions by name " +
	"(`action@resource`, as in `reach`), or both."

// Metadata implements function.Function.
func (coversFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "covers"
}

// Definition implements function.Function.
func (coversFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary:             "Whether some grants permit all that others do",
		MarkdownDescription: "Whether `grants` permit all that `others` do. Exact, wildcards included.",
		Parameters: []function.Parameter{
			function.DynamicParameter{Name: "grants", MarkdownDescription: permissionsDoc},
			function.DynamicParameter{Name: "others", MarkdownDescription: permissionsDoc},
		},
		Return: function.BoolReturn{},
	}
}

// Run implements function.Function.
func (coversFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	grants, others, err := setsOf(ctx, req)
	if resp.Error = err; err == nil {
		resp.Error = resp.Result.Set(ctx, grants.Covers(others))
	}
}

// Metadata implements function.Function.
func (excessFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "excess"
}

// Definition implements function.Function.
func (excessFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary:             "What some grants permit beyond others",
		MarkdownDescription: "The permissions of `grants` that `asked` does not cover, by name, as `accept_excess` takes them.",
		Parameters: []function.Parameter{
			function.DynamicParameter{Name: "grants", MarkdownDescription: permissionsDoc},
			function.DynamicParameter{Name: "asked", MarkdownDescription: permissionsDoc},
		},
		Return: function.SetReturn{ElementType: types.StringType},
	}
}

// Run implements function.Function.
func (excessFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	grants, asked, err := setsOf(ctx, req)
	if resp.Error = err; err == nil {
		resp.Error = resp.Result.Set(ctx, namesOf(grants.Excess(asked)))
	}
}

func setsOf(ctx context.Context, req function.RunRequest) (a, b scope.Set, fault *function.FuncError) {
	var first, second types.Dynamic
	if fault = req.Arguments.Get(ctx, &first, &second); fault != nil {
		return a, b, fault
	}
	a, err := setOf(first.UnderlyingValue())
	if err != nil {
		return a, b, function.NewArgumentFuncError(0, sentence(err.Error()))
	}
	b, err = setOf(second.UnderlyingValue())
	if err != nil {
		return a, b, function.NewArgumentFuncError(1, sentence(err.Error()))
	}
	return a, b, nil
}

// setOf reads what stands for permissions. None at all is the empty set here: nothing
// is granted by a comparison.
func setOf(v attr.Value) (scope.Set, error) {
	elements, ok := elementsOf(v)
	if !ok {
		return scope.Set{}, errors.New("not a list of grants or of names of permissions")
	}
	var grants []scope.Grant
	for _, element := range elements {
		grant, err := grantOf(element)
		if err != nil {
			return scope.Set{}, err
		}
		grants = append(grants, grant)
	}
	if len(grants) == 0 {
		return scope.Set{}, nil
	}
	set, err := scope.New(grants...)
	if faults := unjoin(err); len(faults) > 0 {
		return set, errors.New(grantFault(grants, faults[0]))
	}
	return set, nil
}

// elementsOf takes apart what a configuration may write a list as.
func elementsOf(v attr.Value) ([]attr.Value, bool) {
	if dynamic, ok := v.(types.Dynamic); ok {
		v = dynamic.UnderlyingValue()
	}
	if list, ok := v.(interface{ Elements() []attr.Value }); ok && !v.IsNull() {
		return list.Elements(), true
	}
	return nil, false
}

func grantOf(v attr.Value) (scope.Grant, error) {
	if dynamic, ok := v.(types.Dynamic); ok {
		v = dynamic.UnderlyingValue()
	}
	if name, ok := v.(types.String); ok {
		action, resource, found := strings.Cut(name.ValueString(), "@")
		if !found {
			return scope.Grant{}, fmt.Errorf("%s is no name of a permission: write action@resource", hclQuote(name.ValueString()))
		}
		return scope.Grant{Actions: []string{action}, Resources: []string{resource}}, nil
	}
	object, ok := v.(types.Object)
	if !ok || object.IsNull() {
		return scope.Grant{}, errors.New("neither a grant nor a name of a permission")
	}
	actions, first := words(object.Attributes()["actions"])
	resources, second := words(object.Attributes()["resources"])
	if !first || !second {
		return scope.Grant{}, errors.New("a grant is an object with actions and resources, both lists of strings")
	}
	return scope.Grant{Actions: actions, Resources: resources}, nil
}

func words(v attr.Value) ([]string, bool) {
	elements, ok := elementsOf(v)
	out := make([]string, 0, len(elements))
	for _, element := range elements {
		text, isText := element.(types.String)
		ok = ok && isText && !text.IsNull()
		out = append(out, text.ValueString())
	}
	return out, ok
}
