// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"strings"
	"unicode"

	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

const optionWords = "words"

func tokenToAgent() rule.Rule {
	return rule.Rule{
		ID:       "token-to-agent",
		Title:    "A program gets a broad scope",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "A bot, a pipeline or an agent does whatever it is told by whatever it reads, at any hour and faster than " +
			"anyone can stop it. A scope that a careful person would hold without harm is an accident in its hands that " +
			"waits for the wrong text: a ticket, a dependency, an error message. That the scope is broad is a finding of " +
			"broad-scope; that a program holds it is this one.",
		Fix: "Give the program a token for its one job, on the one thing that it works on, that lives as long as the " +
			"run. Where it must be able to destroy, let a person approve the plan.",
		Options: []rule.Option{{
			Name: optionWords,
			Doc:  "Words in a name, label or description that tell of a program",
			Default: []string{
				"agent", "agents", "ai", "argocd", "atlantis", "automation", "bot", "bots", "buildkite", "cd", "ci", "cicd",
				"circleci", "claude", "codex", "copilot", "cursor", "dependabot", "devin", "gha", "github actions",
				"gitlab ci", "jenkins", "llm", "mcp", "pipeline", "pipelines", "renovate", "robot", "runner", "runners",
				"workflow",
			},
		}},
		Change:   checkTokenToAgent,
		Doubts:   doubtTokenToAgent,
		Existing: true,
	}
}

func checkTokenToAgent(s rule.Subject) []rule.Finding {
	var found []rule.Finding
	for _, g := range grantedBy(s) {
		if len(g.added) == 0 || g.after.doubtful != "" {
			continue
		}
		if h, ok := heldBy(s); ok {
			found = append(found, h.finding(g))
		}
	}
	return found
}

func doubtTokenToAgent(s rule.Subject) []rule.Doubt {
	if !uncertain(s) {
		return nil
	}
	h, ok := heldBy(s)
	if !ok {
		return nil
	}
	return doubts(s, func(g granted, p power.Proof, r rule.Resolved) []rule.Finding {
		g.added = power.Added(g.before.grants, p.Broad)
		if len(g.added) == 0 {
			return nil
		}
		g.after.sensitive = g.after.sensitive || r.Sensitive
		return []rule.Finding{h.finding(g)}
	})
}

// A holder is a program that something is meant for.
type holder struct{ path, text, word string }

func (h holder) finding(g granted) rule.Finding {
	f := g.told()
	f.Message = h.path + " says that a program holds this (" + h.word + "), and it " + f.Message
	if h.text != "" {
		f.Evidence = append(f.Evidence, rule.Evidence{Path: h.path, After: quoted(h.text)})
	}
	return f
}

// labels are the attributes that say what an object is for, in the words of one
// provider or another.
var labels = []string{
	"name", "label", "title", "description", "display_name", "token_name", "note", "comment", "role", "role_name", "user",
	"user_name", "username", "key_name", "nickname", "client_name", "metadata.name", "name_prefix", "purpose", "member",
	"account_id", "login",
}

// heldBy tells by an object's labels, and its name in the configuration, that a
// program holds it.
func heldBy(s rule.Subject) (holder, bool) {
	words := s.Options.Strings(optionWords)
	for _, path := range labels {
		for _, v := range s.After.At(path) {
			text, _ := v.Data.(string)
			if strings.Contains(text, "roles/") {
				continue // a role's own name tells nothing of who holds it
			}
			if word := among(words, text); word != "" && !v.Sensitive {
				return holder{path, text, word}, true
			}
		}
	}
	if word := among(words, s.Name+" "+s.Parsed.Key.Text); word != "" {
		return holder{path: "the address", word: word}, true
	}
	return holder{}, false
}

// among gives the first of some words that a text has, as whole words.
func among(words []string, text string) string {
	if text == "" {
		return ""
	}
	in := spaced(text)
	for _, w := range words {
		if strings.Contains(in, spaced(w)) {
			return w
		}
	}
	return ""
}

// spaced writes a text in small letters with one blank around each word. Where a
// small letter is followed by a capital a word begins.
func spaced(text string) string {
	var b strings.Builder
	b.WriteByte(' ')
	last := ' '
	for _, r := range text {
		isWord := unicode.IsLetter(r) || unicode.IsDigit(r)
		if (!isWord || unicode.IsUpper(r) && unicode.IsLower(last)) && !strings.HasSuffix(b.String(), " ") {
			b.WriteByte(' ')
		}
		if isWord {
			b.WriteRune(unicode.ToLower(r))
		}
		last = r
	}
	if !strings.HasSuffix(b.String(), " ") {
		b.WriteByte(' ')
	}
	return b.String()
}
