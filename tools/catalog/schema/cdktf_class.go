// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"regexp"
	"strings"
)

// generated is what the files of one folder say.
type generated struct {
	classes  map[string]*class
	fields   map[string]map[string]Attribute // by interface, then Terraform's name
	resource string                          // the class of the resource type itself
	typ      string                          // "aws_instance"
	source   string                          // "hashicorp/aws"
	version  string

	in      string   // the class or interface that the lines at hand belong to
	comment []string // the lines of the comment before a field
	mapped  string   // the field whose type, a map, is told by the next line
}

// A class is a block or the resource type itself.
type class struct {
	attributes []string
	children   map[string]string // attribute to the class of its block
	element    string            // for a list of blocks: the block's class
}

func newGenerated() *generated {
	return &generated{classes: map[string]*class{}, fields: map[string]map[string]Attribute{}}
}

var (
	classLine     = regexp.MustCompile(`^class (\w+) extends (?:\w+\.)?(\w+)`)
	attributeLine = regexp.MustCompile(`(?:Attribute|StringMap|NumberMap|BooleanMap|AnyMap|List|Map)\((?:this, )?['"]([a-z0-9_]+)['"]`)
	childLine     = regexp.MustCompile(`= new (?:\w+\.)?(\w+)\(this, "(\w+)"`)
	elementLine   = regexp.MustCompile(`return new (?:\w+\.)?(\w+OutputReference)\(this\.terraformResource`)
	typeLine      = regexp.MustCompile(`terraformResourceType: '(\w[\w-]*)'`)
	versionLine   = regexp.MustCompile(`providerVersion: '([^']+)'`)
	interfaceLine = regexp.MustCompile(`^export (?:declare )?interface (\w+)`)
	linkLine      = regexp.MustCompile(`registry\.terraform\.io/providers/([\w-]+/[\w-]+)/[^#}]*#(\w+)`)
	fieldLine     = regexp.MustCompile(`^readonly \w+(\??): (.*)[;{]$`)
)

// script reads a line of JavaScript.
func (g *generated) script(line string) {
	if m := classLine.FindStringSubmatch(line); m != nil {
		g.in = m[1]
		g.classes[g.in] = &class{children: map[string]string{}}
		if m[2] == "TerraformResource" {
			g.resource = g.in
		}
		return
	}
	c := g.classes[g.in]
	switch {
	case c == nil:
	case strings.HasPrefix(line, "return "):
		if m := elementLine.FindStringSubmatch(line); m != nil {
			c.element = m[1]
		} else if m := attributeLine.FindStringSubmatch(line); m != nil {
			c.attributes = append(c.attributes, m[1])
		}
	case strings.HasPrefix(line, "this._"):
		if m := childLine.FindStringSubmatch(line); m != nil {
			c.attributes = append(c.attributes, m[2])
			c.children[m[2]] = m[1]
		}
	case g.in == g.resource:
		g.about(line)
	}
}

// about reads what the resource's constructor says of itself.
func (g *generated) about(line string) {
	if m := typeLine.FindStringSubmatch(line); m != nil {
		g.typ = m[1]
	}
	if m := versionLine.FindStringSubmatch(line); m != nil {
		g.version = m[1]
	}
}

// declaration reads a line of TypeScript.
func (g *generated) declaration(line string) {
	switch m := interfaceLine.FindStringSubmatch(line); {
	case m != nil:
		g.in, g.mapped = m[1], ""
		g.fields[g.in] = map[string]Attribute{}
	case strings.HasPrefix(line, "export "):
		g.in, g.mapped = "", ""
	case line == "/**":
		g.comment = nil
	case strings.HasPrefix(line, "*"):
		g.comment = append(g.comment, strings.TrimSpace(strings.TrimPrefix(line, "*")))
	case strings.HasPrefix(line, "readonly "):
		g.field(line)
	case g.mapped != "" && strings.HasPrefix(line, "[key: string]: "):
		a := g.fields[g.in][g.mapped]
		a.Type = cdktfType(line)
		g.fields[g.in][g.mapped] = a
	}
}

func (g *generated) field(line string) {
	m := fieldLine.FindStringSubmatch(line)
	fields := g.fields[g.in]
	if m == nil || fields == nil {
		return
	}
	var a Attribute
	for _, c := range g.comment {
		if link := linkLine.FindStringSubmatch(c); link != nil {
			g.source, a.Path = link[1], link[2]
			break
		}
		if a.Description == "" {
			a.Description = brief(c)
		}
	}
	a.Mode = "required"
	if m[1] == "?" {
		a.Mode = "optional"
	}
	a.Type = cdktfType(m[2])
	g.comment, g.mapped = nil, ""
	if m[2] == "" {
		g.mapped = a.Path
	}
	fields[a.Path] = a
}
