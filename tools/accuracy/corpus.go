// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
)

//go:embed public.json
var manifest []byte

// A Plan is one plan and what a reader of it found in it.
type Plan struct {
	Repo    string  `json:"repo"` // owner/name on GitHub; "" for a plan that was made here
	Commit  string  `json:"commit"`
	Path    string  `json:"path"`
	SHA256  string  `json:"sha256"`
	Licence string  `json:"licence"` // of the repository, "" where it has none
	Labels  []Label `json:"labels"`

	Name string `json:"-"` // how reports name it
	File string `json:"-"` // where it lies
}

// A Label says that one change of a plan belongs to a family.
type Label struct {
	Address string `json:"address"` // "*" stands for any run of characters; "" is the plan as a whole
	Family  Family `json:"family"`
	Why     string `json:"why"`
	Deposed string `json:"deposed,omitempty"`
	// Either marks what reasonable readers judge differently: finding it is no false
	// alarm, and not finding it no miss.
	Either bool `json:"either,omitempty"`
}

// public gives the plans of the manifest that lie in dir, and names those that do
// not or that are not what was labelled.
func public(dir string) (found []*Plan, missing []*Plan, err error) {
	var all []*Plan
	if err := json.Unmarshal(manifest, &all); err != nil {
		return nil, nil, fmt.Errorf("read public.json: %w", err)
	}
	for _, p := range all {
		p.Name = path.Join(p.Repo, p.Path)
		p.File = filepath.Join(dir, strings.ReplaceAll(p.Repo, "/", "+"), filepath.FromSlash(p.Path))
		text, err := os.ReadFile(p.File)
		sum := sha256.Sum256(text)
		if err != nil || hex.EncodeToString(sum[:]) != p.SHA256 {
			missing = append(missing, p)
			continue
		}
		found = append(found, p)
	}
	return found, missing, nil
}

// matches reports whether the label is about an address.
func (l Label) matches(address string) bool {
	parts := strings.Split(l.Address, "*")
	if len(parts) == 1 || strings.Contains(l.Address, `"`) {
		return l.Address == address
	}
	if !strings.HasPrefix(address, parts[0]) {
		return false
	}
	rest := address[len(parts[0]):]
	for _, part := range parts[1 : len(parts)-1] {
		_, after, ok := strings.Cut(rest, part)
		if !ok {
			return false
		}
		rest = after
	}
	return strings.HasSuffix(rest, parts[len(parts)-1])
}
