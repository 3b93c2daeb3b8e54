// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package saved

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"
)

// A Showing is the JSON of a saved plan, as the program that shows it writes it. It
// is not held: a reader that is slow holds up the program.
type Showing struct {
	cmd    *exec.Cmd
	done   func() error // the context's own error
	stop   context.CancelFunc
	stdout io.ReadCloser
	stderr head
	name   string // of the program
	dir    string
	ended  bool
	err    error // why the program failed, nil where it did not
}

// Show starts the program that reads the saved plan at path, and gives its output.
// An error of Read is io.EOF only where the program ended well. The context ends
// the program; so does Close, which must be called.
func (f *File) Show(ctx context.Context, path string, cli CLI) (*Showing, error) {
	program, err := cli.find(ctx, f)
	if err != nil {
		return nil, err
	}
	if path, err = filepath.Abs(path); err != nil {
		return nil, err
	}
	done := ctx.Err
	ctx, stop := context.WithCancel(ctx)
	s := &Showing{done: done, stop: stop, name: filepath.Base(program), dir: cli.Dir}
	s.cmd = exec.CommandContext(ctx, program, "show", "-no-color", "-json", path) //nolint:gosec // the program that the user has chosen
	s.cmd.Dir, s.cmd.Env, s.cmd.Stderr = cli.Dir, cli.environment(), &s.stderr
	// Asked to end, it ends the providers that it has started.
	s.cmd.Cancel = func() error { return interrupt(s.cmd.Process) }
	s.cmd.WaitDelay = 5 * time.Second
	if s.stdout, err = s.cmd.StdoutPipe(); err == nil {
		err = s.cmd.Start()
	}
	if err != nil {
		stop()
		return nil, fmt.Errorf("unable to start %s: %w", program, err)
	}
	return s, nil
}

func interrupt(p *os.Process) error {
	err := p.Signal(os.Interrupt)
	if err != nil && !errors.Is(err, os.ErrProcessDone) {
		return p.Kill() // Windows has no interrupt
	}
	return err
}

// Read implements io.Reader.
func (s *Showing) Read(p []byte) (int, error) {
	if s.ended {
		return 0, s.end(nil)
	}
	n, err := s.stdout.Read(p)
	if err == nil || n > 0 {
		return n, nil
	}
	return 0, s.end(err)
}

// end waits for the program, once.
func (s *Showing) end(err error) error {
	if !s.ended {
		s.ended = true
		waited := s.cmd.Wait()
		s.stop()
		switch {
		case s.done() != nil:
			s.err = s.done()
		case waited != nil:
			s.err = s.failed(waited)
		case !errors.Is(err, io.EOF):
			s.err = err
		}
	}
	if s.err != nil {
		return s.err
	}
	return io.EOF
}

// Err gives why the program failed, nil as long as it has not.
func (s *Showing) Err() error { return s.err }

// Close ends the program where it still runs.
func (s *Showing) Close() error {
	if !s.ended {
		s.ended = true
		s.stop()
		_ = s.stdout.Close()
		_ = s.cmd.Wait() // how it ends when it is ended says nothing
	}
	return nil
}

// failed says what the program said.
func (s *Showing) failed(err error) error {
	text := s.stderr.summary()
	if text == "" {
		text = err.Error()
	}
	return &Error{
		Reason: fmt.Sprintf("%s show failed: %s", s.name, text),
		Hint:   fmt.Sprintf("it was run in %s, which must be the root module, initialised as it was for the plan: see %s init and -C", s.dir, s.name),
	}
}

// A head keeps the first of what is written to it.
type head struct{ text []byte }

// Write implements io.Writer.
func (h *head) Write(p []byte) (int, error) {
	const enough = 16 << 10
	h.text = append(h.text, p[:min(len(p), enough-min(len(h.text), enough))]...)
	return len(p), nil
}

// furniture is the frame that both tools draw around their errors.
var furniture = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[╷│╵]|\x1b\[[0-9;]*m`) })

// summary gives the first error in one line.
func (h *head) summary() string {
	text := furniture().ReplaceAllString(string(h.text), "")
	if _, after, ok := strings.Cut(text, "Error: "); ok {
		text, _, _ = strings.Cut(after, "Error: ")
	}
	const limit = 500
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > limit {
		return string(runes[:limit]) + "..."
	}
	return strings.TrimRight(string(runes), ".")
}
