// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// A stage is where a real CLI makes the plans of the scenarios.
type stage struct {
	dir     string
	log     io.Writer
	cli     buildtool.CLI
	lab     string
	sources map[string]string // of providers, by the prefix of their types
}

// ready gets what making a plan takes, when the first one is to be made.
func (s *stage) ready(ctx context.Context) (err error) {
	if s.lab != "" {
		return nil
	}
	if s.cli, err = buildtool.FindCLI(ctx, s.log); err != nil {
		return err
	}
	files, diags := catalog.New(nil).Files()
	if diags.HasErrors() {
		return diags
	}
	s.sources = map[string]string{}
	for _, f := range files {
		if f.Provider.Source != "" {
			s.sources[f.Provider.Name] = f.Provider.Source
		}
	}
	s.lab, err = workspace.Build(ctx, "github.com/scoped-dev/terraform-provider-scoped/tools/lab", s.dir)
	return err
}

// play gives a scenario's plan, and makes it where the folder does not hold it from
// an earlier run.
func (s *stage) play(ctx context.Context, sc scenario) (*Plan, error) {
	p := &Plan{Name: "made here: " + sc.name, File: filepath.Join(s.dir, sc.name+".json"), Labels: sc.labels}
	if _, err := os.Stat(p.File); err == nil {
		return p, nil
	}
	text, err := s.plan(ctx, sc)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", sc.name, err)
	}
	return p, os.WriteFile(p.File, text, 0o600)
}

// plan applies a scenario's first configuration and plans its second.
func (s *stage) plan(ctx context.Context, sc scenario) ([]byte, error) {
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	home := filepath.Join(s.dir, "work", sc.name)
	root := filepath.Join(home, "root")
	if err := os.MkdirAll(root, 0o755); err != nil {
		return nil, err
	}
	types, err := schemaOf(sc)
	if err != nil {
		return nil, err
	}
	served, err := json.Marshal(types.served())
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(home, "types.json"), served, 0o600); err != nil {
		return nil, err
	}
	needs, err := s.providers(types, workspace.Mirror{Dir: filepath.Join(home, "mirror")})
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(root, "needs.tf"), []byte(needs), 0o600); err != nil {
		return nil, err
	}
	w, err := workspace.New(root, s.cli, workspace.Mirror{Dir: filepath.Join(home, "mirror")})
	if err != nil {
		return nil, err
	}
	w.Setenv("LAB_TYPES", filepath.Join(home, "types.json"))
	text, err := s.acts(ctx, w, sc)
	return text, errors.Join(err, os.RemoveAll(home))
}

func (s *stage) acts(ctx context.Context, w *workspace.Workspace, sc scenario) ([]byte, error) {
	file := filepath.Join(w.Dir, "main.tf")
	write := func(name string) error { return os.WriteFile(file, []byte(sc.files[name]), 0o600) }
	if err := write("before.tf"); err != nil {
		return nil, err
	}
	if err := w.Apply(ctx); err != nil {
		return nil, err
	}
	if sc.files["interrupted.tf"] != "" {
		if err := write("interrupted.tf"); err != nil {
			return nil, err
		}
		failing := *w
		failing.Setenv("LAB_KEEPS_ALL", "yes")
		if err := failing.Apply(ctx); err == nil {
			return nil, errors.New("nothing kept the old objects from being destroyed")
		}
	}
	if err := write("after.tf"); err != nil {
		return nil, err
	}
	return w.Plan(ctx)
}

// providers puts the lab into the mirror under the name of each provider that the
// types need, and writes the block that requires them.
func (s *stage) providers(types schema, mirror workspace.Mirror) (string, error) {
	var b strings.Builder
	b.WriteString("terraform {\n  required_providers {\n")
	for _, name := range slices.Sorted(maps.Keys(types.served())) {
		source := s.sources[name]
		if source == "" {
			return "", fmt.Errorf("no source is known of the provider %q", name)
		}
		if err := mirror.Add(source, "1.0.0", s.lab); err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "    %s = { source = %q }\n", name, source)
	}
	b.WriteString("  }\n}\n")
	return b.String(), nil
}
