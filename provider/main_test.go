// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
)

// cli is the Terraform or OpenTofu that acceptance tests run on.
var cli buildtool.CLI

func TestMain(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code) //nolint:forbidigo // a test program's main
}

// run points terraform-plugin-testing at the CLI. It would else download one.
func run(m *testing.M) (int, error) {
	found, err := buildtool.FindCLI(context.Background(), os.Stderr)
	if err != nil {
		return 1, fmt.Errorf("find a Terraform or OpenTofu: %w", err)
	}
	cli = found
	settings := map[string]string{
		"TF_ACC_TERRAFORM_PATH":     cli.Path,
		"TF_ACC_PROVIDER_HOST":      cli.Host,
		"TF_ACC_PROVIDER_NAMESPACE": "scoped-dev",
		"CHECKPOINT_DISABLE":        "1",
	}
	for name, value := range settings {
		if err := os.Setenv(name, value); err != nil {
			return 1, err
		}
	}
	return m.Run(), nil
}
