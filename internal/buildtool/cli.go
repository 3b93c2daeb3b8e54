// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package buildtool

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/hashicorp/go-version"
)

// A CLI is a Terraform or OpenTofu program.
type CLI struct {
	Path    string
	Kind    string // "terraform" or "tofu"
	Version string // "1.11.4"
	Host    string // of provider addresses that are written without one
}

// oldest is the first version of each with ephemeral resources and write-only
// attributes, which the provider's tests and the demo need.
var oldest = version.Must(version.NewVersion("1.11.0"))

// CLIVariable names the environment variable that overrides the search: the path
// of the program to use.
const CLIVariable = "SCOPED_CLI"

// FindCLI answers the program to use: the one that SCOPED_CLI names, else
// terraform or tofu on PATH where it is new enough, else OpenTofu built from its
// Go module, announced on log.
func FindCLI(ctx context.Context, log io.Writer) (CLI, error) {
	if named := os.Getenv(CLIVariable); named != "" {
		return inspect(ctx, named)
	}
	for _, kind := range []string{"terraform", "tofu"} {
		path, err := exec.LookPath(kind)
		if err != nil {
			continue
		}
		cli, err := inspect(ctx, path)
		if err == nil {
			return cli, nil
		}
		_, _ = fmt.Fprintln(log, "passed over:", err)
	}
	path, err := Build(ctx, "tofu", log)
	if err != nil {
		return CLI{}, err
	}
	return inspect(ctx, path)
}

func inspect(ctx context.Context, path string) (CLI, error) {
	home, err := os.MkdirTemp("", "scoped-home-")
	if err != nil {
		return CLI{}, err
	}
	defer func() { _ = os.RemoveAll(home) }() // a temporary directory
	command := exec.CommandContext(ctx, path, "version", "-json")
	command.Env = environment(home)
	out, err := command.Output()
	if err != nil {
		return CLI{}, fmt.Errorf("ask %s for its version: %w", path, err)
	}
	var answer struct {
		Version string `json:"terraform_version"`
	}
	if err := json.Unmarshal(out, &answer); err != nil {
		return CLI{}, fmt.Errorf("read the version of %s: %w", path, err)
	}
	found, err := version.NewVersion(answer.Version)
	if err != nil {
		return CLI{}, fmt.Errorf("read the version of %s: %w", path, err)
	}
	if found.Core().LessThan(oldest) {
		return CLI{}, fmt.Errorf("%s is version %s, older than %s", path, found, oldest)
	}
	cli := CLI{Path: path, Kind: "terraform", Version: answer.Version, Host: "registry.terraform.io"}
	if isTofu(ctx, path, home) {
		cli.Kind, cli.Host = "tofu", "registry.opentofu.org"
	}
	return cli, nil
}

// isTofu asks the program for its name: the JSON answer has no field for it.
func isTofu(ctx context.Context, path, home string) bool {
	command := exec.CommandContext(ctx, path, "version")
	command.Env = environment(home)
	out, err := command.Output()
	return err == nil && len(out) > 8 && string(out[:8]) == "OpenTofu"
}

// environment leaves out what the user has set for the CLI: a setting that it
// warns of would stand before its answer. Of the user's home it would make its own:
// OpenTofu leaves a folder in it whatever it is asked.
func environment(home string) []string {
	kept := []string{"CHECKPOINT_DISABLE=1"}
	for _, entry := range os.Environ() {
		if !strings.HasPrefix(entry, "TF_") {
			kept = append(kept, entry)
		}
	}
	return append(kept, "HOME="+home)
}
