// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// of gives the fingerprint of a finding that stands alone.
func of(f rule.Finding) string {
	all := []rule.Finding{f}
	rule.Fingerprint(all)
	return all[0].Fingerprint
}

// TestFingerprintIsAPromise has what users' baselines hold. It must never change.
func TestFingerprintIsAPromise(t *testing.T) {
	t.Parallel()
	for want, f := range map[string]rule.Finding{
		"18eaee8860a89e13a2f2b595b4d4643d": {Rule: "destroy-stateful", Address: `module.db["eu"].aws_db_instance.main[0]`},
		"d8f23863932b4698c19191c3896e2d3c": {Rule: "destroy-stateful", Address: "aws_db_instance.main", Deposed: "0a1b2c3d"},
		"db45c21a10440fa0379977a45e21bc49": {Rule: "broad-scope", Address: "aws_security_group.web", Attribute: `ingress[3].tags["a[1]"].cidr_blocks`},
		"b525f9ce710bf579b265d98a9c024626": {Rule: "partial-plan"},
	} {
		require.Equal(t, want, of(f))
	}
}

func TestFingerprintIsOfWhatIsFound(t *testing.T) {
	t.Parallel()
	f := rule.Finding{Rule: "broad-scope", Address: "aws_x.y[0]", Attribute: "ingress[3].cidr"}
	same := f
	same.Message, same.Severity, same.Title, same.Fix = "reworded", rule.Error, "reworded", "reworded"
	same.Location = rule.Location{File: "moved.tf", Line: 99}
	same.Attribute = "ingress[0].cidr"
	same.Evidence = []rule.Evidence{{Path: "x"}}
	require.Equal(t, of(f), of(same))

	for name, other := range map[string]rule.Finding{
		"rule":      {Rule: "x", Address: f.Address, Attribute: f.Attribute},
		"instance":  {Rule: f.Rule, Address: "aws_x.y[1]", Attribute: f.Attribute},
		"attribute": {Rule: f.Rule, Address: f.Address, Attribute: "egress[3].cidr"},
		"map's key": {Rule: f.Rule, Address: f.Address, Attribute: `ingress["3"].cidr`},
		"deposed":   {Rule: f.Rule, Address: f.Address, Attribute: f.Attribute, Deposed: "a"},
	} {
		require.NotEqual(t, of(f), of(other), name)
	}
}

func TestFingerprintsOfAPlanAreDistinct(t *testing.T) {
	t.Parallel()
	f := rule.Finding{Rule: "broad-scope", Address: "aws_x.y", Attribute: "ingress[0].cidr"}
	all := []rule.Finding{f, {Rule: "other"}, f}
	rule.Fingerprint(all)
	require.Equal(t, of(f), all[0].Fingerprint)
	require.NotEqual(t, all[0].Fingerprint, all[2].Fingerprint)
	alone := []rule.Finding{f, f}
	rule.Fingerprint(alone)
	require.Equal(t, alone[1].Fingerprint, all[2].Fingerprint, "other findings do not count")
}
