// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package provider is the Terraform surface: schemas, plans, state. It knows
// issuers only by their contract (package issuer), but for one issuer_<name>.go
// each, which names an adapter's settings. It must not know the linter, and what
// a token permits is for internal/scope to say.
//
// A plaintext is handled in two places: where it is sealed (resource_token_create.go)
// and where it becomes an ephemeral value (ephemeral_token_life.go,
// ephemeral_secret.go).
package provider

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/patient"
)

var (
	_ provider.Provider                       = (*scopedProvider)(nil)
	_ provider.ProviderWithEphemeralResources = (*scopedProvider)(nil)
	_ provider.ProviderWithValidateConfig     = (*scopedProvider)(nil)
	_ provider.ProviderWithListResources      = (*scopedProvider)(nil)
	_ provider.ProviderWithFunctions          = (*scopedProvider)(nil)
)

type scopedProvider struct {
	version string
	clock   clock.Clock
	blocks  blocks
}

// An Option changes how the provider is made.
type Option func(*scopedProvider)

// WithClock makes the provider, and the issuers that it opens, tell the time by c.
func WithClock(c clock.Clock) Option { return func(p *scopedProvider) { p.clock = c } }

// New gives what makes a provider, as the plugin server wants it. The version
// is the release's, or "dev".
func New(version string, options ...Option) func() provider.Provider {
	return func() provider.Provider {
		p := &scopedProvider{version: version, clock: clock.System{}, blocks: issuers()}
		for _, option := range options {
			option(p)
		}
		return p
	}
}

// Metadata implements provider.Provider.
func (p *scopedProvider) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "scoped"
	resp.Version = p.version
}

type providerModel struct {
	Owner      types.String  `tfsdk:"owner"`
	MaxTTL     lifetimeValue `tfsdk:"max_ttl"`
	DefaultTTL lifetimeValue `tfsdk:"default_ttl"`
	Boundary   types.Set     `tfsdk:"boundary"`

	RequestTimeout    lifetimeValue `tfsdk:"request_timeout"`
	RequestsPerMinute types.Int64   `tfsdk:"requests_per_minute"`
}

// ValidateConfig refuses two issuers at once, and bounds that are none.
func (p *scopedProvider) ValidateConfig(ctx context.Context, req provider.ValidateConfigRequest, resp *provider.ValidateConfigResponse) {
	_, resp.Diagnostics = p.client(ctx, req.Config)
}

// Configure hands the client to resources. It opens nothing: what is not needed need not work.
func (p *scopedProvider) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	c, diags := p.client(ctx, req.Config)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	resp.ResourceData = c
	resp.EphemeralResourceData = c
	resp.DataSourceData = c
	resp.ListResourceData = c
}

func (p *scopedProvider) client(ctx context.Context, config source) (*client, diag.Diagnostics) {
	var model providerModel
	settings, diags := p.blocks.load(ctx, config, &model)
	if diags.HasError() {
		return nil, diags
	}
	chosen, more := p.blocks.choose(settings)
	diags.Append(more...)
	policy, more := newPolicy(ctx, model)
	diags.Append(more...)
	return &client{
		block: chosen, settings: settings[chosen.name], blocks: p.blocks, policy: policy, clock: p.clock,
		patience: patient.Config{
			Timeout: model.RequestTimeout.duration(), Rate: float64(model.RequestsPerMinute.ValueInt64()) / time.Minute.Seconds(),
		},
		planned: map[string]bool{}, held: map[string]bool{}, issued: map[string]bool{},
	}, diags
}

// Resources implements provider.Provider.
func (p *scopedProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{func() resource.Resource { return &tokenResource{blocks: p.blocks} }}
}

// DataSources implements provider.Provider.
func (p *scopedProvider) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{
		func() datasource.DataSource { return &tokensData{} },
		func() datasource.DataSource { return &permissionsData{} },
	}
}

// ListResources implements provider.ProviderWithListResources.
func (p *scopedProvider) ListResources(context.Context) []func() list.ListResource {
	return []func() list.ListResource{func() list.ListResource { return &tokenList{tokenResource{blocks: p.blocks}} }}
}

// Functions implements provider.ProviderWithFunctions.
func (p *scopedProvider) Functions(context.Context) []func() function.Function {
	return []func() function.Function{
		func() function.Function { return coversFunction{} },
		func() function.Function { return excessFunction{} },
	}
}

// EphemeralResources implements provider.ProviderWithEphemeralResources.
func (p *scopedProvider) EphemeralResources(context.Context) []func() ephemeral.EphemeralResource {
	return []func() ephemeral.EphemeralResource{
		func() ephemeral.EphemeralResource { return &tokenEphemeral{blocks: p.blocks} },
		func() ephemeral.EphemeralResource { return &secretEphemeral{} },
	}
}
