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

		// What is harmless by itself hides nothing that is not.
		`"Action": ["ec2:A*", "lambda:*", "ses:Send*", "ec2:AssociateIamInstanceProfile"], "Resource": "*"`: {
			"ec2:A* on *", "ec2:AssociateIamInstanceProfile on *", "lambda:* on *", "ses:Send* on *",
		},

		// Harmless breadth.
		`"Action": ["ec2:Describe*", "iam:List*", "cloudwatch:GetMetricData"], "Resource": "*"`:                                                                                                    {},
		`"Action": ["logs:CreateLogGroup", "logs:PutLogEvents", "cloudwatch:PutMetricData"], "Resource": "*"`:                                                                                      {},
		`"Action": ["ec2:Allocate*", "ec2:Accept*", "ec2:Apply*", "ec2:AssignIpv6Addresses"], "Resource": "*"`:                                                                                     {},
		`"Action": ["ses:SendEmail", "lambda:InvokeFunction"], "Resource": "*"`:                                                                                                                    {},
		`"Action": ["xray:PutTraceSegments", "ecr:GetAuthorizationToken"], "Resource": "*"`:                                                                                                        {},
		`"Action": "s3:*", "Resource": ["arn:aws:s3:::shop", "arn:aws:s3:::shop/*"]`:                                                                                                               {},
		`"Action": "s3:*", "Resource": "arn:aws:s3:::shop-*"`:                                                                                                                                      {},
		`"Action": "dynamodb:*", "Resource": "arn:aws:dynamodb:eu-west-1:1:table/orders"`:                                                                                                          {},
		`"Action": "ssm:GetParameter*", "Resource": "arn:aws:ssm:*:*:parameter/shop/*"`:                                                                                                            {},
		`"Action": "logs:DeleteLogGroup", "Resource": "arn:aws:logs:eu-west-1:1:log-group:/aws/lambda/api:*"`:                                                                                      {},
		`"Action": "iam:PassRole", "Resource": "*", "Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}`:                                                                   {},
		`"Action": "kms:*", "Principal": {"AWS": "arn:aws:iam::1:root"}, "Resource": "*"`:                                                                                                          {},
		`"Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}`:                                                                                                                {},
		`"Action": "sns:Publish", "Principal": "*", "Resource": "*", "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::shop"}}`:                                                             {},
		`"NotAction": "iam:*", "Resource": "arn:aws:s3:::shop"`:                                                                                                                                    {},
		`"Action": "iam:PassRole", "Resource": "arn:aws:iam::1:role/app"`:                                                                                                                          {},
		`"Action": "iam:PutRolePolicy", "Resource": "arn:aws:iam::1:role/app"`:                                                                                                                     {},
		`"Action": "iam:PutRolePolicy", "Resource": "*", "Condition": {"StringEquals": {"iam:PermissionsBoundary": "arn:aws:iam::1:policy/b"}}`:                                                    {},
		`"Action": "ec2:DeleteVolume", "Resource": "arn:aws:ec2:*:*:volume/vol-1"`:                                                                                                                 {},
		`"Action": "sts:AssumeRoleWithSAML", "Principal": {"Federated": "arn:aws:iam::1:saml-provider/x"}`:                                                                                         {},
		`"Action": "sts:AssumeRoleWithWebIdentity", "Principal": {"Federated": "arn:aws:iam::1:oidc-provider/login.shop.example"}, "Condition": {"StringEquals": {"login.shop.example:aud": "x"}}`: {},
		oidc + `, "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:acme/shop:*"}}`:                                                                                    {},
		`"Action": "elasticfilesystem:ClientMount", "Principal": "*", "Condition": {"Bool": {"elasticfilesystem:AccessedViaMountTarget": "true"}}`:                                                 {},

		// Anyone who has a token of a provider that everyone can get one of.
		oidc: {"sts:AssumeRoleWithWebIdentity to whoever token.actions.githubusercontent.com vouches for"},
		oidc + `, "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com"}}`: {"sts:AssumeRoleWithWebIdentity to whoever token.actions.githubusercontent.com vouches for"},
		oidc + `, "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:*"}}`:              {"sts:AssumeRoleWithWebIdentity to whoever token.actions.githubusercontent.com vouches for"},

		// What destroys, or leads to any right.
		`"Action": "kms:ScheduleKeyDeletion", "Resource": "*"`:                     {"kms:ScheduleKeyDeletion on *"},
		`"Action": "ec2:DeleteVolume", "Resource": "arn:aws:ec2:*:*:volume/vol-*"`: {"ec2:DeleteVolume on arn:aws:ec2:*:*:volume/vol-*"},
		`"Action": "iam:P?ssRole", "Resource": "*"`:                                {"iam:P?ssRole on *"},
		`"Action": "iam:*", "Resource": "arn:aws:iam::1:role/app"`: {
			"iam:putrolepolicy with iam:updateassumerolepolicy on arn:aws:iam::1:role/app",
		},
	} {
		got := broad(t, catalog.Scope{Form: catalog.IAMJSON}, `{"Statement": [{"Effect": "Allow", `+statement+`}]}`)
		require.Equal(t, want, got, statement)
		denied := broad(t, catalog.Scope{Form: catalog.IAMJSON}, `{"Statement": {"Effect": "Deny", `+statement+`}}`)
		require.Empty(t, denied, statement)
	}
}

const oidc = `"Action": "sts:AssumeRoleWithWebIdentity", "Principal": {"Federated": "arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com"}`

func TestIAMDeny(t *testing.T) {
	t.Parallel()
	const s3 = `{"Effect": "Allow", "Action": ["s3:*"], "Resource": "*"}`
	const public = `{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*"}`
	for deny, left := range map[string]int{
		s3 + `, {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}`:                                                                                        0,
		s3 + `, {"Effect": "Deny", "Action": "S3*", "Resource": "*"}`:                                                                                         0,
		s3 + `, {"Effect": "Deny", "NotAction": "ec2:*", "Resource": "*"}`:                                                                                    0,
		s3 + `, {"Effect": "Deny", "NotAction": ["s3:Get*"], "Resource": "*"}`:                                                                                1,
		s3 + `, {"Effect": "Deny", "Action": "s3:Delete*", "Resource": "*"}`:                                                                                  1,
		s3 + `, {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::a"}`:                                                                           1,
		s3 + `, {"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}}`:                        1,
		s3 + `, {"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": {"StringNotEquals": {"aws:ResourceTag/a": "b"}}}`:                          0,
		public + `, {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}}}`: 0,
		public + `, {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}`:         1,
		public + `, {"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::1:root"}, "Action": "s3:*", "Resource": "*"}`:                                       1,
	} {
		require.Len(t, broad(t, catalog.Scope{Form: catalog.IAMJSON}, `{"Statement": [`+deny+`]}`), left, deny)
	}
}

func TestIAMSaysWhy(t *testing.T) {
	t.Parallel()
	for statement, want := range map[string]string{
		`"Action": ["iam:PassRole", "ec2:RunInstances"]`: "it can hand any role to a service, and with ec2:runinstances use it",
		`"Action": "iam:CreatePolicyVersion"`:            "it can write itself any right",
		`"Action": "iam:*"`:                              "every right over rights: it can write itself any other",
		`"Action": "rds:DeleteDBInstance"`:               "it destroys, whatever there is",
	} {
		grants, err := power.Broad(catalog.Scope{Form: catalog.IAMJSON}, `{"Statement": {"Effect": "Allow", "Resource": "*", `+statement+`}}`)
		require.NoError(t, err)
		require.Equal(t, want, grants[len(grants)-1].Why, statement)
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
