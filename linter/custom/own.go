// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package custom

import (
	"errors"
	"fmt"
	"net/netip"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// The functions here are those that Terraform has and go-cty has not, or has
// otherwise. They answer as Terraform's do, unknown and null values included.

// ofTwoTexts makes a function that tells something of two texts.
func ofTwoTexts(first, second string, f func(a, b string) (bool, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: first, Type: cty.String}, {Name: second, Type: cty.String}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			is, err := f(args[0].AsString(), args[1].AsString())
			return cty.BoolVal(is), err
		},
	})
}

func startsWith() function.Function {
	return ofTwoTexts("str", "prefix", func(s, p string) (bool, error) { return strings.HasPrefix(s, p), nil })
}

func endsWith() function.Function {
	return ofTwoTexts("str", "suffix", func(s, p string) (bool, error) { return strings.HasSuffix(s, p), nil })
}

func strContains() function.Function {
	return ofTwoTexts("str", "substr", func(s, p string) (bool, error) { return strings.Contains(s, p), nil })
}

// cidrContains tells whether an address or a network is within a network.
func cidrContains() function.Function {
	return ofTwoTexts("containing_prefix", "contained", func(outer, inner string) (bool, error) {
		network, err := netip.ParsePrefix(outer)
		if err != nil {
			return false, fmt.Errorf("%q is no CIDR block", outer)
		}
		if addr, err := netip.ParseAddr(inner); err == nil {
			return network.Contains(addr), nil
		}
		within, err := netip.ParsePrefix(inner)
		if err != nil {
			return false, fmt.Errorf("%q is neither an IP address nor a CIDR block", inner)
		}
		return network.Bits() <= within.Bits() && network.Contains(within.Addr()), nil
	})
}

// length counts the elements of a collection, or the characters of a text.
func length() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "value", Type: cty.DynamicPseudoType, AllowDynamicType: true, AllowUnknown: true}},
		Type:   function.StaticReturnType(cty.Number),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			switch t := args[0].Type(); {
			case t == cty.String:
				return stdlib.Strlen(args[0])
			case t == cty.DynamicPseudoType:
				return cty.UnknownVal(cty.Number), nil
			case t.IsObjectType():
				return cty.NumberIntVal(int64(len(t.AttributeTypes()))), nil
			}
			return stdlib.Length(args[0])
		},
	})
}

// ofBools makes alltrue or anytrue: decided is the value that decides.
func ofBools(decided bool) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "list", Type: cty.List(cty.Bool)}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			unknown := false
			for _, v := range args[0].AsValueSlice() {
				switch {
				case !v.IsKnown():
					unknown = true
				case !v.IsNull() && v.True() == decided, v.IsNull() && !decided:
					return cty.BoolVal(decided), nil
				}
			}
			if unknown {
				return cty.UnknownVal(cty.Bool), nil
			}
			return cty.BoolVal(!decided), nil
		},
	})
}

func allTrue() function.Function { return ofBools(false) }
func anyTrue() function.Function { return ofBools(true) }

// sum adds up numbers.
func sum() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "list", Type: cty.List(cty.Number)}},
		Type:   function.StaticReturnType(cty.Number),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			total := cty.Zero
			if args[0].LengthInt() == 0 {
				return cty.NilVal, errors.New("cannot sum an empty list")
			}
			for _, v := range args[0].AsValueSlice() {
				if v.IsKnown() && v.IsNull() {
					return cty.NilVal, errors.New("cannot sum a null")
				}
				total = total.Add(v)
			}
			return total, nil
		},
	})
}

// one gives the element of a collection that has at most one, else null.
func one() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}},
		Type:   function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if !args[0].CanIterateElements() || args[0].Type().IsObjectType() || args[0].Type().IsMapType() {
				return cty.NilVal, errors.New("a list, set or tuple is needed")
			}
			switch all := args[0].AsValueSlice(); len(all) {
			case 0:
				return cty.NullVal(cty.DynamicPseudoType), nil
			case 1:
				return all[0], nil
			default:
				return cty.NilVal, errors.New("there is more than one element")
			}
		},
	})
}
