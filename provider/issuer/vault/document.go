// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl"
	"github.com/hashicorp/hcl/hcl/ast"
)

// accessorMark begins the comment in which a policy names its token.
const accessorMark = "# accessor: "

// document writes the rules as a policy.
func (r rules) document(accessor string) string {
	var b strings.Builder
	b.WriteString("# Written by the Terraform provider scoped for one token, and deleted with it.\n")
	if accessor != "" {
		b.WriteString(accessorMark + accessor + "\n")
	}
	for _, path := range slices.Sorted(maps.Keys(r)) {
		fmt.Fprintf(&b, "path %q {\n  capabilities = [\"%s\"]\n}\n", path, strings.Join(r[path].names(), `", "`))
	}
	return b.String()
}

// accessorIn reads the accessor that document wrote, "" when there is none yet.
func accessorIn(document string) string {
	for line := range strings.Lines(document) {
		if accessor, found := strings.CutPrefix(strings.TrimSpace(line), accessorMark); found {
			return accessor
		}
	}
	return ""
}

// old are the capabilities of the policy levels that came before them.
// Source: vault/policy.go of Vault 1.21.0
var old = map[string][]string{
	"deny":  {"deny"},
	"read":  {"read", "list"},
	"write": {"create", "read", "update", "delete", "list"},
	"sudo":  {"create", "read", "update", "delete", "list", "sudo"},
}

// read adds the rules of a policy, which may be another's.
func (r rules) read(document string) error {
	file, err := hcl.Parse(document)
	if err != nil {
		return fmt.Errorf("read the policy: %w", err)
	}
	list, ok := file.Node.(*ast.ObjectList)
	if !ok {
		return fmt.Errorf("read the policy: it is no list of blocks")
	}
	for _, item := range list.Filter("path").Items {
		if len(item.Keys) == 0 {
			continue
		}
		path, _ := item.Keys[0].Token.Value().(string)
		var rule struct {
			Policy       string
			Capabilities []string
		}
		if err := hcl.DecodeObject(&rule, item.Val); err != nil {
			return fmt.Errorf("read the rule of %q: %w", path, err)
		}
		r.add(path, append(rule.Capabilities, old[rule.Policy]...))
	}
	return nil
}
