// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package catalog knows what each resource type is: whether it holds data, keys
// or backups, what guards it against destruction, and which of its attributes
// hand out power. Its facts stand in data files, one a provider, in the language
// that users extend them with.
//
// The package knows types and nothing of any plan.
package catalog

// A Class says what is lost when an object of a type is destroyed.
type Class string

// The classes. Data, Keys and Backup are stateful: what they hold cannot be made
// again from configuration.
const (
	Unknown     Class = ""             // nobody has looked: treated as stateful
	Data        Class = "data"         // people's data: databases, volumes, buckets, and what contains them
	Keys        Class = "keys"         // key material without which data cannot be read
	Backup      Class = "backup"       // copies to restore data from
	Identity    Class = "identity"     // accounts and credentials: what uses them stops
	ConfigState Class = "config-state" // settings kept nowhere else
	Stateless   Class = "stateless"    // made again as it was by the next apply
)

// A Type is what the catalogue knows of one resource type.
type Type struct {
	Name     string // "aws_db_instance"
	Provider string // the data file's: "aws"; "" for one that a user added
	Class    Class
	Loses    string // what a destroy loses, to follow "destroys": "the volume and all data on it"
	Destroy  string // what a destroy does where that surprises, a sentence; may be empty

	Safeguards []Safeguard
	Scopes     []Scope
	IDs        []string // attribute paths by which others name it, besides "id" and "arn"
	BackupOf   []string // for Backup: attribute paths that name what it is a copy of
}

// A Safeguard is an attribute that stands between an object and its loss.
type Safeguard struct {
	Path   string   // attribute path
	Unsafe []string // values that leave it off, as text: "false", "0", "DELETE"
	Absent bool     // unset leaves it off too
	Loses  string   // what is lost without it; may be empty
}

// A Scope is an attribute that says what a token, role or policy may do.
type Scope struct {
	Path      string   // attribute path
	Form      string   // how it is written: "words", "iam-json", "grants", "role"
	Broad     []string // the broad values, globs as in internal/scope
	NullBroad bool     // unset is the broadest scope there is
	Confers   string   // what a broad value hands out, to follow "grants"; may be empty
}

// Stateful reports whether a destroy loses what configuration cannot bring back.
func (t Type) Stateful() bool { return t.Class == Data || t.Class == Keys || t.Class == Backup }
