// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// Facts are what an approval binds of one planned change: digests of what it does,
// and none of its values. They outlive the change that they were taken from.
type Facts struct {
	Address         string
	PreviousAddress string
	Deposed         string
	Type            string
	Provider        string
	Actions         []string
	Object          map[string]string // what the object is known by; nothing sensitive

	sides map[string]sides // with nothing left out, and without each list of exceptions
	twice bool             // the plan has two changes at the address
}

// Sides are digests of an object before and after a change. They have no salt, so
// they never leave the process.
type sides struct {
	before, after [sha256.Size]byte
	secrets       []byte // of all that is sensitive on either side, nil where nothing is
	touched       string // an attribute which was left out that the plan changes, "" for none
}

// identifiers are the attributes that name an object, in nearly every provider.
var identifiers = [...]string{"id", "arn", "self_link"}

// FactsOf takes the facts of a change: with nothing left out, and for each list of
// exceptions without those attributes.
func FactsOf(c *plan.Change, exceptions ...[]string) Facts {
	f := Facts{
		Address: c.Address, PreviousAddress: c.PreviousAddress, Deposed: c.Deposed,
		Type: c.Type, Provider: c.ProviderName, Object: objectOf(c), sides: map[string]sides{},
	}
	for _, a := range c.Actions {
		f.Actions = append(f.Actions, string(a))
	}
	for _, except := range append(exceptions, nil) {
		f.sides[keyOf(except)] = sidesOf(c, except)
	}
	return f
}

func keyOf(except []string) string { return strings.Join(except, "\x00") }

func sidesOf(c *plan.Change, except []string) sides {
	open, hidden := c.Before.Canonical(except...)
	openAfter, hiddenAfter := c.After.Canonical(except...)
	s := sides{before: sha256.Sum256(open), after: sha256.Sum256(openAfter)}
	if len(hidden)+len(hiddenAfter) > 0 {
		sum := sha256.Sum256(slices.Concat(hidden, []byte{0}, hiddenAfter))
		s.secrets = sum[:]
	}
	for _, name := range except {
		if touches(c, name) {
			s.touched = name
		}
	}
	return s
}

// touches reports whether a change does anything to an attribute that the object
// has now. That a replacement gets a new value of its own is no such thing.
func touches(c *plan.Change, name string) bool {
	path := fmt.Sprintf("[%q]", name)
	before, after := c.Before.At(path)[0], c.After.At(path)[0]
	switch {
	case before.Knowledge != plan.Known:
		return true
	case !c.After.Exists():
		return false
	case after.Knowledge == plan.Unknown:
		return !c.Actions.Has(plan.ActionDelete)
	}
	return after.Knowledge != plan.Known || !reflect.DeepEqual(before.Data, after.Data)
}

// objectOf gives what tells the object from others: its identifiers, the identity
// that its provider gives it, and what is imported.
func objectOf(c *plan.Change) map[string]string {
	object := map[string]string{}
	for _, name := range identifiers {
		note(object, name, c.Before.At(name))
	}
	for prefix, identity := range map[string]plan.Object{"identity.": c.BeforeIdentity, "import.": c.Import.Identity} {
		for name := range members(identity) {
			note(object, prefix+name, identity.At(fmt.Sprintf("[%q]", name)))
		}
	}
	if c.Importing {
		object["import.id"] = c.Import.ID
	}
	return object
}

// members gives an object's members; none where a part of it is not known.
func members(o plan.Object) map[string]any {
	m, _ := o.At("")[0].Data.(map[string]any)
	return m
}

// note keeps a value that may be shown, as text.
func note(object map[string]string, name string, values []plan.Value) {
	if len(values) != 1 || values[0].Knowledge != plan.Known || values[0].Sensitive {
		return
	}
	if text, ok := values[0].Data.(string); ok {
		object[name] = text
		return
	}
	b, err := json.Marshal(values[0].Data)
	if err == nil {
		object[name] = string(b)
	}
}
