// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"regexp"
	"slices"
	"strings"
)

// Pages written by hand are lists of names under headings and sentences that say
// which block a list is about. What they tell is marked as loose.

// A section is the list, or lists, about one block: what its heading or sentence
// calls it, or nothing for the type itself.
type section struct {
	names []string // "settings", or "settings.backup_configuration" where the page says as much
	guess bool     // the names come from a heading's words: they count if an attribute is called so
	items []*item
}

// An item is a list's point about an attribute.
type item struct {
	Attribute
	indent int
	items  []*item
	see    string // the heading that its own points stand under, in lower case, where it says so
}

// A proseReader goes through a page line by line.
type proseReader struct {
	sections []*section
	at       *section
	open     []*item // the items that the next one may be nested in, outermost first
	inside   bool    // of the part of the page that describes attributes
	mode     string  // what the part's title says of all in it
}

var (
	proseTitle   = regexp.MustCompile(`^##? +(.*)$`)
	proseHeading = regexp.MustCompile("^(?:###+ +|\\*\\*)`?([^`*(]+)`?")
	proseItem    = regexp.MustCompile("^([ \t]*)(?:[*+-]|[0-9]+\\.)[ \t]+\\**((?:`[a-z][a-z0-9_.]*`[\\s,/&]*(?:and |or )?)+|[a-z][a-z0-9_]*)\\**[ \t]*(.*)$")
	proseName    = regexp.MustCompile("[a-z][a-z0-9_.]*")
	proseBlock   = regexp.MustCompile("(?i)^(?:<a [^>]*></a>)?\\s*(?:nested )?(?:(?:the|an?|each|every)\\s+)?(?:optional |required |nested )?\\**((?:`[a-z0-9_.\\-]+`[, ]*(?:and |or |& )?)+|[a-z0-9_\\-]+)\\**[^.]*?(?:support|contain|export|hold|ha(?:s|ve)|consist|include|accept|allows you|define|block|structure is documented)")
	proseIn      = regexp.MustCompile("(?i)following .*(?:in|for|of|within|inside) (?:the |an? |each )?`([a-z0-9_.]+)`")
	digits       = regexp.MustCompile(`\.(\d+|\*|#)`)
)

func prosePage(lines []string) []Attribute {
	r := &proseReader{}
	r.start()
	fence := false
	for _, line := range lines {
		if isFence(line) {
			fence = !fence
			continue
		}
		if !fence {
			r.line(line)
		}
	}
	// Terraform gives every resource an id, and such pages often leave it out.
	return append(resolve(r.sections), Attribute{Path: "id", Mode: "computed", Type: "string", Loose: true})
}

// start begins a list about the type itself.
func (r *proseReader) start(names ...string) {
	r.at = &section{names: names}
	r.sections = append(r.sections, r.at)
	r.open = nil
}

func (r *proseReader) line(line string) {
	if m := proseTitle.FindStringSubmatch(line); m != nil {
		r.title(strings.ToLower(m[1]))
		return
	}
	if !r.inside {
		return
	}
	if m := proseItem.FindStringSubmatch(line); m != nil {
		r.item(m[1], m[2], m[3])
		return
	}
	if m := proseHeading.FindStringSubmatch(line); m != nil {
		r.heading(m[1])
		return
	}
	r.sentence(line)
}

// title ends a part of the page, and says what the next is about.
func (r *proseReader) title(words string) {
	r.inside, r.mode = false, ""
	for _, w := range []string{"argument", "attribute", "schema", "nested", "block", "reference", "parameter", "config"} {
		r.inside = r.inside || strings.Contains(words, w)
	}
	if strings.Contains(words, "attribute") && !strings.Contains(words, "argument") {
		r.mode = "computed"
	}
	r.start()
	if r.inside && !strings.Contains(words, "reference") {
		r.at.names, r.at.guess = headingNames(words), true
	}
}

func (r *proseReader) heading(words string) {
	r.start(headingNames(words)...)
	r.at.guess = true
}

// headingNames gives what a block may be called whose heading is "Required Status
// Checks", "`listener` Block" or alicloud's "`listener-filter`".
func headingNames(words string) []string {
	words = strings.ToLower(strings.Trim(strings.TrimSpace(words), "`:"))
	slug := strings.ReplaceAll(words, " ", "_")
	names := []string{strings.ReplaceAll(slug, "-", "."), strings.ReplaceAll(slug, "-", "_")}
	for _, tail := range []string{"_block", "_blocks", "_arguments", "_configuration", "_configuration_block", "_argument_reference", "_attributes", "_object"} {
		if short, ok := strings.CutSuffix(slug, tail); ok {
			names = append(names, short)
		}
	}
	return names
}

// sentence reads a line that may say which block the next list is about. One that
// is indented goes on about the point above it.
func (r *proseReader) sentence(line string) {
	trimmed := strings.TrimSpace(line)
	if trimmed == "" || trimmed[0] != line[0] && len(r.open) > 0 {
		return
	}
	names, sure := sentenceNames(trimmed)
	if len(names) > 0 {
		r.start(names...)
		r.at.guess = !sure
	}
}

// sentenceNames gives the blocks that a sentence announces, surely so if it sets
// their names as code.
func sentenceNames(line string) (names []string, sure bool) {
	m := proseBlock.FindStringSubmatch(line)
	if m == nil {
		m = proseIn.FindStringSubmatch(line)
	}
	if m == nil {
		return nil, false
	}
	sure = strings.Contains(line, "`"+strings.Trim(m[1], "` ,"))
	if !sure && !strings.Contains(m[1], "_") && !strings.HasSuffix(line, ":") {
		return nil, false
	}
	for _, name := range proseName.FindAllString(strings.ReplaceAll(strings.ToLower(m[1]), "-", "."), -1) {
		if !slices.Contains([]string{"and", "or", "following"}, name) {
			names = append(names, name)
		}
	}
	return names, sure
}

// item reads a list's point.
func (r *proseReader) item(indent, names, rest string) {
	depth := len(strings.ReplaceAll(indent, "\t", "    "))
	for len(r.open) > 0 && r.open[len(r.open)-1].indent >= depth {
		r.open = r.open[:len(r.open)-1]
	}
	if !strings.Contains(names, "`") && !strings.HasPrefix(rest, "- (") && !strings.HasPrefix(rest, "(") {
		return // a sentence in a list
	}
	list := &r.at.items
	if n := len(r.open); n > 0 {
		list = &r.open[n-1].items
	}
	for _, name := range proseName.FindAllString(names, -1) {
		if slices.Contains([]string{"and", "or", "true", "false"}, name) {
			continue
		}
		one := &item{indent: depth, see: seen(rest), Attribute: Attribute{
			Path: strings.Trim(digits.ReplaceAllString(name, ""), "."), Mode: r.modeOf(rest), Type: typeOf(rest),
			Description: brief(strings.TrimLeft(rest, "-: ")), Loose: true,
		}}
		*list = append(*list, one)
		r.open = append(r.open, one)
	}
}
