// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"path/filepath"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// An installed is one entry of Terraform's own list of installed modules.
type installed struct {
	Key    string // names of the calls on the way, joined by dots
	Source string
	Dir    string // relative to the root module
}

func (t *Tree) readManifest() map[string]installed {
	list, err := t.origin.modules()
	if err != nil {
		t.warn(filepath.ToSlash(filepath.Join(t.modules, "modules.json")), "not read: %v: run terraform init again", err)
	}
	manifest := make(map[string]installed, len(list))
	for _, m := range list {
		manifest[m.Key] = m
	}
	return manifest
}

// A level is a module on the way to an address.
type level struct {
	dir   *dir
	owned bool   // the user's own code, all the way from the root
	call  *Block // the call that leads on, nil where it is gone or the way ends
}

// descend follows an address from the root module as far as there is source. The
// way is whole when it has a level more than the address has steps.
func (t *Tree) descend(steps []plan.Step) []level {
	levels := []level{{dir: t.dir("."), owned: true}}
	key := ""
	for _, step := range steps {
		here := &levels[len(levels)-1]
		here.call = t.block(here.dir, blockKey{kind: KindModule, name: step.Name})
		if here.call == nil {
			break
		}
		key = joinKey(key, step.Name)
		next, ok := t.enter(*here, key)
		if !ok {
			break
		}
		levels = append(levels, next)
	}
	return levels
}

func joinKey(key, name string) string {
	if key == "" {
		return name
	}
	return key + "." + name
}

// enter goes into the module that a level's call leads to. A source that is written
// out and local needs no manifest; every other is where the manifest says. What was
// planned is all where its own manifest says.
func (t *Tree) enter(from level, key string) (level, bool) {
	entry, known := t.manifest[key]
	source := t.effectiveSource(from)
	if t.planned {
		source = entry.Source
	}
	rel := ""
	switch {
	case local(source) && !t.planned:
		rel = join(from.dir.rel, slashed(source))
	case known:
		rel = t.installedDir(entry.Dir)
	default:
		return level{}, false
	}
	if source == "" { // computed, as OpenTofu allows
		source = entry.Source
	}
	d := t.dir(rel)
	if len(d.files)+len(d.overlays) == 0 {
		return level{}, false
	}
	return level{dir: d, owned: from.owned && local(source) && t.owned(t.disk(rel))}, true
}

// effectiveSource gives a call's source, which an override file may have replaced.
func (t *Tree) effectiveSource(from level) string {
	source := from.call.call
	for _, f := range from.dir.overlays {
		t.parse(f)
		for _, b := range f.blocks {
			if b.key() == from.call.key() && b.call != "" {
				source = b.call
			}
		}
	}
	return source
}

// installedDir reads a manifest's path, which on Windows may have been written with
// backslashes.
func (t *Tree) installedDir(name string) string {
	rel := filepath.Clean(filepath.FromSlash(name))
	if strings.Contains(name, `\`) && len(t.list(rel)) == 0 {
		rel = filepath.FromSlash(slashed(name))
	}
	return rel
}

// local reports whether a module's source is a path within the configuration, in
// the four spellings that Terraform takes for one.
func local(source string) bool {
	s := slashed(source)
	return strings.HasPrefix(s, "./") || strings.HasPrefix(s, "../")
}

func slashed(s string) string { return strings.ReplaceAll(s, `\`, "/") }

func join(rel, source string) string {
	return filepath.Join(rel, filepath.FromSlash(source))
}
