// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package wire_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
)

// The example of draft-ietf-oauth-status-list, section 4.1.
func TestListOfTheStandard(t *testing.T) {
	t.Parallel()
	bits, err := wire.List{Bits: 1, List: "eNrbuRgAAhcBXQ"}.Unpack()
	require.NoError(t, err)
	require.Equal(t, wire.Bits{0xB9, 0xA3}, bits)
	for i, want := range []bool{true, false, false, true, true, true, false, true, true, true, false, false, false, true, false, true} {
		set, ok := bits.Get(uint64(i))
		require.True(t, ok)
		require.Equal(t, want, set, i)
	}
	_, ok := bits.Get(16)
	require.False(t, ok)
}

func TestBitsPackAndUnpack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		set := map[uint64]bool{}
		var bits wire.Bits
		for _, i := range rapid.SliceOf(rapid.Uint64Range(0, 5000)).Draw(t, "revoked") {
			bits = bits.Grow(i)
			bits.Set(i)
			set[i] = true
		}
		got, err := bits.Pack().Unpack()
		require.NoError(t, err)
		for i := range uint64(5001) {
			revoked, _ := got.Get(i)
			require.Equal(t, set[i], revoked, i)
		}
	})
}

func TestClaimsFromOthers(t *testing.T) {
	t.Parallel()
	var c wire.Claims
	require.NoError(t, json.Unmarshal([]byte(`{"aud":"one","other":1,"authorization_details":[{"type":"payment","amount":3}]}`), &c))
	require.Equal(t, wire.Audience{"one"}, c.Audience)
	require.Equal(t, []wire.Detail{{Type: "payment"}}, c.Details)
	require.Error(t, json.Unmarshal([]byte(`{"aud":1}`), &c))
	require.Error(t, json.Unmarshal([]byte(`{"authorization_details":[{"type":"scoped","privileges":["admin"]}]}`), &c))
}
