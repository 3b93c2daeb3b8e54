// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/go-jose/go-jose/v4"
	bolt "go.etcd.io/bbolt"

	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
)

// The published files.
const (
	keysFile   = "jwks.json"
	statusFile = "status.jwt"
)

// cacheable is for how many seconds a copy of the status list may be used: a
// revocation is known everywhere after that.
const cacheable = 300

// public is the directory of the published files. They follow from the ledger
// alone, to the byte, so that whoever finds them different can make them good.
type public struct{ dir string }

// files renders what is to be published.
func (l *ledger) files() (map[string][]byte, error) {
	s := l.state
	key, err := l.current()
	if err != nil {
		return nil, err
	}
	status, err := key.sign(wire.TypeStatus, wire.StatusClaims{
		Issuer: s.Issuer, Subject: s.statusURI(),
		IssuedAt: s.Changed, ExpiresAt: max(s.Horizon, s.Changed+cacheable), TTL: cacheable,
		List: s.Revoked.Pack(),
	})
	if err != nil {
		return nil, err
	}
	var set jose.JSONWebKeySet
	err = l.eachKey(func(key signingKey) error {
		set.Keys = append(set.Keys, key.public())
		return nil
	})
	if err != nil {
		return nil, err
	}
	keys, err := json.MarshalIndent(set, "", "  ")
	if err != nil {
		return nil, err
	}
	return map[string][]byte{keysFile: append(keys, '\n'), statusFile: []byte(status)}, nil
}

// statusURI names the status list. Where the issuer's name is an address the list
// is to be served below it; else it is named after the ledger.
func (s state) statusURI() string {
	if strings.HasPrefix(s.Issuer, "https://") || strings.HasPrefix(s.Issuer, "http://") {
		return strings.TrimRight(s.Issuer, "/") + "/" + statusFile
	}
	return "urn:uuid:" + s.ID
}

// publish brings the published files up to date. It is called with the ledger
// locked, so that an older state never replaces a newer one.
func (p public) publish(db *bolt.DB, seam seam) error {
	files, err := render(db)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(p.dir, 0o755); err != nil { //nolint:gosec // public, as its files are
		return err
	}
	for _, name := range []string{keysFile, statusFile} {
		if err := cmp.Or(replace(filepath.Join(p.dir, name), files[name]), seam.after("publish "+name)); err != nil {
			return err
		}
	}
	return nil
}

// stale reports whether the published files are not what the ledger makes.
func (p public) stale(db *bolt.DB) (bool, error) {
	files, err := render(db)
	if err != nil {
		return false, err
	}
	for name, want := range files {
		if !holds(filepath.Join(p.dir, name), want) {
			return true, nil
		}
	}
	return false, nil
}

func render(db *bolt.DB) (files map[string][]byte, err error) {
	err = db.View(func(tx *bolt.Tx) error {
		l, err := begin(tx, time.Time{})
		if err == nil {
			files, err = l.files()
		}
		return err
	})
	return files, err
}

// replace puts data in place of a file in one step: a reader finds the old file or
// the new, and so does whoever comes after a crash.
func replace(path string, data []byte) error {
	if holds(path, data) {
		return nil
	}
	temp := path + ".new" // always the same name: one that a crash left is used again
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644) //nolint:gosec // public
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	err = errors.Join(err, file.Chmod(0o644), file.Sync(), file.Close()) // whatever the umask
	if err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func holds(path string, data []byte) bool {
	old, err := os.ReadFile(path) //nolint:gosec // beside the ledger
	return err == nil && bytes.Equal(old, data)
}

// syncDir makes names in a directory durable. Some systems cannot, and then need
// not.
func syncDir(dir string) error {
	d, err := os.Open(dir) //nolint:gosec // the ledger's own directory
	if err != nil {
		return err
	}
	_ = d.Sync()
	return d.Close()
}
