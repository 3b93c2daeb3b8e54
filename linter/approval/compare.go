// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Skew is how far ahead an approver's clock may be: an approval that begins within
// it holds already. None is granted at the end.
const Skew = 5 * time.Minute

// The windows of time for which approvals are given.
const (
	DefaultWindow = 24 * time.Hour
	MaxWindow     = 7 * 24 * time.Hour // unless Options say otherwise
)

// A Field is one thing that an approval binds, as it was approved and as it is.
type Field struct {
	Name     string // as in the statement, "changes[aws_x.y].before" without the list: "before"
	Approved string
	Found    string
	Same     bool
}

// String tells of a field that differs.
func (f Field) String() string {
	return fmt.Sprintf("%s: approved was %s, this is %s", f.Name, orNothing(f.Approved), orNothing(f.Found))
}

func orNothing(s string) string { return cmp.Or(s, "nothing") }

func same(name, approved, found string) Field {
	return Field{name, approved, found, approved == found}
}

// differing leaves those that are the same out.
func differing(fields []Field) []Field {
	return slices.DeleteFunc(fields, func(f Field) bool { return f.Same })
}

// fields compares the place.
func (p Place) fields(found Place) []Field {
	return []Field{
		same("repository", p.Repository, found.Repository),
		same("directory", p.Directory, found.Directory),
		same("workspace", p.Workspace, found.Workspace),
		same("environment", p.Environment, found.Environment),
	}
}

// window compares the time, and the length of the window with what is allowed.
func (s *Statement) window(now time.Time, longest time.Duration) []Field {
	at := now.UTC().Format(time.RFC3339)
	length := s.NotAfter.Sub(s.NotBefore)
	return []Field{
		{"not_before", s.NotBefore.Format(time.RFC3339), at, !now.Add(Skew).Before(s.NotBefore)},
		{"not_after", s.NotAfter.Format(time.RFC3339), at, now.Before(s.NotAfter)},
		{"window", length.String(), "at most " + longest.String(), length <= longest},
	}
}

// plan compares the digests of a plan that was approved as a whole.
func (s *Statement) plan(found Plan) []Field {
	if s.Plan == nil {
		return nil
	}
	if s.Plan.File != "" && s.Plan.File == found.File {
		return []Field{same("plan.file", s.Plan.File, found.File)}
	}
	return []Field{same("plan.json", s.Plan.JSON, found.JSON)}
}

// fields compares a change with what is planned. The digest of what is sensitive
// takes its time, so it is compared only where nothing else differs.
func (c *Change) fields(f Facts, salt string) []Field {
	if f.twice {
		return []Field{{"address", c.Address, "two changes", false}}
	}
	fields := []Field{
		same("address", c.Address, f.Address),
		same("previous_address", c.PreviousAddress, f.PreviousAddress),
		same("deposed", c.Deposed, f.Deposed),
		same("type", c.Type, f.Type),
		same("provider", c.Provider, f.Provider),
		same("actions", strings.Join(c.Actions, ", "), strings.Join(f.Actions, ", ")),
	}
	fields = append(fields, c.object(f)...)
	return append(fields, c.digests(f, salt, len(differing(slices.Clone(fields))) > 0)...)
}

// object compares what the object is known by, each name on its own.
func (c *Change) object(f Facts) []Field {
	names := maps.Clone(c.Object)
	maps.Copy(names, f.Object)
	var fields []Field
	for _, name := range slices.Sorted(maps.Keys(names)) {
		approved, was := c.Object[name]
		found, is := f.Object[name]
		fields = append(fields, Field{"object." + name, approved, found, was == is && approved == found})
	}
	return fields
}

func (c *Change) digests(f Facts, salt string, differs bool) []Field {
	raw, err := hex.DecodeString(salt)
	s, ok := f.sides[keyOf(c.Except)]
	if err != nil || !ok {
		return []Field{{"except", strings.Join(c.Except, ", "), "what was not compared", false}}
	}
	fields := []Field{
		{"before", "one value", "another", c.Before == salted(raw, "before", s.before)},
		{"after", "one value", "another", c.After == salted(raw, "after", s.after)},
	}
	if s.touched != "" {
		fields = append(fields, Field{"except", strings.Join(c.Except, ", "), "a plan that changes " + s.touched, false})
	}
	for _, f := range fields {
		differs = differs || !f.Same
	}
	if differs {
		return fields
	}
	if s.secrets == nil && c.Secrets == "" {
		return fields
	}
	secrets, err := s.guarded(raw)
	return append(fields, Field{"secrets", "one sensitive value", "another", err == nil && secrets == c.Secrets})
}
