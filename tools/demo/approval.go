// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"os"
	"os/exec"
	"path/filepath"

	"golang.org/x/crypto/ssh"

	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
)

// approval has a person sign for the loss, after an agent could not.
func (d *demo) approval(ctx context.Context) error {
	d.title("A person approves, and only then the plan passes")
	d.say("An agent could have written that comment too. An approval it cannot write: it is signed\n" +
		"with a person's SSH key, for exactly this change. Without the comments the plan is blocked again.")
	w, err := d.room("approved", "incident")
	if err != nil {
		return err
	}
	if err := d.commit(ctx, w.Dir, "Volumes and their snapshots"); err != nil {
		return err
	}
	if err := w.Apply(ctx); err != nil {
		return err
	}
	if err := edit(w.Dir, before, after); err != nil {
		return err
	}
	plan, err := w.Plan(ctx)
	if err != nil {
		return err
	}
	dana, err := signerOf(w.Dir, "dana@acme.example")
	if err != nil {
		return err
	}
	if err := d.agentTries(ctx, w, plan); err != nil {
		return err
	}
	if err := d.sign(w.Dir, dana); err != nil {
		return err
	}
	if err := d.judge(ctx, w, plan, 0, "-"); err != nil {
		return err
	}
	d.verdict("passed by approval: for these objects, in this repository, for a day")
	return nil
}

// agentTries has an agent approve its own change: nobody is at its terminal. What it
// can do is to write the statement that a person may sign.
func (d *demo) agentTries(ctx context.Context, w *workspace.Workspace, plan []byte) error {
	args := []string{
		"approve", "-", "--rule", "destroy-stateful,destroy-store-with-backup,destroy-backup",
		"--reason", "moved to the new region, restore tested",
	}
	d.say("\nThe agent prepares the statement. Nobody has signed it, and so it lets nothing pass:")
	if err := d.judge(ctx, w, plan, 0, append(args, "--draft")...); err != nil {
		return err
	}
	return d.judge(ctx, w, plan, 2, "-")
}

// signerOf makes a person's key, and names it where approvers are listed.
func signerOf(dir, name string) (ssh.Signer, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	signer, err := ssh.NewSignerFromSigner(private)
	if err != nil {
		return nil, err
	}
	list := filepath.Join(dir, ".planlint", "allowed_signers")
	if err := os.MkdirAll(filepath.Dir(list), 0o700); err != nil {
		return nil, err
	}
	return signer, os.WriteFile(list, append([]byte(name+" "), ssh.MarshalAuthorizedKey(signer.PublicKey())...), 0o600)
}

// sign signs the statement in the form of ssh-keygen -Y sign, as Dana would at her
// own machine.
func (d *demo) sign(dir string, by ssh.Signer) error {
	found, err := filepath.Glob(filepath.Join(dir, ".planlint", "approvals", "*.approval"))
	if err != nil || len(found) != 1 {
		return errors.Join(err, errors.New("there is not one statement to sign"))
	}
	src, err := os.ReadFile(found[0])
	if err != nil {
		return err
	}
	d.say("\nDana reads it, and signs it with her own key:")
	d.command("ssh-keygen -Y sign -n", approval.Namespace, "-f ~/.ssh/id_ed25519", filepath.Base(found[0]))
	sig, err := approval.Sign(src, by)
	if err != nil {
		return err
	}
	return os.WriteFile(found[0]+".sig", sig.Armor(), 0o600)
}

// judge runs planlint on a plan, and holds it to the exit code.
func (d *demo) judge(ctx context.Context, w *workspace.Workspace, plan []byte, want int, args ...string) error {
	args = append(args, "--repository", "github.com/acme/infra")
	d.command(append([]string{w.CLI.Kind, "show -json tfplan | planlint"}, args...)...)
	command := exec.CommandContext(ctx, d.programs["planlint"], args...)
	command.Dir, command.Stdin = w.Dir, bytes.NewReader(plan)
	return d.expect(command, want)
}
