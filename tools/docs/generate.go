// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
)

// generate runs tfplugindocs on copies below temp and answers the folder of pages.
func generate(ctx context.Context, temp string) (string, error) {
	file := filepath.Join(temp, "schema.json")
	if err := writeSchema(ctx, file); err != nil {
		return "", fmt.Errorf("write the provider's schema: %w", err)
	}
	tool, err := buildtool.Build(ctx, "tfplugindocs", os.Stderr)
	if err != nil {
		return "", err
	}
	dir := filepath.Join(temp, "terraform-provider-scoped")
	for _, folder := range []string{"templates", "examples"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(folder)); err != nil {
			return "", err
		}
	}
	command := exec.CommandContext(ctx, tool, "generate", "--provider-dir", dir,
		"--provider-name", "scoped", "--rendered-provider-name", "scoped", "--providers-schema", file)
	if out, err := command.CombinedOutput(); err != nil {
		return "", fmt.Errorf("tfplugindocs: %w\n%s", err, out)
	}
	return filepath.Join(dir, "docs"), nil
}
