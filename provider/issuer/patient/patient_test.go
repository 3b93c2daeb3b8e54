// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package patient_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/patient"
)

// A far issuer answers Revoke with one error after another, then with none.
type far struct {
	issuer.Issuer
	rate   float64
	errs   []error
	hang   bool
	mu     sync.Mutex
	called int
}

func (f *far) Facts() issuer.Facts { return issuer.Facts{Name: "far", Remote: true, Rate: f.rate} }

func (f *far) Revoke(ctx context.Context, _ string) error {
	f.mu.Lock()
	f.called++
	n := f.called - 1
	f.mu.Unlock()
	if f.hang {
		<-ctx.Done()
		return ctx.Err()
	}
	if n < len(f.errs) {
		return f.errs[n]
	}
	return nil
}

func unavailable(after time.Duration) error {
	return &issuer.Error{Kind: issuer.ErrUnavailable, Op: "revoke token", RetryAfter: after}
}

// A waiter has time pass without waiting, and remembers how much.
type waiter struct {
	clock *clock.Fake
	waits []time.Duration
}

func (w *waiter) sleep(ctx context.Context, d time.Duration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	w.waits = append(w.waits, d)
	w.clock.Advance(d)
	return nil
}

func wrap(f *far, config patient.Config) (issuer.Issuer, *waiter) {
	w := &waiter{clock: clock.NewFake(time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC))}
	config.Clock, config.Sleep = w.clock, w.sleep
	return patient.Wrap(f, config), w
}

func TestTriesAgainWhatIsUnavailable(t *testing.T) {
	t.Parallel()
	f := &far{errs: []error{unavailable(0), unavailable(0), unavailable(0)}}
	p, w := wrap(f, patient.Config{})
	require.NoError(t, p.Revoke(t.Context(), "x"))
	require.Equal(t, 4, f.called)
	require.Len(t, w.waits, 3)
	for n, most := range []time.Duration{500 * time.Millisecond, time.Second, 2 * time.Second} {
		require.LessOrEqual(t, w.waits[n], most)
		require.GreaterOrEqual(t, w.waits[n], most/2)
	}
}

func TestGivesUp(t *testing.T) {
	t.Parallel()
	f := &far{errs: []error{unavailable(0), unavailable(0), unavailable(0)}}
	p, _ := wrap(f, patient.Config{Attempts: 3})
	require.ErrorIs(t, p.Revoke(t.Context(), "x"), issuer.ErrUnavailable)
	require.Equal(t, 3, f.called)
}

func TestTriesNothingElseAgain(t *testing.T) {
	t.Parallel()
	for _, kind := range []error{
		issuer.ErrNotFound, issuer.ErrForbidden, issuer.ErrHidden, issuer.ErrConflict, issuer.ErrInvalid, issuer.ErrCorrupt, issuer.ErrUnsupported,
	} {
		f := &far{errs: []error{&issuer.Error{Kind: kind}}}
		p, w := wrap(f, patient.Config{})
		require.ErrorIs(t, p.Revoke(t.Context(), "x"), kind)
		require.Equal(t, 1, f.called)
		require.Empty(t, w.waits)
	}
}

// What the issuer asks one call to wait all calls do.
func TestRetryAfter(t *testing.T) {
	t.Parallel()
	f := &far{errs: []error{unavailable(7 * time.Second)}}
	p, w := wrap(f, patient.Config{})
	require.NoError(t, p.Revoke(t.Context(), "x"))
	require.Len(t, w.waits, 1)
	require.GreaterOrEqual(t, w.waits[0], 7*time.Second)

	f = &far{errs: []error{unavailable(7 * time.Second)}}
	p, w = wrap(f, patient.Config{Attempts: 1})
	require.Error(t, p.Revoke(t.Context(), "x"))
	require.Empty(t, w.waits)
	require.NoError(t, p.Revoke(t.Context(), "y"))
	require.Equal(t, []time.Duration{7 * time.Second}, w.waits, "the next call waits too")

	f = &far{errs: []error{unavailable(time.Hour)}}
	p, w = wrap(f, patient.Config{})
	require.ErrorIs(t, p.Revoke(t.Context(), "x"), issuer.ErrUnavailable, "an hour is not waited for")
	require.Empty(t, w.waits)
}

func TestKeepsBelowTheRate(t *testing.T) {
	t.Parallel()
	f := &far{rate: 1000.0 / 3600}
	p, w := wrap(f, patient.Config{})
	start := w.clock.Now()
	for range 100 {
		require.NoError(t, p.Revoke(t.Context(), "x"))
	}
	took := w.clock.Now().Sub(start)
	require.InDelta(t, (84 * 3600 * time.Second / 1000).Seconds(), took.Seconds(), 2, "16 at once, then one every 3.6 seconds")

	ctx, cancel := context.WithDeadline(t.Context(), clock.System{}.Now().Add(time.Hour))
	defer cancel()
	w.clock.Advance(clock.System{}.Now().Sub(w.clock.Now())) // the context goes by the machine's clock
	for range 10_000 {
		if err := p.Revoke(ctx, "x"); err != nil {
			require.ErrorIs(t, err, issuer.ErrUnavailable)
			require.ErrorContains(t, err, "the issuer's limit of rate leaves no call for")
			return
		}
	}
	require.Fail(t, "10,000 calls in an hour that leaves 1,000")
}

func TestTimeoutOfOneAttempt(t *testing.T) {
	t.Parallel()
	f := &far{hang: true}
	p, _ := wrap(f, patient.Config{Timeout: 10 * time.Millisecond, Attempts: 2})
	err := p.Revoke(t.Context(), "x")
	require.ErrorIs(t, err, issuer.ErrUnavailable)
	require.ErrorContains(t, err, "no answer within 10ms")
	require.NotErrorIs(t, err, context.DeadlineExceeded)
	require.Equal(t, 2, f.called)
}

// Who is cancelled while waiting is gone at once.
func TestCancelledWhileWaiting(t *testing.T) {
	t.Parallel()
	f := &far{errs: []error{unavailable(time.Minute)}}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Millisecond)
	defer cancel()
	before := clock.System{}.Now()
	err := patient.Wrap(f, patient.Config{}).Revoke(ctx, "x")
	require.Error(t, err)
	require.True(t, errors.Is(err, context.DeadlineExceeded) || errors.Is(err, issuer.ErrUnavailable))
	require.Less(t, clock.System{}.Now().Sub(before), 5*time.Second)

	ctx, cancel = context.WithCancel(t.Context())
	time.AfterFunc(30*time.Millisecond, cancel)
	f = &far{errs: []error{unavailable(time.Minute)}}
	require.ErrorIs(t, patient.Wrap(f, patient.Config{}).Revoke(ctx, "x"), context.Canceled)
	require.Less(t, clock.System{}.Now().Sub(before), 5*time.Second)
}

type near struct{ far }

func (*near) Facts() issuer.Facts { return issuer.Facts{Name: "near"} }

func TestWhatIsNearIsLeftAlone(t *testing.T) {
	t.Parallel()
	n := &near{}
	require.Same(t, n, patient.Wrap(n, patient.Config{}))
}
