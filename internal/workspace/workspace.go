// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package workspace

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
)

// A Workspace is a root module and the CLI that works on it.
type Workspace struct {
	Dir string
	CLI buildtool.CLI
	env []string
}

// New makes a workspace of the root module in dir, which must exist. The CLI is
// told to take providers from the mirror and from nowhere else; its settings file
// is written beside the mirror, and its home is there too, so that nothing of the
// user's is read or left behind.
func New(dir string, cli buildtool.CLI, mirror Mirror) (*Workspace, error) {
	home := filepath.Dir(mirror.Dir)
	settings := filepath.Join(home, "cli.tfrc")
	text := fmt.Sprintf("provider_installation {\n  filesystem_mirror {\n    path = %q\n  }\n}\n", filepath.ToSlash(mirror.Dir))
	if err := os.WriteFile(settings, []byte(text), 0o600); err != nil {
		return nil, fmt.Errorf("write the CLI's settings: %w", err)
	}
	return &Workspace{Dir: dir, CLI: cli, env: append(clean(os.Environ()),
		"HOME="+home, "TF_CLI_CONFIG_FILE="+settings, "CHECKPOINT_DISABLE=1", "TF_IN_AUTOMATION=1", "TF_INPUT=0")}, nil
}

// clean drops what a user has set for Terraform, so that a run is the same
// everywhere.
func clean(env []string) []string {
	kept := env[:0:0]
	for _, entry := range env {
		if !strings.HasPrefix(entry, "TF_") {
			kept = append(kept, entry)
		}
	}
	return kept
}

// Setenv sets a variable for all later commands.
func (w *Workspace) Setenv(name, value string) { w.env = append(w.env, name+"="+value) }

// Command is a run of the CLI that the caller starts.
func (w *Workspace) Command(ctx context.Context, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, w.CLI.Path, args...)
	command.Dir, command.Env = w.Dir, w.env
	return command
}

// Run runs the CLI and answers its standard output. Where the CLI fails, the
// error is a *Failure.
func (w *Workspace) Run(ctx context.Context, args ...string) (string, error) {
	var stdout, stderr bytes.Buffer
	command := w.Command(ctx, args...)
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		return stdout.String(), &Failure{Args: args, Output: stdout.String() + stderr.String(), Err: err}
	}
	return stdout.String(), nil
}

// Plan initialises the root module, plans it with args and answers the plan as
// JSON. The saved plan stays in the root module as "tfplan".
func (w *Workspace) Plan(ctx context.Context, args ...string) ([]byte, error) {
	if _, err := w.Run(ctx, "init", "-no-color"); err != nil {
		return nil, err
	}
	plan := append([]string{"plan", "-no-color", "-out=tfplan"}, args...)
	if _, err := w.Run(ctx, plan...); err != nil {
		return nil, err
	}
	out, err := w.Run(ctx, "show", "-json", "tfplan")
	return []byte(out), err
}

// Apply initialises and applies the root module.
func (w *Workspace) Apply(ctx context.Context, args ...string) error {
	if _, err := w.Run(ctx, "init", "-no-color"); err != nil {
		return err
	}
	_, err := w.Run(ctx, append([]string{"apply", "-no-color", "-auto-approve"}, args...)...)
	return err
}

// A Failure is a run of the CLI that did not succeed, with all that it printed.
type Failure struct {
	Args   []string
	Output string
	Err    error
}

// Error implements error.
func (f *Failure) Error() string {
	return fmt.Sprintf("%s: %v\n%s", strings.Join(f.Args, " "), f.Err, f.Output)
}

// Unwrap gives the *exec.ExitError.
func (f *Failure) Unwrap() error { return f.Err }
