// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package saved

import (
	"encoding/json"
	"maps"
	"path"
	"slices"
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
	byKey, err := m.contents()
	if err != nil {
		return nil, err
	}
	out, seen, byDir := []source.Module{}, map[string]bool{}, map[string]map[string][]byte{}
	for _, e := range list {
		files, dir := byKey[e.Key], path.Clean(e.Dir)
		if e.Key == "" {
			dir = "."
		}
		if seen[e.Key] {
			return nil, crooked("lists the module %+q twice", e.Key)
		}
		if other, shared := byDir[dir]; shared && !maps.EqualFunc(files, other, slices.Equal[[]byte]) {
			return nil, &Error{
				Reason: "this saved plan holds two states of the directory " + strconv.QuoteToASCII(e.Dir) + ", of which one was planned here and one there",
				Hint:   "the files were changed while the plan was made: plan again",
			}
		}
		seen[e.Key], byDir[dir] = true, files
		out = append(out, source.Module{Key: e.Key, Source: e.Source, Dir: e.Dir, Files: files})
	}
	if !seen[""] {
		return nil, crooked("lists no root module")
	}
	return out, nil
}

// contents reads all files of the configuration, by the module's key and by name.
func (m *members) contents() (map[string]map[string][]byte, error) {
	out, left := map[string]map[string][]byte{}, int64(maxConfig)
	for _, f := range m.files {
		src, err := content(f.zip, min(maxMember, left))
		if err != nil {
			return nil, err
		}
		left -= int64(len(src))
		if out[f.key] == nil {
			out[f.key] = map[string][]byte{}
		}
		out[f.key][f.name] = src
	}
	return out, nil
}
