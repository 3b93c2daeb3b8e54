// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
	"github.com/scoped-dev/terraform-provider-scoped/verify"
)

// A core does what Terraform does between provider and state, and checks what
// Terraform checks: that planning again while applying gives the same plan, and that
// the outcome is what was planned. Each walk has a provider of its own.
type core struct {
	*bench
	fake     *fake
	issuer   issuer.Issuer // the fake, or another
	handle   *local.Issuer // the same, open all the time
	settings tftypes.Type  // of the provider
	schema   *tfprotov6.Schema
	kind     tftypes.Object
	config   map[string]tftypes.Value
	state    tftypes.Value
	private  []byte
	identity *tfprotov6.ResourceIdentityData
}

func newCore(t *testing.T, changes map[string]tftypes.Value) *core {
	t.Helper()
	b := newBench(t)
	c := &core{bench: b, fake: b.fake(), handle: b.open()}
	c.issuer = c.fake
	schemas, err := c.serve().GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	require.NoError(t, err)
	c.settings = schemas.Provider.ValueType()
	c.schema = schemas.ResourceSchemas["scoped_token"]
	c.kind = c.schema.ValueType().(tftypes.Object)
	c.state = tftypes.NewValue(c.kind, nil)
	c.config = nulls(c.kind)
	words := func(values ...string) tftypes.Value {
		var all []tftypes.Value
		for _, v := range values {
			all = append(all, tftypes.NewValue(tftypes.String, v))
		}
		return tftypes.NewValue(tftypes.Set{ElementType: tftypes.String}, all)
	}
	grants := c.kind.AttributeTypes["grants"].(tftypes.Set)
	c.config["name"] = tftypes.NewValue(tftypes.String, "deploy")
	c.config["recipients"] = words(b.reader.Recipient().String())
	c.config["grants"] = tftypes.NewValue(grants, []tftypes.Value{tftypes.NewValue(grants.ElementType, map[string]tftypes.Value{
		"actions": words("domain:create"), "resources": words("projects/acme/domains/**"),
	})})
	for name, v := range changes {
		c.config[name] = v
	}
	return c
}

func str(s string) tftypes.Value { return tftypes.NewValue(tftypes.String, s) }

func (c *core) serve() tfprotov6.ProviderServer {
	c.t.Helper()
	s, err := providerserver.NewProtocol6WithError(provider.New("test", provider.WithClock(c.clock), provider.WithIssuer(c.issuer))())()
	require.NoError(c.t, err)
	return s
}

// walk starts the provider, as the CLI does for each plan and each apply.
func (c *core) walk() tfprotov6.ProviderServer {
	c.t.Helper()
	s := c.serve()
	c.configure(s, c.settings, "fake")
	return s
}

// inForce lists the live tokens, by a ledger that is open already.
func (c *core) inForce() []issuer.Token {
	c.t.Helper()
	var out []issuer.Token
	for cursor := ""; ; {
		page, err := c.handle.List(c.t.Context(), cursor)
		require.NoError(c.t, err)
		out = append(out, page.Tokens...)
		if cursor = page.Next; cursor == "" {
			return slices.DeleteFunc(out, func(t issuer.Token) bool { return t.Status != issuer.Active })
		}
	}
}

func (c *core) encode(v tftypes.Value) *tfprotov6.DynamicValue {
	c.t.Helper()
	out, err := tfprotov6.NewDynamicValue(c.kind, v)
	require.NoError(c.t, err)
	return &out
}

func (c *core) decode(v *tfprotov6.DynamicValue) tftypes.Value {
	c.t.Helper()
	out, err := v.Unmarshal(c.kind)
	require.NoError(c.t, err)
	return out
}

func errorsOf(diags []*tfprotov6.Diagnostic) []string {
	var out []string
	for _, d := range diags {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			out = append(out, d.Summary+": "+d.Detail)
		}
	}
	return out
}

func attributes(t *testing.T, v tftypes.Value) map[string]tftypes.Value {
	t.Helper()
	var out map[string]tftypes.Value
	require.NoError(t, v.As(&out))
	return out
}

// A planned is a plan file, as far as one resource goes.
type planned struct {
	prior, after tftypes.Value
	priorPrivate []byte
	replaces     bool
	warnings     []string
	identity     *tfprotov6.ResourceIdentityData
}

func (p planned) noop() bool { return p.prior.Equal(p.after) }

// refresh reads the token. What it finds is in the plan, and in the state once the
// plan is applied.
func (c *core) refresh(s tfprotov6.ProviderServer) (tftypes.Value, []byte) {
	c.t.Helper()
	if c.state.IsNull() {
		return c.state, c.private
	}
	read, err := s.ReadResource(c.t.Context(), &tfprotov6.ReadResourceRequest{
		TypeName: "scoped_token", CurrentState: c.encode(c.state), Private: c.private, CurrentIdentity: c.identity,
	})
	require.NoError(c.t, err)
	require.Empty(c.t, errorsOf(read.Diagnostics))
	return c.decode(read.NewState), read.Private
}

// propose merges configuration and state, as Terraform does.
func (c *core) propose(prior tftypes.Value) tftypes.Value {
	c.t.Helper()
	values := map[string]tftypes.Value{}
	before := nulls(c.kind)
	if !prior.IsNull() {
		before = attributes(c.t, prior)
	}
	for _, attribute := range c.schema.Block.Attributes {
		values[attribute.Name] = c.config[attribute.Name]
		if attribute.Computed && c.config[attribute.Name].IsNull() {
			values[attribute.Name] = before[attribute.Name]
			if prior.IsNull() {
				values[attribute.Name] = tftypes.NewValue(attribute.ValueType(), tftypes.UnknownValue)
			}
		}
	}
	return tftypes.NewValue(c.kind, values)
}

func (c *core) planAgain(s tfprotov6.ProviderServer, prior tftypes.Value, private []byte) (planned, []byte) {
	c.t.Helper()
	answer, err := s.PlanResourceChange(c.t.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: "scoped_token", PriorState: c.encode(prior), ProposedNewState: c.encode(c.propose(prior)),
		Config: c.encode(tftypes.NewValue(c.kind, c.config)), PriorPrivate: private, PriorIdentity: c.identity,
	})
	require.NoError(c.t, err)
	require.Empty(c.t, errorsOf(answer.Diagnostics))
	p := planned{prior: prior, after: c.decode(answer.PlannedState), priorPrivate: private, identity: answer.PlannedIdentity}
	p.replaces = len(answer.RequiresReplace) > 0
	for _, d := range answer.Diagnostics {
		p.warnings = append(p.warnings, d.Summary)
	}
	return p, answer.PlannedPrivate
}

// plan is `terraform plan -out`.
func (c *core) plan() planned {
	c.t.Helper()
	s := c.walk()
	prior, private := c.refresh(s)
	p, _ := c.planAgain(s, prior, private)
	return p
}

// apply is `terraform apply` of a plan file. saved is false where the process is
// killed before it could write the state.
func (c *core) apply(p planned, saved bool) []string {
	c.t.Helper()
	s := c.walk()
	again, private := c.planAgain(s, p.prior, p.priorPrivate)
	require.True(c.t, again.after.Equal(p.after), "planned again while applying, it is another plan:\n%s\n%s", p.after, again.after)
	require.Equal(c.t, p.replaces, again.replaces)
	if p.noop() {
		if saved {
			c.state, c.private = p.prior, p.priorPrivate
		}
		return nil
	}
	require.False(c.t, p.replaces, "a rotation is no replacement")
	answer, err := s.ApplyResourceChange(c.t.Context(), &tfprotov6.ApplyResourceChangeRequest{
		TypeName: "scoped_token", PriorState: c.encode(p.prior), PlannedState: c.encode(p.after),
		Config: c.encode(tftypes.NewValue(c.kind, c.config)), PlannedPrivate: private, PlannedIdentity: p.identity,
	})
	require.NoError(c.t, err)
	faults := errorsOf(answer.Diagnostics)
	after := c.decode(answer.NewState)
	if len(faults) == 0 {
		require.True(c.t, after.IsFullyKnown())
		c.conforms(p.after, after)
	}
	if saved {
		c.state, c.private, c.identity = after, answer.Private, answer.NewIdentity
	}
	return faults
}

// conforms checks that all that the plan knew is as it was.
func (c *core) conforms(planned, got tftypes.Value) {
	c.t.Helper()
	differences, err := planned.Diff(got)
	require.NoError(c.t, err)
	for _, d := range differences {
		if d.Value1 != nil && !d.Value1.IsFullyKnown() {
			continue // it, or something in it, was to be known after apply; what it holds has a difference of its own
		}
		require.Fail(c.t, "not what was planned", "%s", d)
	}
}

func (c *core) text(name string) string {
	c.t.Helper()
	var out *string
	require.NoError(c.t, attributes(c.t, c.state)[name].As(&out))
	if out == nil {
		return ""
	}
	return *out
}

// valid checks the current generation as a service does that verifies tokens.
func (c *core) valid() error {
	c.t.Helper()
	jwks, status := c.handle.Published()
	v, err := verify.New(verify.Config{
		Keys: verify.File(jwks), Status: verify.File(status),
		Issuer: local.DefaultIssuer, Audience: local.DefaultAudience, Now: c.clock.Now,
	})
	require.NoError(c.t, err)
	_, err = v.Verify(context.Background(), c.unseal(c.text("sealed_token")))
	return err
}

// retiring gives the retire time of each earlier generation in the state.
func (c *core) retiring() map[string]time.Time {
	c.t.Helper()
	var list []tftypes.Value
	require.NoError(c.t, attributes(c.t, c.state)["retiring"].As(&list))
	out := map[string]time.Time{}
	for _, one := range list {
		values := attributes(c.t, one)
		var id, at string
		require.NoError(c.t, values["id"].As(&id))
		require.NoError(c.t, values["retires_at"].As(&at))
		parsed, err := time.Parse(time.RFC3339, at)
		require.NoError(c.t, err)
		out[id] = parsed
	}
	return out
}
