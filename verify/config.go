// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package verify

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
)

// Config says whom to trust and for what.
type Config struct {
	Keys     Source // the issuer's JWK set; required
	Status   Source // the issuer's status list token; required unless SkipStatus
	Issuer   string // what claim iss must be; required
	Audience string // what claim aud must hold; required

	// Leeway is how far the clock here and the issuer's may differ: for so long
	// after its expiry a token is still accepted. None when 0.
	Leeway time.Duration
	// MaxStatusAge refuses tokens when the status list was written longer ago.
	// The issuer writes it when tokens are issued or revoked, so set it only
	// where something does so at intervals. No bound when 0.
	MaxStatusAge time.Duration
	// SkipStatus accepts revoked tokens until they expire.
	SkipStatus bool
	// Now tells the time. The machine's clock when nil.
	Now func() time.Time
}

// A Verifier checks tokens. It may be used from many goroutines.
type Verifier struct {
	config Config
	keys   cached[keySet]
	status cached[statusList]
}

// New makes a Verifier, and reads both sources once, so that a service that
// cannot check tokens does not start.
func New(config Config) (*Verifier, error) {
	switch {
	case config.Keys == nil:
		return nil, errors.New("verify: no source of keys")
	case config.Status == nil && !config.SkipStatus:
		return nil, errors.New("verify: no source of the status list: without it revoked tokens cannot be refused (SkipStatus accepts that)")
	case config.Issuer == "" || config.Audience == "":
		return nil, errors.New("verify: no issuer or no audience: a token for anyone is a token for nobody")
	case config.Leeway < 0 || config.MaxStatusAge < 0:
		return nil, errors.New("verify: a negative leeway or status age")
	}
	if config.Now == nil {
		config.Now = clock.System{}.Now
	}
	v := &Verifier{config: config}
	keys, err := v.keys.load(context.Background(), config.Keys, parseKeys)
	if err != nil {
		return nil, fmt.Errorf("verify: %w: %w", ErrKeys, err)
	}
	if config.SkipStatus {
		return v, nil
	}
	if _, err := v.status.load(context.Background(), config.Status, keys.parseStatus); err != nil {
		return nil, fmt.Errorf("verify: %w: %w", ErrStatus, err)
	}
	return v, nil
}
