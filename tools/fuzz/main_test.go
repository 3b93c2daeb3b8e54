// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTargets(t *testing.T) {
	t.Parallel()
	listed := "?   \texample.com/m\t[no test files]\nok  \texample.com/m/a\t0.01s\nFuzzOne\nFuzzTwo\nok  \texample.com/m/b\t0.01s\n"
	require.Equal(t, []target{{"example.com/m/b", "FuzzOne"}, {"example.com/m/b", "FuzzTwo"}}, targets([]byte(listed)))
}
