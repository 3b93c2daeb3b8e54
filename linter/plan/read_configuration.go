// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

var (
	configNames   = []string{"provider_config", "root_module"}
	providerNames = []string{"name", "full_name", "alias", "version_constraint", "module_address", "expressions"}
	blockNames    = []string{"outputs", "resources", "module_calls", "variables", "actions"}
	resourceNames = []string{
		"address", "mode", "type", "name", "provider_config_key", "provisioners", "expressions",
		"schema_version", "count_expression", "for_each_expression", "depends_on",
	}
	callNames        = []string{"source", "expressions", "count_expression", "for_each_expression", "module", "version_constraint", "depends_on"}
	provisionerNames = []string{"type", "expressions"}
)

// The members that are read, by their index in the lists above.
const (
	configProviders = 0
	configRoot      = 1

	providerName        = 0
	providerFullName    = 1
	providerAlias       = 2
	providerVersion     = 3
	providerModule      = 4
	providerExpressions = 5

	blockResources = 1
	blockCalls     = 2

	resourceAddress      = 0
	resourceMode         = 1
	resourceType         = 2
	resourceName         = 3
	resourceProvider     = 4
	resourceProvisioners = 5
	resourceExpressions  = 6
	resourceDependsOn    = 10

	callSource  = 0
	callModule  = 4
	callVersion = 5

	provisionerType        = 0
	provisionerExpressions = 1
)

// configuration reads configuration.
func (p *planReader) configuration() bool {
	root := false
	ok := p.fields(configNames, func(id int) bool {
		root = root || id == configRoot
		switch {
		case id == configProviders && p.handler.Provider != nil:
			return p.object(p.provider)
		case id == configRoot && p.handler.wantsConfiguration():
			return p.configModule(nil)
		}
		return p.skip()
	})
	return ok && (root || p.fail("it has no %q", configNames[configRoot]))
}

// notes goes over a pinned object and notes where its members are.
func (p *planReader) notes(names []string, is []span) bool {
	return p.fields(names, func(id int) bool {
		if id == unknownKey {
			return p.skip()
		}
		return p.note(&is[id])
	})
}

// vets looks for what must be in no value that is handed on.
func (p *planReader) vets(names []string, is []span) bool {
	for id, sp := range is {
		if sp.there() && !p.entry.vetter.vet(p.buf, p.pin+sp.from) {
			return p.blame(sp, names[id], "%s", p.entry.vetter.fault)
		}
	}
	return true
}

func (p *planReader) provider(key []byte) bool {
	c := Provider{Key: string(key)}
	p.next()
	return p.pinned(func() bool {
		var is [6]span
		if !p.notes(providerNames, is[:]) || !p.vets(providerNames, is[:]) {
			return p.within(c.Key)
		}
		c.Name, c.FullName = p.str(is[providerName]), p.str(is[providerFullName])
		c.Alias, c.Version = p.str(is[providerAlias]), p.str(is[providerVersion])
		c.ModuleAddress = p.str(is[providerModule])
		c.Expressions = Object{side{value: p.side(is[providerExpressions])}}
		p.stop = p.handler.Provider(&c)
		return p.stop == nil
	})
}

// configModule reads a module of the configuration.
func (p *planReader) configModule(path []string) bool {
	return p.fields(blockNames, func(id int) bool {
		switch {
		case id == blockResources && p.handler.Resource != nil:
			return p.array(func() bool { return p.pinned(func() bool { return p.resource(path) }) })
		case id == blockCalls:
			return p.object(func(key []byte) bool {
				name := string(key)
				return p.moduleCall(append(path[:len(path):len(path)], name)) || p.within(name)
			})
		}
		return p.skip()
	})
}

func (p *planReader) moduleCall(path []string) bool {
	c := ModuleCall{Module: path}
	ok := p.fields(callNames, func(id int) bool {
		switch {
		case id == callModule:
			return p.configModule(path)
		case id == callSource && p.handler.ModuleCall != nil:
			return p.readString(&c.Source)
		case id == callVersion && p.handler.ModuleCall != nil:
			return p.readString(&c.Version)
		}
		return p.skip()
	})
	if !ok || p.handler.ModuleCall == nil {
		return ok
	}
	p.stop = p.handler.ModuleCall(&c)
	return p.stop == nil
}

func (p *planReader) resource(path []string) bool {
	is := &p.block
	*is = [len(p.block)]span{}
	if !p.notes(resourceNames, is[:]) {
		return false
	}
	if !p.wanted(path, is[:]) {
		return true
	}
	if !p.vets(resourceNames, is[:]) {
		return false
	}
	r := Resource{
		Module:      path,
		Address:     p.str(is[resourceAddress]),
		Mode:        p.str(is[resourceMode]),
		Type:        p.str(is[resourceType]),
		Name:        p.str(is[resourceName]),
		ProviderKey: p.str(is[resourceProvider]),
		Expressions: Object{side{value: p.side(is[resourceExpressions])}},
	}
	for _, block := range elements(p.side(is[resourceProvisioners])) {
		o := side{value: block}
		provisioner := Provisioner{Expressions: Object{o.member(provisionerNames[provisionerExpressions])}}
		provisioner.Type, _ = o.member(provisionerNames[provisionerType]).leaf().Data.(string)
		r.Provisioners = append(r.Provisioners, provisioner)
	}
	for _, name := range elements(p.side(is[resourceDependsOn])) {
		if text, ok := (side{value: name}).leaf().Data.(string); ok {
			r.DependsOn = append(r.DependsOn, text)
		}
	}
	p.stop = p.handler.Resource(&r)
	return p.stop == nil
}

// wanted asks whether a block is of interest, before anything of it is decoded.
func (p *planReader) wanted(path []string, is []span) bool {
	if p.handler.Wants == nil {
		return true
	}
	p.header = Header{
		Module:      path,
		Mode:        p.scanner.text(is[resourceMode]),
		Type:        p.scanner.text(is[resourceType]),
		Name:        p.scanner.text(is[resourceName]),
		Provisioned: is[resourceProvisioners].there(),
	}
	return p.handler.Wants(&p.header)
}

// elements gives the text from each element of a list on.
func elements(array []byte) [][]byte {
	var all [][]byte
	if first(array) == '[' {
		c := cursor{buf: array}
		c.items(func(int) { all = append(all, array[c.pos:]); c.skip() })
	}
	return all
}
