// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"cmp"
	"context"
	"path/filepath"
	"time"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/internal/git"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/store"
)

// Where approvals and what they rest on are, below the directory of the
// configuration.
const (
	approvalsDir = ".planlint/approvals"
	signersFile  = ".planlint/allowed_signers"
	revokedFile  = ".planlint/revoked_keys"
)

// A trust is what the command line says of approvals.
type trust struct {
	ref, policy           string
	dir, signers, revoked string
	notes                 bool
	repository            string
}

// define defines the flags that every command about approvals has.
func (t *trust) define(set *pflag.FlagSet) {
	set.StringVar(&t.ref, "trusted-ref", "", "git `REVISION`, such as origin/main, to read policy, approvers and revoked\nkeys from, instead of the working tree (default $"+envTrustedRef+")")
	set.StringVar(&t.policy, "policy", "", "`FILE` to read policy from, outside the working tree, with approvers and\nrevoked keys beside it")
	set.StringVar(&t.dir, "approvals", "", "`DIR` of approvals (default "+approvalsDir+" beside the configuration)")
	set.StringVar(&t.signers, "allowed-signers", "", "`FILE` of who may approve, in OpenSSH's form\n(default "+signersFile+" beside the configuration)")
	set.StringVar(&t.revoked, "revoked-keys", "", "`FILE` of keys that approve nothing any more\n(default "+revokedFile+" beside the configuration)")
	set.BoolVar(&t.notes, "notes", false, "read approvals from git notes too ("+store.NotesRef+" on HEAD\nand, with --base, on the commits since)")
	set.StringVar(&t.repository, "repository", "", "`NAME` of the repository that approvals are bound to\n(default from the URL of the remote \"origin\")")
}

// documents finds the approvals for a root module. A directory that was named must
// be there.
func (t trust) documents(ctx context.Context, r *root, f flags) ([]approval.Document, []approval.Problem, error) {
	at, within := t.dir, ""
	if at == "" {
		at = filepath.Join(r.house, filepath.FromSlash(r.approvalsDir()))
		within = r.house
		if top, ok := above(within, ".git"); ok {
			within = top
		}
	} else if err := isDirectory(at); err != nil {
		return nil, nil, &failure{what: "unable to read the approvals in " + at, why: err, hint: "--approvals names the directory that planlint approve writes to"}
	}
	documents, problems := store.Dir(at, shown(at), within)
	if t.notes {
		noted, more := store.Notes(ctx, r.dir, f.base)
		documents, problems = append(documents, noted...), append(problems, more...)
	}
	return documents, problems, nil
}

// approvals gives what people have signed for a root module, nil where there is
// nothing.
func (c command) approvals(ctx context.Context, r *root, f flags) (*approval.Set, error) {
	documents, problems, err := f.trust.documents(ctx, r, f)
	if err != nil || len(documents)+len(problems) == 0 {
		return nil, err
	}
	opts, err := c.approvalOptions(ctx, r, f)
	if err != nil {
		return nil, err
	}
	return approval.Collect(documents, problems, opts), nil
}

// approvalOptions says by what approvals are judged.
func (c command) approvalOptions(ctx context.Context, r *root, f flags) (approval.Options, error) {
	place, err := c.place(ctx, r.dir, r.opts.Environment, f)
	if err != nil {
		return approval.Options{}, err
	}
	says := r.cfg.Approvals
	opts := approval.Options{Place: place, Longest: says.Max}
	src, name, err := r.read(ctx, f.trust.signers, says.AllowedSigners, signersFile)
	if err == nil && src != nil {
		opts.Signers, err = approval.ParseSigners(name, src, time.Local)
	}
	if err != nil {
		return opts, &failure{what: "unable to read who may approve", why: err, hint: "the file has OpenSSH's form: man ssh-keygen, ALLOWED SIGNERS"}
	}
	src, name, err = r.read(ctx, f.trust.revoked, says.RevokedKeys, revokedFile)
	if err == nil && src != nil {
		opts.Revoked, err = approval.ParseRevoked(name, src)
	}
	if err != nil {
		return opts, &failure{what: "unable to read which keys are revoked", why: err}
	}
	return opts, nil
}

// place says where a plan is to be applied.
func (c command) place(ctx context.Context, dir, env string, f flags) (approval.Place, error) {
	workspace, err := c.workspace(dir, f)
	if err != nil {
		return approval.Place{}, err
	}
	p := approval.Place{
		Repository: f.trust.repository, Directory: ".", Workspace: cmp.Or(workspace, "default"), Environment: env,
	}
	if p.Repository == "" {
		p.Repository, _ = git.Repository(ctx, dir, "origin")
	}
	if prefix, ok := git.Prefix(ctx, dir); ok {
		p.Directory = prefix
	}
	return p, nil
}
