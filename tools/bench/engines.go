// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"io"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// engines are what can be measured in a process of bench's own.
var engines = map[string]func(io.Reader) error{
	"reader":  readPlan,
	"decoder": decodePlan,
}

// readPlan reads a plan as planlint does, and looks at a few attributes of every
// change, as rules do.
func readPlan(r io.Reader) error {
	_, err := plan.Read(r, plan.Handler{Change: func(c *plan.Change) error {
		for _, path := range [...]string{"id", "deletion_protection", "tags.env", "ingress.cidr_blocks"} {
			_, _ = c.Before.At(path), c.After.At(path)
		}
		return nil
	}})
	return err
}

// decodePlan is how a tool reads a plan with what is at hand.
func decodePlan(r io.Reader) error {
	var p tfjson.Plan
	return json.NewDecoder(r).Decode(&p)
}
