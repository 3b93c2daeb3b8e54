// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"

	bolt "go.etcd.io/bbolt"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// inspect checks a ledger that is there, and makes good what was not published.
func (i *Issuer) inspect(ctx context.Context) error {
	var stale, behind bool
	err := i.store.read(ctx, "open ledger", func(db *bolt.DB, file *os.File) error {
		if err := checkStructure(file); err != nil {
			return err
		}
		err := db.View(func(tx *bolt.Tx) error {
			l, err := i.ledger(tx, file)
			if err == nil {
				err, behind = l.audit(), l.lost(i.public) != nil
			}
			return err
		})
		if err == nil {
			stale, err = i.public.stale(db)
		}
		return err
	})
	if errors.Is(err, errMissing) {
		return nil
	}
	if err != nil || !stale {
		return err
	}
	if behind {
		return i.change(ctx, "restore ledger", func(*ledger) error { return nil })
	}
	// On a read-only file system there is nothing to make good: the next change
	// publishes, and says so if it cannot.
	_ = i.store.write(ctx, "publish", func(db *bolt.DB, _ *os.File) error { return i.public.publish(db, i.store.seam) })
	return ctx.Err()
}

// view runs f in a transaction that only reads.
func (i *Issuer) view(ctx context.Context, op string, f func(*ledger) error) error {
	return i.store.read(ctx, op, func(db *bolt.DB, file *os.File) error {
		return db.View(func(tx *bolt.Tx) error {
			l, err := i.ledger(tx, file)
			if err != nil {
				return err
			}
			return f(l)
		})
	})
}

// change runs f in a transaction that writes, and publishes.
func (i *Issuer) change(ctx context.Context, op string, f func(*ledger) error) error {
	return i.store.write(ctx, op, func(db *bolt.DB, file *os.File) error {
		if err := i.keepOld(db); err != nil {
			return err
		}
		err := db.Update(func(tx *bolt.Tx) error {
			l, err := i.ledger(tx, file)
			if err != nil {
				return err
			}
			return cmp.Or(l.migrate(), l.restore(i.public), f(l), l.save(), i.store.seam.after("write"))
		})
		if err == nil {
			err = i.store.seam.after("commit")
		}
		if err != nil {
			return err
		}
		if err := i.public.publish(db, i.store.seam); err != nil {
			return err
		}
		i.backup(db)
		return i.store.seam.after("backup")
	})
}

// ledger begins a transaction's view of the ledger, which must be this issuer's.
func (i *Issuer) ledger(tx *bolt.Tx, file *os.File) (*ledger, error) {
	if info, err := file.Stat(); err != nil || info.Size() < tx.Size() {
		return nil, cmpErr(err, "it is cut short")
	}
	l, err := begin(tx, i.clock.Now())
	if err != nil {
		return nil, err
	}
	if l.state.Issuer != i.iss {
		return nil, &issuer.Error{
			Kind: issuer.ErrConflict, Op: "open ledger", Thing: i.store.path,
			Cause: fmt.Errorf("its tokens are issued by %q, not %q", l.state.Issuer, i.iss),
			Hint:  "Give the issuer its old name, or a ledger of its own: verifiers of the old tokens know them by that name.",
		}
	}
	return l, nil
}
