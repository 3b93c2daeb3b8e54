// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git"
	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
)

// envTrustedRef names the trusted ref where no flag does.
const envTrustedRef = "PLANLINT_TRUSTED_REF"

// An origin is where policy comes from, and what it says. Where it is trusted,
// nothing that a verdict rests on is read from the working tree, which whoever wrote
// the change under review has written, too.
type origin struct {
	cfg      *config.Config
	loosened []config.Loosening
	trusted  bool
	top      string      // of the working tree, "" where nobody asks
	commit   *git.Commit // where policy is read from, nil for the file system
	ref      string      // as it was named
	dir      string      // from which the policy names files: in the repository if there is a commit
	house    string      // on this machine, where the approvals are
	root     string      // the root module
}

// trustedRef is the ref that policy is to be read from, "" for none.
func (c command) trustedRef(f flags) (string, error) {
	ref := cmp.Or(f.trust.ref, c.getenv(envTrustedRef))
	for _, name := range []string{"trusted-ref", "policy"} {
		if flag := f.set.Lookup(name); flag.Changed && flag.Value.String() == "" {
			return "", usageError(fmt.Errorf("--%s is empty", name))
		}
	}
	if ref != "" && f.trust.policy != "" {
		return "", usageError(errors.New("--policy and --trusted-ref (or " + envTrustedRef + ") both say where policy comes from: leave one out"))
	}
	return ref, nil
}

// originOf reads the policy for a root module.
func (c command) originOf(ctx context.Context, dir string, f flags) (*origin, error) {
	ref, err := c.trustedRef(f)
	if err != nil {
		return nil, err
	}
	proposed, err := loadConfig(f.config, dir)
	if err != nil {
		return nil, err
	}
	o := &origin{cfg: proposed, root: dir, dir: house(dir, f), house: house(dir, f)}
	switch {
	case ref != "":
		o.ref = ref
		err = o.atRef(ctx, dir, f)
	case f.trust.policy != "":
		err = o.outside(ctx, dir, f.trust.policy)
	default:
		return o, nil
	}
	if err != nil {
		return nil, err
	}
	o.trusted = true
	o.loosened = config.Loosened(o.cfg, proposed, linter.KnownRules())
	o.cfg.Tighten(proposed)
	return o, nil
}

// atRef takes the policy of a revision: the nearest at or above the root module, or
// the one that has the place of --config there.
func (o *origin) atRef(ctx context.Context, dir string, f flags) error {
	var err error
	if o.commit, err = git.Resolve(ctx, dir, o.ref); err != nil {
		return &failure{
			what: "unable to read the policy at " + o.ref, why: err,
			hint: "--trusted-ref names a branch, tag or commit of the repository that the root module is in;\n" +
				"in CI fetch it first, as with git fetch origin main, or fetch-depth: 0",
		}
	}
	prefix, ok := git.Prefix(ctx, dir)
	top, isTree := git.Top(ctx, dir)
	if !ok || !isTree {
		return &failure{what: "unable to read the policy at " + o.ref, why: errors.New("the root module is in no working tree of git")}
	}
	o.top = top
	names := upwards(prefix)
	if f.config != "" {
		rel, inside := within(top, f.config)
		if !inside {
			return &failure{what: "--config: " + f.config + " is not in the repository, so that it is not at " + o.ref, hint: "--policy names a file outside the repository"}
		}
		names = []string{rel}
	}
	for _, name := range names {
		src, err := o.commit.File(ctx, name, config.MaxFile)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return o.unreadable(name, err)
		}
		return o.use(name, src)
	}
	if f.config != "" {
		return o.unreadable(names[0], fs.ErrNotExist)
	}
	o.dir, o.cfg = ".", config.Default()
	o.cfg.Origin = config.Origin{Ref: o.ref, Commit: o.commit.Hash()}
	return nil
}

// use takes a file of the commit for the policy.
func (o *origin) use(name string, src []byte) error {
	at := filepath.Join(asSeen(o.top, o.root), filepath.FromSlash(name))
	cfg, err := faults(config.Parse(at, src, config.Origin{Ref: o.ref, Commit: o.commit.Hash(), Path: name}, config.Options{Rules: linter.KnownRules()}))
	if err != nil {
		return err
	}
	cfg.Overrides.Blocks = nil // those of the change count, as those of the source do
	o.cfg, o.dir, o.house = cfg, path.Dir(name), filepath.Dir(at)
	return nil
}

func (o *origin) unreadable(name string, err error) error {
	return &failure{what: "unable to read " + o.ref + ":" + name, why: err, hint: "without it there is no policy to judge by; in a partial clone, fetch it first"}
}

// outside takes the policy of a file that the change under review cannot write.
// Paths in it go from the top of the working tree.
func (o *origin) outside(ctx context.Context, dir, file string) error {
	var err error
	if o.top, err = topOf(ctx, dir); err != nil {
		return err
	}
	if _, inside := within(o.top, file); inside {
		return &failure{
			what: "--policy: " + file + " lies in the working tree, which the change under review has written",
			hint: "name a file outside of it, or read the policy from git with --trusted-ref",
		}
	}
	if o.cfg, err = loadConfig(file, dir); err != nil {
		return err
	}
	o.dir, o.cfg.Dir = filepath.Dir(file), asSeen(o.top, dir)
	return nil
}

// asSeen is a directory above another by the name that the other has it under: where
// links lead there, the places of findings go by that name, too.
func asSeen(top, dir string) string {
	at, err := filepath.Abs(dir)
	for ; err == nil; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil && real == top {
			return at
		}
		if filepath.Dir(at) == at {
			break
		}
	}
	return top
}

// topOf is the top of the working tree around a directory, or without git itself.
func topOf(ctx context.Context, dir string) (string, error) {
	if top, ok := git.Top(ctx, dir); ok {
		return top, nil
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

// read reads a file that a verdict rests on: the one that the command line names,
// else the one that the policy names, else the usual one if it is there. What cannot
// be read is no reason to do without.
func (o *origin) read(ctx context.Context, named, configured, usual string) (src []byte, name string, err error) {
	if named != "" {
		return o.named(ctx, named)
	}
	rel := cmp.Or(configured, usual)
	if o.commit != nil {
		src, name, err = o.inCommit(ctx, path.Join(o.dir, rel))
	} else {
		src, name, err = onDisk(filepath.Join(o.dir, filepath.FromSlash(rel)))
	}
	if configured == "" && errors.Is(err, fs.ErrNotExist) {
		return nil, "", nil
	}
	return src, name, err
}

// named reads a file that the command line names. Of one in the working tree only
// the place counts.
func (o *origin) named(ctx context.Context, file string) ([]byte, string, error) {
	if !o.trusted {
		return onDisk(file)
	}
	rel, inside := within(o.top, file)
	switch {
	case !inside:
		return onDisk(file)
	case o.commit != nil:
		return o.inCommit(ctx, rel)
	}
	return nil, "", &failure{what: file, why: errors.New("it lies in the working tree, which the change under review has written"), hint: "name a file outside of it"}
}

func (o *origin) inCommit(ctx context.Context, name string) ([]byte, string, error) {
	src, err := o.commit.File(ctx, name, approval.MaxSigners)
	if err != nil {
		err = &failure{what: o.ref + ":" + name, why: err}
	}
	return src, o.ref + ":" + name, err
}

func onDisk(file string) ([]byte, string, error) {
	src, err := files.Read(file, approval.MaxSigners)
	if err != nil {
		err = &failure{what: shown(file), why: err}
	}
	return src, shown(file), err
}

// upwards are the places of a policy for a directory of the repository, the nearest
// first.
func upwards(dir string) []string {
	var names []string
	for ; dir != "."; dir = path.Dir(dir) {
		names = append(names, path.Join(dir, config.Name))
	}
	return append(names, config.Name)
}

// within gives a file's path in a working tree, whichever links lead there: it is in
// it if any directory on the way to it is.
func within(top, file string) (rel string, inside bool) {
	abs, err := filepath.Abs(file)
	if err != nil {
		return "", true // what cannot be told is not outside
	}
	for at, rest := abs, ""; ; at, rest = filepath.Dir(at), filepath.Join(filepath.Base(at), rest) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			if rel, err := filepath.Rel(top, real); err == nil && filepath.IsLocal(rel) && (rel != "." || rest != "") {
				return strings.TrimSuffix(filepath.ToSlash(filepath.Join(rel, rest)), "/"), true
			}
		}
		if filepath.Dir(at) == at {
			return "", false
		}
	}
}
