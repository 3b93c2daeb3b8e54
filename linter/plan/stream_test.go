// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/unicode"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// TestTruncated cuts a plan off behind every byte.
func TestTruncated(t *testing.T) {
	t.Parallel()
	for doc, step := range map[string]int{small: 1, string(realPlans(t)["terraform-change"]): 17} {
		whole := strings.TrimRight(doc, "\n")
		for n := 0; n < len(whole); n += step {
			_, _, err := readString(whole[:n])
			var fault *plan.Error
			require.ErrorAs(t, err, &fault, "cut off at byte %d", n)
			require.LessOrEqual(t, fault.Offset, int64(n))
			require.NotEmpty(t, fault.Hint, "cut off at byte %d: %v", n, err)
		}
	}
}

// TestFlipped flips bits in every byte. What is read then must be one of: an error,
// or the same number of objects.
func TestFlipped(t *testing.T) {
	t.Parallel()
	doc := []byte(small)
	for i := range doc {
		for _, bits := range []byte{0x01, 0x20, 0x40, 0x80, 0xff} {
			doc[i] ^= bits
			if info, _, err := readString(string(doc)); err == nil {
				require.Equal(t, 2, info.Managed, "%s", doc)
				require.Equal(t, 1, info.Changed, "%s", doc)
			}
			doc[i] ^= bits
		}
	}
}

// TestReaders reads a plan in all the ways a reader may hand it out.
func TestReaders(t *testing.T) {
	t.Parallel()
	for name, doc := range realPlans(t) {
		want, err := describe(doc)
		require.NoError(t, err, name)
		utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(doc)
		require.NoError(t, err)
		utf16BE, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().Bytes(doc)
		require.NoError(t, err)
		for way, r := range map[string]io.Reader{
			"one byte":   iotest.OneByteReader(bytes.NewReader(doc)),
			"half":       iotest.HalfReader(bytes.NewReader(doc)),
			"data, err":  iotest.DataErrReader(bytes.NewReader(doc)),
			"with mark":  io.MultiReader(strings.NewReader("\ufeff"), bytes.NewReader(doc)),
			"UTF-16LE":   bytes.NewReader(utf16),
			"UTF-16BE":   bytes.NewReader(utf16BE),
			"UTF-16 one": iotest.OneByteReader(bytes.NewReader(utf16)),
		} {
			got, err := describeReader(r)
			require.NoError(t, err, "%s: %s", name, way)
			require.Equal(t, want, got, "%s: %s", name, way)
		}
	}
}

func TestReaderFails(t *testing.T) {
	t.Parallel()
	broken := errors.New("the disk is on fire")
	for _, n := range []int{0, 1, 3, 100, len(small) - 1, len(small)} {
		r := io.MultiReader(strings.NewReader(small[:n]), iotest.ErrReader(broken))
		_, err := plan.Read(r, plan.Handler{})
		require.ErrorIs(t, err, broken)
		require.ErrorContains(t, err, "unable to read on")
	}
	_, err := plan.Read(stuck{}, plan.Handler{})
	require.ErrorIs(t, err, io.ErrNoProgress)
}

// TestBrokenUTF16 reads UTF-16 in which half of something is missing.
func TestBrokenUTF16(t *testing.T) {
	t.Parallel()
	doc := strings.Replace(small, `\u00e9`, "\U0001f600", 1)
	for name, encoding := range map[string]unicode.Endianness{"LE": unicode.LittleEndian, "BE": unicode.BigEndian} {
		text, err := unicode.UTF16(encoding, unicode.UseBOM).NewEncoder().Bytes([]byte(doc))
		require.NoError(t, err)
		_, _, err = readString(string(text))
		require.NoError(t, err, name)
		pair := 2 + 2*strings.Index(doc, "\U0001f600")
		for _, broken := range [][]byte{
			append(bytes.Clone(text[:pair]), text[pair+2:]...),
			append(bytes.Clone(text[:pair+2]), text[pair+4:]...),
			text[:len(text)-1],
			append(bytes.Clone(text), 0),
		} {
			_, _, err = readString(string(broken))
			require.ErrorContains(t, err, "not UTF-16", name)
		}
	}
}

// A stuck reader never gets on.
type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

// TestLargeEntry reads entries that are larger than the window, by a little and by
// a lot.
func TestLargeEntry(t *testing.T) {
	t.Parallel()
	for _, size := range []int{60 << 10, 64 << 10, 130 << 10, 5 << 20} {
		doc := strings.Replace(small, `"id":"1"`, `"id":"1","blob":"`+strings.Repeat("x\u00e9\\u0041", size/9)+`"`, 1)
		got := 0
		_, err := plan.Read(strings.NewReader(doc), plan.Handler{Change: func(c *plan.Change) error {
			got = len(c.Before.At("blob")[0].Data.(string))
			require.Equal(t, "1", c.Before.At("id")[0].Data)
			return nil
		}})
		require.NoError(t, err)
		require.Equal(t, size/9*4, got)
	}
}
