// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package rules holds the rules: one file each, and the list of all.
//
// A rule is a pure function of what it is given. It knows what the plan and the
// catalogue say of one change, or of the plan as a whole; it reads no file, keeps
// nothing, and leaves address, severity and place of its findings to the engine.
// A value that the plan marks sensitive gets into no message and no evidence.
//
// "go run ./tools/newrule some-rule-id" writes the skeleton of a new one.
package rules

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// All lists every rule, in the order in which they run; last those that have no
// check, because the packages override and approval report them themselves.
func All() []rule.Rule {
	return append([]rule.Rule{
		destroyStateful(),
		destroyBackup(),
		destroyStoreWithBackup(),
		destroyUnknownType(),
		forgetStateful(),
		weakenProtection(),
		broadScope(),
		unprovenScope(),
		tokenToAgent(),
		unboundedToken(),
		secretInState(),
		unprotectedStateful(),
		massDestroy(),
		preventDestroyRemoved(),
		orphanedByProviderChange(),
		opaqueSideEffect(),
		foreignProvider(),
		confusableAddress(),
		erroredPlan(),
		partialPlan(),
		trimmedPlan(),
		environmentBoundary(),
		policyLoosened(),
	}, append(override.Rules(), approval.Rules()...)...)
}
