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
	case strings.HasPrefix(action, open+anything), strings.HasPrefix(action, open+likely):
		return "" // what it may be, Prove asks
	case !named && strings.Trim(action, "*") == "", named && strings.Trim(service, "*") == "":
		return "every action, those that destroy among them"
	case !wideARN(resource) || harmless(service, verb) || s.chosen:
		return ""
	case strings.Trim(verb, "*") == "" && service == "iam":
		return "every right over rights: it can write itself any other"
	case strings.Trim(verb, "*") == "":
		return "every action of the service, on whatever there is"
	case destroys(service, verb):
		return "it destroys, whatever there is"
	}
	return general
}

// general is the reason where nothing worse is known of an action.
const general = "on whatever there is"

// readers are the beginnings of the actions that only look. A wildcard behind one
// stays a look.
var readers = []string{
	"describe", "list", "get", "head", "lookup", "search", "view", "check", "test", "validate", "estimate",
	"simulate", "batchget", "batchdescribe", "detect", "count", "preview", "decode", "filter", "select",
}

// secrets are looks that hand out what is looked at: data, secrets, credentials.
var secrets = []string{
	"secretsmanager:getsecretvalue", "secretsmanager:batchgetsecretvalue", "ssm:getparameter", "ssm:getparameters",
	"ssm:getparametersbypath", "ssm:getparameterhistory", "s3:getobject", "s3:getobjectversion",
	"dynamodb:getitem", "dynamodb:batchgetitem", "dynamodb:getrecords", "kinesis:getrecords",
	"sts:getfederationtoken", "sts:getsessiontoken", "codeartifact:getauthorizationtoken",
	"redshift:getclustercredentials", "redshift-serverless:getcredentials", "lightsail:getinstanceaccessdetails",
	"cognito-identity:getcredentialsforidentity", "ec2:getpassworddata", "s3:getobjecttorrent",
	"codecommit:getfile", "codecommit:getblob",
	"s3:selectobjectcontent", "dynamodb:partiqlselect",
	"redshift:getclustercredentialswithiam", "sso:getrolecredentials",
}

// harmlessWrites are actions that do no harm wherever they are used: nothing that
// exists is destroyed or stopped by them, no data or secret is read, and nobody gets
// rights that they had not. By that it is no harm to make or give out something new,
// to open a route that rights still guard, or to call what was made to be called: a
// function does what its own role and code say. What has not been judged so counts
// as broad. Source: the "Actions, resources, and condition keys" tables of the AWS
// service authorization reference.
var harmlessWrites = []string{
	"logs:createloggroup", "logs:createlogstream", "logs:putlogevents", "cloudwatch:putmetricdata",
	"xray:put*", "ssmmessages:*", "ec2messages:*", "ssm:updateinstanceinformation", "ssm:putinventory",
	"ssm:putcomplianceitems", "ec2:createnetworkinterface", "ec2:deletenetworkinterface",
	"ec2:assignprivateipaddresses", "ec2:unassignprivateipaddresses", "aps:remotewrite", "sts:tagsession",
	"ecr:batchchecklayeravailability", "application-autoscaling:registerscalabletarget",
	"logs:startquery", "logs:stopquery", "kms:generaterandom", "polly:synthesizespeech", "translate:translate*",
	"textract:analyze*", "bedrock:invokemodel*", "pricing:*", "ec2:attachnetworkinterface",
	"autoscaling:completelifecycleaction",
	"ec2:allocate*", "ec2:accept*", "ec2:apply*", "ec2:assign*",
	"ses:sendemail", "ses:sendrawemail", "ses:sendtemplatedemail", "ses:sendbulkemail", "ses:sendbulktemplatedemail",
	"lambda:invokefunction", "lambda:invokeasync",
}

// destroyers are the beginnings of the actions that lose data, or what it could be
// restored from, where nothing else stands between: what deletes, and what starts
// the end of a waiting time.
var destroyers = []string{"delete", "terminate", "purge", "remove", "destroy", "schedulekeydeletion", "disablekey", "batchdelete"}

func destroys(service, verb string) bool {
	return slices.ContainsFunc(destroyers, func(d string) bool { return meet(verb, d+"*") }) &&
		!harmless(service, verb)
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

// nameFirst are services whose ARNs begin with the name of the thing: "bucket/key".
// In the others a type comes first: "table/name", "function:name".
var nameFirst = []string{"s3", "s3-object-lambda", "execute-api", "sqs", "sns", "codecommit", "iot"}

// wideARN reports whether a resource pattern leaves out which resource is meant:
// "*", "arn:aws:s3:::*", "arn:aws:dynamodb:*:*:table/*".
func wideARN(resource string) bool {
	if strings.HasPrefix(resource, open) {
		return false // one object's, whose name is known only later
	}
	parts := strings.SplitN(resource, ":", 6)
	if len(parts) < 6 {
		return strings.HasSuffix(resource, "*") // "*", "arn:*", "arn:aws:s3*": cut short before any name
	}
	rest := parts[5]
	if !slices.Contains(nameFirst, strings.ToLower(parts[2])) {
		if i := strings.IndexAny(rest, "/:"); i >= 0 {
			rest = rest[i+1:]
		}
	}
	first, _, _ := strings.Cut(strings.ReplaceAll(rest, ":", "/"), "/")
	if kind, all := strings.CutSuffix(first, "-*"); all && parts[2] == "ec2" && !strings.Contains(kind, "-") {
		return true // "i-*", "vol-*": what every ID of the kind begins with
	}
	return first != "" && strings.Trim(first, "*?") == ""
}
