// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
)

// An Option is a setting of one rule, written in its block:
//
//	rule "mass-destroy" { max_count = 5 }
//
// Its documentation and the check of what users write derive from this value.
type Option struct {
	Name string // snake_case; never the name of what every rule block can hold
	Doc  string // what it changes, a sentence without a full stop
	// Default holds where nothing is written. Its type is the option's: int,
	// float64, bool, string, []string, or time.Duration, which is written as a text
	// such as "90d".
	Default any
	// Check says what is wrong with a value of that type, to follow the option's
	// name: "is to be a share from 0 to 1". Nil where every value will do.
	Check func(value any) error
}

// Options are the values that a rule's options have in a run, by name. Each is of
// its Default's type.
type Options map[string]any

// DefaultOptions gives what a rule's options are where nothing is configured.
func DefaultOptions(r Rule) Options { return r.OptionsWith(nil) }

// OptionsWith gives a rule's options where some are set: checked values of the
// types that the rule declares.
func (r Rule) OptionsWith(set map[string]any) Options {
	if len(r.Options) == 0 {
		return nil
	}
	all := make(Options, len(r.Options))
	for _, o := range r.Options {
		all[o.Name] = o.Default
		if v, ok := set[o.Name]; ok {
			all[o.Name] = v
		}
	}
	return all
}

// Int gives an option that is a whole number. This and the others panic where the
// rule declares no such option: to take nothing for a threshold would be to let
// things pass.
func (o Options) Int(name string) int { return option[int](o, name) }

// Float gives an option that is a number.
func (o Options) Float(name string) float64 { return option[float64](o, name) }

// Bool gives an option that is a switch.
func (o Options) Bool(name string) bool { return option[bool](o, name) }

// Text gives an option that is a text.
func (o Options) Text(name string) string { return option[string](o, name) }

// Strings gives an option that is a list of texts, which is not to be changed.
func (o Options) Strings(name string) []string { return option[[]string](o, name) }

// Duration gives an option that is a length of time.
func (o Options) Duration(name string) time.Duration { return option[time.Duration](o, name) }

func option[T any](o Options, name string) T {
	v, ok := o[name].(T)
	if !ok {
		panic(fmt.Sprintf("the rule declares no option %q of type %T", name, v))
	}
	return v
}

// Written gives the default as it is written in a rule block.
func (o Option) Written() string {
	switch v := o.Default.(type) {
	case string:
		return strconv.Quote(v)
	case time.Duration:
		return strconv.Quote(ttl.String(v))
	case []string:
		quoted := make([]string, len(v))
		for i, s := range v {
			quoted[i] = strconv.Quote(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	default:
		return fmt.Sprint(v)
	}
}
