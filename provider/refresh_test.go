// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"fmt"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A shelf is an issuer with many tokens, that counts what it is asked.
type shelf struct {
	issuer.Issuer
	tokens         []issuer.Token
	mu             sync.Mutex
	lists, lookups int
}

const shelfPage = 100

func (s *shelf) Facts() issuer.Facts {
	return issuer.Facts{Name: "shelf", PageSize: shelfPage, ListsWhole: true, ExpiryEnforced: true, Renames: true}
}

func (s *shelf) List(_ context.Context, cursor string) (issuer.Page, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lists++
	from, _ := strconv.Atoi(cursor)
	page := issuer.Page{Tokens: s.tokens[from:min(from+shelfPage, len(s.tokens))]}
	if from+shelfPage < len(s.tokens) {
		page.Next = strconv.Itoa(from + shelfPage)
	}
	return page, nil
}

func (s *shelf) Lookup(_ context.Context, id string) (issuer.Token, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lookups++
	return issuer.Token{}, &issuer.Error{Kind: issuer.ErrNotFound, Op: "look up token", Thing: id}
}

// Reading a thousand tokens, ten at a time as Terraform does, costs ten calls. One
// that no page has costs one more, and only then is it gone.
func TestRefreshOfThousandTokens(t *testing.T) {
	t.Parallel()
	c := newCore(t, nil)
	s := &shelf{}
	for n := range 1000 {
		s.tokens = append(s.tokens, issuer.Token{
			ID: fmt.Sprint("id", n), Name: fmt.Sprint("name", n), Status: issuer.Active,
			IssuedAt: c.clock.Now(), ExpiresAt: c.clock.Now().Add(time.Hour), Reach: grants(t, []string{"read"}, []string{"a/b"}),
		})
	}
	c.issuer = s
	server := c.walk()
	read := func(id string) bool {
		values := nulls(c.kind)
		values["id"] = str(id)
		answer, err := server.ReadResource(t.Context(), &tfprotov6.ReadResourceRequest{
			TypeName: "scoped_token", CurrentState: c.encode(tftypes.NewValue(c.kind, values)),
		})
		require.NoError(t, err)
		require.Empty(t, errorsOf(answer.Diagnostics))
		return !c.decode(answer.NewState).IsNull()
	}
	// How many pages are worth reading goes by how many tokens are looked for.
	for n := range 10 {
		require.True(t, read(fmt.Sprint("id", n)))
	}
	numbers := make(chan int)
	var wait sync.WaitGroup
	for range 10 {
		wait.Go(func() {
			for n := range numbers {
				if !read(fmt.Sprint("id", n)) {
					t.Errorf("token %d is gone", n)
				}
			}
		})
	}
	for n := range 1000 {
		numbers <- (n * 7919) % 1000
	}
	close(numbers)
	wait.Wait()
	require.Equal(t, 1000/shelfPage, s.lists)
	require.Zero(t, s.lookups)
	require.False(t, read("unknown"))
	require.Equal(t, 1, s.lookups)
	require.Equal(t, 1000/shelfPage, s.lists)
}
