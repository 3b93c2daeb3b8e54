// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
)

// programs are what is measured.
type programs struct{ self, planlint, hello, conftest, policy, types string }

// hello is the least that a Go program can do.
const hello = `package main

import "fmt"

func main() { fmt.Println("hello") }
`

func (b *bench) build(ctx context.Context) error {
	var err error
	if b.self, err = os.Executable(); err != nil {
		return err
	}
	if b.conftest, err = buildtool.Build(ctx, "conftest", b.log); err != nil {
		return err
	}
	b.planlint = filepath.Join(b.dir, "planlint")
	if err = compile(ctx, b.planlint, "./cmd/planlint"); err != nil {
		return err
	}
	source := filepath.Join(b.dir, "hello.go")
	if err = os.WriteFile(source, []byte(hello), 0o600); err != nil {
		return err
	}
	b.hello = filepath.Join(b.dir, "hello")
	if err = compile(ctx, b.hello, source); err != nil {
		return err
	}
	b.policy = filepath.Join(b.dir, "policy.rego")
	if err = os.WriteFile(b.policy, policy, 0o600); err != nil {
		return err
	}
	b.types = filepath.Join(b.dir, "types.json")
	return b.write(ctx, b.types, "-child", "types")
}

// compile builds as a release is built.
func compile(ctx context.Context, program, pkg string) error {
	command := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", program, pkg)
	command.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("build %s: %w\n%s", pkg, err, out)
	}
	return nil
}

// write keeps what another process of bench's own prints. The system counts the
// memory that a parent has towards its child's peak, so bench itself stays small.
func (b *bench) write(ctx context.Context, name string, args ...string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	command := exec.CommandContext(ctx, b.self, args...)
	command.Stdout, command.Stderr = f, b.log
	if err := command.Run(); err != nil {
		_ = f.Close() // the other error is the one to tell
		return fmt.Errorf("write %s: %w", filepath.Base(name), err)
	}
	return f.Close()
}
