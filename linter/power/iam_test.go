// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
)

func TestIAM(t *testing.T) {
	t.Parallel()
	for statement, want := range map[string][]string{
		// Breadth.
		`"Action": "*", "Resource": "*"`:                                                                                    {"* on *"},
		`"Action": "*", "Resource": "arn:aws:s3:::shop"`:                                                                    {"* on arn:aws:s3:::shop"},
		`"Action": "*:*", "Resource": "arn:aws:s3:::shop"`:                                                                  {"*:* on arn:aws:s3:::shop"},
		`"Action": ["s3:*", "ec2:Describe*"], "Resource": ["*"]`:                                                            {"s3:* on *"},
		`"Action": "s3:Delete*", "Resource": "arn:aws:s3:::*"`:                                                              {"s3:Delete* on arn:aws:s3:::*"},
		`"Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::*/*"`:                                                       {"s3:DeleteObject on arn:aws:s3:::*/*"},
		`"Action": "s3:Get*", "Resource": "*"`:                                                                              {"s3:Get* on *"},
		`"Action": "s3:GetObj?ct", "Resource": "*"`:                                                                         {"s3:GetObj?ct on *"},
		`"Action": "ssm:GetParameter*", "Resource": "arn:aws:ssm:*:*:parameter/*"`:                                          {"ssm:GetParameter* on arn:aws:ssm:*:*:parameter/*"},
		`"Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/*"`:                                                   {"sts:AssumeRole on arn:aws:iam::*:role/*"},
		`"Action": "kms:Decrypt", "Resource": "*"`:                                                                          {"kms:Decrypt on *"},
		`"Action": "lambda:UpdateFunctionCode", "Resource": "arn:aws:lambda:eu-west-1:1:function:*"`:                        {"lambda:UpdateFunctionCode on arn:aws:lambda:eu-west-1:1:function:*"},
		`"NotAction": "iam:*", "Resource": "*"`:                                                                             {"all but iam:* on *"},
		`"Action": "s3:DeleteBucket", "NotResource": "arn:aws:s3:::a"`:                                                      {"s3:DeleteBucket on *"},
		`"Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceTag/a": "b"}}`:                         {"* on *"},
		`"Action": "ec2:StopInstances", "Resource": "*", "Condition": {"StringEqualsIfExists": {"aws:ResourceTag/a": "b"}}`: {"ec2:StopInstances on *"},
		`"Action": "ec2:StopInstances", "Resource": "*", "Condition": {"StringLike": {"aws:ResourceTag/a": "*"}}`:           {"ec2:StopInstances on *"},
		`"Action": "ec2:StopInstances", "Resource": "*", "Condition": {"StringNotEquals": {"aws:ResourceTag/a": "b"}}`:      {"ec2:StopInstances on *"},

		// Anyone.
		`"Action": "s3:GetObject", "Principal": "*", "Resource": "arn:aws:s3:::a/*"`:                            {"s3:GetObject to anyone"},
		`"Action": "sts:AssumeRole", "Principal": {"AWS": ["arn:aws:iam::1:root", "*"]}`:                        {"sts:AssumeRole to anyone"},
		`"Action": "s3:GetObject", "NotPrincipal": {"AWS": "arn:aws:iam::1:root"}, "Resource": "*"`:             {"s3:GetObject to all but some"},
		`"Action": "s3:GetObject", "Principal": "*", "Condition": {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}`: {"s3:GetObject to anyone"},

		// Harmless breadth.
		`"Action": ["ec2:Describe*", "iam:List*", "cloudwatch:GetMetricData"], "Resource": "*"`:                                        {},
		`"Action": ["logs:CreateLogGroup", "logs:PutLogEvents", "cloudwatch:PutMetricData"], "Resource": "*"`:                          {},
		`"Action": ["xray:PutTraceSegments", "ecr:GetAuthorizationToken"], "Resource": "*"`:                                            {},
		`"Action": "s3:*", "Resource": ["arn:aws:s3:::shop", "arn:aws:s3:::shop/*"]`:                                                   {},
		`"Action": "s3:*", "Resource": "arn:aws:s3:::shop-*"`:                                                                          {},
		`"Action": "dynamodb:*", "Resource": "arn:aws:dynamodb:eu-west-1:1:table/orders"`:                                              {},
		`"Action": "ssm:GetParameter*", "Resource": "arn:aws:ssm:*:*:parameter/shop/*"`:                                                {},
		`"Action": "logs:DeleteLogGroup", "Resource": "arn:aws:logs:eu-west-1:1:log-group:/aws/lambda/api:*"`:                          {},
		`"Action": "iam:PassRole", "Resource": "*", "Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}`:       {},
		`"Action": "kms:*", "Principal": {"AWS": "arn:aws:iam::1:root"}, "Resource": "*"`:                                              {},
		`"Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}`:                                                    {},
		`"Action": "sns:Publish", "Principal": "*", "Resource": "*", "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::shop"}}`: {},
		`"NotAction": "iam:*", "Resource": "arn:aws:s3:::shop"`:                                                                        {},
	} {
		got := broad(t, catalog.Scope{Form: catalog.IAMJSON}, `{"Statement": [{"Effect": "Allow", `+statement+`}]}`)
		require.Equal(t, want, got, statement)
		denied := broad(t, catalog.Scope{Form: catalog.IAMJSON}, `{"Statement": {"Effect": "Deny", `+statement+`}}`)
		require.Empty(t, denied, statement)
	}
}

func TestIAMThatCannotBeRead(t *testing.T) {
	t.Parallel()
	for _, text := range []any{
		"", `{}`, `{"Statement": []}`,
	} {
		require.Empty(t, broad(t, catalog.Scope{Form: catalog.IAMJSON}, text), text)
	}
	for _, text := range []any{
		"{", "[]", `"text"`, `{"Statement": ["a"]}`, `{"Statement": {"Action": "*", "Resource": "*"}}`,
		`{"Statement": {"Effect": "Permit"}}`, `{} trailing`, 1,
	} {
		_, err := power.Broad(catalog.Scope{Form: catalog.IAMJSON}, text)
		require.Error(t, err, text)
	}
}
