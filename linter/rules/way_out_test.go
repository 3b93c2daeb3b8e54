// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// change is an entry of a plan: its address, its actions, and what else it has, as
// JSON of the entry and of its change.
func change(t *testing.T, address, actions, entry, inner string) string {
	t.Helper()
	a, err := plan.ParseAddress(address)
	require.NoError(t, err)
	module, index := "", ""
	if m, _, found := strings.Cut(address, "."+a.Type+"."); found {
		module = fmt.Sprintf(`"module_address": %q,`, m)
	}
	if a.Key.Set {
		index = fmt.Sprintf(`"index": %s,`, strings.Trim(a.Key.String(), "[]"))
	}
	quoted, err := json.Marshal(address)
	require.NoError(t, err)
	return fmt.Sprintf(`{"address": %s, %s "mode": "managed", "type": %q, "name": %q, %s %s
		"provider_name": "registry.terraform.io/any/any", "change": {"actions": %s, %s}}`,
		quoted, module, a.Type, a.Name, index, entry, actions, inner)
}

// fixes lints a plan and gives the advice of each finding of a rule, by address.
func fixes(t *testing.T, id string, changes ...string) map[string]string {
	t.Helper()
	doc := `{"format_version": "1.2", "terraform_version": "1.16.4", "planned_values": {"root_module": {}},
		"resource_changes": [` + strings.Join(changes, ",") + `], "configuration": {"root_module": {}}}`
	result, err := linter.Run(context.Background(), strings.NewReader(doc), linter.Options{})
	require.NoError(t, err, doc)
	out := map[string]string{}
	for _, f := range result.Findings {
		if f.Rule == id {
			out[f.Address] = f.Fix
		}
	}
	return out
}

const (
	gone     = `["delete"]`
	replaced = `["delete", "create"]`
	made     = `["create"]`
	prod     = `"before": {"id": "db-1", "identifier": "prod", "skip_final_snapshot": true}, "after": null`
)

func TestAdviceOnARename(t *testing.T) {
	t.Parallel()
	fix := fixes(t, "destroy-stateful",
		change(t, "aws_db_instance.main", gone, "", prod),
		change(t, "module.data.aws_db_instance.other[0]", made, "", `"before": null, "after": {"identifier": "other"}`),
		change(t, `aws_db_instance.primary["a"]`, made, "", `"before": null, "after": {"identifier": "prod"}`),
	)["aws_db_instance.main"]
	require.Contains(t, fix, "```hcl\nmoved {\n  from = aws_db_instance.main\n  to   = aws_db_instance.primary[\"a\"]\n}\n```")
	require.Contains(t, fix, "```hcl\nremoved {\n  from = aws_db_instance.main\n  lifecycle {\n    destroy = false\n  }\n}\n```")
	require.NotContains(t, fix, "module.data", "the one with the same identifier is meant")
}

func TestAdviceOnSeveralHeirs(t *testing.T) {
	t.Parallel()
	changes := []string{change(t, "aws_db_instance.main[0]", gone, "", prod)}
	for i := range 5 {
		changes = append(changes, change(t, fmt.Sprintf("aws_db_instance.new[%d]", i), made, "", `"before": null, "after": {"identifier": "x"}`))
	}
	fix := fixes(t, "destroy-stateful", changes...)["aws_db_instance.main[0]"]
	require.Contains(t, fix, "aws_db_instance.new[0], aws_db_instance.new[1], aws_db_instance.new[2] and 2 more")
	require.Contains(t, fix, "from = aws_db_instance.main[0]\n")
	require.NotContains(t, fix, "removed {", "a removed block names no instance")
}

func TestAdviceOnAnotherType(t *testing.T) {
	t.Parallel()
	fix := fixes(t, "destroy-stateful",
		change(t, "aws_db_instance.main", gone, "", prod),
		change(t, "aws_docdb_cluster.main", made, "", `"before": null, "after": {"cluster_identifier": "prod"}`),
	)["aws_db_instance.main"]
	require.Contains(t, fix, "import {\n  to = aws_docdb_cluster.main\n  id = \"db-1\"\n}")
}

func TestAdviceOnAReplacement(t *testing.T) {
	t.Parallel()
	forced := `"replace_paths": [["identifier"], ["tags", "a"]], ` + prod
	fix := fixes(t, "destroy-stateful", change(t, "aws_db_instance.main", replaced, "", strings.Replace(forced, `"after": null`, `"after": {}`, 1)))
	require.Contains(t, fix["aws_db_instance.main"], "ignore_changes = [identifier, tags]")
	tainted := strings.Replace(prod, `"after": null`, `"after": {}`, 1)
	fix = fixes(t, "destroy-stateful", change(t, `aws_db_instance.main["it's"]`, replaced, `"action_reason": "replace_because_tainted",`, tainted))
	require.Contains(t, fix[`aws_db_instance.main["it's"]`], `terraform untaint 'aws_db_instance.main["it'\''s"]'`)
	imported := `"importing": {"id": "prod"}, ` + strings.Replace(forced, `"after": null`, `"after": {}`, 1)
	fix = fixes(t, "destroy-stateful", change(t, "aws_db_instance.main", replaced, "", imported))
	require.Contains(t, fix["aws_db_instance.main"], "agree with the object that is imported in identifier, tags.a")
}

func TestAdviceOnTheLastResort(t *testing.T) {
	t.Parallel()
	fix := fixes(t, "destroy-stateful",
		change(t, "aws_db_instance.main", gone, "", prod),
		change(t, "google_sql_database.app", gone, "", `"before": {"id": "x"}, "after": null`),
		change(t, "aws_ebs_volume.data", gone, `"deposed": "a1b2c3d4",`, `"before": {"id": "vol-1"}, "after": null`),
	)
	require.Contains(t, fix["aws_db_instance.main"], "apply `skip_final_snapshot = false`, in a change")
	require.Contains(t, fix["google_sql_database.app"], "apply `deletion_policy = \"ABANDON\"` first")
	require.Contains(t, fix["aws_ebs_volume.data"], "left behind")
}

func TestAdviceShowsNothingSensitive(t *testing.T) {
	t.Parallel()
	fix := fixes(t, "destroy-stateful",
		change(t, "aws_db_instance.main", gone, "", `"before_sensitive": {"id": true}, `+prod),
		change(t, "aws_docdb_cluster.main", made, "", `"before": null, "after": {"cluster_identifier": "prod"}`),
	)["aws_db_instance.main"]
	require.Contains(t, fix, "import {")
	require.NotContains(t, fix, "db-1")
}
