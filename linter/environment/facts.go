// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package environment

import (
	"slices"
	"strconv"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A fact is one word of an object by which its environment may be told.
type fact struct {
	kind      kind
	path      string // of the attribute
	key, text string // key is a tag's
}

type kind int

const (
	isTag kind = iota
	isName
	isAccount
	isProject
)

// A place is an attribute path that has facts at it.
type place struct {
	path string
	root string // the attribute that it is in
	read func(o plan.Object, path string, keys []string) []fact
}

// places are where to look, in the order in which facts say most clearly what is
// meant. Tags and labels are kept as a map; as a list of "key:value", as Datadog's;
// or as blocks of a key and a value, as in an AWS autoscaling group. Ids are further
// attributes that name an object of a type.
func places(ids []string) []place {
	var all []place
	add := func(read func(plan.Object, string, []string) []fact, paths ...string) {
		for _, path := range paths {
			root, _, _ := strings.Cut(path, ".")
			all = append(all, place{path, root, read})
		}
	}
	add(readTags, "tags_all", "tags", "tag", "labels", "effective_labels", "terraform_labels",
		"user_labels", "resource_labels", "metadata.labels")
	add(readNames, "name", "identifier", "bucket", "metadata.name", "metadata.namespace")
	add(readNames, ids...)
	add(readIdentifiers, "arn", "id", "self_link")
	add(readProjects, "project", "project_id")
	return all
}

// gather collects the facts of one side of a change. Keys are those of the tags that
// matter. The object is gone over once to see which places it has at all.
func gather(o plan.Object, all []place, keys []string) []fact {
	has := make([]bool, len(all))
	o.EachAttribute(func(name []byte) {
		for i, p := range all {
			has[i] = has[i] || p.root == string(name)
		}
	})
	var facts []fact
	for i, p := range all {
		if has[i] {
			facts = append(facts, p.read(o, p.path, keys)...)
		}
	}
	return facts
}

func readTags(o plan.Object, path string, keys []string) []fact {
	var facts []fact
	for _, v := range o.At(path) {
		facts = append(facts, tags(v)...)
		if v.Knowledge == plan.Unknown {
			facts = append(facts, knownTags(o, path, keys)...)
		}
	}
	return facts
}

func readNames(o plan.Object, path string, _ []string) []fact { return texts(o, isName, path) }

func readProjects(o plan.Object, path string, _ []string) []fact { return texts(o, isProject, path) }

// readIdentifiers takes apart what says step by step where an object is.
func readIdentifiers(o plan.Object, path string, _ []string) []fact {
	var facts []fact
	for _, f := range texts(o, isName, path) {
		facts = append(facts, parts(f)...)
	}
	return facts
}

func texts(o plan.Object, k kind, path string) []fact {
	var facts []fact
	for _, v := range o.At(path) {
		if text, ok := v.Data.(string); ok && text != "" {
			facts = append(facts, fact{kind: k, path: v.Path, text: text})
		}
	}
	return facts
}

// tags takes apart what is at one of tagPaths. A key named Name is how AWS shows
// what an object is called.
func tags(v plan.Value) []fact {
	var facts []fact
	add := func(path, key, text string) {
		facts = append(facts, fact{isTag, path, key, text})
		if strings.EqualFold(key, "name") {
			facts = append(facts, fact{kind: isName, path: path, text: text})
		}
	}
	switch data := v.Data.(type) {
	case map[string]any:
		for key, value := range data {
			if text, ok := value.(string); ok {
				add(plan.JoinPath(v.Path, key), key, text)
			}
		}
		slices.SortFunc(facts, func(a, b fact) int { return strings.Compare(a.path, b.path) })
	case []any:
		for _, item := range data {
			if key, text, ok := pair(item); ok {
				add(v.Path, key, text)
			}
		}
	}
	return facts
}

// knownTags looks for tags in a map of which a part is unknown.
func knownTags(o plan.Object, path string, keys []string) []fact {
	var facts []fact
	for _, key := range keys {
		for _, f := range texts(o, isTag, path+"["+strconv.Quote(key)+"]") {
			f.key = key
			facts = append(facts, f)
		}
	}
	return facts
}

// pair reads a tag that is an element of a list.
func pair(item any) (key, text string, ok bool) {
	switch item := item.(type) {
	case string:
		return strings.Cut(item, ":")
	case map[string]any:
		key, isKey := item["key"].(string)
		text, isText := item["value"].(string)
		return key, text, isKey && isText
	}
	return "", "", false
}

// parts takes an identifier apart: the steps on the way to the object, and the
// account and the project that it is in.
func parts(f fact) []fact {
	facts := []fact{f}
	steps := strings.FieldsFunc(f.text, func(r rune) bool { return r == '/' || r == ':' })
	if len(steps) > 1 {
		for _, step := range steps {
			facts = append(facts, fact{kind: isName, path: f.path, text: step})
		}
	}
	for i, step := range steps[:max(len(steps)-1, 0)] {
		switch strings.ToLower(step) {
		case "subscriptions":
			facts = append(facts, fact{kind: isAccount, path: f.path, text: steps[i+1]})
		case "projects":
			facts = append(facts, fact{kind: isProject, path: f.path, text: steps[i+1]})
		}
	}
	if arn := strings.SplitN(f.text, ":", 6); len(arn) == 6 && arn[0] == "arn" && arn[4] != "" {
		facts = append(facts, fact{kind: isAccount, path: f.path, text: arn[4]})
	}
	return facts
}
