// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// sequences are the actions that tools write, the most frequent first.
var sequences = []struct {
	json    string
	actions Actions
}{
	{`["no-op"]`, Actions{ActionNoOp}},
	{`["create"]`, Actions{ActionCreate}},
	{`["update"]`, Actions{ActionUpdate}},
	{`["delete"]`, Actions{ActionDelete}},
	{`["read"]`, Actions{ActionRead}},
	{`["delete","create"]`, Actions{ActionDelete, ActionCreate}},
	{`["create","delete"]`, Actions{ActionCreate, ActionDelete}},
	{`["forget"]`, Actions{ActionForget}},
	{`["forget","create"]`, Actions{ActionForget, ActionCreate}},
	{`["create","forget"]`, Actions{ActionCreate, ActionForget}},
}

func (e *entry) checkActions() bool {
	sp := e.has[changeActions]
	raw := e.raw(sp)
	for _, seq := range sequences {
		if string(raw) == seq.json {
			e.actions = seq.actions
			return true
		}
	}
	if raw == nil || raw[0] != '[' {
		return e.blame(sp, "change.actions", "the list of actions is missing")
	}
	c := cursor{buf: e.buf[e.pin+sp.from:]}
	words := c.value().([]any)
	for _, seq := range sequences {
		if seq.actions.are(words) {
			e.actions = seq.actions
			return true
		}
	}
	e.blame(sp, "change.actions", "%s is nothing that planlint knows how to judge", quoteShort(string(raw)))
	e.fault.Hint = "a newer Terraform or OpenTofu may know this action: update planlint"
	return false
}

func (as Actions) are(words []any) bool {
	if len(as) != len(words) {
		return false
	}
	for i, w := range words {
		if w != string(as[i]) {
			return false
		}
	}
	return true
}
