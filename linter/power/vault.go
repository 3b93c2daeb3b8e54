// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
)

// vault reads a policy of Vault or OpenBao, in HCL or JSON.
// Source: developer.hashicorp.com/vault/docs/concepts/policies.
func vault(value any) ([]Grant, error) {
	text, ok := value.(string)
	if !ok {
		return nil, errors.New("no text")
	}
	file, err := parseVault([]byte(text))
	if err != nil {
		return nil, err
	}
	content, _, diags := file.Body.PartialContent(&hcl.BodySchema{
		Blocks: []hcl.BlockHeaderSchema{{Type: "path", LabelNames: []string{"path"}}},
	})
	if diags.HasErrors() {
		return nil, diags
	}
	var grants []Grant
	for _, block := range content.Blocks {
		capabilities, err := vaultCapabilities(block.Body)
		if err != nil {
			return nil, err
		}
		if why := vaultBreadth(block.Labels[0], capabilities); why != "" {
			grants = append(grants, permission(strings.Join(capabilities, ", "), block.Labels[0], why))
		}
	}
	return grants, nil
}

// parseVault reads either of the languages that policies are written in. The text
// comes from a plan, so it may be anything.
func parseVault(src []byte) (*hcl.File, error) {
	parse := hclguard.ParseNative
	if bytes.HasPrefix(bytes.TrimSpace(src), []byte("{")) {
		if err := hclguard.CheckJSON(src); err != nil {
			return nil, err
		}
		parse = json.Parse
	}
	file, diags := parse(src, "policy")
	if diags.HasErrors() {
		return nil, diags
	}
	return file, nil
}

// vaultCapabilities reads capabilities, and policy, the old word for them.
func vaultCapabilities(body hcl.Body) ([]string, error) {
	content, _, diags := body.PartialContent(&hcl.BodySchema{
		Attributes: []hcl.AttributeSchema{{Name: "capabilities"}, {Name: "policy"}},
	})
	var out []string
	for _, attr := range content.Attributes {
		v, more := attr.Expr.Value(nil)
		diags = append(diags, more...)
		if diags.HasErrors() {
			return nil, diags
		}
		for _, e := range elements(v) {
			out = append(out, strings.ToLower(e))
		}
	}
	if diags.HasErrors() {
		return nil, diags
	}
	slices.Sort(out)
	return out, nil
}

// vaultBreadth says why a path with such capabilities is broad.
func vaultBreadth(path string, capabilities []string) string {
	path = strings.TrimPrefix(path, "/")
	onlyList := !slices.ContainsFunc(capabilities, func(c string) bool { return c != "list" })
	switch {
	case slices.Contains(capabilities, "deny"), onlyList:
		return ""
	case slices.Contains(capabilities, "sudo"):
		return "sudo opens what only root may use"
	case writes(capabilities) && slices.ContainsFunc(rootPaths, func(p string) bool { return overlap(path, p) }):
		return "it can write itself any right"
	case mountWide(path) && (writes(capabilities) || !strings.Contains(path, "/metadata/")):
		return "every path in the mount, whoever it belongs to"
	}
	return ""
}

// rootPaths are where policies, and the ways to get a token, are written.
var rootPaths = []string{
	"sys/policy", "sys/policies", "sys/mounts", "sys/auth", "sys/raw", "sys/generate-root", "sys/seal",
	"auth/token/create", "identity/",
}

// overlap reports whether a policy's path takes in something at or below a root
// path.
func overlap(path, root string) bool {
	stem, wild := strings.CutSuffix(path, "*")
	return strings.HasPrefix(path, root) || wild && strings.HasPrefix(root, stem)
}

func writes(capabilities []string) bool {
	return slices.ContainsFunc(capabilities, func(c string) bool {
		return slices.Contains([]string{"create", "update", "delete", "patch", "write", "root"}, c)
	})
}

// mountWide reports whether a path ends in a wildcard before it has named more
// than a mount: "*", "secret/*", "+/data/*", "secret/data/*".
func mountWide(path string) bool {
	stem, wild := strings.CutSuffix(path, "*")
	if !wild {
		return false
	}
	chosen := 0
	for _, segment := range strings.Split(strings.TrimSuffix(stem, "/"), "/") {
		if segment != "" && segment != "+" && !slices.Contains([]string{"data", "metadata", "delete", "undelete", "destroy"}, segment) {
			chosen++
		}
	}
	return chosen <= 1 && (stem == "" || strings.HasSuffix(stem, "/") || chosen == 0)
}

// elements lists the texts of a value that is one text or several.
func elements(v cty.Value) []string {
	if v.IsNull() || !v.IsKnown() {
		return nil
	}
	if v.Type() == cty.String {
		return []string{v.AsString()}
	}
	var out []string
	if v.CanIterateElements() {
		for _, e := range v.AsValueSlice() {
			out = append(out, elements(e)...)
		}
	}
	return out
}
