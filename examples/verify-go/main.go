// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// The command verify-go checks a token of the local issuer, offline. It reads the
// token from standard input and prints what it claims:
//
//	verify-go -jwks jwks.json -status status.jwt -iss https://tokens.example.com -aud volumes \
//		-action volume:delete -resource projects/acme/volumes/7 < token
//
// It exits with 0 when the token is good and permits the action (or none was
// asked about), 1 when it cannot tell, 2 when the token is refused, and 3 when it
// is good but does not permit the action.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/verify"
)

const (
	permitted = iota
	undecided
	refused
	forbidden
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ask, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return permitted
	}
	if err != nil {
		return undecided // the flag package said why
	}
	verdict, err := ask.answer(ctx, stdin, stdout)
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "verify-go:", err)
	}
	return verdict
}

// A question is what the command line asks.
type question struct {
	config           verify.Config
	action, resource string
}

func parse(args []string, stderr io.Writer) (question, error) {
	var q question
	flags := flag.NewFlagSet("verify-go", flag.ContinueOnError)
	flags.SetOutput(stderr)
	keys := flags.String("jwks", "jwks.json", "the issuer's published keys, a `file`")
	status := flags.String("status", "status.jwt", "the issuer's published status list, a `file`")
	flags.BoolVar(&q.config.SkipStatus, "no-status", false, "do not check for revocation")
	flags.StringVar(&q.config.Issuer, "iss", "scoped-local", "the issuer to trust")
	flags.StringVar(&q.config.Audience, "aud", "scoped", "whom the token must be for")
	flags.DurationVar(&q.config.Leeway, "leeway", 0, "how far clocks may differ")
	flags.StringVar(&q.action, "action", "", "ask whether the token permits this action")
	flags.StringVar(&q.resource, "resource", "", "the resource to ask about")
	err := flags.Parse(args)
	if err == nil && (flags.NArg() > 0 || (q.action == "") != (q.resource == "")) {
		err = errors.New("-action and -resource go together, and there are no other arguments")
		_, _ = fmt.Fprintln(stderr, "verify-go:", err)
	}
	q.config.Keys, q.config.Status = verify.File(*keys), verify.File(*status)
	return q, err
}

func (q question) answer(ctx context.Context, stdin io.Reader, stdout io.Writer) (int, error) {
	verifier, err := verify.New(q.config)
	if err != nil {
		return undecided, err
	}
	token, err := io.ReadAll(io.LimitReader(stdin, 1<<20))
	if err != nil {
		return undecided, fmt.Errorf("read the token: %w", err)
	}
	claims, err := verifier.Verify(ctx, strings.TrimSpace(string(token)))
	if errors.Is(err, verify.ErrKeys) || errors.Is(err, verify.ErrStatus) {
		return undecided, err
	}
	if err != nil {
		return refused, err
	}
	a := answer{
		ID: claims.ID, Issuer: claims.Issuer, Subject: claims.Subject, Audience: claims.Audience,
		ExpiresAt: claims.ExpiresAt, Permissions: claims.Permissions(),
	}
	verdict := permitted
	if q.action != "" {
		ok := claims.Permits(q.action, q.resource)
		a.Permitted = &ok
		if !ok {
			verdict = forbidden
		}
	}
	out := json.NewEncoder(stdout)
	out.SetIndent("", "  ")
	return verdict, out.Encode(a)
}

// An answer is what is printed of a good token.
type answer struct {
	ID          string    `json:"id"`
	Issuer      string    `json:"issuer"`
	Subject     string    `json:"subject"`
	Audience    []string  `json:"audience"`
	ExpiresAt   time.Time `json:"expires_at"`
	Permissions []string  `json:"permissions"`
	Permitted   *bool     `json:"permitted,omitempty"`
}
