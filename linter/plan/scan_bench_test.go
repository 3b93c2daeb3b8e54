// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/plangen"
)

// BenchmarkScan is what the reader's speed is measured against: the scanner, with
// nothing looked at.
func BenchmarkScan(b *testing.B) {
	var doc bytes.Buffer
	require.NoError(b, plangen.Write(&doc, plangen.Options{Size: 8 << 20, Changed: 0.01, Seed: 1}))
	b.SetBytes(int64(doc.Len()))
	b.ReportAllocs()
	for b.Loop() {
		s := scanner{window: *newWindow(bytes.NewReader(doc.Bytes()), windowSize)}
		require.True(b, s.skip() && s.finish())
	}
}
