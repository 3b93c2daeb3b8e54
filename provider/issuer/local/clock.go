// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"fmt"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// skew is how far a clock may go back before issuing is refused.
const skew = 5 * time.Minute

// checkClock refuses to issue by a clock that is behind the ledger: the token
// would expire before its time, or be dead on arrival. Tokens in force say what
// time it was; if it is they that are wrong, revoking them clears the way.
func (l *ledger) checkClock() error {
	if l.now.Unix() <= 0 {
		return wrongClock(fmt.Errorf("the clock shows %s", l.now.Format(time.RFC3339)), "Set the clock.")
	}
	c := l.tx.Bucket(inTokens).Cursor()
	for id, sealed := c.Last(); id != nil; id, sealed = c.Prev() {
		e, err := readEntry(id, sealed)
		if err != nil {
			return err
		}
		issued := time.Unix(e.Claims.IssuedAt, 0).UTC()
		if !issued.After(l.now.Add(skew)) {
			return nil
		}
		if e.RevokedAt == 0 {
			return wrongClock(
				fmt.Errorf("the clock shows %s, but token %s (%q) was issued at %s",
					l.now.Format(time.RFC3339), e.Claims.ID, e.Name, issued.Format(time.RFC3339)),
				"Set the clock. If it was wrong then and is right now, revoke that token first.")
		}
	}
	return nil
}

func wrongClock(cause error, hint string) error {
	return &issuer.Error{Kind: issuer.ErrUnavailable, Op: "issue token", Cause: cause, Hint: hint}
}
