// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package saved

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"sync"
)

// What is known of the message Plan in both tools' planfile.proto, and of the
// encoding of protocol buffers.
const (
	fieldVersion = 14 // string terraform_version

	wireVarint, wireFixed64, wireBytes, wireFixed32 = 0, 1, 2, 5
)

// maxPlan bounds how much of tfplan is gone over to find the version, which stands
// behind the changes.
const maxPlan = 8 << 30

// semantic is a version as both tools print their own: "1.11.4", "1.12.0-beta1".
var semantic = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\A[0-9]{1,9}(\.[0-9]{1,9}){2}([-+][0-9A-Za-z.+-]{1,60})?\z`)
})

// version finds the version of the tool that wrote the plan, without holding more
// of it than that.
func (m *members) version() (string, error) {
	r, err := m.plan.Open()
	if err != nil {
		return "", unreadable(planMember, err)
	}
	defer func() { _ = r.Close() }() // it was only read, and in part
	text, err := findString(bufio.NewReaderSize(io.LimitReader(r, maxPlan), 64<<10), fieldVersion)
	if err != nil {
		return "", unreadable(planMember, err)
	}
	if !semantic().MatchString(text) {
		return "", crooked("says that version %+q wrote it", text)
	}
	return text, nil
}

// findString gives the first value of a field of a message, of at most 64 bytes.
func findString(r *bufio.Reader, field uint64) (string, error) {
	for {
		tag, err := binary.ReadUvarint(r)
		if errors.Is(err, io.EOF) {
			return "", errors.New("it does not say which version wrote it")
		} else if err != nil {
			return "", err
		}
		number, wire := tag>>3, tag&7
		size := uint64(0)
		switch wire {
		case wireVarint:
			_, err = binary.ReadUvarint(r)
		case wireFixed64:
			size = 8
		case wireFixed32:
			size = 4
		case wireBytes:
			size, err = binary.ReadUvarint(r)
		default:
			err = errors.New("it is not the message that it should be")
		}
		if err != nil {
			return "", whole(err)
		}
		if number == field && wire == wireBytes && size <= 64 {
			text := make([]byte, size)
			_, err = io.ReadFull(r, text)
			return string(text), whole(err)
		}
		if err := skip(r, size); err != nil {
			return "", whole(err)
		}
	}
}

func skip(r io.Reader, size uint64) error {
	if size > math.MaxInt64 {
		return fmt.Errorf("a field of %d bytes", size)
	}
	_, err := io.CopyN(io.Discard, r, int64(size))
	return err
}

// whole tells an end in the midst of a field from one between two.
func whole(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
