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
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/listing"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/patient"
)

// A client is one configured provider block, for one walk of the CLI over the
// configuration: a plan, or an apply. The issuer is opened when it is first needed.
type client struct {
	block    block
	settings types.Object // of the issuer, may have unknown values
	blocks   blocks
	policy   policy
	clock    clock.Clock

	patience patient.Config

	opening sync.Mutex
	opened  *listing.Issuer

	memory  sync.Mutex
	planned map[string]bool // keys of tokens planned to be made in this walk
	held    map[string]bool // keys of tokens in force that the state has
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
	opened, diags := c.pages(ctx)
	if diags.HasError() {
		return nil, diags
	}
	return opened, diags
}

// pages is the issuer too, and finds many tokens for the price of a few.
func (c *client) pages(ctx context.Context) (*listing.Issuer, diag.Diagnostics) {
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
	c.opened = listing.New(patient.Wrap(opened, c.patience))
	return c.opened, diags
}

// plans remembers that a token is planned to be made under a key, and reports
// whether no other token in this walk has it.
func (c *client) plans(key string) bool {
	c.memory.Lock()
	defer c.memory.Unlock()
	alone := !c.planned[key] && !c.held[key]
	c.planned[key] = true
	return alone
}

// holds remembers that the state has a live token of a key, and reports whether
// no other is planned to be made under it. Once one was made, planning is over:
// what the CLI asks then is how to take its predecessor away.
func (c *client) holds(key string) bool {
	c.memory.Lock()
	defer c.memory.Unlock()
	c.held[key] = true
	return !c.planned[key] || c.issued[key]
}

// issues remembers a key or ID that a token is made under, and reports whether it
// is the first in this walk.
func (c *client) issues(key string) bool {
	c.memory.Lock()
	defer c.memory.Unlock()
	first := !c.issued[key]
	c.issued[key] = true
	return first
}

// hasIssued reports whether a token of that ID was made in this walk.
func (c *client) hasIssued(id string) bool {
	c.memory.Lock()
	defer c.memory.Unlock()
	return c.issued[id]
}

// clientOf takes the client out of provider data. There is none yet while a
// configuration is validated.
func clientOf(data any) *client {
	c, _ := data.(*client)
	return c
}
