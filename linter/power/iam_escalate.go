// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"slices"
	"strings"
)

// An escalation is a set of actions that together lead to any right there is. Each
// alternative stands by itself. Where all of them are about one identity it need not
// be a wide choice of them: whoever may write that one's rights has them.
//
// Sources: Rhino Security Labs, "AWS IAM Privilege Escalation - Methods and
// Mitigation"; pathfinding.cloud; the service authorization reference.
type escalation struct {
	actions []string
	why     string
	anyOne  bool // on a single, chosen resource it leads there too
}

var passRole = []string{
	"ec2:runinstances", "lambda:createfunction", "lambda:updatefunctionconfiguration", "glue:createdevendpoint",
	"glue:createjob", "glue:updatejob", "cloudformation:createstack", "cloudformation:updatestack",
	"cloudformation:createchangeset", "datapipeline:createpipeline", "ecs:runtask", "ecs:createservice",
	"ecs:starttask", "sagemaker:createnotebookinstance", "sagemaker:createtrainingjob",
	"sagemaker:createprocessingjob", "codebuild:createproject", "codebuild:updateproject",
	"codepipeline:createpipeline", "codestar:createproject", "apprunner:createservice", "batch:submitjob",
	"states:createstatemachine", "states:updatestatemachine", "emr-serverless:startjobrun",
	"elasticmapreduce:runjobflow", "elasticbeanstalk:createenvironment", "ssm:startautomationexecution",
	"autoscaling:createlaunchconfiguration", "autoscaling:createautoscalinggroup", "scheduler:createschedule",
	"bedrock-agentcore:createcodeinterpreter", "imagebuilder:createinfrastructureconfiguration",
	"amplify:createapp", "proton:createservice", "ec2:associateiaminstanceprofile",
	"ec2:replaceiaminstanceprofileassociation", "braket:createjob", "gamelift:createfleet",
}

var escalations = []escalation{
	{[]string{"iam:createpolicyversion"}, "it can write itself any right", false},
	{[]string{"iam:setdefaultpolicyversion"}, "it can take an older, wider version of its own policy", false},
	{[]string{"iam:attachuserpolicy"}, "it can attach itself any policy", false},
	{[]string{"iam:attachgrouppolicy"}, "it can attach itself any policy", false},
	{[]string{"iam:attachrolepolicy"}, "it can attach itself any policy", false},
	{[]string{"iam:putuserpolicy"}, "it can write itself any right", false},
	{[]string{"iam:putgrouppolicy"}, "it can write itself any right", false},
	{[]string{"iam:putrolepolicy"}, "it can write itself any right", false},
	{[]string{"iam:deleterolepermissionsboundary"}, "it can take away what bounds it", false},
	{[]string{"iam:deleteuserpermissionsboundary"}, "it can take away what bounds it", false},
	{[]string{"iam:createaccesskey"}, "it can get a key of any user", false},
	{[]string{"iam:createloginprofile"}, "it can log in as any user", false},
	{[]string{"iam:updateloginprofile"}, "it can log in as any user", false},
	{[]string{"iam:addusertogroup"}, "it can join any group", false},
	{[]string{"iam:updateassumerolepolicy"}, "it can let itself take any role", false},
	{[]string{"iam:putrolepolicy", "iam:updateassumerolepolicy"}, "it can write a role any right, and take it", true},
	{[]string{"iam:attachrolepolicy", "iam:updateassumerolepolicy"}, "it can give a role any right, and take it", true},
	{[]string{"iam:putuserpolicy", "iam:createaccesskey"}, "it can write a user any right, and get its key", true},
	{[]string{"iam:attachuserpolicy", "iam:createaccesskey"}, "it can give a user any right, and get its key", true},
	{[]string{"sts:assumerole"}, "it can take any role that trusts the account", false},
	{[]string{"lambda:updatefunctioncode"}, "it can run code with the rights of any function", false},
	{[]string{"lambda:updatefunctionconfiguration"}, "it can run code with the rights of any function", false},
	{[]string{"ssm:sendcommand"}, "it can run commands on any machine, with that one's rights", false},
	{[]string{"ssm:startsession"}, "it can log in to any machine, with that one's rights", false},
	{[]string{"ec2-instance-connect:sendsshpublickey"}, "it can log in to any machine, with that one's rights", false},
	{[]string{"kms:putkeypolicy"}, "it can open any key to itself", false},
	{[]string{"kms:creategrant"}, "it can open any key to itself", false},
	{[]string{"s3:putbucketpolicy"}, "it can open any bucket to anyone", false},
	{[]string{"secretsmanager:putresourcepolicy"}, "it can open any secret to anyone", false},
	{[]string{"organizations:detachpolicy"}, "it can take away what bounds an account", false},
	{[]string{"sso:createaccountassignment"}, "it can give itself any account", false},
	{[]string{"sso:attachmanagedpolicytopermissionset"}, "it can give itself any right", false},
}

// escalations says of the broad grants which lead to any right, and adds what leads
// there though no single statement is broad.
func (p policy) escalations(grants []Grant) []Grant {
	if !slices.ContainsFunc(p.allows, func(s statement) bool { return !s.hasPrincipal && !s.chosen }) {
		return grants
	}
	for _, e := range escalations {
		where, ok := p.permits(e)
		if !ok {
			continue
		}
		if e.anyOne {
			grants = append(grants, p.together(e, where, grants)...)
			continue
		}
		explain(grants, e.actions[0], e.why)
	}
	if _, passes := p.permits(escalation{actions: []string{"iam:passrole"}}); passes {
		explain(grants, "iam:passrole", "it can hand any role to a service"+p.using())
	}
	return grants
}

// using names a service that runs what it is told with the role it is handed.
func (p policy) using() string {
	for _, action := range passRole {
		if _, ok := p.permits(escalation{actions: []string{action}, anyOne: true}); ok {
			return ", and with " + action + " use it"
		}
	}
	return ""
}

// permits reports whether the policy permits each of the actions, and on what: where
// one chosen resource will do, on one that all of them are about.
func (p policy) permits(e escalation) (resource string, ok bool) {
	for _, first := range p.permitted(e.actions[0], e.anyOne) {
		ok := true
		for _, action := range e.actions[1:] {
			ok = ok && slices.ContainsFunc(p.permitted(action, e.anyOne), func(r string) bool { return meet(r, first) })
		}
		if ok {
			return first, true
		}
	}
	return "", false
}

// permitted lists the resources on which an action is permitted: those that leave
// out which is meant, or all.
func (p policy) permitted(action string, anyOne bool) []string {
	var on []string
	for _, s := range p.allows {
		if s.hasPrincipal || s.chosen || !listed(s.small, s.notSmall, action) {
			continue
		}
		for _, r := range s.reach() {
			if (anyOne || wideARN(r)) && !p.denied(action, r, aboutResources) {
				on = append(on, r)
			}
		}
	}
	return on
}

// together is a combination as a grant of its own, where no grant says as much.
func (p policy) together(e escalation, where string, grants []Grant) []Grant {
	for _, g := range grants {
		if strings.HasSuffix(g.Name, " on "+where) || slices.ContainsFunc(e.actions, func(a string) bool { return wildcard(strings.ToLower(g.action), a) }) {
			return nil
		}
	}
	return []Grant{permission(strings.Join(e.actions, " with "), where, e.why)}
}

// explain gives the grants that take in an action the better reason, where theirs
// is the general one.
func explain(grants []Grant, action, why string) {
	for i, g := range grants {
		if g.Why == general && wildcard(strings.ToLower(g.action), action) {
			grants[i].Why = why
		}
	}
}
