// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// object is a resource that exists in the state alone.
type object struct {
	name       string
	attributes []attribute
}

func (o object) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = o.name
}

func (o object) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes := map[string]schema.Attribute{}
	for _, text := range append([]attribute{"id string computed"}, o.attributes...) {
		name, rest, _ := strings.Cut(text, " ")
		attributes[name] = build(strings.Fields(rest))
	}
	resp.Schema = schema.Schema{Attributes: attributes}
}

func (o object) Create(_ context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	made, err := o.settle(req.Plan.Raw)
	if err != nil {
		resp.Diagnostics.AddError("Unable to create "+o.name, err.Error())
		return
	}
	resp.State.Raw = made
}

func (object) Read(context.Context, resource.ReadRequest, *resource.ReadResponse) {}

func (o object) Update(_ context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	changed, err := o.settle(req.Plan.Raw)
	if err != nil {
		resp.Diagnostics.AddError("Unable to update "+o.name, err.Error())
		return
	}
	resp.State.Raw = changed
}

func (object) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

func (object) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	resource.ImportStatePassthroughID(ctx, path.Root("id"), req, resp)
}

// settle gives every unknown a value that the rest of the object decides, so that
// the same configuration always makes the same object.
func (o object) settle(planned tftypes.Value) (tftypes.Value, error) {
	sum := sha256.Sum256([]byte(o.name + planned.String()))
	text := hex.EncodeToString(sum[:])[:17]
	return tftypes.Transform(planned, func(at *tftypes.AttributePath, v tftypes.Value) (tftypes.Value, error) {
		if v.IsKnown() {
			return v, nil
		}
		last, _ := at.LastStep().(tftypes.AttributeName)
		return tftypes.NewValue(tftypes.String, prefix(o.name, string(last))+text), nil
	})
}

// prefix makes generated values look like what they stand for.
func prefix(typeName, attribute string) string {
	switch {
	case strings.HasSuffix(attribute, "arn"):
		return "arn:aws:lab:eu-central-1:123456789012:" + typeName + "/"
	case typeName == "aws_ebs_volume":
		return "vol-"
	case typeName == "aws_ebs_snapshot":
		return "snap-"
	}
	return ""
}
