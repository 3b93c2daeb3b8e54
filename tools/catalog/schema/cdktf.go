// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// A generated package has one folder a resource type. Its JavaScript says which
// classes hold which attributes, by their Terraform names; its declarations say
// which of those can be set, their types and what they are for.

// readCDKTF reads the archive of a package @cdktf/provider-*, as "npm pack" gets it.
func readCDKTF(file string) (_ *Provider, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	unzipped, err := gzip.NewReader(bufio.NewReaderSize(f, 1<<20))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	p, err := readPackage(tar.NewReader(unzipped))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	name := strings.TrimSuffix(filepath.Base(file), ".tgz")
	p.From = []From{{Kind: CDKTF, Name: name, Version: p.Version, Types: len(p.Types)}}
	return p, nil
}

// readPackage goes through the archive folder by folder: a package unpacks to
// hundreds of megabytes, and the classes of one type stand in one folder.
func readPackage(archive *tar.Reader) (*Provider, error) {
	p := &Provider{Types: map[string]*Type{}}
	folders := map[string]*generated{}
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		folder := resourceFolder(header.Name)
		if folder == "" {
			continue
		}
		if folders[folder] == nil {
			folders[folder] = newGenerated()
		}
		if err := folders[folder].read(path.Base(header.Name), archive); err != nil {
			return nil, fmt.Errorf("%s: %w", header.Name, err)
		}
	}
	for _, g := range folders {
		g.into(p)
	}
	if len(p.Types) == 0 {
		return nil, errors.New("no resource type in it: is it a package of CDK for Terraform")
	}
	return p, nil
}

// resourceFolder gives "sql-database" for package/lib/sql-database/index.js and
// for the parts of a large type, package/lib/sql-database/index-structs/structs0.js.
func resourceFolder(name string) string {
	rest, ok := strings.CutPrefix(name, "package/lib/")
	folder, file, nested := strings.Cut(rest, "/")
	if !ok || !nested || !strings.HasSuffix(file, ".js") && !strings.HasSuffix(file, ".d.ts") {
		return ""
	}
	return folder
}

func (g *generated) read(base string, r io.Reader) error {
	lines := bufio.NewReaderSize(r, 1<<16)
	handle := g.script
	if strings.HasSuffix(base, ".d.ts") {
		handle = g.declaration
	}
	for {
		line, partial, err := lines.ReadLine()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if !partial { // a longer line is a source map
			handle(strings.TrimSpace(string(line)))
		}
	}
}
