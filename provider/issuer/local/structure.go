// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"encoding/binary"
	"io"
)

// What bbolt writes (go.etcd.io/bbolt, internal/common: page.go, meta.go,
// bucket.go), in the machine's byte order. A page begins with its ID (8 bytes),
// flags (2), count (2) and overflow (4); an element of it takes 16 bytes.
const (
	pageHeader   = 16
	elementSize  = 16
	metaSum      = 56 // offset of the checksum in a meta page
	metaSize     = metaSum + 8
	magic        = 0xED0CDAED
	formatBranch = 0x01
	formatLeaf   = 0x02
	formatFree   = 0x10
	bucketEntry  = 0x01
	noFreelist   = 1<<64 - 1
)

var native = binary.NativeEndian

// A checker walks the pages of a ledger's file before bbolt is let loose on it.
// bbolt checks its meta pages only: where another page is damaged it panics, reads
// beyond the file, or goes round in circles, of which the last cannot be stopped.
type checker struct {
	file     io.ReaderAt
	pageSize int64
	end      uint64          // pages in use: the high water mark
	seen     map[uint64]bool // pages that something refers to
}

// checkStructure reads the file and gives damage when it is not whole.
func checkStructure(file interface {
	io.ReaderAt
	io.Seeker
},
) error {
	size, err := file.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	meta, err := newestMeta(file, size)
	if err != nil {
		return err
	}
	c := &checker{file, int64(native.Uint32(meta[8:])), native.Uint64(meta[40:]), map[uint64]bool{0: true, 1: true}}
	if c.end > uint64(size/c.pageSize) { //nolint:gosec // not negative
		return damaged("it is cut short: %d pages of %d", size/c.pageSize, c.end)
	}
	if err := c.tree(native.Uint64(meta[16:])); err != nil {
		return err
	}
	if free := native.Uint64(meta[32:]); free != noFreelist {
		return c.freelist(free)
	}
	return nil
}

// claim reads a page and marks it as in use, once.
func (c *checker) claim(id uint64) ([]byte, error) {
	if id < 2 || id >= c.end || c.seen[id] {
		return nil, damaged("page %d is not one that can be there", id)
	}
	header := make([]byte, pageHeader)
	if _, err := c.file.ReadAt(header, int64(id)*c.pageSize); err != nil { //nolint:gosec // below the end of the file
		return nil, err
	}
	pages := uint64(native.Uint32(header[12:])) + 1
	if native.Uint64(header) != id || id+pages > c.end {
		return nil, damaged("page %d is not itself", id)
	}
	for i := range pages {
		if c.seen[id+i] {
			return nil, damaged("page %d is used twice", id+i)
		}
		c.seen[id+i] = true
	}
	page := make([]byte, int64(pages)*c.pageSize)       //nolint:gosec // below the end of the file
	_, err := c.file.ReadAt(page, int64(id)*c.pageSize) //nolint:gosec // below the end of the file
	return page, err
}

// tree walks the pages of a bucket, from its root.
func (c *checker) tree(root uint64) error {
	page, err := c.claim(root)
	if err != nil {
		return err
	}
	switch native.Uint16(page[8:]) {
	case formatBranch:
		return c.branch(root, page)
	case formatLeaf:
		return c.leaf(root, page)
	}
	return damaged("page %d is neither branch nor leaf", root)
}

func (c *checker) branch(id uint64, page []byte) error {
	count := int(native.Uint16(page[10:]))
	if count == 0 {
		return damaged("page %d is an empty branch", id)
	}
	for i := range count {
		at := pageHeader + i*elementSize
		if at+elementSize > len(page) || span(page, at, native.Uint32(page[at:]), native.Uint32(page[at+4:]), 0) == nil {
			return damaged("page %d: element %d lies outside it", id, i)
		}
		if err := c.tree(native.Uint64(page[at+8:])); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) leaf(id uint64, page []byte) error {
	for i := range int(native.Uint16(page[10:])) {
		at := pageHeader + i*elementSize
		if at+elementSize > len(page) {
			return damaged("page %d: element %d lies outside it", id, i)
		}
		keySize := native.Uint32(page[at+8:])
		data := span(page, at, native.Uint32(page[at+4:]), keySize, native.Uint32(page[at+12:]))
		if data == nil {
			return damaged("page %d: element %d lies outside it", id, i)
		}
		if native.Uint32(page[at:])&bucketEntry == 0 {
			continue
		}
		if err := c.bucket(id, data[keySize:]); err != nil {
			return err
		}
	}
	return nil
}

// bucket walks a bucket within a leaf: its root's page ID and its sequence, and
// where that ID is 0 the page itself.
func (c *checker) bucket(id uint64, value []byte) error {
	if len(value) < 16 {
		return damaged("page %d: a bucket is cut short", id)
	}
	if root := native.Uint64(value); root != 0 {
		return c.tree(root)
	}
	inline := value[16:]
	if len(inline) < pageHeader || native.Uint16(inline[8:]) != formatLeaf {
		return damaged("page %d: a bucket within it is no leaf", id)
	}
	return c.leaf(id, inline)
}

// span cuts a key and its value out of a page, nil when they do not lie in it.
func span(page []byte, at int, pos, keySize, valueSize uint32) []byte {
	from := uint64(at) + uint64(pos) //nolint:gosec // not negative
	to := from + uint64(keySize) + uint64(valueSize)
	if from > to || to > uint64(len(page)) {
		return nil
	}
	return page[from:to:to]
}
