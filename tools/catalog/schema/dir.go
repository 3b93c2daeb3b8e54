// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Dir is the working directory that holds what was read: <provider>.json each,
// the provider named as its types' names begin.
type Dir string

func (d Dir) file(provider string) string { return filepath.Join(string(d), provider+".json") }

// Save writes a provider's file.
func (d Dir) Save(p *Provider) error {
	if err := os.MkdirAll(string(d), 0o755); err != nil {
		return err
	}
	text, err := json.MarshalIndent(p, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(d.file(p.Provider), append(text, '\n'), 0o644)
}

// Load reads a provider's file. The error is fs.ErrNotExist if nothing was
// extracted for it.
func (d Dir) Load(provider string) (*Provider, error) {
	text, err := os.ReadFile(d.file(provider))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("nothing was extracted for %q into %s: %w", provider, d, err)
	}
	if err != nil {
		return nil, err
	}
	p := &Provider{}
	if err := json.Unmarshal(text, p); err != nil {
		return nil, fmt.Errorf("%s: %w", d.file(provider), err)
	}
	return p, nil
}

// Providers lists the providers that were extracted, sorted.
func (d Dir) Providers() ([]string, error) {
	files, err := filepath.Glob(filepath.Join(string(d), "*.json"))
	for i, f := range files {
		files[i] = strings.TrimSuffix(filepath.Base(f), ".json")
	}
	slices.Sort(files)
	return files, err
}
