// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/vault"
)

func vaultBlock() block {
	return block{
		name: "vault",
		doc: "HashiCorp Vault or OpenBao. Actions are capabilities (`create`, `read`, `update`, `patch`, `delete`, `list`, `sudo`), resources are API " +
			"paths such as `secret/data/app/**`. Each token is an orphan with a policy of its own, of exactly its grants, and no other. What is left " +
			"out here comes from the environment, as Vault's own programs read it (`VAULT_ADDR`, `VAULT_CACERT`, ..., or with `BAO_`).",
		config: []setting{
			{"address", "Where Vault is, such as `https://vault.acme.example:8200`. Defaults to `VAULT_ADDR`.", types.StringType},
			{"token", "The token to call Vault with. Better an ephemeral value, or `VAULT_TOKEN`, which it defaults to.", types.StringType},
			{"namespace", "Vault's namespace. Defaults to `VAULT_NAMESPACE`.", types.StringType},
			{"role", "A token role to create tokens by, with `orphan = true` and `allowed_policies_glob = [\"scoped-*\"]`. The provider's own token " +
				"then needs no `sudo` to create tokens.", types.StringType},
		},
		token: []setting{
			{"max_ttl", "How long renewals may keep a token in force in all, such as `\"12h\"`. Without it a token cannot be renewed.", lifetimeType{}},
		},
		secret:   "token",
		open:     openVault,
		options:  vaultOptions,
		describe: describeVault,
	}
}

type vaultConfig struct {
	Address   *string `tfsdk:"address"`
	Token     *string `tfsdk:"token"`
	Namespace *string `tfsdk:"namespace"`
	Role      *string `tfsdk:"role"`
}

func openVault(ctx context.Context, object types.Object, _ clock.Clock) (issuer.Issuer, diag.Diagnostics) {
	var model vaultConfig
	diags := as(ctx, object, &model)
	if diags.HasError() {
		return nil, diags
	}
	opened, err := vault.New(vault.Config{
		Address: value(model.Address), Token: issuer.NewSecret(value(model.Token)),
		Namespace: value(model.Namespace), Role: value(model.Role),
	})
	if err != nil {
		diags.Append(failure("configure Vault", err))
		return nil, diags
	}
	return opened, diags
}

type vaultToken struct {
	MaxTTL lifetimeValue `tfsdk:"max_ttl"`
}

func vaultOptions(ctx context.Context, object types.Object) (any, diag.Diagnostics) {
	var model vaultToken
	diags := as(ctx, object, &model)
	if model.MaxTTL.duration() == 0 {
		return nil, diags
	}
	return vault.Options{MaxTTL: model.MaxTTL.duration()}, diags
}

func describeVault(options any) map[string]attr.Value {
	o, ok := options.(vault.Options)
	if !ok || o.MaxTTL == 0 {
		return nil
	}
	return map[string]attr.Value{"max_ttl": lifetimeOf(o.MaxTTL)}
}
