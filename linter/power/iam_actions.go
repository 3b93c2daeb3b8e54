// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// why says why an action on a resource is broad, or nothing where it is not: an
// action that does harm, on resources that nobody chose.
func (s statement) why(action, resource string) string {
	service, verb, named := strings.Cut(strings.ToLower(action), ":")
	switch {
	case !named && strings.Trim(action, "*") == "", named && strings.Trim(service, "*") == "":
		return "every action, those that destroy among them"
	case !wideARN(resource) || harmless(service, verb) || s.narrowed(aboutResources):
		return ""
	case strings.Trim(verb, "*") == "":
		return "every action of the service, on whatever there is"
	}
	return "on whatever there is"
}

// readers are the beginnings of the actions that only look. A wildcard behind one
// stays a look.
var readers = []string{
	"describe", "list", "get", "head", "lookup", "search", "view", "check", "test", "validate", "estimate",
	"simulate", "batchget", "batchdescribe", "detect", "count", "preview", "decode",
}

// secrets are looks that hand out what is looked at: data, secrets, credentials.
var secrets = []string{
	"secretsmanager:getsecretvalue", "secretsmanager:batchgetsecretvalue", "ssm:getparameter", "ssm:getparameters",
	"ssm:getparametersbypath", "ssm:getparameterhistory", "s3:getobject", "s3:getobjectversion",
	"dynamodb:getitem", "dynamodb:batchgetitem", "dynamodb:getrecords", "kinesis:getrecords",
	"sts:getfederationtoken", "sts:getsessiontoken", "codeartifact:getauthorizationtoken",
	"redshift:getclustercredentials", "redshift-serverless:getcredentials", "lightsail:getinstanceaccessdetails",
	"cognito-identity:getcredentialsforidentity", "ec2:getpassworddata",
}

// harmlessWrites are actions without a resource to name, or whose every use on
// every resource does no harm: what agents, log shippers and functions in a
// network need. Source: the "Actions, resources, and condition keys" tables of the
// AWS service authorization reference.
var harmlessWrites = []string{
	"logs:createloggroup", "logs:createlogstream", "logs:putlogevents", "cloudwatch:putmetricdata",
	"xray:put*", "ssmmessages:*", "ec2messages:*", "ssm:updateinstanceinformation", "ssm:putinventory",
	"ssm:putcomplianceitems", "ec2:createnetworkinterface", "ec2:deletenetworkinterface",
	"ec2:assignprivateipaddresses", "ec2:unassignprivateipaddresses", "aps:remotewrite", "sts:tagsession",
	"ecr:batchchecklayeravailability", "application-autoscaling:registerscalabletarget",
}

func harmless(service, verb string) bool {
	action := service + ":" + verb
	for _, w := range harmlessWrites {
		if catalog.Match(w, action) {
			return true
		}
	}
	if !slices.ContainsFunc(readers, func(r string) bool { return strings.HasPrefix(verb, r) }) {
		return false
	}
	return !slices.ContainsFunc(secrets, func(secret string) bool { return wildcard(action, secret) })
}

// wildcard reports whether an action's pattern takes in an action: "*" is any run
// of characters, "?" any one. It goes back to the last star only, so that a pattern
// of many stars, which may come from an enemy, takes no longer than others.
func wildcard(pattern, s string) bool {
	p, i, star, mark := 0, 0, -1, 0
	for i < len(s) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, mark = p, i
			p++
		case p < len(pattern) && (pattern[p] == '?' || pattern[p] == s[i]):
			p, i = p+1, i+1
		case star >= 0:
			mark++
			p, i = star+1, mark
		default:
			return false
		}
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// named are services whose ARNs begin with the name of the thing: "bucket/key".
// In the others a type comes first: "table/name", "function:name".
var named = []string{"s3", "s3-object-lambda", "execute-api", "sqs", "sns", "codecommit", "iot"}

// wideARN reports whether a resource pattern leaves out which resource is meant:
// "*", "arn:aws:s3:::*", "arn:aws:dynamodb:*:*:table/*".
func wideARN(resource string) bool {
	parts := strings.SplitN(resource, ":", 6)
	if len(parts) < 6 {
		return strings.HasSuffix(resource, "*") // "*", "arn:*", "arn:aws:s3*": cut short before any name
	}
	rest := parts[5]
	if !slices.Contains(named, strings.ToLower(parts[2])) {
		if i := strings.IndexAny(rest, "/:"); i >= 0 {
			rest = rest[i+1:]
		}
	}
	first, _, _ := strings.Cut(strings.ReplaceAll(rest, ":", "/"), "/")
	return first != "" && strings.Trim(first, "*?") == ""
}
