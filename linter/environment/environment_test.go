// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package environment_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/environment"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

var set = environment.Set{
	{
		Name: "production", Names: []string{"prod-*", "*-prod", "production"},
		Tags:     []environment.Tag{{Key: "env", Values: []string{"prod", "production"}}},
		Accounts: []string{"111111111111", "0aaa-*"}, Projects: []string{"shop-prod*"},
		Addresses: []string{"module.prod.**"}, Workspaces: []string{"prod*"}, Paths: []string{"live/prod/**"},
	},
	{
		Name: "staging", Tags: []environment.Tag{{Key: "env", Values: []string{"staging"}}},
		Workspaces: []string{"staging"}, Paths: []string{"live/staging"},
	},
}

const entry = `{"format_version":"1.2","terraform_version":"1.16.4","planned_values":{"root_module":{}},"resource_changes":[
{"address":%q,%s"mode":"managed","type":"aws_x","name":"y","provider_name":"registry.terraform.io/hashicorp/aws",
"change":{"actions":[%s],"before":%s,"after":%s,"after_unknown":%s,"before_sensitive":false,"after_sensitive":false}}],"configuration":{"root_module":{}}}`

// of tells where an object belongs, as "production by tags.env".
func of(t *testing.T, address, before, after, unknown string) []string {
	t.Helper()
	actions, module := `"update"`, ""
	switch {
	case before == "null":
		actions = `"create"`
	case after == "null":
		actions = `"delete"`
	}
	if m, _, ok := strings.Cut(address, ".aws_x"); ok {
		module = fmt.Sprintf(`"module_address":%q,`, m)
	}
	var found []string
	text := fmt.Sprintf(entry, address, module, actions, before, after, unknown)
	_, err := plan.Read(strings.NewReader(text), plan.Handler{Change: func(c *plan.Change) error {
		for _, m := range set.Of(c, []string{"queue_url"}) {
			found = append(found, m.Environment+" by "+m.Path)
		}
		return nil
	}})
	require.NoError(t, err, text)
	return found
}

func TestOf(t *testing.T) {
	t.Parallel()
	for after, want := range map[string][]string{
		`{"tags":{"env":"prod"}}`:                                         {"production by tags.env"},
		`{"tags":null,"tags_all":{"ENV":"Production"}}`:                   {"production by tags_all.ENV"},
		`{"tags":{"env":"produce"}}`:                                      nil,
		`{"tags":{"environment":"prod"}}`:                                 nil,
		`{"tags":["team:a","env:prod"]}`:                                  {"production by tags"},
		`{"tag":[{"key":"env","value":"prod","propagate":true}]}`:         {"production by tag"},
		`{"labels":{"env":"staging"}}`:                                    {"staging by labels.env"},
		`{"metadata":[{"labels":{"env":"prod"},"name":"x"}]}`:             {"production by metadata[0].labels.env"},
		`{"metadata":[{"namespace":"production","name":"x"}]}`:            {"production by metadata[0].namespace"},
		`{"name":"shop-prod"}`:                                            {"production by name"},
		`{"name":"shop-prod-like"}`:                                       nil,
		`{"tags":{"Name":"prod-1"}}`:                                      {"production by tags.Name"},
		`{"queue_url":"shop-prod"}`:                                       {"production by queue_url"},
		`{"arn":"arn:aws:sqs:eu-west-1:111111111111:orders"}`:             {"production by arn"},
		`{"arn":"arn:aws:sqs:eu-west-1:222222222222:orders"}`:             nil,
		`{"arn":"arn:aws:ecs:eu-west-1:222222222222:service/prod-c/web"}`: {"production by arn"},
		`{"peer_account":"111111111111"}`:                                 nil,
		`{"id":"/subscriptions/0AAA-1/resourceGroups/x"}`:                 {"production by id"},
		`{"id":"/subscriptions/1AAA-1/resourceGroups/prod-x"}`:            {"production by id"},
		`{"id":"projects/shop-prod-7/topics/t"}`:                          {"production by id"},
		`{"project":"shop-prod-7"}`:                                       {"production by project"},
		`{"tags":{"env":"prod"},"labels":{"env":"staging"}}`:              {"production by tags.env", "staging by labels.env"},
		`{"tags":{"env":7}}`:                                              nil,
		`{}`:                                                              nil,
	} {
		require.Equal(t, want, of(t, "aws_x.y", "null", after, "{}"), after)
		require.Equal(t, want, of(t, "aws_x.y", after, "null", "false"), after)
	}
}

func TestOfBothSides(t *testing.T) {
	t.Parallel()
	const prod, staging = `{"tags":{"env":"prod"}}`, `{"tags":{"env":"staging"}}`
	require.Equal(t, []string{"production by tags.env", "staging by tags.env"}, of(t, "aws_x.y", staging, prod, "{}"))
	require.Equal(t, []string{"production by "}, of(t, "module.prod.aws_x.y", "null", "{}", "{}"))
	require.Empty(t, of(t, "module.production.aws_x.y", "null", "{}", "{}"))
}

func TestOfWhatIsNotAllKnown(t *testing.T) {
	t.Parallel()
	require.Empty(t, of(t, "aws_x.y", "null", `{}`, `{"tags":true,"arn":true}`))
	require.Equal(t, []string{`production by tags["env"]`},
		of(t, "aws_x.y", "null", `{"tags":{"env":"prod"}}`, `{"tags":{"version":true}}`))
}

func TestOfPlan(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ workspace, dir, want string }{
		{"production", "live/staging", "production"},
		{"Prod-eu", "", "production"},
		{"default", "live/staging", "staging"},
		{"default", "live/prod/eu", "production"},
		{"default", "live/prod", "production"},
		{"default", "live/Prod/eu", ""},
		{"", "", ""},
	} {
		require.Equal(t, test.want, set.OfPlan(test.workspace, test.dir), test)
	}
	require.Empty(t, environment.Set{}.OfPlan("prod", "live/prod"))
}
