// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"bytes"
	"io"
	"path"
	"sync"
)

// A shelf is the entries of one provider. The first few types are looked for in the
// text of the data files, one file at a time: most plans have a handful of types,
// and an index of all of a large provider's costs more than all else that planlint
// does for a small plan. Whoever asks for more, or for what is not there by its own
// name, gets the index.
type shelf struct {
	files []string // names of the data files

	mu      sync.Mutex
	found   map[string]Type // by searching
	indexed bool
	index   blockIndex
}

// roomSize is enough for all but the largest data files.
const roomSize = 32 << 10

// searches is how many types are looked for before the index pays.
const searches = 12

func (s *shelf) find(name string) Type {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t, ok := s.found[name]; ok {
		return t
	}
	if !s.indexed && len(s.found) < searches {
		if t, ok := s.search(name); ok {
			s.found[name] = t
			return t
		}
	}
	if !s.indexed {
		s.index, s.indexed = newBlockIndex(s.texts()), true
	}
	return s.index.find(name)
}

// search looks for the block that names a type. No file is kept, so each is read
// into the room of the one before.
func (s *shelf) search(name string) (Type, bool) {
	var room []byte
	needle := []byte(quote + name + quote)
	for _, file := range s.files {
		room = readInto(room[:0], file)
		for from := 0; ; {
			at := bytes.Index(room[from:], needle)
			if at < 0 {
				break
			}
			start, end := around(room, from+at)
			own := newBlockIndex([]*text{{file, string(room[start:end])}})
			if own.exact[name] != nil {
				return own.find(name), true
			}
			from += at + len(needle)
		}
	}
	return Type{}, false
}

// around is where the block begins and ends that something stands in.
func around(src []byte, at int) (start, end int) {
	start, end = 0, len(src)
	for _, head := range []string{typeHead, classHead} {
		if i := bytes.LastIndex(src[:at], []byte("\n"+head)); i >= 0 {
			start = max(start, i+1)
		}
		if i := bytes.Index(src[at:], []byte("\n"+head)); i >= 0 {
			end = min(end, at+i+1)
		}
	}
	return start, end
}

func (s *shelf) texts() []*text {
	all := make([]*text, len(s.files))
	for i, name := range s.files {
		all[i] = &text{name, string(readInto(nil, name))}
	}
	return all
}

// readInto appends a data file. It is part of the program, so nothing fails.
func readInto(room []byte, name string) []byte {
	file, err := data.Open(path.Join(dataDir, name))
	if err != nil {
		return room
	}
	if info, err := file.Stat(); err == nil && cap(room) < int(info.Size()) {
		room = make([]byte, 0, max(int(info.Size()), roomSize))
	}
	n, _ := io.ReadFull(file, room[:cap(room)])
	return room[:n]
}
