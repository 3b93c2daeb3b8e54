// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"regexp"
	"strings"
)

// A pattern is the path of a policy's rule: "+" is one segment, and "*" at the end is
// whatever follows, across segments.
// Source: https://developer.hashicorp.com/vault/docs/concepts/policies#policy-syntax
type pattern string

// part tells segment i, and whether the pattern is there past its end or at its "*".
func (p pattern) part(i int) (segment string, over, glob bool) {
	segments := strings.Split(string(p), "/")
	if i >= len(segments) {
		return "", true, false
	}
	if i == len(segments)-1 {
		if head, found := strings.CutSuffix(segments[i], "*"); found {
			return head, false, true
		}
	}
	return segments[i], false, false
}

// covers reports whether p matches all that q matches.
func (p pattern) covers(q pattern) bool {
	for i := 0; ; i++ {
		a, overA, globA := p.part(i)
		b, overB, globB := q.part(i)
		switch {
		case overA || overB:
			return overA && overB
		case globA:
			return a == "" || b != "+" && strings.HasPrefix(b, a)
		case globB || a != b && a != "+":
			return false
		}
	}
}

// overlaps reports whether there is a path that both match.
func (p pattern) overlaps(q pattern) bool {
	for i := 0; ; i++ {
		a, overA, globA := p.part(i)
		b, overB, globB := q.part(i)
		switch {
		case overA || overB:
			return overA && overB
		case globA && globB:
			return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
		case globA:
			return b == "+" || strings.HasPrefix(b, a)
		case globB:
			return a == "+" || strings.HasPrefix(a, b)
		case a != b && a != "+" && b != "+":
			return false
		}
	}
}

// outranks reports whether Vault goes by p on a path that q matches too.
// Source: https://developer.hashicorp.com/vault/docs/concepts/policies#priority-matching
func (p pattern) outranks(q pattern) bool {
	a, b := p.rank(), q.rank()
	for i := range a {
		if a[i] != b[i] {
			return a[i] > b[i]
		}
	}
	return p > q
}

// rank is what is compared, first things first, more being more specific.
func (p pattern) rank() [4]int {
	first, plain, plus := len(p)+1, 1, 0
	at := 0
	for i := 0; ; i++ {
		segment, over, glob := p.part(i)
		if over {
			break
		}
		if segment == "+" {
			plus++
			first = min(first, at)
		}
		if glob {
			plain = 0
			first = min(first, at+len(segment))
		}
		at += len(segment) + 1
	}
	if plus == 0 && plain == 1 {
		first = 1 << 30 // a path without wildcards is looked at first
	}
	return [4]int{first, plain, -plus, len(p)}
}

var (
	template = regexp.MustCompile(`\{\{.*?\}\}`)
	stars    = regexp.MustCompile(`\*+`)
	slashes  = regexp.MustCompile(`/+`)
)

// resource is what the pattern matches, in the words of grants. Of policies that
// others wrote it may be more: a template may turn into anything.
func (p pattern) resource() string {
	path := slashes.ReplaceAllString(template.ReplaceAllString(string(p), "*"), "/")
	path = strings.TrimPrefix(path, "/")
	glob := strings.HasSuffix(path, "*") && strings.HasSuffix(string(p), "*")
	path = strings.TrimSuffix(stars.ReplaceAllString(path, "*"), "/")
	if path == "" || path == "*" && glob {
		return "**"
	}
	segments := strings.Split(path, "/")
	for i, segment := range segments {
		if segment == "+" || segment == "." || segment == ".." {
			segments[i] = "*"
		}
	}
	path = strings.Join(segments, "/")
	if glob {
		path += "/**"
	}
	return path
}

// probe is a path that the pattern matches, to be asked about.
func (p pattern) probe() string {
	segments := strings.Split(string(p), "/")
	for i, segment := range segments {
		if segment == "+" {
			segments[i] = "scoped-probe"
		}
	}
	path := strings.Join(segments, "/")
	if head, found := strings.CutSuffix(path, "*"); found {
		return head + "scoped-probe"
	}
	return path
}
