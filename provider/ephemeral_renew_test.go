// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// prolonging is a fake that can renew.
type prolonging struct {
	*fake
	asked []time.Duration
	most  time.Duration // that it prolongs by; 0: as asked
}

func (p *prolonging) Renew(ctx context.Context, id string, ttl time.Duration) (issuer.Token, error) {
	p.asked = append(p.asked, ttl)
	token, err := p.Lookup(ctx, id)
	if p.most > 0 {
		ttl = min(ttl, p.most)
	}
	token.ExpiresAt = token.IssuedAt.Add(time.Duration(len(p.asked)) * ttl / 2).Add(time.Hour)
	if err == nil {
		err = p.outcome("Renew")
	}
	return token, err
}

// An opened is an ephemeral token as the CLI has it while a run goes on.
type opened struct {
	s       tfprotov6.ProviderServer
	private []byte
	renewAt time.Time
}

func (b *bench) openEphemeral(i issuer.Issuer, ttl string) opened {
	b.t.Helper()
	s, err := providerserver.NewProtocol6WithError(provider.New("test", provider.WithClock(b.clock), provider.WithIssuer(i))())()
	require.NoError(b.t, err)
	schemas, err := s.GetProviderSchema(b.t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	require.NoError(b.t, err)
	b.configure(s, schemas.Provider.ValueType(), "fake")
	kind := schemas.EphemeralResourceSchemas["scoped_token"].ValueType().(tftypes.Object)
	values := nulls(kind)
	values["name"], values["ttl"] = str("run"), str(ttl)
	words := func(word string) tftypes.Value {
		return tftypes.NewValue(tftypes.Set{ElementType: tftypes.String}, []tftypes.Value{str(word)})
	}
	grants := kind.AttributeTypes["grants"].(tftypes.Set)
	values["grants"] = tftypes.NewValue(grants, []tftypes.Value{
		tftypes.NewValue(grants.ElementType, map[string]tftypes.Value{"actions": words("read"), "resources": words("a/b")}),
	})
	config, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, values))
	require.NoError(b.t, err)
	answer, err := s.OpenEphemeralResource(b.t.Context(), &tfprotov6.OpenEphemeralResourceRequest{TypeName: "scoped_token", Config: &config})
	require.NoError(b.t, err)
	require.Empty(b.t, answer.Diagnostics)
	return opened{s, answer.Private, answer.RenewAt}
}

func (o *opened) renew(t *testing.T) []*tfprotov6.Diagnostic {
	t.Helper()
	answer, err := o.s.RenewEphemeralResource(t.Context(), &tfprotov6.RenewEphemeralResourceRequest{TypeName: "scoped_token", Private: o.private})
	require.NoError(t, err)
	o.private, o.renewAt = answer.Private, answer.RenewAt
	return answer.Diagnostics
}

func TestRenewal(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	p := &prolonging{fake: b.fake()}
	start := b.clock.Now()
	o := b.openEphemeral(p, "1h")
	require.Equal(t, start.Add(40*time.Minute), o.renewAt, "a third of its life before it ends")

	b.clock.Advance(40 * time.Minute)
	require.Empty(t, o.renew(t))
	require.Equal(t, []time.Duration{time.Hour}, p.asked)
	require.Equal(t, start.Add(70*time.Minute), o.renewAt)

	p.fail["Renew"] = failing(issuer.ErrUnavailable)
	b.clock.Advance(30 * time.Minute)
	diags := o.renew(t)
	require.Len(t, diags, 1)
	require.Equal(t, tfprotov6.DiagnosticSeverityWarning, diags[0].Severity)
	require.Equal(t, start.Add(80*time.Minute), o.renewAt, "half way to the end, which stays where it was")

	answer, err := o.s.CloseEphemeralResource(t.Context(), &tfprotov6.CloseEphemeralResourceRequest{TypeName: "scoped_token", Private: o.private})
	require.NoError(t, err)
	require.Empty(t, answer.Diagnostics)
	require.Empty(t, b.live())
}

// No number of renewals makes a life longer than max_ttl.
func TestRenewalEndsAtMaxTTL(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	p := &prolonging{fake: b.fake()}
	o := b.openEphemeral(p, "364d")
	b.clock.Advance(243 * 24 * time.Hour)
	p.most = time.Hour
	_ = o.renew(t)
	require.Equal(t, []time.Duration{122 * 24 * time.Hour}, p.asked, "what is left of 365d")
	b.clock.Advance(122 * 24 * time.Hour)
	diags := o.renew(t)
	require.Len(t, diags, 1)
	require.Contains(t, diags[0].Detail, "must not be longer than max_ttl, which is 365d")
	require.Len(t, p.asked, 1)
	require.True(t, o.renewAt.IsZero())
}

func TestIssuerThatCannotRenewIsNotAsked(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	o := b.openEphemeral(b.fake(), "1h")
	require.True(t, o.renewAt.IsZero())
}
