// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	tfjson "github.com/hashicorp/terraform-json"
)

// readJSON reads the output of "terraform providers schema -json", or of tofu's.
// It takes the provider whose types begin with prefix, if there are several.
func readJSON(prefix, file string) (*Provider, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var all tfjson.ProviderSchemas
	if err := json.Unmarshal(text, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	p := &Provider{Types: map[string]*Type{}}
	for address, one := range all.Schemas {
		for name, s := range one.ResourceSchemas {
			if !strings.HasPrefix(name, prefix+"_") {
				continue
			}
			p.Source = path.Join(path.Base(path.Dir(address)), path.Base(address))
			t := &Type{From: JSON, Description: brief(s.Block.Description)}
			t.block(s.Block, "")
			t.Attributes = sorted(t.Attributes)
			p.Types[name] = t
		}
	}
	p.From = []From{{Kind: JSON, Name: filepath.Base(file), Types: len(p.Types)}}
	return p, nil
}

func (t *Type) block(b *tfjson.SchemaBlock, prefix string) {
	if b == nil {
		return
	}
	t.attributes(b.Attributes, prefix)
	for name, nested := range b.NestedBlocks {
		a := Attribute{Path: prefix + name, Mode: "optional", Type: "block"}
		if nested.NestingMode != tfjson.SchemaNestingModeSingle {
			a.Type = string(nested.NestingMode) + " of blocks"
		}
		if nested.MinItems > 0 {
			a.Mode = "required"
		}
		if nested.Block != nil {
			a.Description = brief(nested.Block.Description)
		}
		t.Attributes = append(t.Attributes, a)
		t.block(nested.Block, a.Path+".")
	}
}

func (t *Type) attributes(attrs map[string]*tfjson.SchemaAttribute, prefix string) {
	for name, s := range attrs {
		a := Attribute{Path: prefix + name, Mode: mode(s), Description: brief(s.Description)}
		if s.AttributeNestedType != nil {
			a.Type = "block"
			t.attributes(s.AttributeNestedType.Attributes, a.Path+".")
		} else {
			a.Type = s.AttributeType.FriendlyName()
		}
		t.Attributes = append(t.Attributes, a)
	}
}

func mode(s *tfjson.SchemaAttribute) string {
	switch {
	case s.Required:
		return "required"
	case s.Optional:
		return "optional"
	}
	return "computed"
}
