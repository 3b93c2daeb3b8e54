// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"bytes"
	"encoding/json"

	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
)

// statements writes the statements of an AWS policy document.
func statements(r *Resolver, d *document, depth int) []any {
	var out []any
	for _, block := range blocks(d, "statement") {
		s := map[string]any{"Effect": effect(block["effect"])}
		for argument, member := range map[string]string{
			"actions": "Action", "not_actions": "NotAction", "resources": "Resource", "not_resources": "NotResource",
		} {
			if values := d.texts(block[argument]); len(values) > 0 {
				s[member] = values
			}
		}
		d.principals(s, "Principal", block["principals"])
		d.principals(s, "NotPrincipal", block["not_principals"])
		d.conditions(s, block["condition"])
		out = append(out, s)
	}
	for _, name := range []string{"source_policy_documents", "override_policy_documents", "source_json", "override_json"} {
		out = append(out, r.sources(d, name, depth)...)
	}
	return out
}

func awsPolicy(entries []any) any { return map[string]any{"Statement": entries} }

// effect is Allow where it is not said, and where it is not known.
func effect(v any) any {
	if text, ok := v.(string); ok {
		return text
	}
	return "Allow"
}

// principals writes who a statement is about. Minio's has a text, or nothing.
func (d *document) principals(s map[string]any, member string, v any) {
	who := map[string]any{}
	for _, block := range objects(v) {
		for _, kind := range d.texts(block["type"]) {
			who[kind.(string)] = append(d.texts(who[kind.(string)]), d.texts(block["identifiers"])...)
		}
	}
	if all, ok := who["*"]; ok {
		s[member] = all
	} else if len(who) > 0 {
		s[member] = who
	}
	if text, ok := v.(string); ok && text != "" {
		s[member] = text
	} else if at, ok := v.(gap); ok {
		s[member] = d.mark(at)
	}
}

func (d *document) conditions(s map[string]any, v any) {
	all := map[string]any{}
	for _, block := range objects(v) {
		test, ok := block["test"].(string)
		variable, known := block["variable"].(string)
		if !ok || !known {
			continue // what it is, nobody knows: it narrows nothing
		}
		tests, _ := all[test].(map[string]any)
		if tests == nil {
			tests = map[string]any{}
		}
		tests[variable] = append(d.texts(tests[variable]), d.texts(block["values"])...)
		all[test] = tests
	}
	if len(all) > 0 {
		s["Condition"] = all
	}
}

// sources are the statements of the policies that one is made of.
func (r *Resolver) sources(d *document, name string, depth int) []any {
	var out []any
	for _, v := range list(d.arguments[name]) {
		var policy any
		switch v := v.(type) {
		case string:
			policy = decoded(v)
		case gap:
			var from []string
			collect(d.written[name], &from)
			policy, _, _ = r.policy(d.address, specific(from), depth)
		default:
			continue
		}
		doc, ok := policy.(map[string]any)
		if !ok {
			out = append(out, map[string]any{"Effect": "Allow", "Action": power.Open(d.address.Name + "." + name), "Resource": "*"})
			continue
		}
		for member, s := range doc {
			if member == "Statement" {
				out = append(out, list(s)...)
			}
		}
	}
	return out
}

// bindings writes the bindings of a Google policy.
func bindings(_ *Resolver, d *document, _ int) []any {
	var out []any
	for _, block := range blocks(d, "binding") {
		out = append(out, map[string]any{"role": d.texts(block["role"]), "members": d.texts(block["members"])})
	}
	return out
}

func googlePolicy(entries []any) any { return map[string]any{"bindings": entries} }

// vaultRules writes the rules of a Vault policy.
func vaultRules(_ *Resolver, d *document, _ int) []any {
	var out []any
	for _, block := range blocks(d, "rule") {
		for _, path := range d.texts(block["path"]) {
			out = append(out, map[string]any{path.(string): map[string]any{"capabilities": d.texts(block["capabilities"])}})
		}
	}
	return out
}

func vaultPolicy(entries []any) any {
	text, _ := json.Marshal(map[string]any{"path": entries}) // maps, lists and texts
	return string(text)
}

// blocks gives a document's blocks. Where it is not known which there are, one that
// is open stands for them.
func blocks(d *document, name string) []map[string]any {
	if at, ok := d.arguments[name].(gap); ok {
		open := power.Open(d.address.Type + "." + d.address.Name + "." + string(at))
		return []map[string]any{{"actions": open, "resources": open, "role": open, "members": open, "path": open, "capabilities": open}}
	}
	return objects(d.arguments[name])
}

func objects(v any) []map[string]any {
	var out []map[string]any
	for _, e := range list(v) {
		if m, ok := e.(map[string]any); ok {
			out = append(out, m)
		}
	}
	return out
}

func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// texts lists the texts of an argument that has one or several.
func (d *document) texts(v any) []any {
	var out []any
	for _, e := range list(v) {
		switch e := e.(type) {
		case string:
			out = append(out, e)
		case gap:
			out = append(out, d.mark(e))
		}
	}
	return out
}

func decoded(text string) any {
	var v any
	if json.NewDecoder(bytes.NewBufferString(text)).Decode(&v) != nil {
		return nil
	}
	return v
}
