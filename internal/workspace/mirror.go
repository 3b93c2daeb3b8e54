// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package workspace runs a real Terraform or OpenTofu on a configuration in a
// directory of its own, with providers from a local mirror and no network. The
// demo and the tests stand on it; neither program of this repository imports it.
package workspace

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// hosts are where the two CLIs look for a provider whose source names no host.
var hosts = []string{"registry.terraform.io", "registry.opentofu.org"}

// A Mirror is a filesystem mirror of providers, in the unpacked layout that both
// CLIs read.
type Mirror struct{ Dir string }

// Add puts a provider's program into the mirror under a source such as
// "hashicorp/aws", for both default hosts, or under the one host that the source
// names.
func (m Mirror) Add(source, version, program string) error {
	under := hosts
	if parts := strings.SplitN(source, "/", 3); len(parts) == 3 {
		under, source = parts[:1], parts[1]+"/"+parts[2]
	}
	for _, host := range under {
		dir := filepath.Join(m.Dir, host, filepath.FromSlash(source), version, runtime.GOOS+"_"+runtime.GOARCH)
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return fmt.Errorf("make the mirror's folder for %s: %w", source, err)
		}
		name := "terraform-provider-" + filepath.Base(source) + "_v" + version
		if runtime.GOOS == "windows" {
			name += ".exe"
		}
		if err := link(program, filepath.Join(dir, name)); err != nil {
			return fmt.Errorf("put %s into the mirror: %w", source, err)
		}
	}
	return nil
}

// link saves the space of a copy where the file system lets it.
func link(from, to string) error {
	if err := os.Link(from, to); err == nil || errors.Is(err, os.ErrExist) {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o755)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// Build compiles a package of this module or of one it requires, given by its
// import path, into dir and answers the program's path.
func Build(ctx context.Context, pkg, dir string) (string, error) {
	program := filepath.Join(dir, filepath.Base(pkg))
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	build := exec.CommandContext(ctx, "go", "build", "-o", program, pkg)
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build %s: %w\n%s", pkg, err, out)
	}
	return program, nil
}
