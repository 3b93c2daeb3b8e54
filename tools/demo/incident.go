// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
)

const (
	before = `toset(["production", "staging"])`
	after  = `toset(["staging"])`
)

// incident has a plan stopped that destroys a volume and its backups, and passed
// once a person has said why.
func (d *demo) incident(ctx context.Context) error {
	d.title("A change that destroys the production volume and its backups")
	d.say("examples/incident holds two volumes and their nightly snapshots. An agent that was\n" +
		"fixing staging takes one word out of a list, and opens a pull request.")
	w, err := d.room("incident", "incident")
	if err != nil {
		return err
	}
	if err := d.commit(ctx, w.Dir, "Volumes and their snapshots"); err != nil {
		return err
	}
	if err := w.Apply(ctx); err != nil {
		return err
	}
	d.quote("\n-  volumes = " + before + "\n+  volumes = " + after)
	if err := edit(w.Dir, before, after); err != nil {
		return err
	}
	if err := d.lint(ctx, w, 2); err != nil {
		return err
	}
	d.verdict("blocked: the apply never runs")
	return d.override(ctx, w)
}

// override has a person allow the change above the blocks it is about.
func (d *demo) override(ctx context.Context, w *workspace.Workspace) error {
	d.say("\nIf it is meant, a person says so where the next reader will look, and until when:")
	until := d.today.Add(7 * 24 * time.Hour).Format(time.DateOnly)
	note := func(rules string) string {
		return fmt.Sprintf("# planlint:allow %s reason=%q until=%s\n", rules, "moved to the new region, restore tested", until)
	}
	for block, rules := range map[string]string{
		`resource "aws_ebs_volume"`:   "destroy-stateful,destroy-store-with-backup",
		`resource "aws_ebs_snapshot"`: "destroy-backup",
	} {
		if err := edit(w.Dir, block, note(rules)+block); err != nil {
			return err
		}
	}
	d.quote("\n" + note("destroy-stateful,destroy-store-with-backup") + `resource "aws_ebs_volume" "data" {`)
	if err := d.commit(ctx, w.Dir, "Retire the production volume"); err != nil {
		return err
	}
	if err := d.lint(ctx, w, 0); err != nil {
		return err
	}
	d.verdict("passed by override: it names who wrote it, why, and the day it ends")
	return nil
}

// lint plans the workspace, runs planlint on the plan as a pipeline would, and
// holds it to the exit code.
func (d *demo) lint(ctx context.Context, w *workspace.Workspace, want int) error {
	plan, err := w.Plan(ctx)
	if err != nil {
		return err
	}
	d.command(w.CLI.Kind, "plan -out=tfplan &&", w.CLI.Kind, "show -json tfplan | planlint -")
	colour := "never"
	if d.colour {
		colour = "always"
	}
	command := exec.CommandContext(ctx, d.programs["planlint"], "--color", colour, "-")
	command.Dir, command.Stdin = w.Dir, bytes.NewReader(plan)
	return d.expect(command, want)
}

// commit makes the workspace a repository of the person who works in it, so that
// an override has an author.
func (d *demo) commit(ctx context.Context, dir, message string) error {
	for _, args := range [][]string{
		{"init", "--quiet"},
		{"add", "--", "main.tf"},
		{"-c", "user.name=Dana Ops", "-c", "user.email=dana@acme.example", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", message},
	} {
		command := exec.CommandContext(ctx, "git", args...)
		command.Dir = dir
		if out, err := command.CombinedOutput(); err != nil {
			return fmt.Errorf("git %s: %w\n%s", args[0], err, out)
		}
	}
	return nil
}

func edit(dir, old, replacement string) error {
	file := filepath.Join(dir, "main.tf")
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if !strings.Contains(string(text), old) {
		return fmt.Errorf("%s no longer has %q", file, old)
	}
	return os.WriteFile(file, []byte(strings.Replace(string(text), old, replacement, 1)), 0o600)
}
