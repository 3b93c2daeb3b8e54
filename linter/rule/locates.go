// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

import "slices"

// Locates reports whether an argument of a provider's configuration says where the
// provider looks for objects: which account, region, project, cluster or server.
func Locates(arg string) bool { return slices.Contains(locating, arg) }

var locating = []string{
	"access_key", "account", "account_id", "account_name", "address", "allowed_account_ids",
	"api_endpoint", "api_url", "app_url", "assume_role", "assume_role_with_web_identity", "base_url",
	"billing_project", "cloud", "cloud_id", "cluster", "compartment_ocid", "config_context", "config_path",
	"credentials", "domain", "endpoint", "endpoints", "environment", "folder_id", "forbidden_account_ids",
	"host", "hostname", "kubeconfig", "kubernetes", "local", "namespace", "org", "org_id", "org_name", "organization",
	"organization_id", "owner", "path", "port", "profile", "project", "project_id", "region", "server", "server_url",
	"site", "subdomain", "subscription_id", "tenancy_ocid", "tenant_id", "tenant_name", "uri", "url", "zone",
}

// Secretive reports whether what such an argument holds may be, or may hold, a
// credential, so that its value is not shown.
func Secretive(arg string) bool { return slices.Contains(secretive, arg) }

var secretive = []string{"access_key", "assume_role", "assume_role_with_web_identity", "credentials", "kubernetes", "kubeconfig", "uri"}
