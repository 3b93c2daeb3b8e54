// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import "strings"

// azureIDs are the IDs of what contains other things. Those of all else go on from a
// resource group's.
// Source: learn.microsoft.com/azure/role-based-access-control/scope-overview.
var azureIDs = map[string]string{
	"azurerm_management_group": "/providers/Microsoft.Management/managementGroups/x",
	"azurerm_subscription":     "/subscriptions/x",
	"azurerm_subscriptions":    "/subscriptions/x",
	"azurerm_resource_group":   "/subscriptions/x/resourceGroups/x",
}

const azureResource = "/subscriptions/x/resourceGroups/x/providers/x/x/x"

// Shape gives a text with what stands in it for the IDs of single objects in the
// shape that such IDs have: whose they are tells how far a role reaches that is
// given there. It reports false where something stands in it that tells nothing.
func Shape(text string) (string, bool) {
	known := true
	out := replacedText(text, func(name string) string {
		typ, rest, _ := strings.Cut(strings.TrimPrefix(name, "data."), ".")
		shape, ok := azureIDs[typ]
		if !ok {
			shape = azureResource
		}
		known = known && strings.HasPrefix(typ, "azurerm_") && (strings.HasSuffix(rest, ".id") || strings.HasSuffix(rest, "_id")) && !strings.Contains(name, ",")
		return shape
	})
	return out, known
}
