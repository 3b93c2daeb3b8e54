// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"cmp"
	"context"
	"path"
	"strings"
	"sync"

	"github.com/scoped-dev/terraform-provider-scoped/internal/git"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
)

// underReview names the variable by which CI says that it judges a pull request, ""
// where none does.
func (c command) underReview() string {
	if strings.HasPrefix(c.getenv("GITHUB_EVENT_NAME"), "pull_request") {
		return "GITHUB_EVENT_NAME"
	}
	for _, name := range []string{
		"CI_MERGE_REQUEST_IID", "BITBUCKET_PR_ID", "BUILDKITE_PULL_REQUEST", "CIRCLE_PULL_REQUEST", "CHANGE_ID",
		"SYSTEM_PULLREQUEST_PULLREQUESTID",
	} {
		if v := c.getenv(name); v != "" && v != "false" {
			return name
		}
	}
	return ""
}

// warnOfTrust says, once, that a pull request is judged by what it says itself.
func (c command) warnOfTrust(f flags) {
	name := c.underReview()
	if ref, err := c.trustedRef(f); err != nil || ref != "" || f.trust.policy != "" || name == "" {
		return
	}
	c.warn("THE PULL REQUEST IS JUDGED BY ITS OWN POLICY: " + name + " says that this is one, and .planlint.hcl, the approvers and the " +
		"revoked keys are read from the working tree, which its author can write. Set --trusted-ref origin/BRANCH (or " +
		envTrustedRef + "), or --policy FILE")
}

// authors tells who wrote the commits that the trusted ref, or else --base, has not.
// Whoever only committed an approval is none of them.
func (o *origin) authors(ctx context.Context, dir string, f flags) override.Authors {
	base := cmp.Or(o.ref, f.base)
	if base == "" {
		return nil
	}
	return sync.OnceValues(func() ([]string, error) {
		var beside []string
		if prefix, ok := git.Prefix(ctx, o.house); ok {
			beside = append(beside, path.Join(prefix, o.approvalsDir()))
		}
		return git.Authors(ctx, dir, base, beside...)
	})
}

// approvalsDir is where approvals are, below the house, with "/".
func (o *origin) approvalsDir() string { return cmp.Or(o.cfg.Approvals.Directory, approvalsDir) }
