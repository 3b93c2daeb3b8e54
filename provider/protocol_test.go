// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A server is the provider as the CLI talks to it, for what the CLI at hand may
// be too old to say.
type server struct {
	t *testing.T
	tfprotov6.ProviderServer
	schema   tftypes.Type
	identity tftypes.Type
}

func (b *bench) server() server {
	b.t.Helper()
	s, err := providerserver.NewProtocol6WithError(provider.New("test", provider.WithClock(b.clock))())()
	require.NoError(b.t, err)
	schemas, err := s.GetProviderSchema(b.t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	require.NoError(b.t, err)
	require.Empty(b.t, schemas.Diagnostics)
	identities, err := s.GetResourceIdentitySchemas(b.t.Context(), &tfprotov6.GetResourceIdentitySchemasRequest{})
	require.NoError(b.t, err)
	b.configure(s, schemas.Provider.ValueType(), "local")
	return server{
		b.t, s, schemas.ResourceSchemas["scoped_token"].ValueType(),
		identities.IdentitySchemas["scoped_token"].ValueType(),
	}
}

// configure names the issuer, and where it is the local one the ledger.
func (b *bench) configure(s tfprotov6.ProviderServer, kind tftypes.Type, name string) {
	b.t.Helper()
	object := kind.(tftypes.Object)
	values := nulls(object)
	settings := nulls(object.AttributeTypes[name].(tftypes.Object))
	if name == "local" {
		settings["path"] = tftypes.NewValue(tftypes.String, b.ledger)
	}
	values[name] = tftypes.NewValue(object.AttributeTypes[name], settings)
	config, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, values))
	require.NoError(b.t, err)
	answer, err := s.ConfigureProvider(b.t.Context(), &tfprotov6.ConfigureProviderRequest{Config: &config})
	require.NoError(b.t, err)
	require.Empty(b.t, answer.Diagnostics)
}

func nulls(object tftypes.Object) map[string]tftypes.Value {
	out := map[string]tftypes.Value{}
	for name, kind := range object.AttributeTypes {
		out[name] = tftypes.NewValue(kind, nil)
	}
	return out
}

// importing asks for an import by identity.
func (s server) importing(name, id string) *tfprotov6.ImportResourceStateResponse {
	s.t.Helper()
	value, err := tfprotov6.NewDynamicValue(s.identity, tftypes.NewValue(s.identity, map[string]tftypes.Value{
		"issuer": tftypes.NewValue(tftypes.String, name), "id": tftypes.NewValue(tftypes.String, id),
	}))
	require.NoError(s.t, err)
	answer, err := s.ImportResourceState(s.t.Context(), &tfprotov6.ImportResourceStateRequest{
		TypeName: "scoped_token", Identity: &tfprotov6.ResourceIdentityData{IdentityData: &value},
	})
	require.NoError(s.t, err)
	return answer
}

func TestIdentityProtocol(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	issued := b.issue(issuer.Spec{Key: "k", Name: "deploy", TTL: time.Hour, Grants: grants(t, []string{"read"}, []string{"a/b"})})
	s := b.server()

	answer := s.importing("local", issued.ID)
	require.Empty(t, answer.Diagnostics)
	read, err := s.ReadResource(t.Context(), &tfprotov6.ReadResourceRequest{
		TypeName: "scoped_token", CurrentState: answer.ImportedResources[0].State, CurrentIdentity: answer.ImportedResources[0].Identity,
	})
	require.NoError(t, err)
	require.Empty(t, read.Diagnostics)
	state, err := read.NewState.Unmarshal(s.schema)
	require.NoError(t, err)
	var values map[string]tftypes.Value
	require.NoError(t, state.As(&values))
	require.True(t, values["ttl"].Equal(tftypes.NewValue(tftypes.String, "1h")))
	require.True(t, values["sealed_token"].IsNull())

	answer = s.importing("gitlab", issued.ID)
	require.Len(t, answer.Diagnostics, 1)
	require.Contains(t, answer.Diagnostics[0].Detail, `The identity names issuer "gitlab", and this provider block is "local"`)
}

// Terraform 1.11 rejects an answer without identity even where the token is gone.
func TestIdentityOfWhatIsGone(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.issue(issuer.Spec{Key: "k", Name: "other", TTL: time.Hour, Grants: grants(t, []string{"read"}, []string{"a/b"})})
	s := b.server()
	answer := s.importing("local", "019a2b3c-4d5e-7f60-8192-a3b4c5d6e7f8")
	require.Empty(t, answer.Diagnostics)
	read, err := s.ReadResource(t.Context(), &tfprotov6.ReadResourceRequest{
		TypeName: "scoped_token", CurrentState: answer.ImportedResources[0].State,
	})
	require.NoError(t, err)
	require.Empty(t, read.Diagnostics)
	state, err := read.NewState.Unmarshal(s.schema)
	require.NoError(t, err)
	require.True(t, state.IsNull())
	identity, err := read.NewIdentity.IdentityData.Unmarshal(s.identity)
	require.NoError(t, err)
	require.True(t, identity.IsFullyKnown() && !identity.IsNull())
}
