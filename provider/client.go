// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A client is one configured provider block, for one walk of the CLI over the
// configuration: a plan, or an apply. The issuer is opened when it is first needed.
type client struct {
	block    block
	settings types.Object // of the issuer, may have unknown values
	blocks   blocks
	policy   policy
	clock    clock.Clock

	opening sync.Mutex
	opened  issuer.Issuer

	memory  sync.Mutex
	planned map[string]bool // keys of tokens planned to be made in this walk
	issued  map[string]bool // keys and IDs of tokens made in this walk
}

// isKnown reports whether all of the provider's configuration is. It is not
// while planning, where it depends on resources that are yet to be made.
func (c *client) isKnown(ctx context.Context) bool {
	return known(ctx, c.settings) && c.policy.isKnown()
}

// issuer opens the issuer, or gives the one that is open. It never falls back to
// defaults where the configuration is not known yet: that would be another issuer.
func (c *client) issuer(ctx context.Context) (issuer.Issuer, diag.Diagnostics) {
	c.opening.Lock()
	defer c.opening.Unlock()
	if c.opened != nil {
		return c.opened, nil
	}
	var diags diag.Diagnostics
	if !c.isKnown(ctx) {
		diags.AddAttributeError(path.Root(c.block.name), "Unable to reach the issuer yet",
			fmt.Sprintf("The configuration of provider scoped (issuer %s) depends on values that are known only after apply. "+
				"Apply what they come from first, with -target, or write them out.", c.block.name))
		return nil, diags
	}
	opened, diags := c.block.open(ctx, c.settings, c.clock)
	if diags.HasError() {
		return nil, diags
	}
	c.opened = opened
	return opened, diags
}

// firstPlanned and firstIssued report whether a key or ID is seen for the first
// time in this walk, and remember it.
func (c *client) firstPlanned(key string) bool { return c.first(c.planned, key) }

func (c *client) firstIssued(key string) bool { return c.first(c.issued, key) }

func (c *client) first(seen map[string]bool, key string) bool {
	c.memory.Lock()
	defer c.memory.Unlock()
	if seen[key] {
		return false
	}
	seen[key] = true
	return true
}

// hasIssued reports whether a key or ID was made in this walk.
func (c *client) hasIssued(key string) bool {
	c.memory.Lock()
	defer c.memory.Unlock()
	return c.issued[key]
}

// clientOf takes the client out of provider data. There is none yet while a
// configuration is validated.
func clientOf(data any) *client {
	c, _ := data.(*client)
	return c
}
