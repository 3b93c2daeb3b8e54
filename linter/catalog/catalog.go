// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package catalog knows what each resource type is: whether it holds data, keys
// or backups, what guards it against destruction, and which of its attributes
// hand out power. Its facts stand in data files, one a provider, in the language
// that users extend them with: FORMAT.md describes it.
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

// Classes lists the classes that an entry may name.
func Classes() []Class { return []Class{Data, Keys, Backup, Identity, ConfigState, Stateless} }

// A Type is what the catalogue knows of one resource type.
type Type struct {
	Name     string // "aws_db_instance"; in an entry for several, a pattern with "*"
	Provider string // the provider's name, "aws", where the catalogue has a file for it
	Class    Class
	Why      string // why it has that class, where it looks like another; may be empty
	Loses    string // what a destroy loses, to follow "destroys": "the volume and all data on it"
	Destroy  string // what a destroy does where that surprises, a sentence; may be empty
	Protects string // what it keeps for another object, which a destroy takes away; may be empty

	Safeguards []Safeguard
	Scopes     []Scope
	IDs        []string // attribute paths by which others name it, besides "id", "arn" and "name"
	BackupOf   []string // for Backup: attribute paths that name what it is a copy of

	Expiry  []Expiry // of a credential: what says when it ends; one that does is enough
	Endless bool     // a credential that has no end, whatever is configured
	Secrets []Secret // of a credential: how it gets into the state in clear
}

// A Safeguard is an attribute that stands between an object and its loss: one
// that stops a destroy, makes it recoverable, or keeps history to restore from.
type Safeguard struct {
	Path         string   // attribute path
	Off          []string // values that leave it off, as text: "false", "0", "DELETE"
	On           []string // with OnlyOn, the only values that leave it on; Off is empty then
	OnlyOn       bool     // every value leaves it off but those in On
	UnsetOff     bool     // unset leaves it off too
	Keeps        []string // values with which a destroy leaves the object where it is: "ABANDON"
	UnsetKeeps   bool     // so does being unset
	Least        float64  // a number below it leaves it off; 0 for no such limit
	Decrease     bool     // a smaller number or a shorter duration than before loses something at once: a retention
	Forever      []string // values that are above every number: "-1", "0"
	UnsetForever bool     // so is being unset: without an expiry nothing expires
	Where        []Where  // it says something only while all of these hold: a rule's age where its action is a delete
	Unit         string   // name of the attribute beside it that holds the number's unit: "DAYS"; may be empty
	Data         bool     // what is lost without it is data, though the type itself may hold none
	Loses        string   // what is lost without it; may be empty
}

// A Scope is an attribute that says what a token, role or policy may do. A value
// is broad when Broad or BroadLike has it and Narrow and NarrowLike have not, or
// when its Form says so of itself.
type Scope struct {
	Path       string // attribute path
	Form       Form
	Broad      []string // the broad values, letter case aside
	BroadLike  []string // patterns of broad values, as for Match
	Narrow     []string // values that are not broad whatever BroadLike says
	NarrowLike []string
	NullBroad  bool // unset is the broadest scope there is
	Computed   bool // the provider fills it in: on a create, unknown is as good as unset
	// ComputedBlock says that the provider fills in the outermost block of Path as a
	// whole where there is none: on a create, one that is unknown is as good as unset.
	ComputedBlock bool
	Where         []Where // all must hold for the scope to be broad
	Confers       string  // what a broad value hands out, to follow "grants"; may be empty
}

// A Where narrows a Scope or Safeguard to the objects whose attribute has one of some values:
// a role that is broad on a subscription may be harmless on one disk.
type Where struct {
	Path string
	Is   []string
	Like []string
	Null bool // holds where the attribute is unset too
}

// A Form says how a scope is written.
type Form string

// The forms.
const (
	Words       Form = "words"        // one scope or flag or many: a list, a map's keys, a text split at commas and blanks
	Role        Form = "role"         // names of roles, one or a list
	Grants      Form = "grants"       // scoped_token's actions and resources, as internal/scope reads them
	IAMJSON     Form = "iam-json"     // an AWS policy document
	BindingJSON Form = "binding-json" // a Google policy: bindings of a role to members
	Rules       Form = "rules"        // Kubernetes rules: api_groups, resources, verbs
	VaultPolicy Form = "vault-policy" // a Vault or OpenBao policy, HCL or JSON
	ACLPolicy   Form = "acl-policy"   // an ACL policy of Consul or Nomad, HCL or JSON
)

// Forms lists the forms that an entry may name.
func Forms() []Form {
	return []Form{Words, Role, Grants, IAMJSON, BindingJSON, Rules, VaultPolicy, ACLPolicy}
}

// Known reports whether the catalogue has an entry for the type.
func (t Type) Known() bool { return t.Class != Unknown }

// Stateful reports whether a destroy loses what configuration cannot bring back.
// It is false for a type that is not Known: whoever asks must ask that too.
func (t Type) Stateful() bool { return t.Class == Data || t.Class == Keys || t.Class == Backup }
