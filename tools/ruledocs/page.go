// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules/cases"
)

// An entry is what a page is made of.
type entry struct {
	rule.Rule
	Bad, Good cases.Case
}

// generate gives the text of each page by its file name. dir is linter/rules.
func generate(dir string) (map[string]string, error) {
	pages := map[string]string{}
	var all []entry
	for _, r := range rules.All() {
		e := entry{Rule: r}
		found, err := cases.Load(filepath.Join(dir, cases.Dir(r.ID)))
		if err != nil {
			return nil, err
		}
		for _, c := range found {
			switch c.Name {
			case "bad":
				e.Bad = c
			case "good":
				e.Good = c
			}
		}
		if e.Bad.Name == "" || e.Good.Name == "" {
			return nil, fmt.Errorf("the rule %s lacks bad.txtar or good.txtar in %s", r.ID, cases.Dir(r.ID))
		}
		all = append(all, e)
		if pages[r.ID+".md"], err = render(page, e); err != nil {
			return nil, err
		}
	}
	index, err := render(index, all)
	pages["README.md"] = index
	return pages, err
}

func render(text string, data any) (string, error) {
	t, err := template.New("").Funcs(template.FuncMap{"trim": strings.TrimSpace}).Parse(text)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if err := t.Execute(&b, data); err != nil {
		return "", err
	}
	return b.String(), nil
}
