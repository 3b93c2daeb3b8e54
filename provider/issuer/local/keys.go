// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"cmp"
	"time"
)

const (
	// maxLead is how long before it signs a key is published at the least, where
	// tokens are issued often enough: so long may verifiers keep a copy of the key
	// set. Of a short key lifetime it is a quarter.
	maxLead = 24 * time.Hour
	// keyGrace is how long a key is published after the last token that it signed has
	// expired.
	keyGrace = 24 * time.Hour
)

// turnKeys has signing keys follow one another: the next is published before it
// signs, and the one before stays published until all that it signed has expired. It
// is called before a token is signed, as nothing here runs by itself; a key's time
// may come late by as long as no token was issued.
func (l *ledger) turnKeys(lifetime time.Duration) error {
	if err := l.dropKeys(); err != nil || lifetime <= 0 {
		return err
	}
	now := l.now.Unix()
	lead := int64(min(maxLead, lifetime/4) / time.Second)
	current, next, err := l.signers()
	if err != nil {
		return err
	}
	end := current.Since + int64(lifetime/time.Second)
	switch {
	case next == nil && now >= end-lead:
		key, err := newSigningKey(0, now)
		return cmp.Or(err, l.putKey(key))
	case next != nil && now >= end && now >= next.Published+lead:
		next.Since = now
		l.state.Key, l.state.Changed = next.id(), max(l.state.Changed, now)
		return l.putKey(*next)
	}
	return nil
}

// signers are the key that signs, and the one that is to follow, nil when there is
// none yet.
func (l *ledger) signers() (current signingKey, next *signingKey, err error) {
	if current, err = l.current(); err != nil {
		return current, nil, err
	}
	err = l.eachKey(func(key signingKey) error {
		if key.Since == 0 && key.id() != current.id() {
			next = &key
		}
		return nil
	})
	return current, next, err
}

// dropKeys removes keys that nothing in force was signed with.
func (l *ledger) dropKeys() error {
	current, err := l.current()
	if err != nil {
		return err
	}
	var old []string
	err = l.eachKey(func(key signingKey) error {
		past := l.now.Unix() > key.Horizon+int64(keyGrace/time.Second)
		if key.Since != 0 && key.id() != current.id() && past {
			old = append(old, key.id())
		}
		return nil
	})
	for _, kid := range old {
		err = cmp.Or(err, l.drop(inSigning, []byte(kid)))
	}
	return err
}

func (l *ledger) putKey(key signingKey) error { return l.put(inSigning, []byte(key.id()), key) }

// eachKey goes through the keys, in the order of their IDs.
func (l *ledger) eachKey(f func(signingKey) error) error {
	return l.tx.Bucket(inSigning).ForEach(func(kid, _ []byte) error {
		key, err := l.signing(string(kid))
		if err != nil {
			return err
		}
		return f(key)
	})
}
