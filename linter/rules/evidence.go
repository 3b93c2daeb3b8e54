// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// Longer values are cut: evidence is a pointer to a fact, not a copy of it.
const longest = 160

// hidden stands for what the plan marks sensitive.
const hidden = "(sensitive)"

// evidence says what a path holds on either side of a change.
func evidence(c *plan.Change, path string) rule.Evidence {
	return rule.Evidence{Path: path, Before: shown(c.Before, path), After: shown(c.After, path)}
}

// shown gives what an object has at a path, as JSON. Of several values it gives a
// list. What is sensitive, in whole or in part, it does not give.
func shown(o plan.Object, path string) string { return shownValue(o.At(path)...) }

func shownValue(values ...plan.Value) string {
	var texts []json.RawMessage
	for _, v := range values {
		switch {
		case v.Knowledge == plan.Unknown:
			return "(known after apply)"
		case v.Sensitive:
			return hidden
		case v.Knowledge == plan.Known:
			texts = append(texts, asJSON(v.Data))
		}
	}
	switch len(texts) {
	case 0:
		return ""
	case 1:
		return cut(string(texts[0]))
	}
	return cut(string(asJSON(texts)))
}

// asJSON writes what came out of JSON. Nothing is escaped for HTML: the reports
// that are HTML see to that.
func asJSON(v any) json.RawMessage {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(v) // it came out of JSON
	return bytes.TrimSpace(b.Bytes())
}

func cut(s string) string {
	if r := []rune(s); len(r) > longest {
		return fmt.Sprintf("%s... (%d characters)", string(r[:longest]), len(r))
	}
	return s
}
