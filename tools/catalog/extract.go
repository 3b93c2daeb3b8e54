// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/tools/catalog/schema"
)

// extract reads sources of one provider into the directory of schemas.
func extract(o options, sources []string, out *strings.Builder) error {
	if o.provider == "" || len(sources) == 0 {
		return errors.New("needs --provider and at least one source: a package, a folder of pages, or a schema as JSON")
	}
	p, err := schema.Read(o.provider, o.version, sources)
	if err != nil {
		return err
	}
	if o.source != "" {
		p.Source = o.source
	}
	n := 0
	for _, t := range p.Types {
		n += len(t.Attributes)
	}
	fmt.Fprintf(out, "%s %s: %d types, %d attributes\n", p.Provider, p.Version, len(p.Types), n)
	return schema.Dir(o.dir).Save(p)
}
