// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plangen

import (
	"fmt"
	"strconv"
	"strings"
)

// document writes the whole plan, in the order Terraform 1.11 writes it.
func (g *generator) document() {
	g.put(`{"format_version":"1.2","terraform_version":"1.11.4","variables":{"region":{"value":"eu-central-1"}},"planned_values":{"root_module":{`)
	g.state(func(o object) bool { return o.fate != deleted }, false)
	g.put(`}},"resource_changes":[`)
	g.list(g.each, nil, g.change)
	g.put(`],"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{`)
	g.state(func(o object) bool { return o.fate != created }, true)
	g.put(`}}},"configuration":{"provider_config":{"aws":{"name":"aws","full_name":"` + aws +
		`","version_constraint":"~> 5.0","expressions":{"region":{"references":["var.region"]}}},"google":{"name":"google","full_name":"` +
		google + `"}},"root_module":{`)
	g.configuration()
	g.put(`,"variables":{"region":{"default":"eu-central-1"}}}},"timestamp":"2026-03-14T09:26:53Z","applyable":` +
		strconv.FormatBool(g.options.Changed > 0) + `,"complete":true,"errored":false}` + "\n")
}

func (g *generator) put(s string) { _, _ = g.w.WriteString(s) } // Flush reports what went wrong

// list writes the objects that keep says yes to, with commas between them.
func (g *generator) list(each func(func(object)), keep func(object) bool, write func(object)) {
	first := true
	each(func(o object) {
		if keep != nil && !keep(o) {
			return
		}
		if !first {
			g.put(",")
		}
		first = false
		write(o)
	})
}

// state writes the objects as planned_values and prior_state have them.
func (g *generator) state(keep func(object) bool, prior bool) {
	g.put(`"child_modules":[`)
	for m := range g.modules {
		if m > 0 {
			g.put(",")
		}
		g.put(`{"resources":[`)
		g.list(func(visit func(object)) { g.eachIn(m, visit) }, keep, func(o object) { g.resource(o, prior) })
		g.put(fmt.Sprintf(`],"address":%q}`, moduleAddress(m)))
	}
	g.put(`]`)
}

func moduleAddress(m int) string { return fmt.Sprintf(`module.%s["eu.west"]`, moduleName(m)) }

func moduleName(m int) string { return fmt.Sprintf("team_%d", m) }

func (g *generator) resource(o object, prior bool) {
	g.line = append(g.line[:0], '{')
	g.identity(o, false)
	g.line = append(g.line, `,"schema_version":1,"values":`...)
	g.values(o, prior, !prior)
	g.line = append(append(append(g.line, `,"sensitive_values":`...), o.kind.sensitive...), '}')
	g.flush()
}

func (g *generator) flush() { _, _ = g.w.Write(g.line) } // Flush reports what went wrong

// identity writes what says which object it is, with its module for a change.
func (g *generator) identity(o object, module bool) {
	index := ""
	switch o.kind.key {
	case counted:
		index = strconv.Itoa(o.i)
	case forEach:
		index = fmt.Sprintf(`"zone.%d"`, o.i)
	case single:
	}
	address := fmt.Sprintf("%s.%s.block_%d", moduleAddress(o.module), o.kind.name, o.block)
	if index != "" {
		address += "[" + index + "]"
	}
	g.line = fmt.Appendf(g.line, `"address":%q`, address)
	if module {
		g.line = fmt.Appendf(g.line, `,"module_address":%q`, moduleAddress(o.module))
	}
	g.line = fmt.Appendf(g.line, `,"mode":"managed","type":"%s","name":"block_%d"`, o.kind.name, o.block)
	if index != "" {
		g.line = append(append(g.line, `,"index":`...), index...)
	}
	g.line = fmt.Appendf(g.line, `,"provider_name":"%s"`, o.kind.provider)
}

// values writes the object itself: as it is, or as it is planned to be.
func (g *generator) values(o object, prior, planned bool) {
	g.line = append(g.line, '{')
	text := o.kind.values
	if planned && o.fate == created {
		text = withoutID(text) // known only after apply
	}
	for i := 0; i < len(text); i++ {
		if text[i] != '$' || i+1 == len(text) {
			g.line = append(g.line, text[i])
			continue
		}
		i++
		switch text[i] {
		case 'n':
			g.line = strconv.AppendUint(g.line, o.number, 10)
		case 'x':
			g.line = fmt.Appendf(g.line, "%016x", o.token)
		case 'v':
			g.line = append(g.line, "m6i.xlarge"...)
			if !prior && (o.fate == updated || o.fate == replaced) {
				g.line = append(g.line, "-new"...)
			}
		default:
			g.line = append(g.line, '$', text[i])
		}
	}
	g.line = append(g.line, '}')
}

// withoutID is an object's members without the id, which is never the last.
func withoutID(text string) string {
	from := strings.Index(text, `"id":`)
	return text[:from] + text[from+strings.Index(text[from:], `",`)+len(`",`):]
}

var actions = map[fate]string{
	stays: `"no-op"`, updated: `"update"`, created: `"create"`, deleted: `"delete"`, replaced: `"delete","create"`,
}

// change writes an element of resource_changes.
func (g *generator) change(o object) {
	g.line = append(g.line[:0], '{')
	g.identity(o, true)
	g.line = append(append(append(g.line, `,"change":{"actions":[`...), actions[o.fate]...), `],"before":`...)
	if o.fate == created {
		g.line = append(g.line, "null"...)
	} else {
		g.values(o, true, false)
	}
	g.line = append(g.line, `,"after":`...)
	unknown, sensitive := "{}", o.kind.sensitive
	switch o.fate {
	case deleted:
		g.line = append(g.line, "null"...)
		sensitive = "false"
	case created:
		g.values(o, false, true)
		unknown = `{"id":true}`
	default:
		g.values(o, false, true)
	}
	before := o.kind.sensitive
	if o.fate == created {
		before = "false"
	}
	g.line = append(append(g.line, `,"after_unknown":`...), unknown...)
	g.line = append(append(g.line, `,"before_sensitive":`...), before...)
	g.line = append(append(g.line, `,"after_sensitive":`...), sensitive...)
	if o.fate == replaced {
		g.line = fmt.Appendf(g.line, `,"replace_paths":[["%s"]]},"action_reason":"replace_because_cannot_update"}`, o.kind.replaces)
	} else {
		g.line = append(g.line, "}}"...)
	}
	g.flush()
}

// configuration writes one module call for each module.
func (g *generator) configuration() {
	g.put(`"module_calls":{`)
	for m := range g.modules {
		if m > 0 {
			g.put(",")
		}
		g.put(fmt.Sprintf(`"%s":{"source":"./modules/service","expressions":{"name":{"references":["each.key"]}},"for_each_expression":{"constant_value":["eu.west"]},"module":{"resources":[`, moduleName(m)))
		g.list(func(visit func(object)) { g.eachIn(m, visit) }, func(o object) bool { return o.i == 0 }, g.block)
		g.put(`]}}`)
	}
	g.put(`}`)
}

// block writes a resource block.
func (g *generator) block(o object) {
	provider := "aws"
	if o.kind.provider != aws {
		provider = moduleName(o.module) + ":" + o.kind.name[:6]
	}
	g.line = fmt.Appendf(g.line[:0], `{"address":"%s.block_%d","mode":"managed","type":"%s","name":"block_%d","provider_config_key":"%s","expressions":{%s},"schema_version":1}`,
		o.kind.name, o.block, o.kind.name, o.block, provider, o.kind.expressions)
	g.flush()
}
