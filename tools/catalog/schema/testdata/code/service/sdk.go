// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package service

import "example.test/sdk/schema"

const nameKey = "name"

func Provider() *schema.Provider {
	return &schema.Provider{
		ResourcesMap: map[string]*schema.Resource{
			"acme_store":   resourceStore(),
			"acme_default": adopt(resourceStore()),
			"acme_hidden":  elsewhere.Resource(),
		},
		DataSourcesMap: map[string]*schema.Resource{
			"acme_reading": resourceStore(),
		},
	}
}

func resourceStore() *schema.Resource {
	return &schema.Resource{
		Schema: map[string]*schema.Schema{
			nameKey: {Type: schema.TypeString, Required: true, Description: "Its " + "name."},
			"backup": {
				Type:     schema.TypeList,
				Optional: true,
				Elem: &schema.Resource{
					Schema: backupSchema(),
				},
			},
			"labels": tags(),
			"secret": elsewhere.Attribute(),
		},
	}
}

func backupSchema() map[string]*schema.Schema {
	s := map[string]*schema.Schema{
		"days": {Type: schema.TypeInt, Optional: true},
	}
	return s
}

func tags() *schema.Schema {
	return &schema.Schema{Type: schema.TypeMap, Computed: true}
}

func adopt(r *schema.Resource) *schema.Resource {
	if r == nil {
		return nil
	}
	return r
}
