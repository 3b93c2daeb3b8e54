// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

// A Family is what a change does to its owner, whichever rule says so.
type Family string

// The families.
const (
	Destroy    Family = "destroy"     // an object that holds data, keys or copies ends
	Forget     Family = "forget"      // such an object leaves Terraform's hands
	Weaken     Family = "safeguard"   // what stands between an object and its loss goes, or data goes in place
	Orphan     Family = "orphan"      // an object is left behind by a change of its provider
	Broad      Family = "broad"       // hands out more than one job needs, or may
	Token      Family = "token"       // a token without an end
	Secret     Family = "secret"      // a credential in clear in state
	Agent      Family = "agent"       // a broad token in the hands of a program
	SideEffect Family = "side-effect" // runs something that the plan does not show
	Whole      Family = "whole"       // the plan itself is not to be trusted
	Form       Family = "form"        // how the document was written down: true of it, and not counted
)

var families = []Family{Destroy, Forget, Weaken, Orphan, Broad, Token, Secret, Agent, SideEffect, Whole}

// ofRule maps planlint's rules to families. A rule that is not here speaks of
// overrides and configuration, not of a plan.
var ofRule = map[string]Family{
	"destroy-stateful":            Destroy,
	"destroy-backup":              Destroy,
	"destroy-store-with-backup":   Destroy,
	"destroy-unknown-type":        Destroy,
	"forget-stateful":             Forget,
	"weaken-protection":           Weaken,
	"orphaned-by-provider-change": Orphan,
	"broad-scope":                 Broad,
	"unproven-scope":              Broad,
	"unbounded-token":             Token,
	"secret-in-state":             Secret,
	"token-to-agent":              Agent,
	"opaque-side-effect":          SideEffect,
	"errored-plan":                Whole,
	"partial-plan":                Whole,
	"trimmed-plan":                Form,
	"prevent-destroy-removed":     Weaken,
	"mass-destroy":                Whole,
	"foreign-provider":            Whole,
	"confusable-address":          Whole,
	"environment-boundary":        Whole,
}
