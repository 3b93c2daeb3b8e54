// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package saved

import (
	"bytes"
	"encoding/json"
	"maps"
	"path"
	"strconv"

	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// modules gives the configuration that was planned: what the manifest lists, with
// its files. Annotations are read there, so it must be of one piece.
func (m *members) modules() ([]source.Module, error) {
	if m.manifest == nil {
		return nil, crooked("has no member named %+q", manifest)
	}
	src, err := content(m.manifest, maxMember)
	if err != nil {
		return nil, err
	}
	var list []struct{ Key, Source, Dir string }
	if err := json.Unmarshal(src, &list); err != nil {
		return nil, unreadable(manifest, err)
	}
	r := reading{files: m.byKey(), left: maxConfig, dirs: map[string]map[string][]byte{}}
	out, seen := []source.Module{}, map[string]bool{}
	for _, e := range list {
		if seen[e.Key] {
			return nil, crooked("lists the module %+q twice", e.Key)
		}
		seen[e.Key] = true
		dir := path.Clean(e.Dir)
		if e.Key == "" {
			dir = "."
		}
		files, err := r.module(e.Key, dir)
		if err != nil {
			return nil, err
		}
		out = append(out, source.Module{Key: e.Key, Source: e.Source, Dir: e.Dir, Files: files})
	}
	if !seen[""] {
		return nil, crooked("lists no root module")
	}
	return out, nil
}

func (m *members) byKey() map[string][]member {
	out := map[string][]member{}
	for _, f := range m.files {
		out[f.key] = append(out[f.key], f)
	}
	return out
}

// A reading goes through the modules. A plan holds a module once for every call of
// it, and only one of them is kept.
type reading struct {
	files map[string][]member
	left  int64 // how much may still be read
	dirs  map[string]map[string][]byte
}

func (r *reading) module(key, dir string) (map[string][]byte, error) {
	files := make(map[string][]byte, len(r.files[key]))
	for _, f := range r.files[key] {
		src, err := content(f.zip, min(maxMember, r.left))
		if err != nil {
			return nil, err
		}
		r.left -= int64(len(src))
		files[f.name] = src
	}
	other, known := r.dirs[dir]
	switch {
	case !known:
		r.dirs[dir] = files
		return files, nil
	case !maps.EqualFunc(files, other, bytes.Equal):
		return nil, &Error{
			Reason: "this saved plan holds two states of the directory " + strconv.QuoteToASCII(dir) + ", one for each of two calls of the module",
			Hint:   "the files were changed while the plan was made: plan again",
		}
	}
	return other, nil
}
