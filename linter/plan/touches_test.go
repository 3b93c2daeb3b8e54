// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

func TestTouches(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		sides string
		want  bool
	}{
		"the same":           {`"before":{"a":{"b":[1]},"c":1},"after":{"a":{"b":[1]},"c":2}`, false},
		"in neither":         {`"before":{"c":1},"after":{"c":2}`, false},
		"another value":      {`"before":{"a":{"b":[1]}},"after":{"a":{"b":[2]}}`, true},
		"longer":             {`"before":{"a":1},"after":{"a":12}`, true},
		"gone":               {`"before":{"a":1},"after":{}`, true},
		"null":               {`"before":{"a":1},"after":{"a":null}`, true},
		"new":                {`"before":{},"after":{"a":1}`, true},
		"unknown":            {`"before":{"a":1},"after":{},"after_unknown":{"a":true}`, true},
		"unknown in a part":  {`"before":{"a":{"b":[1]}},"after":{"a":{"b":[1]}},"after_unknown":{"a":{"b":[true]}}`, true},
		"unknown as a whole": {`"before":{"a":1},"after":{"a":1},"after_unknown":true`, true},
		"no before":          {`"before":null,"after":{}`, true},
		"no after":           {`"before":{},"after":null`, true},
	} {
		doc := document(changes(`{"address":"a.b","mode":"managed","type":"a","name":"b","change":{"actions":["update"],` + tc.sides + `}}`))
		_, err := plan.Read(strings.NewReader(doc), plan.Handler{Change: func(c *plan.Change) error {
			require.Equal(t, tc.want, c.Touches("a"), name)
			require.Equal(t, tc.want, c.Touches("a.b[0]"), name)
			return nil
		}})
		require.NoError(t, err, name)
	}
}
