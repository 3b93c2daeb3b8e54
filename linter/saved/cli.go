// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package saved

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A CLI says which program may be asked, and where.
type CLI struct {
	// Program is a name on PATH or a path. "" is whichever of terraform and tofu
	// wrote the plan.
	Program string
	// Dir is the root module's directory, initialised: the providers that are
	// installed there say what the values in the plan mean.
	Dir string
	// Env is the environment to give it, of which what would change its answer is
	// left out.
	Env []string
}

// environment leaves out what adds arguments to a command or fills standard error.
func (c CLI) environment() []string {
	env := make([]string, 0, len(c.Env)+3)
	for _, e := range c.Env {
		if !strings.HasPrefix(e, "TF_CLI_ARGS") && !strings.HasPrefix(e, "TF_LOG") {
			env = append(env, e)
		}
	}
	return append(env, "CHECKPOINT_DISABLE=1", "TF_IN_AUTOMATION=1", "TF_INPUT=0")
}

// Find gives the path of the program that can read and apply a saved plan: the very
// version that wrote it.
func (c CLI) Find(ctx context.Context, f *File) (string, error) { return c.find(ctx, f) }

// find gives the path of the program that can read the plan.
func (c CLI) find(ctx context.Context, f *File) (string, error) {
	names := []string{c.Program}
	if c.Program == "" {
		names = candidates(f.Tool)
	}
	var seen []string
	for _, name := range names {
		// A program in the working directory is not taken for one on PATH.
		path, err := exec.LookPath(name)
		if err == nil {
			path, err = filepath.Abs(path)
		}
		if err != nil {
			seen = append(seen, "there is no "+name+onPath(name))
			continue
		}
		tool, version, err := c.ask(ctx, path)
		switch {
		case ctx.Err() != nil:
			return "", ctx.Err()
		case err != nil:
			seen = append(seen, fmt.Sprintf("%s does not tell its version: %v", path, err))
		case version == f.Version && (f.Tool == source.ToolUnknown || tool == f.Tool):
			return path, nil
		default:
			seen = append(seen, fmt.Sprintf("%s is %s %s", path, nameOf(tool), version))
		}
	}
	return "", &Error{
		Reason: fmt.Sprintf("this saved plan can be read only by the version that wrote it, %s %s: %s", nameOf(f.Tool), f.Version, strings.Join(seen, ", ")),
		Hint:   fmt.Sprintf("name that version with --terraform PATH, or write the JSON where the plan was made: `%s show -json FILE`", candidates(f.Tool)[0]),
	}
}

func onPath(name string) string {
	if filepath.Base(name) == name {
		return " on PATH"
	}
	return ""
}

func candidates(tool source.Tool) []string {
	switch tool {
	case source.OpenTofu:
		return []string{"tofu"}
	case source.Terraform:
		return []string{"terraform"}
	default:
		return []string{"terraform", "tofu"}
	}
}

func nameOf(tool source.Tool) string {
	switch tool {
	case source.OpenTofu:
		return "OpenTofu"
	case source.Terraform:
		return "Terraform"
	default:
		return "Terraform or OpenTofu"
	}
}

// banner is how both tools answer "version"; a warning may stand before it.
// The expressions of this package are compiled when they are needed: a plan in JSON
// needs none, and they would be a tenth of its start.
var banner = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^(Terraform|OpenTofu) v(\S+)\s*$`) })

// askTimeout bounds the wait for a version. Version managers may have to look for
// the one that the directory asks for.
const askTimeout = time.Minute

// ask asks a program which tool it is. It is asked in the root module's directory,
// since there a version manager answers with the version that it will run.
func (c CLI) ask(ctx context.Context, path string) (source.Tool, string, error) {
	ctx, cancel := context.WithTimeout(ctx, askTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, "version")
	cmd.Dir, cmd.Env, cmd.WaitDelay = c.Dir, c.environment(), time.Second
	out, err := cmd.Output()
	if err != nil {
		return source.ToolUnknown, "", err
	}
	found := banner().FindSubmatch(out)
	switch {
	case found == nil:
		return source.ToolUnknown, "", fmt.Errorf("it answers neither as Terraform nor as OpenTofu")
	case string(found[1]) == "OpenTofu":
		return source.OpenTofu, string(found[2]), nil
	}
	return source.Terraform, string(found[2]), nil
}
