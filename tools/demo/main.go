// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Demo plays the incident through: a token that can do two things, one that is
// refused because it could do anything, and a plan that is stopped because it
// destroys a production volume together with its backups. Everything it runs is
// the real program; everything it writes is in a temporary directory.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"golang.org/x/term"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	colour := term.IsTerminal(int(os.Stdout.Fd())) && os.Getenv("NO_COLOR") == "" || os.Getenv("CLICOLOR_FORCE") != ""
	if err := run(ctx, os.Stdout, colour); err != nil {
		fmt.Fprintln(os.Stderr, "demo:", err)
		stop()
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer, colour bool) error {
	dir, err := os.MkdirTemp("", "scoped-demo-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := play(ctx, ".", dir, stage{out: out, colour: colour}); err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, "\nNothing is left behind: all of it happened in a temporary directory.")
	return err
}

// A demo is what its acts share.
type demo struct {
	stage
	root     string // of the repository
	dir      string // all that is written is below it
	cli      buildtool.CLI
	mirror   workspace.Mirror
	programs map[string]string // by name: paths of what was built
	today    time.Time
	// recipient is the age public key that tokens are sealed to.
	recipient string
}

// play plays all acts in dir, with the examples of the repository at root.
func play(ctx context.Context, root, dir string, s stage) error {
	s.dir = dir
	d := &demo{stage: s, root: root, dir: dir, programs: map[string]string{}, today: clock.System{}.Now()}
	for _, act := range []func(context.Context) error{d.prepare, d.narrow, d.broad, d.incident, d.approval} {
		if err := act(ctx); err != nil {
			return err
		}
	}
	return nil
}

// prepare finds a CLI, builds the programs and fills the mirror.
func (d *demo) prepare(ctx context.Context) (err error) {
	d.title("Getting ready")
	if d.cli, err = buildtool.FindCLI(ctx, d.out); err != nil {
		return err
	}
	d.say("%s %s runs the configurations; providers come from a local mirror.", d.cli.Kind, d.cli.Version)
	const module = "github.com/scoped-dev/terraform-provider-scoped"
	bin := filepath.Join(d.dir, "bin")
	for _, pkg := range []string{module, module + "/cmd/planlint", module + "/tools/lab", module + "/examples/verify-go"} {
		if d.programs[filepath.Base(pkg)], err = workspace.Build(ctx, pkg, bin); err != nil {
			return err
		}
	}
	for _, name := range []string{"age", "age-keygen"} {
		if d.programs[name], err = buildtool.Build(ctx, name, io.Discard); err != nil {
			return err
		}
	}
	d.say("Built terraform-provider-scoped, planlint, and age (which unseals).")
	d.mirror = workspace.Mirror{Dir: filepath.Join(d.dir, "mirror")}
	if err := d.mirror.Add("scoped-dev/scoped", "0.1.0", d.programs["terraform-provider-scoped"]); err != nil {
		return err
	}
	return d.mirror.Add("hashicorp/aws", "6.0.0", d.programs["lab"])
}

// room copies an example into a workspace of its own name.
func (d *demo) room(name, example string) (*workspace.Workspace, error) {
	dir := filepath.Join(d.dir, name)
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(d.root, "examples", example))); err != nil {
		return nil, err
	}
	return workspace.New(dir, d.cli, d.mirror)
}
