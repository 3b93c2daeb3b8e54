// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/echoprovider"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A fake is a local issuer that can be told to fail, to give more than was asked
// and to be able to do less.
type fake struct {
	issuer.Issuer
	mu     sync.Mutex
	adjust func(*issuer.Facts)
	fail   map[string]error    // by method
	after  map[string]func()   // runs once the method has done its work
	extra  []scope.Permission  // what every token has besides
	told   func(*issuer.Token) // rewrites what the issuer tells of a token
}

func (b *bench) fake() *fake {
	return &fake{Issuer: b.open(), fail: map[string]error{}, after: map[string]func(){}}
}

// testFake runs steps with the fake as the provider's issuer.
func (b *bench) testFake(f issuer.Issuer, steps ...resource.TestStep) {
	b.t.Helper()
	resource.UnitTest(b.t, resource.TestCase{
		ProtoV6ProviderFactories: map[string]func() (tfprotov6.ProviderServer, error){
			"scoped": providerserver.NewProtocol6WithError(provider.New("test", provider.WithClock(b.clock), provider.WithIssuer(f))()),
			"echo":   echoprovider.NewProviderServer(),
		},
		Steps: steps,
	})
}

// faked is a configuration of the fake with scoped_token.x.
func (b *bench) faked(changes map[string]string) string {
	return "provider \"scoped\" {\n  fake = {}\n}\n" + b.block("resource", "x", changes)
}

func (f *fake) set(change func()) func() {
	return func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		change()
	}
}

// outcome is what a method that has worked answers.
func (f *fake) outcome(method string) error {
	f.mu.Lock()
	after, err := f.after[method], f.fail[method]
	f.mu.Unlock()
	if after != nil {
		after()
	}
	return err
}

func (f *fake) widen(token issuer.Token) issuer.Token {
	f.mu.Lock()
	defer f.mu.Unlock()
	token.Reach = scope.Union(token.Reach, scope.Of(f.extra...))
	if f.told != nil {
		f.told(&token)
	}
	return token
}

func (f *fake) Facts() issuer.Facts {
	facts := f.Issuer.Facts()
	facts.Name = "fake"
	facts.ListsWhole = false // so that all comes by Lookup
	if f.adjust != nil {
		f.adjust(&facts)
	}
	return facts
}

func (f *fake) Reach(ctx context.Context, spec issuer.Spec) (scope.Set, error) {
	reach, err := f.Issuer.Reach(ctx, spec)
	f.mu.Lock()
	defer f.mu.Unlock()
	return scope.Union(reach, scope.Of(f.extra...)), err
}

func (f *fake) Issue(ctx context.Context, spec issuer.Spec) (issuer.Issued, error) {
	issued, err := f.Issuer.Issue(ctx, spec)
	if err != nil {
		return issued, err
	}
	issued.Token = f.widen(issued.Token)
	return issued, f.outcome("Issue")
}

func (f *fake) Lookup(ctx context.Context, id string) (issuer.Token, error) {
	token, err := f.Issuer.Lookup(ctx, id)
	if err != nil {
		return token, err
	}
	return f.widen(token), f.outcome("Lookup")
}

func (f *fake) Revoke(ctx context.Context, id string) error {
	if err := f.outcome("Revoke"); err != nil {
		return err
	}
	return f.Issuer.Revoke(ctx, id)
}

var _ issuer.Issuer = (*fake)(nil)

func failing(kind error) error {
	return &issuer.Error{Kind: kind, Op: "ask the issuer", Hint: "Ask whoever runs it."}
}
