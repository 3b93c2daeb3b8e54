// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"context"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// Permissions implements issuer.Cataloguer: the capabilities, on any path.
// Source: https://developer.hashicorp.com/vault/docs/concepts/policies#capabilities
func (*Issuer) Permissions(context.Context) ([]issuer.Permission, error) {
	const paths = "**"
	return []issuer.Permission{
		{Action: "create", Resource: paths, Doc: "write what is not there yet"},
		{Action: "delete", Resource: paths, Doc: "delete what is there", Destructive: true},
		{Action: "list", Resource: paths, Doc: "list the names below a path"},
		{Action: "patch", Resource: paths, Doc: "change a part of what is there"},
		{Action: "read", Resource: paths, Doc: "read what is there, or have credentials made"},
		{Action: "sudo", Resource: paths, Doc: "use paths that are kept for the root token", Administrative: true},
		{Action: "update", Resource: paths, Doc: "write over what is there", Destructive: true},
	}, nil
}
