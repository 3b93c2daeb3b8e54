// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2/ext/tryfunc"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"

	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
)

// functions are those of Terraform's that policies are written with and that need
// nothing but their arguments, by the names that both tools have for them.
var functions = sync.OnceValue(func() map[string]function.Function {
	return map[string]function.Function{
		"can": tryfunc.CanFunc, "try": tryfunc.TryFunc,
		"chunklist": stdlib.ChunklistFunc, "coalesce": stdlib.CoalesceFunc, "coalescelist": stdlib.CoalesceListFunc,
		"compact": stdlib.CompactFunc, "concat": stdlib.ConcatFunc, "contains": stdlib.ContainsFunc,
		"distinct": stdlib.DistinctFunc, "element": stdlib.ElementFunc, "flatten": stdlib.FlattenFunc,
		"format": whole(stdlib.FormatFunc), "formatlist": whole(stdlib.FormatListFunc), "join": stdlib.JoinFunc,
		"jsondecode": stdlib.JSONDecodeFunc, "jsonencode": stdlib.JSONEncodeFunc, "keys": stdlib.KeysFunc,
		"length": stdlib.LengthFunc, "lookup": stdlib.LookupFunc, "lower": stdlib.LowerFunc, "merge": stdlib.MergeFunc,
		"replace": replace(), "reverse": stdlib.ReverseListFunc, "setunion": stdlib.SetUnionFunc,
		"slice": stdlib.SliceFunc, "sort": stdlib.SortFunc,
		"title": stdlib.TitleFunc, "trimprefix": stdlib.TrimPrefixFunc,
		"trimspace": stdlib.TrimSpaceFunc, "trimsuffix": stdlib.TrimSuffixFunc, "upper": stdlib.UpperFunc,
		"values": stdlib.ValuesFunc, "zipmap": stdlib.ZipmapFunc,
		"tobool": stdlib.MakeToFunc(cty.Bool), "tolist": stdlib.MakeToFunc(cty.List(cty.DynamicPseudoType)),
		"tomap": stdlib.MakeToFunc(cty.Map(cty.DynamicPseudoType)), "tonumber": stdlib.MakeToFunc(cty.Number),
		"toset": stdlib.MakeToFunc(cty.Set(cty.DynamicPseudoType)), "tostring": stdlib.MakeToFunc(cty.String),
	}
})

// whole is a formatting function that refuses to cut a text short: what stands for a
// value would be cut in another place than the value.
func whole(f function.Function) function.Function {
	return function.New(&function.Spec{
		Params: f.Params(), VarParam: f.VarParam(),
		Type: func(args []cty.Value) (cty.Type, error) {
			if format := args[0]; !format.IsKnown() || format.IsNull() || cuts(format.AsString()) {
				return cty.NilType, errStuck
			}
			return f.ReturnTypeForValues(args)
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return f.Call(args) },
	})
}

// cuts reports whether a format has a verb with a precision: "%.3s".
func cuts(format string) bool {
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		for i++; i < len(format) && strings.IndexByte("0123456789+- #[]*", format[i]) >= 0; i++ {
		}
		if i < len(format) && format[i] == '.' {
			return true
		}
	}
	return false
}

// replace takes a text out of another. By a regular expression, which Terraform
// would read between slashes, or with something in its place, it could make of what
// stands for a value something else than of the value.
func replace() function.Function {
	f := stdlib.ReplaceFunc
	return function.New(&function.Spec{
		Params: f.Params(),
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			old := args[1].AsString()
			if strings.HasPrefix(old, "/") && strings.HasSuffix(old, "/") && len(old) > 1 || power.Stands(args[0].AsString()) && args[2].AsString() != "" {
				return cty.NilVal, errStuck
			}
			return f.Call(args)
		},
	})
}
