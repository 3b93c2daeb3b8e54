// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

func (d *decoder) safeguard(block *hcl.Block) Safeguard {
	schema := attributes("off", "on", "least", "decrease", "forever", "unit", "keeps", "data", "loses")
	schema.Blocks = whereBlocks
	content := d.content(block.Body, schema)
	s := Safeguard{Path: d.path(block.Labels[0], block.LabelRanges[0]), Loses: d.text(content.Attributes["loses"])}
	var onUnset bool
	s.Off, s.UnsetOff = d.values(content.Attributes["off"])
	s.On, onUnset = d.values(content.Attributes["on"])
	if content.Attributes["on"] != nil {
		s.OnlyOn, s.UnsetOff = true, !onUnset
	}
	s.Keeps, s.UnsetKeeps = d.values(content.Attributes["keeps"])
	s.Least = d.number(content.Attributes["least"])
	s.Decrease = d.flag(content.Attributes["decrease"])
	s.Data = d.flag(content.Attributes["data"])
	s.Forever, s.UnsetForever = d.values(content.Attributes["forever"])
	s.Unit = d.name(content.Attributes["unit"])
	d.sense(block, content.Attributes)
	for _, where := range content.Blocks {
		s.Where = append(s.Where, d.where(where))
	}
	return s
}

var whereBlocks = []hcl.BlockHeaderSchema{{Type: "where", LabelNames: []string{"path"}}}

// sense refuses a safeguard that says nothing, or two things.
func (d *decoder) sense(block *hcl.Block, attrs hcl.Attributes) {
	off, on := attrs["off"] != nil, attrs["on"] != nil
	limit := attrs["least"] != nil || attrs["decrease"] != nil
	forever, unit := attrs["forever"] != nil, attrs["unit"] != nil
	keeps := attrs["keeps"] != nil
	switch {
	case on && (off || limit):
		d.fail(block.DefRange, "Safeguard with two senses", "With on, every other value is off: leave off, least and decrease out.")
	case forever && !limit:
		d.fail(block.DefRange, "Forever without a limit", "forever lists the values that stand for no end, for least and decrease: add one of them.")
	case unit && attrs["decrease"] == nil:
		d.fail(block.DefRange, "Unit without a retention", "unit says what the number is measured in, for decrease = true: add that.")
	case !on && !off && !limit && !keeps:
		d.fail(block.DefRange, "Safeguard without a sense", "Say which values leave it off: off = [false, null], the only ones that leave it on: on = [...], the least number: least = 1, or that a decrease loses something: decrease = true.")
	}
}

func (d *decoder) scope(block *hcl.Block) Scope {
	schema := attributes("broad", "broad_like", "narrow", "narrow_like", "computed", "computed_block", "confers")
	schema.Blocks = whereBlocks
	content := d.content(block.Body, schema)
	s := Scope{
		Path:    d.path(block.Labels[0], block.LabelRanges[0]),
		Form:    d.form(block.Labels[1], block.LabelRanges[1]),
		Confers: d.text(content.Attributes["confers"]),
	}
	s.Computed = d.flag(content.Attributes["computed"])
	s.ComputedBlock = d.flag(content.Attributes["computed_block"])
	if s.ComputedBlock && !strings.Contains(s.Path, ".") {
		d.fail(block.DefRange, "No block to fill in", "%s stands in no block: write computed.", s.Path)
	}
	s.Broad, s.NullBroad = d.values(content.Attributes["broad"])
	s.BroadLike = d.strings(content.Attributes["broad_like"])
	s.Narrow = d.strings(content.Attributes["narrow"])
	s.NarrowLike = d.strings(content.Attributes["narrow_like"])
	for _, where := range content.Blocks {
		s.Where = append(s.Where, d.where(where))
	}
	if s.Form.listed() && len(s.Broad) == 0 && len(s.BroadLike) == 0 && !s.NullBroad {
		d.fail(block.DefRange, "Nothing broad", "The form %s says nothing of itself: list what is broad, broad = [...] or broad_like = [...].", s.Form)
	}
	return s
}

// listed reports whether only the entry can say what is broad.
func (f Form) listed() bool { return f == Words || f == Role || f == BindingJSON }

func (d *decoder) form(name string, at hcl.Range) Form {
	form := Form(name)
	if !slices.Contains(Forms(), form) {
		d.fail(at, "Unknown form", "%q is no form of scope%s", name, instead(name, Forms()))
	}
	return form
}

func (d *decoder) where(block *hcl.Block) Where {
	content := d.content(block.Body, attributes("is", "like"))
	w := Where{Path: d.path(block.Labels[0], block.LabelRanges[0])}
	w.Is, w.Null = d.values(content.Attributes["is"])
	w.Like = d.strings(content.Attributes["like"])
	if len(content.Attributes) == 0 {
		d.fail(block.DefRange, "Empty condition", "Say which values it is about: is = [...] or like = [...].")
	}
	return w
}

// content reads a body by its schema. Its errors name the argument that does not
// belong, and the one it may be a misspelling of.
func (d *decoder) content(body hcl.Body, schema *hcl.BodySchema) *hcl.BodyContent {
	content, diags := body.Content(schema)
	d.diags = append(d.diags, diags...)
	return content
}

func attributes(names ...string) *hcl.BodySchema {
	schema := &hcl.BodySchema{}
	for _, name := range names {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	return schema
}
