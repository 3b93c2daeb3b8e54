// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "hash/maphash"

// A tally finds out whether everything that is in the state is in resource_changes
// too, as it is in the plan of everything. It keeps one hash for each object, and
// nothing depends on which of the two comes first.
type tally struct {
	changes hashSet // the objects of resource_changes
	early   hashSet // the objects of prior_state, when that comes first
	missing string  // the first object found not to be in resource_changes
}

func objectHash(address, deposed []byte) uint64 {
	h := maphash.Bytes(keySeed, address)
	if len(deposed) > 0 {
		h ^= 3 * maphash.Bytes(keySeed, deposed)
	}
	return h
}

// planned notes an object of resource_changes.
func (t *tally) planned(address, deposed []byte) { t.changes.add(objectHash(address, deposed)) }

// existing notes an object of prior_state. After says that resource_changes has
// been read.
func (t *tally) existing(address, deposed []byte, after bool) {
	switch h := objectHash(address, deposed); {
	case !after:
		t.early.add(h)
	case t.missing == "" && !t.changes.has(h):
		t.missing = printable(address)
		if len(deposed) > 0 {
			t.missing += " (deposed " + quoteShort(string(deposed)) + ")"
		}
	}
}

// lacking names an object of the state that resource_changes lacks, "" when there
// is none.
func (t *tally) lacking() string {
	if t.missing == "" && !t.early.within(&t.changes) {
		return "an object"
	}
	return t.missing
}

// A hashSet is a set of hashes, eight to sixteen bytes for each.
type hashSet struct {
	slots []uint64 // 0 is an empty slot
	n     int
}

func (s *hashSet) add(h uint64) {
	if h = max(h, 1); s.n*4 >= len(s.slots)*3 {
		old := s.slots
		s.slots = make([]uint64, max(256, 2*len(old)))
		for _, o := range old {
			if o != 0 {
				*s.slot(o) = o
			}
		}
	}
	if slot := s.slot(h); *slot == 0 {
		*slot = h
		s.n++
	}
}

func (s *hashSet) has(h uint64) bool { return s.n > 0 && *s.slot(max(h, 1)) != 0 }

// slot is where h is, or belongs.
func (s *hashSet) slot(h uint64) *uint64 {
	mask := uint64(len(s.slots) - 1) //nolint:gosec // it is not empty
	i := h & mask
	for s.slots[i] != 0 && s.slots[i] != h {
		i = (i + 1) & mask
	}
	return &s.slots[i]
}

// within reports whether all of s is in t.
func (s *hashSet) within(t *hashSet) bool {
	for _, h := range s.slots {
		if h != 0 && !t.has(h) {
			return false
		}
	}
	return true
}
