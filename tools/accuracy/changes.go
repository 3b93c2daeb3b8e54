// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"unicode/utf16"
)

// A change is as much of an entry of resource_changes as counting needs. It is read
// with encoding/json and not with planlint's own reader, so that a change which that
// one overlooks is counted all the same.
type change struct {
	Address string `json:"address"`
	Mode    string `json:"mode"`
	Type    string `json:"type"`
	Change  struct {
		Actions []string `json:"actions"`
	} `json:"change"`
}

// acting gives the managed changes of a plan that do something.
func acting(file string) ([]change, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var doc struct {
		Changes []change `json:"resource_changes"`
	}
	if err := json.Unmarshal(utf8Of(text), &doc); err != nil {
		return nil, fmt.Errorf("count the changes of %s: %w", file, err)
	}
	return slices.DeleteFunc(doc.Changes, func(c change) bool {
		a := c.Change.Actions
		return c.Mode == "data" || len(a) == 0 || slices.Equal(a, []string{"no-op"}) || slices.Equal(a, []string{"read"})
	}), nil
}

// utf8Of takes the form that PowerShell writes to the usual one.
func utf8Of(text []byte) []byte {
	if !bytes.HasPrefix(text, []byte{0xff, 0xfe}) {
		return bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	}
	units := make([]uint16, 0, len(text)/2)
	for rest := text[2:]; len(rest) > 1; rest = rest[2:] {
		units = append(units, binary.LittleEndian.Uint16(rest))
	}
	return []byte(string(utf16.Decode(units)))
}
