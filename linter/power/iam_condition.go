// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// A condition is one test of a statement's Condition: operator, key, values.
type condition struct {
	operator, key string
	values        []string
}

func readConditions(v any) []condition {
	operators, _ := v.(map[string]any)
	var out []condition
	for operator, tests := range operators {
		keys, _ := tests.(map[string]any)
		for key, values := range keys {
			out = append(out, condition{strings.ToLower(operator), strings.ToLower(key), list(values)})
		}
	}
	return out
}

// aboutResources are condition keys that choose among resources, aboutCallers
// those that choose among whoever asks. Others, such as a second factor or a
// region, leave breadth as it is.
// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html.
var (
	aboutResources = []string{
		"aws:resourcetag/**", "*:resourcetag/**", "aws:resourceaccount", "aws:resourceorgid", "aws:resourceorgpaths",
		"iam:passedtoservice", "iam:associatedresourcearn", "iam:permissionsboundary", "iam:policyarn",
		"iam:resourcetag/**", "iam:awsservicename", "kms:resourcealiases",
		"kms:encryptioncontext:**", "ecs:cluster", "s3:prefix", "dynamodb:leadingkeys", "secretsmanager:resource/**",
		"aws:requesttag/**", "ec2:vpc", "ec2:subnet",
	}
	aboutCallers = []string{
		"aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths", "aws:principalorgid",
		"aws:principalorgpaths", "aws:principalarn", "aws:principalaccount", "aws:sourcevpc", "aws:sourcevpce",
		"aws:sourceip", "kms:calleraccount", "aws:principaltag/**", "aws:userid", "sts:externalid", "aws:principalisawsservice",
		"aws:principalservicename", "elasticfilesystem:accessedviamounttarget", "s3:dataaccesspointaccount",
		"s3:accesspointnetworkorigin", "s3:dataaccesspointarn", "lambda:eventsourcetoken",
	}
)

// narrowed reports whether some condition demands one of chosen values for a key
// that chooses.
func (s statement) narrowed(keys []string) bool {
	return slices.ContainsFunc(s.conditions, func(c condition) bool { return c.narrows(keys) })
}

// narrows reports whether the test is one that demands, of one of some keys.
func (c condition) narrows(keys []string) bool {
	return c.demands() && slices.ContainsFunc(keys, func(k string) bool { return catalog.Match(k, c.key) })
}

// demands reports whether the test holds only for values that somebody chose: not
// for all but some, not where the key is missing, not for "*".
func (c condition) demands() bool {
	if strings.Contains(c.operator, "not") || strings.HasSuffix(c.operator, "ifexists") ||
		strings.HasPrefix(c.operator, "forallvalues") || c.operator == "null" || len(c.values) == 0 {
		return false
	}
	return !slices.ContainsFunc(c.values, func(v string) bool {
		return strings.Trim(v, "*?") == "" || strings.HasSuffix(v, "/0") || c.operator == "bool" && !strings.EqualFold(v, "true")
	})
}

// negated is the test that holds where this one, of all but some values, does not:
// a Deny on it spares just those values. One that holds too where the key is
// missing denies the more.
func (c condition) negated() condition {
	plain := strings.TrimSuffix(c.operator, "ifexists")
	for not, is := range negations {
		if plain == not {
			c.operator = is
			return c
		}
	}
	return condition{}
}

var negations = map[string]string{
	"stringnotequals": "stringequals", "stringnotequalsignorecase": "stringequals", "stringnotlike": "stringlike",
	"arnnotequals": "arnequals", "arnnotlike": "arnlike", "notipaddress": "ipaddress",
}
