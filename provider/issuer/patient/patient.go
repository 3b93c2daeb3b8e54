// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package patient puts up with an issuer that is far away and has limits: it tries
// again what was Unavailable, keeps below the issuer's limits of rate by itself, and
// gives up on a call that takes too long.
//
// It rests on the contract's promise that every method may be called again, whatever
// it had done by then. It knows the contract, and no issuer.
package patient

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// What a Config that leaves them out stands for.
const (
	DefaultTimeout  = 30 * time.Second
	DefaultAttempts = 5
	DefaultMaxWait  = 2 * time.Minute
)

// Config says how patient to be.
type Config struct {
	Timeout  time.Duration // for one attempt; DefaultTimeout when 0
	Attempts int           // at the most, the first included; DefaultAttempts when 0
	MaxWait  time.Duration // between two attempts, at the issuer's own request too; DefaultMaxWait when 0
	Rate     float64       // calls a second; the issuer's Facts().Rate when 0

	Clock clock.Clock // the machine's when nil
	// Sleep waits, or returns the context's error once it is done; with a timer when
	// nil.
	Sleep func(ctx context.Context, d time.Duration) error
}

// An Issuer is a patient one.
type Issuer struct {
	issuer.Plain
	config  Config
	limiter *rate.Limiter

	mu    sync.Mutex
	until time.Time // the issuer asked to be left alone until then
}

var _ issuer.Decorator = (*Issuer)(nil)

// Wrap makes an issuer patient. One that is not Remote is given back as it is: what it
// waits for, such as a lock, it waits for itself.
func Wrap(i issuer.Issuer, config Config) issuer.Issuer {
	facts := i.Facts()
	if !facts.Remote {
		return i
	}
	if config.Timeout <= 0 {
		config.Timeout = DefaultTimeout
	}
	if config.Attempts <= 0 {
		config.Attempts = DefaultAttempts
	}
	if config.MaxWait <= 0 {
		config.MaxWait = DefaultMaxWait
	}
	if config.Rate <= 0 {
		config.Rate = facts.Rate
	}
	if config.Clock == nil {
		config.Clock = clock.System{}
	}
	if config.Sleep == nil {
		config.Sleep = sleep
	}
	return &Issuer{Plain: issuer.Plain{Issuer: i}, config: config, limiter: limiter(config.Rate)}
}

// window is over how long a run's calls are evened out: what an hour's limit leaves
// for a minute may be spent at once.
const window = time.Minute

func limiter(perSecond float64) *rate.Limiter {
	if perSecond <= 0 {
		return rate.NewLimiter(rate.Inf, 0)
	}
	return rate.NewLimiter(rate.Limit(perSecond), max(1, int(perSecond*window.Seconds())))
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// try calls f until it has an answer, or an error that another attempt would not
// change.
func try[T any](ctx context.Context, p *Issuer, op string, f func(context.Context) (T, error)) (T, error) {
	for attempt := 1; ; attempt++ {
		var none T
		if err := p.admit(ctx, op); err != nil {
			return none, err
		}
		out, err := once(ctx, p, op, f)
		asked := p.heed(err)
		if err == nil || ctx.Err() != nil || attempt == p.config.Attempts || !errors.Is(err, issuer.ErrUnavailable) {
			return out, err
		}
		wait := asked + draw(firstWait)
		if asked == 0 {
			wait = draw(min(lastWait, firstWait<<min(attempt-1, 10)))
		}
		if deadline, ok := ctx.Deadline(); wait > p.config.MaxWait || ok && p.config.Clock.Now().Add(wait).After(deadline) {
			return out, err // it would not be over in time
		}
		if err := p.config.Sleep(ctx, wait); err != nil {
			return none, err
		}
	}
}

// once makes one attempt, with a timeout of its own.
func once[T any](ctx context.Context, p *Issuer, op string, f func(context.Context) (T, error)) (T, error) {
	limited, cancel := context.WithTimeout(ctx, p.config.Timeout)
	defer cancel()
	out, err := f(limited)
	if err != nil && ctx.Err() == nil && limited.Err() != nil {
		err = &issuer.Error{
			Kind: issuer.ErrUnavailable, Op: op, Cause: fmt.Errorf("no answer within %s", p.config.Timeout),
			Hint: "See whether the issuer can be reached from here, and whether it is slow; request_timeout says how long to wait.",
		}
	}
	return out, err
}

// admit waits for this run's turn: for the time that the issuer asked for to be over,
// and for the rate.
func (p *Issuer) admit(ctx context.Context, op string) error {
	p.mu.Lock()
	wait := p.until.Sub(p.config.Clock.Now())
	p.mu.Unlock()
	reservation := p.limiter.ReserveN(p.config.Clock.Now(), 1)
	wait = max(wait, reservation.DelayFrom(p.config.Clock.Now()))
	if wait <= 0 {
		return ctx.Err()
	}
	if deadline, ok := ctx.Deadline(); ok && p.config.Clock.Now().Add(wait).After(deadline) {
		reservation.CancelAt(p.config.Clock.Now())
		return &issuer.Error{
			Kind: issuer.ErrUnavailable, Op: op, Cause: fmt.Errorf("the issuer's limit of rate leaves no call for %s", wait.Round(time.Second)),
			Hint: "Run it again later, or with fewer tokens at once.", RetryAfter: wait,
		}
	}
	return p.config.Sleep(ctx, wait)
}

// The waits before further attempts, where the issuer asks for none: up to half a
// second, then up to twice as much each time. How much is drawn by lot, so that runs
// that failed together do not come back together.
const (
	firstWait = 500 * time.Millisecond
	lastWait  = 30 * time.Second
)

// heed has all calls of this run wait for as long as the issuer asked one to, and
// gives that time, 0 where it asked for none.
func (p *Issuer) heed(err error) time.Duration {
	var told *issuer.Error
	if !errors.As(err, &told) || told.RetryAfter <= 0 {
		return 0
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if until := p.config.Clock.Now().Add(told.RetryAfter); until.After(p.until) && told.RetryAfter <= p.config.MaxWait {
		p.until = until
	}
	return told.RetryAfter
}

func draw(most time.Duration) time.Duration {
	return most/2 + rand.N(most/2+1) //nolint:gosec // not a secret
}
