// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"errors"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// An aclRule is a rule of an ACL policy of Consul or Nomad: what it is about, which
// of these, and what may be done with them.
type aclRule struct {
	kind, name string // "key_prefix", ""; of a rule about the whole cluster no name
	named      bool
	words      []string // the policy and the capabilities
}

// acl reads an ACL policy of Consul or Nomad, in HCL or JSON.
// Sources: developer.hashicorp.com/consul/docs/reference/acl/rule and
// developer.hashicorp.com/nomad/docs/other-specifications/acl-policy.
func acl(value any) ([]Grant, error) {
	text, ok := value.(string)
	if !ok {
		return nil, errors.New("no text")
	}
	var rules []aclRule
	if strings.HasPrefix(strings.TrimSpace(text), "{") {
		doc, err := document(text)
		if err != nil {
			return nil, err
		}
		rules = aclOfJSON(doc)
	} else {
		file, err := parseVault([]byte(text))
		if err != nil {
			return nil, err
		}
		body, _ := file.Body.(*hclsyntax.Body)
		if rules, err = aclOfHCL(body); err != nil {
			return nil, err
		}
	}
	var grants []Grant
	for _, r := range rules {
		if why := r.why(); why != "" {
			grants = append(grants, permission(strings.Join(r.words, ", "), r.String(), why))
		}
	}
	return grants, nil
}

// String gives what the rule is about: `key_prefix ""`, "operator".
func (r aclRule) String() string {
	if r.named {
		return r.kind + ` "` + r.name + `"`
	}
	return r.kind
}

// clusterWide are what a rule without a name is about that leads to everything.
var clusterWide = map[string]string{
	"acl": "it can write itself any right", "operator": "the servers of the cluster", "node": "any node can be drained",
	"keyring": "the keys of the cluster", "mesh": "the whole mesh", "peering": "the whole mesh", "agent": "any agent",
}

// passing are the kinds whose objects nobody keeps.
var passing = []string{"session_prefix", "event_prefix", "agent_prefix"}

// writing are the capabilities of Nomad that change what others made, or get at it.
var writing = []string{
	"write", "submit-job", "alloc-exec", "alloc-node-exec", "alloc-lifecycle", "sentinel-override", "csi-write-volume",
	"host-volume-delete", "host-volume-write", "destroy", "delete", "mount-readwrite",
}

func (r aclRule) why() string {
	writes := slices.ContainsFunc(r.words, func(w string) bool { return slices.Contains(writing, w) })
	switch {
	case !writes:
		return ""
	case !r.named:
		return clusterWide[r.kind]
	case r.name == "" && strings.HasSuffix(r.kind, "_prefix") && !slices.Contains(passing, r.kind), r.name == "*":
		return "every one of the kind, whoever it belongs to"
	}
	return ""
}

func aclOfHCL(body *hclsyntax.Body) ([]aclRule, error) {
	var rules []aclRule
	for _, b := range body.Blocks {
		r := aclRule{kind: b.Type, named: len(b.Labels) > 0}
		if r.named {
			r.name = b.Labels[0]
		}
		var err error
		if r.words, err = aclWords(b.Body, "policy", "capabilities"); err != nil {
			return nil, err
		}
		inner, err := aclOfHCL(b.Body)
		if err != nil {
			return nil, err
		}
		rules = append(append(rules, r), within(r, inner)...)
	}
	for name := range clusterWide {
		words, err := aclWords(body, name)
		if err != nil {
			return nil, err
		}
		if len(words) > 0 {
			rules = append(rules, aclRule{kind: name, words: words})
		}
	}
	return rules, nil
}

// within leaves out the rules inside of one about a chosen namespace or partition:
// what they are about, somebody chose.
func within(outer aclRule, inner []aclRule) []aclRule {
	if outer.named && outer.name != "" && outer.name != "*" {
		return nil
	}
	return inner
}

func aclWords(body *hclsyntax.Body, names ...string) ([]string, error) {
	var words []string
	for _, name := range names {
		attr, ok := body.Attributes[name]
		if !ok {
			continue
		}
		v, diags := attr.Expr.Value(nil)
		if diags.HasErrors() {
			return nil, diags
		}
		words = append(words, elements(v)...)
	}
	return words, nil
}

func aclOfJSON(doc map[string]any) []aclRule {
	var rules []aclRule
	for kind, v := range doc {
		if text, ok := v.(string); ok {
			rules = append(rules, aclRule{kind: kind, words: []string{text}})
		}
		for _, block := range blocksOfJSON(v) {
			for name, inner := range block {
				switch inner := inner.(type) {
				case map[string]any:
					r := aclRule{kind: kind, name: name, named: true, words: append(list(inner["policy"]), list(inner["capabilities"])...)}
					rules = append(append(rules, r), within(r, aclOfJSON(inner))...)
				case string:
					if name == "policy" {
						rules = append(rules, aclRule{kind: kind, words: []string{inner}})
					}
				}
			}
		}
	}
	return rules
}

func blocksOfJSON(v any) []map[string]any {
	switch v := v.(type) {
	case map[string]any:
		return []map[string]any{v}
	case []any:
		var out []map[string]any
		for _, e := range v {
			out = append(out, blocksOfJSON(e)...)
		}
		return out
	}
	return nil
}
