// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"encoding/binary"
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

var (
	schemaKey = []byte("schema")
	stateKey  = []byte("state")
)

// schemaVersion is the version of the ledger's layout that is written here. A
// ledger of a higher one is not touched.
const schemaVersion = 1

// A schema says how the rest is to be read. Its own form never changes.
type schema struct {
	Version int `json:"version"`
}

// A state is what the published files are made from, besides the keys.
type state struct {
	ID      string    `json:"id"`      // the ledger's own
	Issuer  string    `json:"issuer"`  // claim iss of all its tokens
	Changed int64     `json:"changed"` // when the status list last changed; never goes back
	Horizon int64     `json:"horizon"` // the latest expiry ever given
	Revoked wire.Bits `json:"revoked"` // by status index
}

// A ledger is the ledger within a transaction, at one time.
type ledger struct {
	tx  *bolt.Tx
	now time.Time
}

// begin checks that the ledger is one that can be read here.
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
	for _, name := range [][]byte{inSigning, inTokens, inKeys, inNames, inExpiry} {
		if tx.Bucket(name) == nil {
			return nil, damaged("bucket %s is missing", name)
		}
	}
	return &ledger{tx, now}, nil
}

// fill writes the ledger that has no tokens yet.
func fill(tx *bolt.Tx, first state, key signingKey) error {
	for _, name := range [][]byte{inMeta, inSigning, inTokens, inKeys, inNames, inExpiry} {
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
	}
	version, err := json.Marshal(schema{schemaVersion})
	if err != nil {
		return err
	}
	if err := tx.Bucket(inMeta).Put(schemaKey, version); err != nil {
		return err
	}
	l := &ledger{tx: tx}
	if err := l.put(inSigning, key.id(), key); err != nil {
		return err
	}
	return l.setState(first)
}

func (l *ledger) state() (state, error) {
	var s state
	if err := unseal(l.tx.Bucket(inMeta).Get(stateKey), &s); err != nil {
		return s, damaged("its state: %v", err)
	}
	return s, nil
}

func (l *ledger) setState(s state) error { return l.put(inMeta, string(stateKey), s) }

func (l *ledger) put(bucket []byte, key string, value any) error {
	sealed, err := seal(value)
	if err != nil {
		return err
	}
	return l.tx.Bucket(bucket).Put([]byte(key), sealed)
}

// entry finds a token, nil when there is none.
func (l *ledger) entry(id string) (*entry, error) {
	sealed := l.tx.Bucket(inTokens).Get([]byte(id))
	if sealed == nil {
		return nil, nil
	}
	return readEntry(id, sealed)
}

func readEntry(id string, sealed []byte) (*entry, error) {
	e := new(entry)
	if err := unseal(sealed, e); err != nil {
		return nil, damaged("token %s: %v", id, err)
	}
	if e.Claims.ID != id || e.Claims.Status == nil {
		return nil, damaged("token %s: it is not the one that stands there", id)
	}
	return e, nil
}

// newest finds the token that was last issued under key, nil when there is none.
func (l *ledger) newest(key string) (*entry, error) {
	id := l.tx.Bucket(inKeys).Get([]byte(key))
	if id == nil {
		return nil, nil
	}
	return l.entry(string(id))
}

// namePrefix begins the keys of the names bucket for one owner and name. Lengths
// keep ("a", "bc") and ("ab", "c") apart.
func namePrefix(owner, name string) []byte {
	out := binary.AppendUvarint(nil, uint64(len(owner)))
	out = append(out, owner...)
	out = binary.AppendUvarint(out, uint64(len(name)))
	return append(out, name...)
}

func (e *entry) nameKey() []byte { return append(namePrefix(e.Owner, e.Name), e.Claims.ID...) }

func (e *entry) expiryKey() []byte {
	out := binary.BigEndian.AppendUint64(nil, uint64(e.Claims.ExpiresAt)) //nolint:gosec // after 1970: begin refuses a clock before
	return append(out, e.Claims.ID...)
}
