// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	bolt "go.etcd.io/bbolt"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
	"github.com/scoped-dev/terraform-provider-scoped/verify"
)

// filled is a ledger with some tokens, and its bytes.
func filled(t testing.TB, tokens int) (*fixture, []byte) {
	t.Helper()
	f := newFixture(t)
	for n := range tokens {
		_, err := f.Issue(t.Context(), spec(t, fmt.Sprint("key", n)))
		require.NoError(t, err)
	}
	data, err := os.ReadFile(f.path)
	require.NoError(t, err)
	return f, data
}

// refuses checks that nothing can be done with the ledger, and that it is left as
// it was.
func (f *fixture) refuses(t testing.TB, kind error) {
	t.Helper()
	before, err := os.ReadFile(f.path)
	require.NoError(t, err)
	for what, try := range map[string]func() error{
		"open":   func() error { _, err := local.Open(t.Context(), f.config()); return err },
		"issue":  func() error { _, err := f.Issue(t.Context(), spec(t, "another")); return err },
		"lookup": func() error { _, err := f.Lookup(t.Context(), "0196897a-8400-7000-8000-000000000000"); return err },
		"list":   func() error { _, err := f.List(t.Context(), ""); return err },
	} {
		err := try()
		require.ErrorIs(t, err, kind, what)
		require.NotErrorIs(t, err, issuer.ErrNotFound, what)
		var told *issuer.Error
		require.ErrorAs(t, err, &told, what)
		require.NotEmpty(t, told.Hint, what)
		require.ErrorContains(t, err, f.path, what)
	}
	after, err := os.ReadFile(f.path)
	require.NoError(t, err)
	require.True(t, slices.Equal(before, after), "the file was changed")
}

func TestTruncatedLedgerIsCorrupt(t *testing.T) {
	t.Parallel()
	f, data := filled(t, 5)
	lengths := []int{0, 1, 15, 16, 79, 80, 4095, 4096, 4097, 8191, 8192, 16384}
	for n := range 40 {
		lengths = append(lengths, n*len(data)/41)
	}
	for _, length := range lengths {
		require.NoError(t, os.WriteFile(f.path, data[:length], 0o600))
		if length < inUse(t, data) {
			f.refuses(t, issuer.ErrCorrupt)
		}
	}
}

// inUse is the length up to which the file holds something: bbolt makes it longer
// than that.
func inUse(t testing.TB, data []byte) int {
	t.Helper()
	path := filepath.Join(t.TempDir(), "copy.db")
	require.NoError(t, os.WriteFile(path, data, 0o600))
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
	require.NoError(t, err)
	defer func() { require.NoError(t, db.Close()) }()
	var size int64
	require.NoError(t, db.View(func(tx *bolt.Tx) error { size = tx.Size(); return nil }))
	return int(size)
}

func TestGarbageIsCorrupt(t *testing.T) {
	t.Parallel()
	f, data := filled(t, 1)
	for name, content := range map[string][]byte{
		"text":       []byte("this is not a ledger\n"),
		"JSON":       []byte(`{"version":4,"resources":[]}`),
		"zeros":      make([]byte, len(data)),
		"other file": append([]byte("SQLite format 3\x00"), make([]byte, 8192)...),
	} {
		require.NoError(t, os.WriteFile(f.path, content, 0o600), name)
		f.refuses(t, issuer.ErrCorrupt)
	}
}

// Whatever is damaged, and however: no panic, no fault, no endless loop, and no
// token that is not as it was issued.
func TestDamagedLedgerIsNeverTrusted(t *testing.T) {
	t.Parallel()
	f, data := filled(t, 40)
	intact, err := f.List(t.Context(), "")
	require.NoError(t, err)
	secret := func() string {
		issued, err := f.Issue(t.Context(), spec(t, "key7"))
		if err != nil {
			return ""
		}
		require.True(t, issued.Adopted, "a damaged ledger has issued a second token")
		return issued.Secret.Reveal()
	}
	want := secret()
	random := rand.New(rand.NewPCG(1, 2))
	caught := 0
	for range 400 {
		require.NoError(t, os.WriteFile(f.path, damage(random, data), 0o600))
		_, err := local.Open(t.Context(), f.config())
		if err != nil {
			requireDamage(t, err)
			caught++
			continue
		}
		page, err := f.List(t.Context(), "")
		if err != nil {
			requireDamage(t, err)
			caught++
			continue
		}
		require.Equal(t, intact, page)
		if got := secret(); got != "" {
			require.Equal(t, want, got)
		}
	}
	t.Logf("%d of 400 kinds of damage were noticed before any token was asked for", caught)
	require.Greater(t, caught, 100)
}

// damage is a copy of data with bits flipped, zeros, noise or pages in the wrong
// place.
func damage(random *rand.Rand, data []byte) []byte {
	const page = 4096
	out := slices.Clone(data)
	pages := len(out) / page
	at := func() []byte { n := random.IntN(pages) * page; return out[n : n+page] }
	switch random.IntN(5) {
	case 0:
		for range 1 + random.IntN(8) {
			out[random.IntN(len(out))] ^= 1 << random.IntN(8)
		}
	case 1:
		clear(at())
	case 2:
		copy(at(), slices.Clone(at()))
	case 3:
		part := at()
		for n := range part {
			part[n] = byte(random.Uint32())
		}
	default: // what a page says of itself and of its elements
		part := at()
		part[random.IntN(64)] = byte(random.Uint32())
	}
	return out
}

func requireDamage(t testing.TB, err error) {
	t.Helper()
	if !errors.Is(err, issuer.ErrCorrupt) && !errors.Is(err, issuer.ErrUnsupported) {
		t.Fatalf("damage was told as %v", err)
	}
}

func TestNewerLedgerIsUnsupported(t *testing.T) {
	t.Parallel()
	f, _ := filled(t, 1)
	db, err := bolt.Open(f.path, 0o600, nil)
	require.NoError(t, err)
	require.NoError(t, db.Update(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("meta")).Put([]byte("schema"), fmt.Appendf(nil, `{"version":%d,"new":true}`, local.SchemaVersion+1))
	}))
	require.NoError(t, db.Close())
	f.refuses(t, issuer.ErrUnsupported)
}

func TestDatabaseOfSomethingElse(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	require.NoError(t, os.MkdirAll(filepath.Dir(f.path), 0o700))
	db, err := bolt.Open(f.path, 0o600, nil)
	require.NoError(t, err)
	require.NoError(t, db.Close())
	f.refuses(t, issuer.ErrCorrupt)
}

func TestExposedLedgerIsForbidden(t *testing.T) {
	t.Parallel()
	f, _ := filled(t, 1)
	for _, mode := range []os.FileMode{0o640, 0o604, 0o620, 0o602, 0o601} {
		require.NoError(t, os.Chmod(f.path, mode))
		f.refuses(t, issuer.ErrForbidden)
	}
	require.NoError(t, os.Chmod(f.path, 0o400))
	_, err := f.List(t.Context(), "")
	require.NoError(t, err, "reading needs no more than reading")
}

func TestWhatIsNoFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	link := filepath.Join(dir, "link")
	require.NoError(t, os.Symlink(filepath.Join(dir, "nowhere"), link))
	for _, path := range []string{"", dir, filepath.Join(file, "ledger.db"), link} {
		_, err := local.Open(t.Context(), local.Config{Path: path})
		require.ErrorIs(t, err, issuer.ErrInvalid, path)
		require.ErrorContains(t, err, path)
	}
}

func TestLinkedLedgerIsOneLedger(t *testing.T) {
	t.Parallel()
	f, _ := filled(t, 1)
	link := filepath.Join(t.TempDir(), "link.db")
	require.NoError(t, os.Symlink(f.path, link))
	config := f.config()
	config.Path = link
	linked, err := local.Open(t.Context(), config)
	require.NoError(t, err)
	page, err := linked.List(t.Context(), "")
	require.NoError(t, err)
	require.NoError(t, linked.Revoke(t.Context(), page.Tokens[0].ID))
	jwks, status := f.Published()
	jwks2, status2 := linked.Published()
	require.Equal(t, []string{jwks, status}, []string{jwks2, status2}, "what a link changes is published beside the file")
}

// That a ledger is missing says nothing of the tokens it holds.
func TestMissingLedgerIsUnavailable(t *testing.T) {
	t.Parallel()
	f, _ := filled(t, 1)
	page, err := f.List(t.Context(), "")
	require.NoError(t, err)
	id := page.Tokens[0].ID
	require.NoError(t, os.Rename(f.path, f.path+".away"))
	_, err = f.Lookup(t.Context(), id)
	require.ErrorIs(t, err, issuer.ErrUnavailable)
	require.NotErrorIs(t, err, issuer.ErrNotFound)
	require.ErrorIs(t, f.Revoke(t.Context(), id), issuer.ErrUnavailable)
	_, err = f.Rename(t.Context(), id, "x")
	require.ErrorIs(t, err, issuer.ErrUnavailable)
	require.NoFileExists(t, f.path)
}

func TestNothingIsCreatedBeforeAnIssue(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	_, err := f.Reach(t.Context(), spec(t, "key"))
	require.NoError(t, err)
	page, err := f.List(t.Context(), "")
	require.NoError(t, err)
	require.Empty(t, page)
	_, err = f.Lookup(t.Context(), "0196897a-8400-7000-8000-000000000000")
	require.Error(t, err)
	bad := spec(t, "")
	_, err = f.Issue(t.Context(), bad)
	require.Error(t, err)
	require.NoDirExists(t, filepath.Dir(f.path))

	_, err = f.Issue(t.Context(), spec(t, "key"))
	require.NoError(t, err)
	for path, mode := range map[string]os.FileMode{
		filepath.Dir(f.path):          os.ModeDir | 0o700,
		f.path:                        0o600,
		f.path + ".public":            os.ModeDir | 0o755,
		f.path + ".public/jwks.json":  0o644,
		f.path + ".public/status.jwt": 0o644,
		f.path + ".backup":            0o600,
	} {
		info, err := os.Stat(path)
		require.NoError(t, err)
		require.Equal(t, mode.String(), info.Mode().String(), path)
	}
	entries, err := os.ReadDir(filepath.Dir(f.path))
	require.NoError(t, err)
	require.Len(t, entries, 3, "no temporary file is left")
}

func TestLockedLedger(t *testing.T) {
	t.Parallel()
	f, _ := filled(t, 1)
	unlock := f.lock(t)
	f.SetLockTimeout(20 * time.Millisecond)
	_, err := f.Issue(t.Context(), spec(t, "another"))
	require.ErrorIs(t, err, issuer.ErrUnavailable)
	require.ErrorContains(t, err, f.path+": unavailable: another run has it locked, and still has after 20ms")

	f.SetLockTimeout(time.Minute)
	done := make(chan error)
	go func() {
		_, err := f.Issue(t.Context(), spec(t, "another"))
		done <- err
	}()
	time.Sleep(30 * time.Millisecond)
	unlock()
	require.NoError(t, <-done, "it goes on when the other is done")
}

func TestTwoBusyRunsBothMakeProgress(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	var longest [2]time.Duration
	done := make(chan error, 2)
	for run, i := range []*local.Issuer{f.Issuer, f.open(t)} {
		go func() {
			for n := range 50 {
				began := time.Now() //nolint:forbidigo // what is measured is real time
				if _, err := i.Issue(t.Context(), spec(t, fmt.Sprint(run, "-", n))); err != nil {
					done <- err
					return
				}
				longest[run] = max(longest[run], time.Since(began)) //nolint:forbidigo // as above
			}
			done <- nil
		}()
	}
	require.NoError(t, <-done)
	require.NoError(t, <-done)
	t.Logf("the longest waits were %s", longest)
	page, err := f.List(t.Context(), "")
	require.NoError(t, err)
	require.Len(t, page.Tokens, 100)
}

// An entry that is gone leaves no checksum behind to be wrong: the count tells.
func TestLedgerWithAnEntryMissingIsCorrupt(t *testing.T) {
	t.Parallel()
	for _, bucket := range []string{"tokens", "keys", "names", "expiry", "signing"} {
		f, _ := filled(t, 3)
		db, err := bolt.Open(f.path, 0o600, nil)
		require.NoError(t, err)
		require.NoError(t, db.Update(func(tx *bolt.Tx) error {
			b := tx.Bucket([]byte(bucket))
			first, _ := b.Cursor().First()
			return b.Delete(first)
		}))
		require.NoError(t, db.Close())
		_, err = local.Open(t.Context(), f.config())
		require.ErrorIs(t, err, issuer.ErrCorrupt, bucket)
	}
}

// Whoever reads a published file while it changes finds a whole one.
func TestPublishedFilesAreReplacedInOneStep(t *testing.T) {
	t.Parallel()
	f, _ := filled(t, 1)
	jwks, status := f.Published()
	stop, done := make(chan struct{}), make(chan error, 1)
	go func() {
		for {
			_, err := verify.New(verify.Config{
				Keys: verify.File(jwks), Status: verify.File(status),
				Issuer: local.DefaultIssuer, Audience: local.DefaultAudience,
			})
			select {
			case <-stop:
				done <- err
				return
			default:
			}
			if err != nil {
				done <- err
				return
			}
		}
	}()
	for n := range 30 {
		_, err := f.Issue(t.Context(), spec(t, fmt.Sprint("while read", n)))
		require.NoError(t, err)
	}
	close(stop)
	require.NoError(t, <-done)
}
