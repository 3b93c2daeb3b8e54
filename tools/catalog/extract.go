// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/tools/catalog/schema"
)

// flags gives a flag set with the flag that every command has: where the schemas
// are.
func flags(name string) (*pflag.FlagSet, *string) {
	set := pflag.NewFlagSet(name, pflag.ContinueOnError)
	return set, set.String("dir", defaultDir, "where the extracted schemas are")
}

// extract reads sources of one provider into the directory of schemas.
func extract(args []string, stdout io.Writer) error {
	set, dir := flags("extract")
	provider := set.String("provider", "", "what the names of the provider's types begin with")
	source := set.String("source", "", "the provider's source, if not what the sources say: hashicorp/aws")
	version := set.String("version", "", "the provider's version, for the sources that do not say it")
	if err := set.Parse(args); err != nil {
		return err
	}
	if *provider == "" || set.NArg() == 0 {
		return errors.New("needs -provider and at least one source")
	}
	p, err := schema.Read(*provider, *version, set.Args())
	if err != nil {
		return err
	}
	if *source != "" {
		p.Source = *source
	}
	fmt.Fprintf(stdout, "%s %s: %d types, %d attributes\n", p.Provider, p.Version, len(p.Types), count(p))
	return schema.Dir(*dir).Save(p)
}

func count(p *schema.Provider) int {
	n := 0
	for _, t := range p.Types {
		n += len(t.Attributes)
	}
	return n
}
