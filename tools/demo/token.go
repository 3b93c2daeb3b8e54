// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
)

// narrow declares a token that can do two things, and shows where its secret is
// and is not.
func (d *demo) narrow(ctx context.Context) error {
	d.title("A token that can do two things, for thirty days")
	d.say("examples/quickstart declares it: two grants, a lifetime, and the age key that may open it.")
	identity, recipient, err := d.keygen(ctx)
	if err != nil {
		return err
	}
	w, err := d.room("quickstart", "quickstart")
	if err != nil {
		return err
	}
	d.recipient = recipient
	d.declare(w, recipient)
	if _, err := w.Run(ctx, "init", "-no-color"); err != nil {
		return err
	}
	d.command(w.CLI.Kind, "plan")
	planned, err := w.Run(ctx, "plan", "-no-color", "-out=tfplan")
	if err != nil {
		return err
	}
	d.quote(between(planned, `resource "scoped_token"`, "\nPlan:"))
	d.verdict("reach is known before anything is issued, and it is what was asked for")
	d.command(w.CLI.Kind, "apply tfplan")
	if _, err := w.Run(ctx, "apply", "-no-color", "tfplan"); err != nil {
		return err
	}
	token, err := d.unseal(ctx, w, identity)
	if err != nil {
		return err
	}
	if err := d.search(ctx, w, token); err != nil {
		return err
	}
	return d.verify(ctx, token)
}

// declare sets the variables that both token examples have.
func (d *demo) declare(w *workspace.Workspace, recipient string) {
	w.Setenv("TF_VAR_recipient", recipient)
	w.Setenv("TF_VAR_ledger", d.ledger())
}

func (d *demo) ledger() string { return filepath.Join(d.dir, "issuer", "ledger.db") }

// keygen makes the age identity of whoever is to use the token.
func (d *demo) keygen(ctx context.Context) (identity, recipient string, err error) {
	identity = filepath.Join(d.dir, "key.txt")
	d.command("age-keygen -o key.txt")
	command := exec.CommandContext(ctx, d.programs["age-keygen"], "-o", identity)
	if out, err := command.CombinedOutput(); err != nil {
		return "", "", fmt.Errorf("age-keygen: %w\n%s", err, out)
	}
	out, err := exec.CommandContext(ctx, d.programs["age-keygen"], "-y", identity).Output()
	return identity, strings.TrimSpace(string(out)), err
}

// unseal opens the token with age, as its user would.
func (d *demo) unseal(ctx context.Context, w *workspace.Workspace, identity string) (string, error) {
	sealed, err := w.Run(ctx, "output", "-raw", "sealed_token")
	if err != nil {
		return "", err
	}
	d.command(w.CLI.Kind, "output -raw sealed_token | age -d -i key.txt > token")
	command := exec.CommandContext(ctx, d.programs["age"], "-d", "-i", identity)
	command.Stdin = strings.NewReader(sealed)
	token, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("age: %w", err)
	}
	d.quote(fmt.Sprintf("a JSON Web Token of %d bytes, kept out of sight", len(token)))
	return string(token), nil
}

// search looks for the plaintext wherever Terraform has written.
func (d *demo) search(ctx context.Context, w *workspace.Workspace, token string) error {
	d.command("cat terraform.tfstate <("+w.CLI.Kind, "show -json) <("+w.CLI.Kind, "show -json tfplan) | grep -c -F -f token")
	shown, err := w.Run(ctx, "show", "-json")
	if err != nil {
		return err
	}
	planned, err := w.Run(ctx, "show", "-json", "tfplan")
	if err != nil {
		return err
	}
	state, err := os.ReadFile(filepath.Join(w.Dir, "terraform.tfstate"))
	if err != nil {
		return err
	}
	written := map[string][]byte{"terraform.tfstate": state, "show -json": []byte(shown), "show -json tfplan": []byte(planned)}
	signature := token[strings.LastIndex(token, ".")+1:]
	for place, content := range written {
		if bytes.Contains(content, []byte(token)) || bytes.Contains(content, []byte(signature)) {
			return fmt.Errorf("the token's plaintext is in %s", place)
		}
	}
	d.quote("0")
	d.verdict("the plaintext is nowhere in the state, the saved plan or their JSON")
	return nil
}

// verify checks the token as a service would that has never heard of Terraform.
func (d *demo) verify(ctx context.Context, token string) error {
	d.say("\nA service that gets the token needs the two files that the issuer publishes, and no network:")
	published := d.ledger() + ".public"
	for _, ask := range []struct {
		action, resource string
		code             int
	}{
		{"domain:create", "projects/acme/domains/shop.example", 0},
		{"volume:delete", "projects/acme/volumes/production", 3},
	} {
		args := []string{
			"-jwks", filepath.Join(published, "jwks.json"), "-status", filepath.Join(published, "status.jwt"),
			"-action", ask.action, "-resource", ask.resource,
		}
		d.command("verify-go -jwks jwks.json -status status.jwt -action", ask.action, "-resource", ask.resource, "< token")
		command := exec.CommandContext(ctx, d.programs["verify-go"], args...)
		command.Stdin = strings.NewReader(token)
		if err := d.expect(command, ask.code); err != nil {
			return err
		}
	}
	d.verdict("verified offline: it may do what was granted, and not what the token of the incident did")
	return nil
}

// broad asks for a token that can do anything, and is refused at plan.
func (d *demo) broad(ctx context.Context) error {
	d.title("A token that could do anything")
	d.say("examples/broad asks for every action on every resource, as the token of the incident could.")
	w, err := d.room("broad", "broad")
	if err != nil {
		return err
	}
	d.declare(w, d.recipient)
	if _, err := w.Run(ctx, "init", "-no-color"); err != nil {
		return err
	}
	d.command(w.CLI.Kind, "plan")
	_, err = w.Run(ctx, "plan", "-no-color")
	var refused *workspace.Failure
	if !errors.As(err, &refused) {
		return errors.New("the broad token was not refused")
	}
	d.quote(refused.Output)
	d.verdict("refused at plan: no token was issued")
	return nil
}
