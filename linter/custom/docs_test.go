// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package custom

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestThePageListsTheFunctions holds docs/CONFIGURATION.md to the table.
func TestThePageListsTheFunctions(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../../docs/CONFIGURATION.md")
	require.NoError(t, err)
	_, list, ok := strings.Cut(string(page), "under the same names: ")
	require.True(t, ok)
	list, _, _ = strings.Cut(list, ". There is none")
	var listed []string
	for _, m := range regexp.MustCompile("`([a-z0-9]+)`").FindAllStringSubmatch(list, -1) {
		listed = append(listed, m[1])
	}
	require.Equal(t, slices.Sorted(maps.Keys(functions())), listed)
}

// TestThePageListsTheVariables holds it to what a rule sees.
func TestThePageListsTheVariables(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../../docs/CONFIGURATION.md")
	require.NoError(t, err)
	for root, parts := range roots() {
		for _, part := range parts {
			require.Regexp(t, "`("+root+")?\\."+part+"`", string(page))
		}
	}
}
