// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package buildtool gets the programs that building, testing and the demo need:
// each is pinned by a Go module of its own below tools/ and built once into the
// user's cache. Neither program of this repository imports it.
package buildtool

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// Build answers the path of the program that the module tools/<name> declares as
// its tool, building it first unless the cache has it. What takes long is
// announced on log. Several processes may ask at once: one builds.
func Build(ctx context.Context, name string, log io.Writer) (string, error) {
	module, err := moduleDir(ctx, name)
	if err != nil {
		return "", err
	}
	dir, err := cacheDir(name, module)
	if err != nil {
		return "", err
	}
	program := filepath.Join(dir, executable(name))
	if exists(program) {
		return program, nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("make the cache for %s: %w", name, err)
	}
	unlock, err := lockedfile.MutexAt(filepath.Join(dir, "lock")).Lock()
	if err != nil {
		return "", fmt.Errorf("lock the cache for %s: %w", name, err)
	}
	defer unlock()
	if exists(program) {
		return program, nil
	}
	return program, compile(ctx, name, module, program, log)
}

// compile builds beside the program and renames, so that a build that is cut
// short leaves nothing that looks like a program.
func compile(ctx context.Context, name, module, program string, log io.Writer) error {
	_, _ = fmt.Fprintf(log, "building %s from its Go module, once: this takes up to a few minutes\n", name)
	unfinished := program + ".unfinished"
	build := exec.CommandContext(ctx, "go", "build", "-C", module, "-trimpath", "-ldflags=-s -w", "-tags="+tags(name), "-o", unfinished, "tool")
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=-mod=readonly -buildvcs=false", "GOWORK=off")
	if out, err := build.CombinedOutput(); err != nil { // what go downloads is of interest only then
		return fmt.Errorf("build %s in %s: %w\n%s", name, module, err, out)
	}
	return os.Rename(unfinished, program)
}

// tags are the build tags of the few programs that need some: a minimal Vault has
// its core, tokens and policies, and none of the engines and storages for clouds.
func tags(name string) string {
	if name == "vault" {
		return "minimal"
	}
	return ""
}

func moduleDir(ctx context.Context, name string) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("ask go where the module is: %w", err)
	}
	root := filepath.Dir(strings.TrimSpace(string(out)))
	module := filepath.Join(root, "tools", name)
	if !exists(filepath.Join(module, "go.mod")) {
		return "", fmt.Errorf("no recipe for %s: %s has no go.mod", name, module)
	}
	return module, nil
}

// cacheDir is keyed by all that decides what is built.
func cacheDir(name, module string) (string, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find the user's cache: %w", err)
	}
	hash := sha256.New()
	for _, file := range []string{"go.mod", "go.sum"} {
		content, err := os.ReadFile(filepath.Join(module, file))
		if err != nil {
			return "", fmt.Errorf("read the recipe for %s: %w", name, err)
		}
		hash.Write(content)
	}
	_, _ = io.WriteString(hash, tags(name)+runtime.Version()+runtime.GOOS+runtime.GOARCH)
	return filepath.Join(base, "scoped", "tools", name+"-"+hex.EncodeToString(hash.Sum(nil))[:16]), nil
}

func executable(name string) string {
	if runtime.GOOS == "windows" {
		return name + ".exe"
	}
	return name
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, os.ErrNotExist)
}
