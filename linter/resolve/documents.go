// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
)

// A kind is a data source that writes a policy of what it is given, and asks nobody:
// which attribute has the text, of which blocks it is made, and how.
type kind struct {
	output, blocks string
	entries        func(r *Resolver, d *document, depth int) []any
	policy         func(entries []any) any
}

func kindOf(typ string) (kind, bool) {
	switch typ {
	case "aws_iam_policy_document", "minio_iam_policy_document":
		return kind{"json", "statement", statements, awsPolicy}, true
	case "google_iam_policy":
		return kind{"policy_data", "binding", bindings, googlePolicy}, true
	case "vault_policy_document":
		return kind{"hcl", "rule", vaultRules, vaultPolicy}, true
	}
	return kind{}, false
}

// A document is a policy that is to be written during the apply.
type document struct {
	kind
	address   plan.Address
	arguments map[string]any // with gaps
	written   map[string]any // the arguments' expressions, as the configuration in the plan has them
	sensitive bool
}

// A gap is the path of what is not known.
type gap string

func newDocument(c *plan.Change, k kind) *document {
	tree, _ := c.After.Decode(func(path string) any { return gap(path) }).(map[string]any)
	d := &document{kind: k, address: c.Parsed, arguments: tree}
	for _, v := range c.After.At(k.blocks) {
		d.sensitive = d.sensitive || v.Sensitive
	}
	return d
}

// configured takes the block that the document is configured in.
func (d *document) configured(c *plan.Resource) {
	d.written = map[string]any{}
	for name := range d.arguments {
		d.written[name] = c.Expressions.At(name)[0].Data
	}
}

// mark stands for what is not known at a path. What an argument of a block is made
// of is known where the plan's configuration has all of the blocks: it leaves out
// those that a dynamic block makes.
func (d *document) mark(at gap) string {
	name, rest, _ := strings.Cut(string(at), ".")
	attribute, _, _ := strings.Cut(rest, ".")
	attribute, _, _ = strings.Cut(attribute, "[")
	block, index := indexed(name)
	expressions, aligned := d.written[block], true
	if list, ok := expressions.([]any); ok && rest != "" {
		have, _ := d.arguments[block].([]any)
		if aligned = len(list) == len(have) && index < len(list); aligned {
			expressions = list[index]
		}
		expressions = under(expressions, attribute)
	}
	var from []string
	collect(expressions, &from)
	from = specific(from)
	text := strings.Join(from, ", ")
	switch {
	case len(from) == 0:
		return power.Open(d.address.Type + "." + d.address.Name + "." + string(at))
	case slices.ContainsFunc(from, func(ref string) bool { return !single(ref) }):
		return power.Open(text)
	case !aligned:
		return power.Likely(text)
	}
	return power.Some(text)
}

// under gives what a block, or each of several, has by a name.
func under(v any, name string) any {
	switch v := v.(type) {
	case map[string]any:
		return v[name]
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = under(e, name)
		}
		return out
	}
	return nil
}

// indexed takes "statement[2]" apart.
func indexed(step string) (name string, index int) {
	name, digits, _ := strings.Cut(step, "[")
	for _, c := range strings.TrimSuffix(digits, "]") {
		index = index*10 + int(c-'0')
	}
	return name, index
}

// policy gives what references lead to as one policy: that of one data source, or
// all that several, or instances of one, say.
func (r *Resolver) policy(a plan.Address, from []string, depth int) (value any, sensitive, ok bool) {
	var all []*document
	for _, ref := range from {
		if ref == "each.key" || ref == "count.index" {
			continue
		}
		found := r.referred(a, ref)
		if len(found) == 0 || len(all) > 0 && all[0].output != found[0].output {
			return nil, false, false
		}
		all = append(all, found...)
	}
	if len(all) == 0 || depth > deepest {
		return nil, false, false
	}
	var entries []any
	for _, d := range all {
		entries = append(entries, d.entries(r, d, depth+1)...)
		sensitive = sensitive || d.sensitive
	}
	return all[0].policy(entries), sensitive, true
}

// deepest is how far policies may be made of each other, and values of each other.
const deepest = 16

// referred gives the documents that "data.aws_iam_policy_document.a[0].json" may be.
func (r *Resolver) referred(a plan.Address, ref string) []*document {
	rest, ok := strings.CutPrefix(ref, "data.")
	typ, rest, _ := strings.Cut(rest, ".")
	k, known := kindOf(typ)
	rest, isText := strings.CutSuffix(rest, "."+k.output)
	name, _, keyed := strings.Cut(rest, "[")
	if !ok || !known || !isText {
		return nil
	}
	all := r.documents[instance(a.Module, typ, name)]
	for _, d := range all {
		if keyed && strings.HasSuffix(d.address.String(), "."+rest) || !keyed && len(all) > 1 && d.address.Key == a.Key {
			return []*document{d}
		}
	}
	return all
}
