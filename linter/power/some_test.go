// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
)

func TestProve(t *testing.T) {
	t.Parallel()
	iam := catalog.Scope{Form: catalog.IAMJSON}
	words := catalog.Scope{Form: catalog.Words, Broad: []string{"api"}}
	allow := func(action, resource string) string {
		return `{"Statement": {"Effect": "Allow", "Action": ["` + action + `"], "Resource": ["` + resource + `"]}}`
	}
	for _, test := range []struct {
		scope  catalog.Scope
		value  any
		broad  []string
		open   []string
		likely bool
	}{
		{iam, allow("s3:*", power.Some("aws_s3_bucket.a.arn")+"/*"), []string{}, nil, false},
		{iam, allow("s3:*", "arn:aws:s3:::"+power.Some("aws_s3_bucket.a.id")+"/*"), []string{}, nil, false},
		{iam, allow("*", power.Some("aws_s3_bucket.a.arn")), []string{"* on ‹aws_s3_bucket.a.arn›"}, nil, false},
		{iam, allow("s3:*", power.Open("var.a")), []string{}, []string{"var.a"}, false},
		{iam, allow("logs:PutLogEvents", power.Open("var.a")), []string{}, nil, false},
		{iam, allow("s3:*", power.Likely("a.b.arn")), []string{}, []string{"a.b.arn"}, true},
		{iam, allow(power.Open("var.a"), power.Likely("a.b.arn")), []string{}, []string{"a.b.arn", "var.a"}, false},
		{iam, allow(power.Open("var.a"), "*"), []string{}, []string{"var.a"}, false},
		{iam, allow("s3:*", "*\", \""+power.Open("var.a")), []string{"s3:* on *"}, nil, false},
		{words, []any{"api", power.Open("var.a")}, []string{"api"}, []string{"var.a"}, false},
		{words, []any{"read", power.Some("x.y.id")}, []string{}, nil, false},
		{words, []any{"read", power.Likely("x.y.id")}, []string{}, []string{"x.y.id"}, true},
	} {
		p, err := power.Prove(test.scope, test.value)
		require.NoError(t, err, test.value)
		require.Equal(t, test.broad, names(p.Broad), test.value)
		require.Equal(t, test.open, p.Open, test.value)
		require.Equal(t, test.likely, p.Likely, test.value)
	}
}
