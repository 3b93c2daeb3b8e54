// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
)

// weakened lints one update and gives the paths of which weaken-protection has
// something to say.
func weakened(t *testing.T, address, sides string) []string {
	t.Helper()
	doc := `{"format_version": "1.2", "terraform_version": "1.16.4", "planned_values": {"root_module": {}},
		"resource_changes": [` + change(t, address, `["update"]`, "", sides) + `], "configuration": {"root_module": {}}}`
	result, err := linter.Run(context.Background(), strings.NewReader(doc), linter.Options{})
	require.NoError(t, err, doc)
	var paths []string
	for _, f := range result.Findings {
		if f.Rule == "weaken-protection" {
			paths = append(paths, f.Evidence[0].Path)
		}
	}
	return paths
}

func TestElementsArePairedByWhatTheyAre(t *testing.T) {
	t.Parallel()
	const lifecycle = "aws_s3_bucket_lifecycle_configuration.x"
	for name, test := range map[string]struct {
		address, sides string
		want           []string
	}{
		"reordered": {lifecycle, `
			"before": {"rule": [{"id": "a", "expiration": [{"days": 9}]}, {"id": "b", "expiration": [{"days": 1}]}]},
			"after":  {"rule": [{"id": "b", "expiration": [{"days": 1}]}, {"id": "a", "expiration": [{"days": 9}]}]}`, nil},
		"swapped": {
			lifecycle, `
			"before": {"rule": [{"id": "a", "expiration": [{"days": 9}]}, {"id": "b", "expiration": [{"days": 1}]}]},
			"after":  {"rule": [{"id": "a", "expiration": [{"days": 1}]}, {"id": "b", "expiration": [{"days": 9}]}]}`,
			[]string{"rule[0].expiration[0].days"},
		},
		"dropped": {lifecycle, `
			"before": {"rule": [{"id": "a", "expiration": [{"days": 9}]}, {"id": "b", "expiration": [{"days": 1}]}]},
			"after":  {"rule": [{"id": "b", "expiration": [{"days": 1}]}]}`, nil},
		"added": {
			lifecycle, `
			"before": {"rule": [{"id": "b", "expiration": [{"days": 1}]}]},
			"after":  {"rule": [{"id": "a", "expiration": [{"days": 9}]}, {"id": "b", "expiration": [{"days": 1}]}]}`,
			[]string{"rule[0].expiration[0].days"},
		},
		"added within": {
			lifecycle, `
			"before": {"rule": [{"id": "b", "expiration": []}]}, "after": {"rule": [{"id": "b", "expiration": [{"days": 9}]}]}`,
			[]string{"rule[0].expiration[0].days"},
		},
		"all unknown": {
			lifecycle, `
			"before": {"rule": [{"id": "b", "expiration": [{"days": 1}]}]}, "after": {}, "after_unknown": {"rule": true}`,
			[]string{"rule[0].expiration[0].days", "rule[0].noncurrent_version_expiration.noncurrent_days"},
		},
		"another element unknown": {lifecycle, `
			"before": {"rule": [{"id": "a", "expiration": [{"days": 9}]}]},
			"after":  {"rule": [{"expiration": [{"days": 9}]}]}, "after_unknown": {"rule": [{"id": true}]}`, nil},
		"a protected disk beside a new one": {"alicloud_instance.x", `
			"before": {"data_disks": [{"name": "a", "delete_with_instance": false}]},
			"after":  {"data_disks": [{"name": "b", "delete_with_instance": true}, {"name": "a", "delete_with_instance": false}]}`, nil},
		"the disk itself": {
			"alicloud_instance.x", `
			"before": {"data_disks": [{"name": "b", "delete_with_instance": true}, {"name": "a", "delete_with_instance": false}]},
			"after":  {"data_disks": [{"name": "a", "delete_with_instance": true}, {"name": "b", "delete_with_instance": true}]}`,
			[]string{"data_disks[0].delete_with_instance"},
		},
		"a list that protects, shorter": {
			"alicloud_ess_scaling_group.x",
			`"before": {"protected_instances": ["i-1", "i-2"]}, "after": {"protected_instances": ["i-2"]}`,
			[]string{"protected_instances"},
		},
		"a list that protects, other members": {
			"alicloud_ess_scaling_group.x",
			`"before": {"protected_instances": ["i-1"]}, "after": {"protected_instances": ["i-2", "i-3"]}`,
			[]string{"protected_instances"},
		},
		"a list that protects, longer": {
			"alicloud_ess_scaling_group.x",
			`"before": {"protected_instances": ["i-2"]}, "after": {"protected_instances": ["i-1", "i-2"]}`, nil,
		},
		"a list that gives up, longer": {
			"cloudflare_worker_version.x",
			`"before": {"migrations": {"deleted_classes": ["A"]}}, "after": {"migrations": {"deleted_classes": ["A", "B"]}}`,
			[]string{"migrations.deleted_classes"},
		},
		"a map of blocks": {
			"proxmox_storage_cifs.x",
			`"before": {"backups": {"keep_last": 5, "keep_all": false}}, "after": {"backups": {"keep_last": 3, "keep_all": false}}`,
			[]string{"backups.keep_last"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, test.want, weakened(t, test.address, test.sides))
		})
	}
}

// TestLongListsAreCompared makes sure that no plan can ask for endless work.
func TestLongListsAreCompared(t *testing.T) {
	t.Parallel()
	rules := func(days string) string {
		return "[" + strings.TrimSuffix(strings.Repeat(`{"expiration": [{"days": `+days+`}]},`, 3000), ",") + "]"
	}
	got := weakened(t, "aws_s3_bucket_lifecycle_configuration.x", `"before": {"rule": `+rules("9")+`}, "after": {"rule": `+rules("8")+`}`)
	require.Equal(t, []string{"rule[0].expiration[0].days"}, got)
}
