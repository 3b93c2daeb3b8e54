// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuertest

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"runtime"
	"sync"
)

// A Transport is an http.RoundTripper for adapters that call over HTTP: it counts
// calls, and can have one go wrong. It is Bench's Calls and Spoil:
//
//	Spoil: func(t *testing.T, fault issuertest.Fault, n int) (issuer.Issuer, func() bool) {
//		transport := &issuertest.Transport{}
//		transport.Spoil(fault, n)
//		return vault.New(server.URL, server.Token, &http.Client{Transport: transport}), transport.Hit
//	}
type Transport struct {
	Base http.RoundTripper // http.DefaultTransport when nil

	mu    sync.Mutex
	calls int
	fault Fault
	at    int // the call that goes wrong, counted from 1; 0: none
	hit   bool
}

// Calls tells how many calls were made so far.
func (t *Transport) Calls() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.calls
}

// Spoil has call n from now on, counted from 0, go wrong.
func (t *Transport) Spoil(fault Fault, n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.fault, t.at, t.hit = fault, t.calls+n+1, false
}

// Hit reports whether the call that was to go wrong was made.
func (t *Transport) Hit() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.hit
}

// next counts a call, and tells how it goes wrong, "" when it does not.
func (t *Transport) next() Fault {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.calls++
	if t.calls != t.at {
		return ""
	}
	t.hit = true
	return t.fault
}

var errConnection = errors.New("connection reset by peer")

// RoundTrip implements http.RoundTripper.
func (t *Transport) RoundTrip(request *http.Request) (*http.Response, error) {
	fault := t.next()
	if fault == Unsent {
		return nil, errConnection
	}
	base := t.Base
	if base == nil {
		base = http.DefaultTransport
	}
	response, err := base.RoundTrip(request)
	if fault == "" || err != nil {
		return response, err
	}
	body, err := io.ReadAll(response.Body)
	_ = response.Body.Close()
	if err != nil {
		return nil, err
	}
	switch fault {
	case Failed:
		response.StatusCode, response.Status = http.StatusBadGateway, "502 Bad Gateway"
		response.Header, response.ContentLength = http.Header{}, 0
		response.Body = http.NoBody
		return response, nil
	case Cut:
		response.Body = io.NopCloser(io.MultiReader(bytes.NewReader(body[:len(body)/2]), broken{}))
		return response, nil
	case Killed:
		runtime.Goexit()
	case Unsent, Lost:
	}
	return nil, errConnection
}

// broken is the rest of a body whose connection was cut.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }
