// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
)

// environment tells which environment the plans of a root module are for: the one
// that is named, else that of the workspace, else that of the directory. "" where
// none is configured or none fits.
func (c command) environment(cfg *config.Config, dir string, f flags) (string, error) {
	if f.env != "" {
		if !cfg.Environments.Has(f.env) {
			return "", &failure{
				what: fmt.Sprintf("--environment: there is no environment %q%s", f.env, config.EnvironmentHint(f.env, cfg.Environments)),
				hint: "environment blocks of .planlint.hcl say which there are",
			}
		}
		return f.env, nil
	}
	if len(cfg.Environments) == 0 {
		return "", nil
	}
	space, err := c.workspace(dir, f)
	if err != nil {
		return "", err
	}
	return cfg.Environments.OfPlan(space, below(cfg.Dir, dir)), nil
}

// workspace tells which workspace a root module is in, as Terraform itself does.
func (c command) workspace(dir string, f flags) (string, error) {
	if space := cmp.Or(f.space, c.getenv("TF_WORKSPACE")); space != "" {
		return space, nil
	}
	data := cmp.Or(c.getenv("TF_DATA_DIR"), ".terraform")
	if !filepath.IsAbs(data) {
		data = filepath.Join(dir, data)
	}
	const longest = 1 << 20
	name, err := files.Read(filepath.Join(data, "environment"), longest)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "default", nil
	case err != nil:
		return "", &failure{what: "unable to tell the workspace of " + dir, why: err, hint: "--workspace names it"}
	}
	return cmp.Or(strings.TrimSpace(string(name)), "default"), nil
}

// below is a directory as seen from another, with "/"; "" where that cannot be told.
func below(from, dir string) string {
	full, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	rel, err := filepath.Rel(from, full)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(rel)
}
