// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
)

func (d *decoder) expiry(block *hcl.Block) Expiry {
	content := d.content(block.Body, attributes("never", "default"))
	e := Expiry{Path: d.path(block.Labels[0], block.LabelRanges[0]), Form: ExpiryForm(block.Labels[1])}
	if !slices.Contains(ExpiryForms(), e.Form) {
		d.fail(block.LabelRanges[1], "Unknown form", "%q is no form of expiry%s", e.Form, instead(string(e.Form), ExpiryForms()))
	}
	e.Never, e.UnsetNever = d.values(content.Attributes["never"])
	if attr := content.Attributes["default"]; attr != nil {
		var err error
		if e.Default, err = ttl.Parse(d.text(attr)); err != nil || e.Default <= 0 || e.UnsetNever {
			d.fail(attr.Expr.Range(), "Wrong default", "What being unset means is a duration such as \"90d\", or null in never, not both.")
		}
	}
	return e
}

func (d *decoder) secret(block *hcl.Block) Secret {
	content := d.content(block.Body, attributes("unless", "instead"))
	s := Secret{
		Path: d.path(block.Labels[0], block.LabelRanges[0]), Unless: d.paths(content.Attributes["unless"]),
		Instead: d.text(content.Attributes["instead"]),
	}
	if s.Instead == "" {
		d.fail(block.DefRange, "No way out", "Say what to use instead: instead = \"...\".")
	}
	return s
}
