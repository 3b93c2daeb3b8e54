// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// readPages reads a folder of documentation pages on resource types: a provider's
// docs/resources or website/docs/r.
func readPages(prefix, dir string) (*Provider, error) {
	p := &Provider{Types: map[string]*Type{}}
	err := filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !isPage(file) {
			return err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		p.page(prefix, stem(file), string(text))
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(p.Types) == 0 {
		return nil, fmt.Errorf("%s: %w", dir, errors.New("no page of a resource type in it"))
	}
	p.From = p.kinds(dir)
	return p, nil
}

// kinds says how many types pages of either sort have told of, the exact ones
// first.
func (p *Provider) kinds(dir string) []From {
	n := map[Kind]int{}
	for _, t := range p.Types {
		n[t.From]++
	}
	var out []From
	for _, kind := range []Kind{PluginDocs, Prose} {
		if n[kind] > 0 {
			out = append(out, From{Kind: kind, Name: filepath.Base(dir), Types: n[kind]})
		}
	}
	return out
}

func isPage(file string) bool {
	return slices.Contains([]string{".md", ".markdown", ".mdx"}, filepath.Ext(file))
}

// stem gives "sql_user" for sql_user.html.markdown.
func stem(file string) string {
	name, _, _ := strings.Cut(filepath.Base(file), ".")
	return name
}

// page adds the types that one page is about: a page on a family of grants may be
// about several, with the same attributes.
func (p *Provider) page(prefix, stem, text string) {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	description := about(lines)
	examples := readExamples(prefix, lines)
	for _, name := range subjects(prefix, stem, lines) {
		t := &Type{From: PluginDocs, Description: description}
		if isGenerated(lines) {
			t.Attributes = generatedPage(lines)
		} else {
			t.From = Prose
			t.Attributes = prosePage(lines)
		}
		t.Attributes = sorted(append(t.Attributes, examples[name]...))
		if old := p.Types[name]; old != nil {
			old.merge(t)
			continue
		}
		p.Types[name] = t
	}
}

// subjects gives the types that a page is about: the members of a family of
// grants, which such a page lists first, or one.
func subjects(prefix, stem string, lines []string) []string {
	own := prefix + "_" + strings.TrimPrefix(strings.ReplaceAll(stem, "-", "_"), prefix+"_")
	if !typeName.MatchString(own) {
		return nil
	}
	title := ""
	var members []string
	for _, line := range lines {
		if strings.HasPrefix(line, "## ") {
			break
		}
		if strings.HasPrefix(line, "# ") && title == "" {
			title = titled(prefix, line)
		}
		m := listed.FindStringSubmatch(line)
		if m != nil && strings.HasPrefix(m[1], own+"_") && !slices.Contains(members, m[1]) {
			members = append(members, m[1])
		}
	}
	used := usedTypes(lines)
	switch {
	case len(members) > 1 && used[own] == 0:
		return members
	case used[title] > used[own], used[own] == 0 && strings.HasPrefix(title, own+"_v"):
		return []string{title}
	}
	return []string{own}
}

// usedTypes gives the types that a page's code uses, with how much that says: 2 in
// a resource block, 1 in an import alone. What a page's file is called is wrong at
// times, and what its title says too, so the code decides.
func usedTypes(lines []string) map[string]int {
	used := map[string]int{}
	for _, line := range lines {
		if m := usedType.FindStringSubmatch(line); m != nil {
			weight := 1
			if m[1] == `resource "` {
				weight = 2
			}
			used[m[2]] = max(used[m[2]], weight)
		}
	}
	return used
}

// titled gives the type that a title names.
func titled(prefix, title string) string {
	for _, word := range strings.Fields(strings.ReplaceAll(title, `\_`, "_")) {
		if word = strings.Trim(word, "`\"*:"); strings.HasPrefix(word, prefix+"_") && typeName.MatchString(word) {
			return word
		}
	}
	return ""
}

var (
	typeName = regexp.MustCompile(`^[a-z][a-z0-9-]*_[a-z0-9_]+$`)
	usedType = regexp.MustCompile(`(resource "|terraform import )([a-z][a-z0-9-]*_[a-z0-9_]+)`)
	listed   = regexp.MustCompile("^[*-] `([a-z0-9_-]+)`")
)

// about gives the page's own description: its front matter's, or its first
// paragraph.
func about(lines []string) string {
	var front, first string
	rest := lines
	for i, line := range lines {
		if value, ok := strings.CutPrefix(line, "description:"); ok {
			front = strings.Trim(value, " |->'\"")
			if front == "" && i+1 < len(lines) {
				front = strings.TrimSpace(lines[i+1])
			}
		}
		if strings.HasPrefix(line, "# ") {
			rest = lines[i+1:]
			break
		}
	}
	for _, line := range rest {
		if line = strings.TrimSpace(line); line != "" && !strings.ContainsAny(line[:1], "-~>!<#`") {
			first = line
			break
		}
	}
	return brief(cmp.Or(strings.TrimSpace(front), first))
}
