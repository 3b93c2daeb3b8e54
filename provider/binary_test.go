// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
)

const requirement = `terraform {
  required_providers {
    scoped = { source = "scoped-dev/scoped" }
  }
}
`

// TestBinary runs the provider as users do: a program that the CLI starts.
func TestBinary(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	program, err := workspace.Build(t.Context(), "github.com/scoped-dev/terraform-provider-scoped", dir)
	require.NoError(t, err)
	mirror := workspace.Mirror{Dir: filepath.Join(dir, "mirror")}
	require.NoError(t, mirror.Add("scoped-dev/scoped", "1.0.0", program))
	for name, test := range map[string]func(*site){
		"quickstart":   quickstart,
		"broad":        broad,
		"documented":   documented,
		"owners":       owners,
		"adoption":     adoption,
		"namesakes":    namesakes,
		"out of force": outOfForce,
		"expired":      expired,
		"no plaintext": noPlaintext,
		"killed":       killed,
		"unmanaged":    unmanaged,
		"query":        query,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(newSite(t, mirror))
		})
	}
}

// A site is a bench with a root module that the program works on.
type site struct {
	*bench
	*workspace.Workspace
}

func newSite(t *testing.T, mirror workspace.Mirror) *site {
	t.Helper()
	root := filepath.Join(t.TempDir(), "root")
	require.NoError(t, os.Mkdir(root, 0o700))
	w, err := workspace.New(root, cli, mirror)
	require.NoError(t, err)
	reader, err := age.GenerateX25519Identity()
	require.NoError(t, err)
	b := &bench{t: t, ledger: filepath.Join(t.TempDir(), "ledger.db"), reader: reader}
	b.clock = clock.NewFake(clock.System{}.Now())
	w.Setenv("TF_VAR_recipient", reader.Recipient().String())
	w.Setenv("TF_VAR_ledger", b.ledger)
	w.Setenv("TF_VAR_identity", reader.String())
	return &site{b, w}
}

// write replaces the root module.
func (s *site) write(config string) {
	s.t.Helper()
	require.NoError(s.t, os.WriteFile(filepath.Join(s.Dir, "main.tf"), []byte(config), 0o600))
}

// copy takes an example into the root module.
func (s *site) copy(example string) {
	s.t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "examples", filepath.FromSlash(example)))
	require.NoError(s.t, err)
	s.write(string(text))
}

// apply initialises and applies, and answers what the CLI printed.
func (s *site) apply(args ...string) string {
	s.t.Helper()
	_, err := s.Run(s.t.Context(), "init", "-no-color")
	require.NoError(s.t, err)
	out, err := s.Run(s.t.Context(), append([]string{"apply", "-no-color", "-auto-approve"}, args...)...)
	require.NoError(s.t, err)
	return flat(out)
}

// fails is what the CLI printed when it would not go on.
func (s *site) fails(err error) string {
	s.t.Helper()
	var failure *workspace.Failure
	require.ErrorAs(s.t, err, &failure)
	return flat(failure.Output)
}

// flat undoes the CLI's wrapping of lines.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

type instance struct {
	ID     string `json:"id"`
	Sealed string `json:"sealed_token"`
}

// state reads the state's instances, those on their way out too.
func (s *site) state() []instance {
	s.t.Helper()
	text, err := os.ReadFile(filepath.Join(s.Dir, "terraform.tfstate"))
	require.NoError(s.t, err)
	var state struct {
		Resources []struct {
			Instances []struct {
				Attributes instance `json:"attributes"`
			} `json:"instances"`
		} `json:"resources"`
	}
	require.NoError(s.t, json.Unmarshal(text, &state))
	var out []instance
	for _, resource := range state.Resources {
		for _, one := range resource.Instances {
			out = append(out, one.Attributes)
		}
	}
	return out
}

// lose removes the state, as a disk does.
func (s *site) lose() {
	s.t.Helper()
	for _, name := range []string{"terraform.tfstate", "terraform.tfstate.backup"} {
		if err := os.Remove(filepath.Join(s.Dir, name)); !errors.Is(err, os.ErrNotExist) {
			require.NoError(s.t, err)
		}
	}
}

// local is a provider block on the site's ledger with scoped_token.x after it.
func (s *site) local(changes map[string]string) string { return requirement + s.token(changes) }

func quickstart(s *site) {
	s.copy("quickstart/main.tf")
	plan, err := s.Plan(s.t.Context())
	require.NoError(s.t, err)
	require.Contains(s.t, string(plan), `"domain:create@projects/acme/domains/**"`)
	require.Contains(s.t, s.apply(), "Apply complete! Resources: 1 added")
	sealed, err := s.Run(s.t.Context(), "output", "-raw", "sealed_token")
	require.NoError(s.t, err)
	require.NotEmpty(s.t, s.unseal(sealed))
}

func broad(s *site) {
	s.copy("broad/main.tf")
	_, err := s.Plan(s.t.Context())
	out := s.fails(err)
	require.Contains(s.t, out, "Unable to grant more than a job needs")
	require.Contains(s.t, out, "*@projects/*: every action, those that destroy among them; everything in projects")
	require.NotContains(s.t, out, "domain:create@", "only what is broad is named")
	require.NoFileExists(s.t, s.ledger)
}

func owners(s *site) {
	s.write(requirement + fmt.Sprintf(`
provider "scoped" {
  owner = "one"
  local = { path = %[1]q }
}
provider "scoped" {
  alias = "two"
  owner = "two"
  local = { path = %[1]q }
}
`, s.ledger) + s.block("resource", "x", nil) + s.block("resource", "y", map[string]string{"provider": "scoped.two"}))
	s.apply()
	require.Len(s.t, s.live(), 2)
	_, err := s.Plan(s.t.Context(), "-detailed-exitcode")
	require.NoError(s.t, err, "a second plan changes nothing")
}

func adoption(s *site) {
	s.write(s.local(nil))
	s.apply()
	s.lose()
	out := s.apply()
	require.Contains(s.t, out, `Token "deploy" was adopted`)
	require.Contains(s.t, out, "Token "+s.live()[0].ID+" had been issued for this very declaration")
	require.Len(s.t, s.tokens(), 1)
	require.NotEmpty(s.t, s.unseal(s.state()[0].Sealed))
}

func namesakes(s *site) {
	s.write(s.local(nil))
	s.apply()
	orphan := s.live()[0].ID
	s.lose()
	s.write(s.local(map[string]string{"ttl": `"2d"`}))
	out := s.apply()
	require.Contains(s.t, out, `Other tokens named "deploy" are in force`)
	require.Contains(s.t, out, "- "+orphan+" (issued ")
	require.Len(s.t, s.live(), 2)
}

// outOfForce shows that a plan says in plain words why it issues anew.
func outOfForce(s *site) {
	s.write(s.local(nil))
	s.apply()
	id := s.live()[0].ID
	require.NoError(s.t, s.open().Revoke(s.t.Context(), id))
	out, err := s.Run(s.t.Context(), "plan", "-no-color")
	require.NoError(s.t, err)
	require.Contains(s.t, out, `Token "deploy" was revoked outside Terraform`)
	require.Contains(s.t, out, "Token "+id+" is revoked at the issuer.")
	require.Regexp(s.t, `status +(= )?"revoked" -> "active" # forces replacement`, out)
}

func expired(s *site) {
	s.write(s.local(map[string]string{"ttl": `"1s"`}))
	s.apply()
	time.Sleep(1100 * time.Millisecond)
	out, err := s.Run(s.t.Context(), "plan", "-no-color")
	require.NoError(s.t, err)
	require.Contains(s.t, out, `Token "deploy" has expired and will be issued anew`)
	require.Regexp(s.t, `status +(= )?"expired" -> "active" # forces replacement`, out)
}
