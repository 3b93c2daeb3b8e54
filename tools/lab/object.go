// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"strconv"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// object is a resource that exists in the state alone.
type object struct {
	provider   *lab
	name       string
	attributes []attribute
}

// home is where private state keeps the region that an object was made in.
const home = "region"

func (o object) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = o.name
}

func (o object) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes, blocks := members(append([]attribute{"id string computed"}, o.attributes...))
	resp.Schema = schema.Schema{Attributes: attributes, Blocks: blocks}
}

func (o object) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	made, err := o.settle(req.Plan.Raw)
	if err != nil {
		resp.Diagnostics.AddError("Unable to create "+o.name, err.Error())
		return
	}
	resp.State.Raw = made
	resp.Diagnostics.Append(resp.Private.SetKey(ctx, home, strconv.AppendQuote(nil, o.provider.region))...)
}

// Read finds an object in the region it was made in and nowhere else.
func (o object) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	made, diags := req.Private.GetKey(ctx, home)
	resp.Diagnostics.Append(diags...)
	if made != nil && !o.provider.somewhere && string(made) != strconv.Quote(o.provider.region) {
		resp.State.RemoveResource(ctx)
	}
}

func (o object) Update(_ context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	changed, err := o.settle(req.Plan.Raw)
	if err != nil {
		resp.Diagnostics.AddError("Unable to update "+o.name, err.Error())
		return
	}
	resp.State.Raw = changed
}

func (o object) Delete(_ context.Context, _ resource.DeleteRequest, resp *resource.DeleteResponse) {
	if os.Getenv("LAB_KEEPS_ALL") != "" {
		resp.Diagnostics.AddError("Unable to destroy "+o.name, "Something still uses it.")
	}
}

// MoveState takes over an object of any other type with no more than its id, as
// providers do between types that stand for the same thing.
func (object) MoveState(context.Context) []resource.StateMover {
	return []resource.StateMover{{StateMover: func(ctx context.Context, req resource.MoveStateRequest, resp *resource.MoveStateResponse) {
		var old struct {
			ID string `json:"id"`
		}
		if err := json.Unmarshal(req.SourceRawState.JSON, &old); err != nil {
			resp.Diagnostics.AddError("Unable to move "+req.SourceTypeName, err.Error())
			return
		}
		resp.Diagnostics.Append(resp.TargetState.SetAttribute(ctx, path.Root("id"), old.ID)...)
	}}}
}

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
