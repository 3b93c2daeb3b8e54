// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"encoding/json"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// An issuer tells tokens apart by key, and a key is a digest of a declaration.
// So two resources that declare the same would be given one token, and the first
// to be destroyed would take it from the other. The resources of a walk do not
// know each other; what they leave in the client does.

// privateKey is where the state keeps the key of the declaration. It is no secret.
const privateKey = "key"

type privateReader interface {
	GetKey(ctx context.Context, key string) ([]byte, diag.Diagnostics)
}

type privateWriter interface {
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
}

// rememberedKey is the key that a token was declared under, "" where the state has
// none: it is new, or imported.
func rememberedKey(ctx context.Context, private privateReader) (string, diag.Diagnostics) {
	raw, diags := private.GetKey(ctx, privateKey)
	var key string
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &key); err != nil {
			diags.AddError("Unable to read what the state has of a token", sentence(err.Error()))
		}
	}
	return key, diags
}

func rememberKey(ctx context.Context, private privateWriter, key string) diag.Diagnostics {
	raw, err := json.Marshal(key)
	if err != nil {
		return diag.Diagnostics{diag.NewErrorDiagnostic("Unable to remember a token", sentence(err.Error()))}
	}
	return private.SetKey(ctx, privateKey, raw)
}

// checkHeld takes note of a token that the state has, whatever is planned for it,
// and refuses the plan if another is to be made in the same words.
func (r *tokenResource) checkHeld(ctx context.Context, key string, state tfsdk.State) diag.Diagnostics {
	if key == "" || state.Raw.IsNull() {
		return nil
	}
	model, diags := r.load(ctx, state)
	inForce := model.Status.ValueString() == string(issuer.Active)
	if !diags.HasError() && inForce && !r.client.holds(key) {
		diags.Append(twins(model.Name.ValueString()))
	}
	return diags
}

// checkPlanned refuses to make a token in the words of another. A plan from
// nothing that comes with a remembered key is the second half of a replacement: the
// token in the state is its own.
func (r *tokenResource) checkPlanned(judged request, remembered string) diag.Diagnostics {
	var diags diag.Diagnostics
	if remembered == "" && judged.complete && !r.client.plans(judged.spec.Key) {
		diags.Append(twins(judged.spec.Name))
	}
	return diags
}

func twins(name string) diag.Diagnostic {
	return diag.NewAttributeErrorDiagnostic(path.Root("name"), "Unable to tell two tokens apart",
		"Two resources declare the token "+hclQuote(name)+" in the same words, and would share one. Give each a name of its own. "+
			"If one takes the place of the other, say so with a moved block, and the token stays what it is.")
}
