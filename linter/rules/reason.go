// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// because puts into words why a plan says that it destroys an object, to follow
// "because". It is for reading only: plans give reasons that mislead, so nothing
// may be decided by it, and one that does not fit the actions is left out.
func because(c *plan.Change) string {
	text := reasons[c.ActionReason]
	if strings.HasPrefix(c.ActionReason, "replace_") != c.Actions.Has(plan.ActionCreate) {
		return ""
	}
	return text
}

// reasons are the words of action_reason in Terraform 1.16 and OpenTofu 1.12, as far
// as they are about a destroy. That an argument cannot be changed in place is not
// among them: which one it is says more.
var reasons = map[string]string{
	"delete_because_no_resource_config": "its block is gone from the configuration",
	"delete_because_no_module":          "its module call is gone from the configuration, or no longer has this key",
	"delete_because_wrong_repetition":   "count or for_each came to its block or went from it, so that its address fits no longer",
	"delete_because_count_index":        "count no longer reaches it",
	"delete_because_each_key":           "for_each no longer has its key",
	"delete_because_no_move_target":     "it was moved to an address that has no block",
	"delete_because_enabled_false":      "its lifecycle says enabled = false",
	"replace_because_tainted":           "it is marked as tainted",
	"replace_by_request":                "-replace asks for it",
	"replace_by_triggers":               "something in its replace_triggered_by changes",
}
