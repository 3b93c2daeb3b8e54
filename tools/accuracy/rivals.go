// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
)

// policy is the sort of policy that people write for conftest and keep.
//
//go:embed policy.rego
var policy []byte

// conftest judges by the policy, a run for each plan, so that one that it cannot read
// takes no other along.
func conftest(log io.Writer) judge {
	return judge{name: "conftest", does: []Family{Destroy, Broad}, verdict: func(ctx context.Context, plans []*Plan) (map[*Plan]Verdict, error) {
		program, err := buildtool.Build(ctx, "conftest", log)
		if err != nil {
			return nil, err
		}
		dir, names, err := laidOut(plans)
		if err != nil {
			return nil, err
		}
		defer func() { _ = os.RemoveAll(dir) }() // a temporary directory
		if err := os.WriteFile(filepath.Join(dir, "policy.rego"), policy, 0o600); err != nil {
			return nil, err
		}
		out := map[*Plan]Verdict{}
		for name, p := range names {
			command := exec.CommandContext(ctx, program, "test", "--policy=policy.rego", "--output=json", "--no-fail", name)
			command.Dir = dir
			text, err := command.Output()
			if out[p], err = heard(text, err); err != nil {
				return nil, err
			}
		}
		return out, nil
	}}
}

// heard reads conftest's answer. A plan that it cannot parse ends it with an error.
func heard(text []byte, failed error) (Verdict, error) {
	var exit *exec.ExitError
	if errors.As(failed, &exit) {
		return Verdict{Refused: errors.New(strings.TrimSpace(string(exit.Stderr)))}, nil
	}
	if failed != nil {
		return Verdict{}, failed
	}
	var answers []struct {
		Failures []struct {
			Message string `json:"msg"`
		} `json:"failures"`
	}
	if err := json.Unmarshal(text, &answers); err != nil {
		return Verdict{}, fmt.Errorf("read conftest's answer: %w", err)
	}
	var v Verdict
	for _, a := range answers {
		for _, f := range a.Failures {
			family, address, _ := strings.Cut(f.Message, " ")
			v.Flags = append(v.Flags, Flag{address, Family(family), "deny"})
		}
	}
	return v, nil
}

// telling are the words in the titles of those of Trivy's checks that are about what
// is handed out: generously, since the rest of them is about encryption and logs.
var telling = []string{"wildcard", "privilege", "excessive", "full access", "administrat", "role creation", "service account access", "anonymous", "publicly"}

// trivy judges by its own checks, a run for each plan, since it reports the files of
// configuration and not the plan. It has no checks of the other families.
func trivy(program string) judge {
	return judge{name: "Trivy", does: []Family{Broad}, verdict: func(ctx context.Context, plans []*Plan) (map[*Plan]Verdict, error) {
		dir, names, err := laidOut(plans)
		if err != nil {
			return nil, err
		}
		defer func() { _ = os.RemoveAll(dir) }() // a temporary directory
		out := map[*Plan]Verdict{}
		for name, p := range names {
			command := exec.CommandContext(ctx, program, "config", "--quiet", "--skip-check-update", "--skip-version-check",
				"--misconfig-scanners=terraformplan-json", "--format=json", name)
			command.Dir = dir
			text, err := command.Output()
			if out[p], err = reckoned(text, err); err != nil {
				return nil, err
			}
		}
		return out, nil
	}}
}

// reckoned reads Trivy's answer.
func reckoned(text []byte, failed error) (Verdict, error) {
	var exit *exec.ExitError
	if errors.As(failed, &exit) {
		return Verdict{Refused: errors.New(strings.TrimSpace(string(exit.Stderr)))}, nil
	}
	if failed != nil {
		return Verdict{}, failed
	}
	var answer struct {
		Results []struct {
			Misconfigurations []struct {
				ID, Title     string
				CauseMetadata struct{ Resource string }
			}
		}
	}
	if err := json.Unmarshal(text, &answer); err != nil {
		return Verdict{}, fmt.Errorf("read Trivy's answer: %w", err)
	}
	var v Verdict
	for _, r := range answer.Results {
		for _, f := range r.Misconfigurations {
			flag := Flag{Address: f.CauseMetadata.Resource, Rule: f.ID}
			if title := strings.ToLower(f.Title); slices.ContainsFunc(telling, func(word string) bool { return strings.Contains(title, word) }) {
				flag.Family = Broad
			}
			v.Flags = append(v.Flags, flag)
		}
	}
	return v, nil
}

// laidOut copies plans into one folder, in UTF-8 and under names that say nothing,
// and gives the plan of each name.
func laidOut(plans []*Plan) (string, map[string]*Plan, error) {
	dir, err := os.MkdirTemp("", "accuracy-")
	if err != nil {
		return "", nil, err
	}
	names := map[string]*Plan{}
	for i, p := range plans {
		text, err := os.ReadFile(p.File)
		if err != nil {
			return "", nil, err
		}
		name := fmt.Sprintf("plan-%04d.json", i)
		names[name] = p
		if err := os.WriteFile(filepath.Join(dir, name), utf8Of(text), 0o600); err != nil {
			return "", nil, err
		}
	}
	return dir, names, nil
}
