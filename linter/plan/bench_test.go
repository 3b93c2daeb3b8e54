// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/plangen"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// BenchmarkRead reads plans of 8 MB in which little, and in which everything,
// changes.
func BenchmarkRead(b *testing.B) {
	for name, share := range map[string]float64{"1%": 0.01, "all": 1} {
		b.Run(name, func(b *testing.B) {
			var doc bytes.Buffer
			require.NoError(b, plangen.Write(&doc, plangen.Options{Size: 8 << 20, Changed: share, Seed: 1}))
			b.SetBytes(int64(doc.Len()))
			b.ReportAllocs()
			for b.Loop() {
				_, err := plan.Read(bytes.NewReader(doc.Bytes()), plan.Handler{Change: func(*plan.Change) error { return nil }})
				require.NoError(b, err)
			}
		})
	}
}
