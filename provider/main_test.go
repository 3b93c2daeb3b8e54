// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
)

// cli is the Terraform or OpenTofu that acceptance tests run on.
var cli buildtool.CLI

// TestMain points terraform-plugin-testing at the CLI. It would else download one.
func TestMain(m *testing.M) {
	// Plugins that are killed leave their sockets behind: here, where they go too.
	temp, err := os.MkdirTemp("", "scoped-")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(temp) }()
	if err := prepare(temp); err != nil {
		panic(err)
	}
	m.Run()
}

func prepare(temp string) error {
	var err error
	if cli, err = buildtool.FindCLI(context.Background(), os.Stderr); err != nil {
		return fmt.Errorf("find a Terraform or OpenTofu: %w", err)
	}
	// What the user has set for their own Terraform is not for the tests.
	for _, entry := range os.Environ() {
		if name, _, _ := strings.Cut(entry, "="); strings.HasPrefix(name, "TF_") {
			if err := os.Unsetenv(name); err != nil {
				return fmt.Errorf("unset %s: %w", name, err)
			}
		}
	}
	for name, value := range map[string]string{
		"TMPDIR":                    temp,
		"TF_ACC_TERRAFORM_PATH":     cli.Path,
		"TF_ACC_PROVIDER_HOST":      cli.Host,
		"TF_ACC_PROVIDER_NAMESPACE": "scoped-dev",
		"CHECKPOINT_DISABLE":        "1",
	} {
		if err := os.Setenv(name, value); err != nil {
			return fmt.Errorf("set %s: %w", name, err)
		}
	}
	return nil
}
