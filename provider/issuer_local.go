// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
)

var stringSet = types.SetType{ElemType: types.StringType}

func localBlock() block {
	return block{
		name: "local",
		doc: "The local issuer: a token authority of your own, in one file. It signs JWTs that any JWT library verifies offline. " +
			"Its actions and resources are whatever the services that verify its tokens understand.",
		config: []setting{
			{"path", "The ledger, which holds the signing keys and a record of every token. Made with the first token. " +
				"Defaults to `scoped/ledger.db` in the user's data directory (`$XDG_DATA_HOME`, or `~/.local/share`).", types.StringType},
			{"issuer", "Claim `iss` of its tokens.", types.StringType},
			{"audience", "Claim `aud` of tokens that name none.", stringSet},
			{"signing_key_lifetime", "How long a key signs before another takes its place, such as `\"90d\"`. The next key is published a day before it " +
				"signs, and the one before as long as anything that it signed is in force, so whoever verifies tokens has to read " +
				"`jwks.json` once a day. Without it one key signs for ever.", lifetimeType{}},
			{"lock_timeout", "How long to wait for another process that is writing to the ledger. A Go duration.", lifetimeType{}},
		},
		token: []setting{
			{"audience", "Claim `aud`: who is to accept the token. Defaults to the issuer's.", stringSet},
			{"subject", "Claim `sub`: who the token speaks for. Defaults to the token's name.", types.StringType},
		},
		open:     openLocal,
		options:  localOptions,
		describe: describeLocal,
	}
}

type localConfig struct {
	Path        *string       `tfsdk:"path"`
	Issuer      *string       `tfsdk:"issuer"`
	Audience    []string      `tfsdk:"audience"`
	KeyLifetime lifetimeValue `tfsdk:"signing_key_lifetime"`
	LockTimeout lifetimeValue `tfsdk:"lock_timeout"`
}

func openLocal(ctx context.Context, object types.Object, c clock.Clock) (issuer.Issuer, diag.Diagnostics) {
	var model localConfig
	diags := as(ctx, object, &model)
	config := local.Config{
		Path: value(model.Path), Issuer: value(model.Issuer), Audience: model.Audience,
		Clock: c, KeyLifetime: model.KeyLifetime.duration(), LockTimeout: model.LockTimeout.duration(),
	}
	if config.LockTimeout < 0 {
		diags.AddAttributeError(path.Root("local").AtName("lock_timeout"), "Unable to wait less than no time",
			"lock_timeout is negative. Write how long to wait for another process, such as \"30s\".")
	}
	if diags.HasError() {
		return nil, diags
	}
	var err error
	if config.Path == "" {
		config.Path, err = local.DefaultPath()
	}
	if err != nil {
		diags.Append(failure("find the ledger", err))
		return nil, diags
	}
	opened, err := local.Open(ctx, config)
	if err != nil {
		diags.Append(failure("open the ledger", err))
		return nil, diags
	}
	return opened, diags
}

type localToken struct {
	Audience []string `tfsdk:"audience"`
	Subject  *string  `tfsdk:"subject"`
}

func localOptions(ctx context.Context, object types.Object) (any, diag.Diagnostics) {
	var model localToken
	diags := as(ctx, object, &model)
	if len(model.Audience) == 0 && value(model.Subject) == "" {
		return nil, diags
	}
	slices.Sort(model.Audience) // a set has no order, and a key must not depend on one
	return local.Options{Audience: model.Audience, Subject: value(model.Subject)}, diags
}

func describeLocal(options any) map[string]attr.Value {
	o, ok := options.(local.Options)
	if !ok || len(o.Audience) == 0 && o.Subject == "" {
		return nil
	}
	values := map[string]attr.Value{"audience": types.SetNull(types.StringType), "subject": types.StringNull()}
	if len(o.Audience) > 0 {
		values["audience"] = stringsOf(o.Audience)
	}
	if o.Subject != "" {
		values["subject"] = types.StringValue(o.Subject)
	}
	return values
}

// as decodes an object into a model, and leaves it zero where the object is null.
func as(ctx context.Context, object types.Object, model any) diag.Diagnostics {
	if object.IsNull() {
		return nil
	}
	return object.As(ctx, model, basetypes.ObjectAsOptions{})
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
