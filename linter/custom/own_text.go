// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package custom

import (
	"encoding/base64"
	"errors"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// ofText makes a function from a text to another.
func ofText(f func(string) (string, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "str", Type: cty.String}},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			text, err := f(args[0].AsString())
			return cty.StringVal(text), err
		},
	})
}

func base64Encode() function.Function {
	return ofText(func(s string) (string, error) { return base64.StdEncoding.EncodeToString([]byte(s)), nil })
}

func base64Decode() function.Function {
	return ofText(func(s string) (string, error) {
		raw, err := base64.StdEncoding.DecodeString(s)
		switch {
		case err != nil:
			return "", errors.New("the text is not base64")
		case !utf8.Valid(raw):
			return "", errors.New("what the text encodes is not UTF-8")
		}
		return string(raw), nil
	})
}

func urlEncode() function.Function {
	return ofText(func(s string) (string, error) { return url.QueryEscape(s), nil })
}

// replace takes what stands between slashes for a regular expression.
func replace() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: "str", Type: cty.String}, {Name: "substr", Type: cty.String}, {Name: "replace", Type: cty.String},
		},
		Type: function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			what := args[1].AsString()
			if len(what) > 1 && strings.HasPrefix(what, "/") && strings.HasSuffix(what, "/") {
				return stdlib.RegexReplace(args[0], cty.StringVal(what[1:len(what)-1]), args[2])
			}
			return stdlib.Replace(args[0], args[1], args[2])
		},
	})
}
