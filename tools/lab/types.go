// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
)

// An attribute is written as "name kind flags": the kind is string, number, bool,
// strings (a set of strings) or map (of strings); the flags are required,
// computed, replaces (a change of it replaces the object) and sensitive. A name
// "a.b" stands for b in the nested block a; "a block" is a block with nothing in it.
type attribute = string

// typesOf gives the types of a provider: those of the file that LAB_TYPES names, or
// the lab's own.
func typesOf(provider string) (map[string][]attribute, error) {
	found := maps.Clone(catalogue[provider])
	if file := os.Getenv("LAB_TYPES"); file != "" {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("read LAB_TYPES: %w", err)
		}
		var more map[string]map[string][]attribute
		if err := json.Unmarshal(text, &more); err != nil {
			return nil, fmt.Errorf("read LAB_TYPES: %w", err)
		}
		found = more[provider]
	}
	if found == nil {
		return nil, fmt.Errorf("no types for a provider named %q", provider)
	}
	return found, nil
}

// catalogue holds the types that the lab serves, by provider. Every type has a
// computed id besides. Names and what forces a replacement follow the providers'
// own schemas.
var catalogue = map[string]map[string][]attribute{
	"aws": {
		"aws_ebs_volume": {
			"availability_zone string required replaces", "size number", "type string", "encrypted bool replaces",
			"snapshot_id string replaces", "final_snapshot bool", "tags map", "arn string computed",
		},
		"aws_ebs_snapshot": {
			"volume_id string required replaces", "description string replaces", "tags map", "arn string computed",
		},
		"aws_db_instance": {
			"identifier string replaces", "engine string required replaces", "instance_class string required",
			"allocated_storage number", "username string replaces", "password string sensitive",
			"deletion_protection bool", "skip_final_snapshot bool", "final_snapshot_identifier string",
			"backup_retention_period number", "delete_automated_backups bool", "tags map", "arn string computed",
		},
		"aws_db_snapshot": {
			"db_instance_identifier string required replaces", "db_snapshot_identifier string required replaces",
			"tags map", "db_snapshot_arn string computed",
		},
		"aws_db_subnet_group": {"name string required replaces", "subnet_ids strings required", "tags map", "arn string computed"},
		"aws_s3_bucket":       {"bucket string replaces", "force_destroy bool", "tags map", "arn string computed"},
		"aws_kms_key": {
			"description string", "deletion_window_in_days number", "enable_key_rotation bool", "policy string",
			"tags map", "arn string computed", "key_id string computed",
		},
		"aws_iam_policy":      {"name string replaces", "description string replaces", "policy string required", "tags map", "arn string computed"},
		"aws_iam_role_policy": {"name string replaces", "role string required replaces", "policy string required"},
		"aws_security_group":  {"name string replaces", "description string replaces", "vpc_id string replaces", "tags map", "arn string computed"},
	},
	"google": {
		"google_sql_database_instance": {
			"name string replaces", "database_version string required", "region string replaces",
			"deletion_protection bool", "root_password string sensitive", "self_link string computed",
		},
		"google_project_iam_member": {"project string required replaces", "role string required replaces", "member string required replaces"},
	},
	"gitlab": {
		"gitlab_project_access_token": {
			"project string required replaces", "name string required", "scopes strings required replaces",
			"access_level string replaces", "expires_at string", "token string computed sensitive",
		},
	},
	"railway": {
		"railway_project": {"name string required", "description string", "private bool"},
		"railway_service": {"name string required", "project_id string required replaces", "source_image string", "volume map"},
		"railway_variable": {
			"name string required replaces", "value string required sensitive", "environment_id string required replaces",
			"service_id string required replaces",
		},
	},
	"fly": {
		"fly_app":    {"name string required replaces", "org string replaces"},
		"fly_volume": {"name string required replaces", "app string required replaces", "region string required replaces", "size number replaces"},
	},
	"acme": {"acme_ledger": {"name string replaces", "entries number"}},
}
