// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"strings"
)

// Read reads sources of one provider, whose types' names begin with prefix, and
// merges them. Where two say the same of an attribute, the earlier is believed, so
// the newest of the exact ones comes first. A source is
//
//   - a .tgz: a package @cdktf/provider-*,
//   - a .json: the output of "terraform providers schema -json",
//   - a folder of pages on the resource types, one file a type or a family,
//   - a folder of Go: the provider's code, which is read and never built.
//
// The version is that of the sources which do not say theirs.
func Read(prefix, version string, sources []string) (*Provider, error) {
	p := &Provider{Provider: prefix, Types: map[string]*Type{}}
	for _, source := range sources {
		one, err := readSource(prefix, source)
		if err != nil {
			return nil, err
		}
		one.dated(version)
		p.merge(one)
	}
	if len(p.Types) == 0 {
		return nil, errors.New("no resource types found: name at least one source that has some")
	}
	return p, nil
}

// dated gives the sources that do not know the provider's version the one that
// whoever got them knows.
func (p *Provider) dated(version string) {
	for i := range p.From {
		p.From[i].Version = cmp.Or(p.From[i].Version, version)
		p.Version = cmp.Or(p.Version, version)
	}
}

func readSource(prefix, source string) (*Provider, error) {
	info, err := os.Stat(source)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		if code, err := hasGo(source); code || err != nil {
			return readCode(prefix, source, err)
		}
		return readPages(prefix, source)
	case strings.HasSuffix(source, ".tgz"):
		return readCDKTF(source)
	case strings.HasSuffix(source, ".json"):
		return readJSON(prefix, source)
	}
	return nil, fmt.Errorf("%s is no source: it takes a .tgz, a .json or a folder of pages", source)
}
