// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"slices"
	"strings"
)

// A KubernetesRule is one rule of a role.
// Source: kubernetes.io/docs/reference/access-authn-authz/rbac.
type KubernetesRule struct {
	Groups, Resources, Names, URLs, Verbs []string

	Namespaced bool // of a Role: it ends at its namespace
}

// A danger is a verb on a resource that leads further than it says.
type danger struct {
	resource string
	verbs    []string
	group    string
	why      string
	cluster  bool // only where it is about every namespace
}

// whichever is for verbs that mean the same whatever group they are written under.
const whichever = "*"

// Source: kubernetes.io/docs/concepts/security/rbac-good-practices.
var dangers = []danger{
	{"secrets", []string{"get", "list", "watch"}, "", "the secrets of every namespace", true},
	{"roles", []string{"escalate"}, whichever, "it can write itself any right", false},
	{"clusterroles", []string{"escalate"}, whichever, "it can write itself any right", false},
	{"roles", []string{"bind"}, whichever, "it can take any role", false},
	{"clusterroles", []string{"bind"}, whichever, "it can take any role", false},
	{"users", []string{"impersonate"}, whichever, "it can act as anyone", false},
	{"groups", []string{"impersonate"}, whichever, "it can act as anyone", false},
	{"serviceaccounts", []string{"impersonate"}, whichever, "it can act as any account", false},
	{"serviceaccounts/token", []string{"create"}, "", "it can get a token of any account", false},
	{"nodes/proxy", []string{"get", "create"}, "", "it reaches every pod of a node", false},
	{"certificatesigningrequests/approval", []string{"update", "patch"}, "certificates.k8s.io", "it can get a certificate for anyone", false},
	{"mutatingwebhookconfigurations", []string{"create", "update", "patch"}, "admissionregistration.k8s.io", "it can change whatever anyone creates", false},
	{"validatingwebhookconfigurations", []string{"create", "update", "patch"}, "admissionregistration.k8s.io", "it can see whatever anyone creates", false},
	{"persistentvolumes", []string{"create"}, "", "a volume can be a node's own disk", false},
	{"pods/exec", []string{"create", "get"}, "", "commands in every pod there is", true},
	{"pods/attach", []string{"create", "get"}, "", "a way into every pod there is", true},
	{"pods/ephemeralcontainers", []string{"update", "patch"}, "", "a way into every pod there is", true},
	{"namespaces", []string{"delete", "deletecollection"}, "", "with a namespace goes all that is in it", true},
	{"persistentvolumes", []string{"delete", "deletecollection"}, "", "the data of every namespace", true},
	{"persistentvolumeclaims", []string{"delete", "deletecollection"}, "", "the data of every namespace", true},
	{"customresourcedefinitions", []string{"delete", "deletecollection"}, "apiextensions.k8s.io", "with a definition go all its objects", true},
	{"volumesnapshots", []string{"delete", "deletecollection"}, "snapshot.storage.k8s.io", "the snapshots of every namespace", true},
}

// Broad gives what the rule hands out beyond any one job.
func (r KubernetesRule) Broad() []Grant {
	if why := r.why(); why != "" {
		return []Grant{{Name: r.String(), Why: why}}
	}
	return nil
}

// String gives the rule in words: "get, list on secrets".
func (r KubernetesRule) String() string {
	return strings.Join(r.Verbs, ", ") + " on " + strings.Join(slices.Concat(r.Resources, r.URLs), ", ")
}

func (r KubernetesRule) why() string {
	switch {
	case len(r.Names) > 0:
		return r.whyNamed()
	case r.Namespaced && !r.writes():
		return "" // looks into one namespace that somebody chose
	case slices.Contains(r.Resources, "*") && r.builtIn():
		return "every kind of object, secrets among them"
	case slices.Contains(r.Resources, "*") && r.writes() && slices.ContainsFunc(r.Groups, ofKubernetes) && !r.Namespaced:
		return "every kind of object of the group, in every namespace"
	case slices.Contains(r.Verbs, "*") && slices.Contains(r.Groups, "*"):
		return "every verb, in groups to come too"
	}
	for _, d := range dangers {
		if (!d.cluster || !r.Namespaced) && r.has(d) {
			return d.why
		}
	}
	return ""
}

// whyNamed is for a rule about objects that somebody chose, one of which may be the
// role that can do everything.
func (r KubernetesRule) whyNamed() string {
	for _, d := range dangers {
		if slices.Contains(r.Names, "cluster-admin") && strings.HasSuffix(d.resource, "roles") && r.has(d) {
			return "it can take the role that can do everything"
		}
	}
	return ""
}

func (r KubernetesRule) writes() bool {
	return slices.ContainsFunc(r.Verbs, func(v string) bool { return !slices.Contains([]string{"get", "list", "watch"}, v) })
}

// builtIn reports whether the group of pods and secrets is among the rule's. One
// without groups is taken to be about that.
func (r KubernetesRule) builtIn() bool {
	return len(r.Groups) == 0 || slices.Contains(r.Groups, "") || slices.Contains(r.Groups, "*")
}

// ofKubernetes reports whether a group is one that every cluster has.
func ofKubernetes(group string) bool {
	return !strings.Contains(group, ".") || strings.HasSuffix(group, ".k8s.io")
}

func (r KubernetesRule) has(d danger) bool {
	group := d.group == whichever || slices.Contains(r.Groups, d.group) || slices.Contains(r.Groups, "*") || len(r.Groups) == 0
	return group && slices.ContainsFunc(r.Resources, func(p string) bool { return takesIn(p, d.resource) }) &&
		(slices.Contains(r.Verbs, "*") || slices.ContainsFunc(d.verbs, func(v string) bool { return slices.Contains(r.Verbs, v) }))
}

// takesIn reports whether a rule's word for resources is about one: "*" is all,
// "*/exec" that part of all.
func takesIn(word, resource string) bool {
	part, ok := strings.CutPrefix(word, "*/")
	return word == "*" || word == resource || ok && strings.HasSuffix(resource, "/"+part)
}
