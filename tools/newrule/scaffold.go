// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

var idForm = regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)

// listEnd is the line of rules.go before which a rule is added.
const listEnd = "\n\t}, append("

// scaffold writes a rule into the directory of the rules and gives the paths of
// what it wrote. It changes nothing where it fails.
func scaffold(dir, id string) ([]string, error) {
	if !idForm.MatchString(id) {
		return nil, fmt.Errorf("%q is no rule ID: write two or more words in lower case, joined by hyphens", id)
	}
	list := filepath.Join(dir, "rules.go")
	src, err := os.ReadFile(list)
	if err != nil {
		return nil, err
	}
	before, after, ok := strings.Cut(string(src), listEnd)
	if !ok {
		return nil, fmt.Errorf("%s has no line %q to add the rule before", list, strings.TrimSpace(listEnd))
	}
	files := map[string]string{
		filepath.Join(dir, strings.ReplaceAll(id, "-", "_")+".go"): fill(ruleFile, id),
		filepath.Join(dir, "testdata", id, "bad.txtar"):            fill(badCase, id),
		filepath.Join(dir, "testdata", id, "good.txtar"):           fill(goodCase, id),
	}
	for path := range files {
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("%s is there already", path)
		}
	}
	files[list] = before + "\n\t\t" + name(id) + "()," + listEnd + after
	return write(files)
}

func write(files map[string]string) ([]string, error) {
	var written []string
	for path, text := range files {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return written, err
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return written, err
		}
		written = append(written, path)
	}
	return written, nil
}

// name is the rule's function: "destroyStateful" for "destroy-stateful".
func name(id string) string {
	words := strings.Split(id, "-")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}

func fill(text, id string) string {
	n := name(id)
	return strings.NewReplacer("RULE-ID", id, "RuleID", strings.ToUpper(n[:1])+n[1:], "ruleID", n).Replace(text)
}

const ruleFile = `// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/scoped-dev/terraform-provider-scoped/linter/rule"

func ruleID() rule.Rule {
	return rule.Rule{
		ID:       "RULE-ID",
		Title:    "A short sentence without a full stop",
		Severity: rule.Error,
		Since:    "the next release",
		Why:      "What goes wrong when this is let through.",
		Fix:      "What to do instead.",
		Change:   checkRuleID,
	}
}

func checkRuleID(s rule.Subject) []rule.Finding {
	if !s.Destroys() {
		return nil
	}
	return nil
}
`

const badCase = `What the case is about, in a sentence.
-- plan.json --
{
  "format_version": "1.2",
  "terraform_version": "1.16.4",
  "planned_values": {"root_module": {}},
  "resource_changes": [
    {
      "address": "aws_db_instance.main",
      "mode": "managed",
      "type": "aws_db_instance",
      "name": "main",
      "provider_name": "registry.terraform.io/hashicorp/aws",
      "change": {
        "actions": ["delete"],
        "before": {"id": "db-1"},
        "after": null,
        "before_sensitive": {},
        "after_sensitive": false
      }
    }
  ],
  "configuration": {"root_module": {}}
}
-- want --
something that RULE-ID finds
`

const goodCase = `What the case is about, in a sentence.
-- plan.json --
{}
-- want --
`
