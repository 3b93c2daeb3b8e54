// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"encoding/json"
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
)

// The ledger's buckets.
var (
	inMeta    = []byte("meta")    // schema, state
	inSigning = []byte("signing") // kid -> signing key
	inTokens  = []byte("tokens")  // ID -> entry; IDs sort by time of issue
	inKeys    = []byte("keys")    // idempotency key -> ID of the newest token under it
	inNames   = []byte("names")   // owner, name, ID of what is not revoked: for namesakes
	inExpiry  = []byte("expiry")  // expiry, ID: for pruning
)

// counted are the buckets of sealed entries, all but meta.
var counted = [][]byte{inSigning, inTokens, inKeys, inNames, inExpiry}

var (
	schemaKey = []byte("schema")
	stateKey  = []byte("state")
)

// schemaVersion is the version of the ledger's layout that is written here. A
// ledger of a higher one is not touched.
const schemaVersion = 2

// A schema says how the rest is to be read. Its own form never changes.
type schema struct {
	Version int `json:"version"`
}

// A state is the part of the ledger that is one: what the published files are made
// from, besides the keys, and what a check counts against.
type state struct {
	ID      string    `json:"id"`            // the ledger's own
	Issuer  string    `json:"issuer"`        // claim iss of all its tokens
	Changed int64     `json:"changed"`       // when the status list last changed; never goes back
	Horizon int64     `json:"horizon"`       // the latest expiry ever given
	Next    uint64    `json:"next"`          // the next token's status index
	Entries int       `json:"entries"`       // in all other buckets together
	Revoked wire.Bits `json:"revoked"`       // by status index
	Key     string    `json:"key,omitempty"` // ID of the key that signs; "" in schema 1
}

// A ledger is the ledger within a transaction, at one time.
type ledger struct {
	tx      *bolt.Tx
	now     time.Time
	version int
	state   state
}

// begin reads the ledger's state, once it is clear that it can be read here.
func begin(tx *bolt.Tx, now time.Time) (*ledger, error) {
	meta := tx.Bucket(inMeta)
	if meta == nil {
		return nil, damaged("it is a database, but not a ledger of tokens")
	}
	var found schema
	if err := json.Unmarshal(meta.Get(schemaKey), &found); err != nil || found.Version < 1 {
		return nil, damaged("its schema cannot be read")
	}
	if found.Version > schemaVersion {
		return nil, fmt.Errorf("%w: its schema is %d, this one knows %d", errNewer, found.Version, schemaVersion)
	}
	for _, name := range counted {
		if tx.Bucket(name) == nil {
			return nil, damaged("bucket %s is missing", name)
		}
	}
	l := &ledger{tx: tx, now: now, version: found.Version}
	if err := unseal(stateKey, meta.Get(stateKey), &l.state); err != nil {
		return nil, damaged("its state: %v", err)
	}
	return l, nil
}

// save writes the state. Every change ends with it.
func (l *ledger) save() error {
	sealed, err := seal(stateKey, l.state)
	if err != nil {
		return err
	}
	return l.tx.Bucket(inMeta).Put(stateKey, sealed)
}

// put writes an entry of a bucket, and counts it when it is new.
func (l *ledger) put(bucket, key []byte, value any) error {
	sealed, err := seal(key, value)
	if err != nil {
		return err
	}
	b := l.tx.Bucket(bucket)
	if b.Get(key) == nil {
		l.state.Entries++
	}
	return b.Put(key, sealed)
}

// drop removes an entry of a bucket, if it is there.
func (l *ledger) drop(bucket, key []byte) error {
	b := l.tx.Bucket(bucket)
	if b.Get(key) == nil {
		return nil
	}
	l.state.Entries--
	return b.Delete(key)
}

// entry finds a token, nil when there is none.
func (l *ledger) entry(id string) (*entry, error) {
	sealed := l.tx.Bucket(inTokens).Get([]byte(id))
	if sealed == nil {
		return nil, nil
	}
	return readEntry([]byte(id), sealed)
}

func readEntry(id, sealed []byte) (*entry, error) {
	e := new(entry)
	if err := unseal(id, sealed, e); err != nil {
		return nil, damaged("token %s: %v", id, err)
	}
	if e.Claims.ID != string(id) || e.Claims.Status == nil {
		return nil, damaged("token %s: it is not the one that stands there", id)
	}
	return e, nil
}

// newest finds the token that was last issued under key, nil when there is none.
func (l *ledger) newest(key string) (*entry, error) {
	sealed := l.tx.Bucket(inKeys).Get([]byte(key))
	if sealed == nil {
		return nil, nil
	}
	var id string
	if err := unseal([]byte(key), sealed, &id); err != nil {
		return nil, damaged("key %q: %v", key, err)
	}
	e, err := l.entry(id)
	if err == nil && e == nil {
		err = damaged("key %q: its token %s is missing", key, id)
	}
	return e, err
}
