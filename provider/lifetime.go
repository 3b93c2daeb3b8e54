// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/attr/xattr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
)

var (
	_ basetypes.StringTypable                    = lifetimeType{}
	_ basetypes.StringValuableWithSemanticEquals = lifetimeValue{}
	_ xattr.ValidateableAttribute                = lifetimeValue{}
)

// lifetimeType is a string that holds a lifetime: "24h" and "1d" are equal.
type lifetimeType struct{ basetypes.StringType }

func (lifetimeType) String() string { return "lifetime" }

// ValueType implements attr.Type.
func (lifetimeType) ValueType(context.Context) attr.Value { return lifetimeValue{} }

// Equal implements attr.Type.
func (lifetimeType) Equal(o attr.Type) bool { _, ok := o.(lifetimeType); return ok }

// ValueFromString implements basetypes.StringTypable.
func (lifetimeType) ValueFromString(_ context.Context, s basetypes.StringValue) (basetypes.StringValuable, diag.Diagnostics) {
	return lifetimeValue{s}, nil
}

// ValueFromTerraform implements attr.Type.
func (t lifetimeType) ValueFromTerraform(ctx context.Context, in tftypes.Value) (attr.Value, error) {
	v, err := t.StringType.ValueFromTerraform(ctx, in)
	if err != nil {
		return nil, err
	}
	s, ok := v.(types.String)
	if !ok {
		return nil, fmt.Errorf("unexpected value type %T", v)
	}
	return lifetimeValue{s}, nil
}

type lifetimeValue struct{ basetypes.StringValue }

func lifetimeOf(d time.Duration) lifetimeValue {
	return lifetimeValue{types.StringValue(ttl.String(d))}
}

// Type implements attr.Value.
func (lifetimeValue) Type(context.Context) attr.Type { return lifetimeType{} }

// Equal implements attr.Value.
func (v lifetimeValue) Equal(o attr.Value) bool {
	other, ok := o.(lifetimeValue)
	return ok && v.StringValue.Equal(other.StringValue)
}

// StringSemanticEquals reports whether both say the same length of time.
func (v lifetimeValue) StringSemanticEquals(_ context.Context, o basetypes.StringValuable) (bool, diag.Diagnostics) {
	other, ok := o.(lifetimeValue)
	return ok && v.same(other), nil
}

func (v lifetimeValue) same(o lifetimeValue) bool {
	if v.IsNull() || v.IsUnknown() || o.IsNull() || o.IsUnknown() {
		return v.Equal(o)
	}
	return v.duration() == o.duration()
}

// ValidateAttribute refuses what is no lifetime.
func (v lifetimeValue) ValidateAttribute(_ context.Context, req xattr.ValidateAttributeRequest, resp *xattr.ValidateAttributeResponse) {
	if v.IsNull() || v.IsUnknown() {
		return
	}
	if err := v.check(); err != nil {
		resp.Diagnostics.AddAttributeError(req.Path, "Unable to use this duration", sentence(err.Error()))
	}
}

func (v lifetimeValue) check() error {
	d, err := ttl.Parse(v.ValueString())
	switch {
	case v.ValueString() == "":
		return errors.New("an empty duration: write a number and a unit, such as \"12h\" or \"90d\"")
	case err != nil:
		return err
	case d == 0:
		return errors.New("a duration of zero: write how long at the most, such as \"12h\" or \"90d\"")
	case d < 0:
		return fmt.Errorf("%q is negative: write how long from now on, such as \"12h\" or \"90d\"", v.ValueString())
	case d%time.Second != 0:
		return fmt.Errorf("%q is not a whole number of seconds", v.ValueString())
	}
	return nil
}

// duration is zero where the value is null, unknown or malformed.
func (v lifetimeValue) duration() time.Duration {
	d, err := ttl.Parse(v.ValueString())
	if err != nil {
		return 0
	}
	return d
}
