// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
)

// source names the host, so that the schema is the same whichever CLI tells it.
const source = "registry.terraform.io/scoped-dev/scoped"

const requirement = `terraform {
  required_providers {
    scoped = { source = "` + source + `" }
  }
}
`

// generate runs tfplugindocs on copies below temp and answers the folder of pages.
func generate(ctx context.Context, temp string) (string, error) {
	schema, err := providerSchema(ctx, temp)
	if err != nil {
		return "", err
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
	command := exec.CommandContext(ctx, tool, "generate", "--provider-dir", dir, //nolint:gosec // a pinned tool
		"--provider-name", "scoped", "--rendered-provider-name", "scoped", "--providers-schema", schema)
	if out, err := command.CombinedOutput(); err != nil {
		return "", fmt.Errorf("tfplugindocs: %w\n%s", err, out)
	}
	return filepath.Join(dir, "docs"), nil
}

// providerSchema asks a CLI for the schema and files it under the name by which
// tfplugindocs looks for it.
func providerSchema(ctx context.Context, temp string) (string, error) {
	cli, err := buildtool.FindCLI(ctx, os.Stderr)
	if err != nil {
		return "", err
	}
	program, err := workspace.Build(ctx, ".", temp)
	if err != nil {
		return "", err
	}
	mirror := workspace.Mirror{Dir: filepath.Join(temp, "mirror")}
	if err := mirror.Add(source, "0.0.0", program); err != nil {
		return "", err
	}
	root := filepath.Join(temp, "root")
	if err := os.Mkdir(root, 0o700); err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(root, "main.tf"), []byte(requirement), 0o600); err != nil {
		return "", err
	}
	w, err := workspace.New(root, cli, mirror)
	if err != nil {
		return "", err
	}
	if _, err := w.Run(ctx, "init"); err != nil {
		return "", err
	}
	out, err := w.Run(ctx, "providers", "schema", "-json")
	if err != nil {
		return "", err
	}
	return rename(out, filepath.Join(temp, "schema.json"))
}

func rename(text, file string) (string, error) {
	var document map[string]any
	if err := json.Unmarshal([]byte(text), &document); err != nil {
		return "", fmt.Errorf("read the provider's schema: %w", err)
	}
	schemas, _ := document["provider_schemas"].(map[string]any)
	document["provider_schemas"] = map[string]any{"scoped": schemas[source]}
	renamed, err := json.Marshal(document)
	if err != nil {
		return "", err
	}
	return file, os.WriteFile(file, renamed, 0o600)
}
