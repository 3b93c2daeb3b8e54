// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"hash/fnv"
	"io"
)

// newestMeta finds the meta page of the latest transaction. Both must be whole: a
// crash does not harm one, as it is written within one sector, and going back to
// the older would undo a transaction that was acknowledged.
func newestMeta(file io.ReaderAt, size int64) ([]byte, error) {
	for pageSize := int64(1 << 10); pageSize <= 1<<24; pageSize <<= 1 {
		first, second := readMeta(file, 0, pageSize), readMeta(file, pageSize, pageSize)
		switch {
		case first == nil && second == nil:
			continue
		case first == nil || second == nil:
			return nil, damaged("one of its two first pages is not whole")
		case native.Uint64(first[48:]) > native.Uint64(second[48:]):
			return first, nil
		}
		return second, nil
	}
	return nil, damaged("no ledger begins in its %d bytes", size)
}

// readMeta reads the meta page at offset, nil when there is none for pageSize.
func readMeta(file io.ReaderAt, offset, pageSize int64) []byte {
	meta := make([]byte, metaSize)
	if _, err := file.ReadAt(meta, offset+pageHeader); err != nil || !validMeta(meta) || int64(native.Uint32(meta[8:])) != pageSize {
		return nil
	}
	return meta
}

func validMeta(meta []byte) bool {
	sum := fnv.New64a()
	_, _ = sum.Write(meta[:metaSum])
	return native.Uint32(meta) == magic && native.Uint64(meta[metaSum:]) == sum.Sum64()
}

// freelist checks that the free pages are in the file, and free.
func (c *checker) freelist(id uint64) error {
	page, err := c.claim(id)
	if err != nil {
		return err
	}
	if native.Uint16(page[8:]) != formatFree {
		return damaged("page %d is no list of free pages", id)
	}
	count, ids := uint64(native.Uint16(page[10:])), page[pageHeader:]
	if count == 0xFFFF { // then the first says how many
		count, ids = native.Uint64(ids), ids[8:]
	}
	if count > uint64(len(ids)/8) {
		return damaged("page %d: its list of free pages is cut short", id)
	}
	for i := range count {
		free := native.Uint64(ids[8*i:])
		if free < 2 || free >= c.end || c.seen[free] {
			return damaged("page %d is not free", free)
		}
		c.seen[free] = true
	}
	return nil
}
