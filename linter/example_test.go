// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A service that applies plans for others can refuse the ones that planlint would
// block, without the program.
func ExampleRun() {
	plan, err := os.Open("../cmd/planlint/testdata/plans/destroy.json")
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = plan.Close() }()

	result, err := linter.Run(context.Background(), plan, linter.Options{
		Clock: clock.NewFake(time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)),
	})
	if err != nil {
		log.Fatal("refused, it could not be read whole: ", err) // whatever was found
	}
	fmt.Printf("%d of %d objects to change\n", result.Info.Changed, result.Info.Managed)
	for _, f := range result.Findings {
		if f.Severity == rule.Error && f.Override == nil {
			fmt.Printf("refused by %s at %s\n", f.Rule, f.Address)
		}
	}
	// Output:
	// 1 of 2 objects to change
	// refused by destroy-stateful at aws_ebs_volume.data["production"]
}
