// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// references lists what the expressions at an attribute path refer to.
func references(o plan.Object, path string) []string {
	var out []string
	for _, v := range o.At(path) {
		collect(v.Data, &out)
	}
	return out
}

func collect(v any, out *[]string) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			collect(e, out)
		}
	case map[string]any:
		all, _ := v["references"].([]any)
		for _, ref := range all {
			if text, ok := ref.(string); ok && !slices.Contains(*out, text) {
				*out = append(*out, text)
			}
		}
		for name, e := range v {
			if name != "references" && name != "constant_value" {
				collect(e, out)
			}
		}
	}
}

// specific leaves out the references that another one goes on from: a plan lists
// aws_s3_bucket.a behind aws_s3_bucket.a.arn.
func specific(all []string) []string {
	var out []string
	for _, ref := range all {
		if !slices.ContainsFunc(all, func(o string) bool {
			rest, ok := strings.CutPrefix(o, ref)
			return ok && rest != "" && (rest[0] == '.' || rest[0] == '[')
		}) {
			out = append(out, ref)
		}
	}
	slices.Sort(out)
	return out
}

// through are the types that only pass on what they are given, or what somebody
// else answers: their values may be anything.
var through = []string{
	"terraform_data", "null_resource", "null_data_source", "external", "http", "terraform_remote_state", "tfe_outputs",
	"local_file", "local_sensitive_file", "template_file", "template_dir", "archive_file", "time_static",
	"aws_ssm_parameter", "aws_ssm_parameters_by_path", "aws_secretsmanager_secret_version", "aws_lambda_invocation",
	"aws_s3_object", "aws_s3_bucket_object", "vault_generic_secret", "vault_kv_secret", "vault_kv_secret_v2",
	"consul_keys", "consul_key_prefix", "google_storage_bucket_object_content", "google_secret_manager_secret_version",
	"azurerm_key_vault_secret", "kubernetes_config_map", "kubernetes_secret", "shell_script", "jq_query", "utils_deep_merge_json",
}

// single reports whether a reference is to what names one object, and which its
// provider makes up: aws_s3_bucket.logs.arn.
func single(ref string) bool {
	parts := strings.Split(strings.TrimPrefix(ref, "data."), ".")
	typ := parts[0]
	if len(parts) < 3 || !strings.Contains(typ, "_") || slices.Contains(through, typ) || strings.HasPrefix(typ, "random_") {
		return false
	}
	return naming(parts[len(parts)-1])
}

// naming reports whether an attribute is one that names its object.
func naming(attribute string) bool {
	attribute, _, _ = strings.Cut(attribute, "[")
	for _, name := range []string{"arn", "arns", "id", "ids", "name", "email", "url", "key"} {
		if attribute == name || strings.HasSuffix(attribute, "_"+name) {
			return true
		}
	}
	return slices.Contains([]string{
		"bucket", "self_link", "member", "principal", "partition", "region", "dns_suffix", "number", "slug", "path", "accessor",
	}, attribute)
}
