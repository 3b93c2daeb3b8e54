// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/stretchr/testify/require"
)

// saying matches words however the CLI wraps its lines.
func saying(words string) *regexp.Regexp {
	return regexp.MustCompile("(?s)" + strings.Join(strings.Fields(words), `[\s│]+`))
}

// refuse plans each configuration and expects its words.
func (b *bench) refuse(cases map[string]string) {
	b.t.Helper()
	var steps []resource.TestStep
	for config, words := range cases {
		steps = append(steps, resource.TestStep{Config: config, PlanOnly: true, ExpectError: saying(words)})
	}
	b.test(steps...)
	require.Empty(b.t, b.tokens())
}

func TestRefuseGrants(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	grants := func(hcl string) string { return b.token(map[string]string{"grants": hcl}) }
	b.refuse(map[string]string{
		grants(`null`): `No grants: name at least one action`,
		grants(`[]`):   `No grants: name at least one action on one resource\.`,
		grants(`[{ actions = [], resources = ["a/b"] }]`):                `In the grant of \[\] on \["a/b"\]: no actions`,
		grants(`[{ actions = ["read"], resources = [] }]`):               `no resources: name at least one`,
		grants(`[{ actions = ["read"], resources = [""] }]`):             `empty: write what the grant is for`,
		grants(`[{ actions = ["read"], resources = null }]`):             `no resources: name at least one`,
		grants(`[{ actions = ["read"], resources = ["/a//b"] }]`):        `"/a//b": a resource neither starts nor ends`,
		grants(`[{ actions = ["a@b"], resources = ["a/b"] }]`):           `an action has no "@"`,
		grants(`[{ actions = ["*"], resources = ["projects/acme"] }]`):   `- \*@projects/acme: every action, those that destroy among them`,
		grants(`[{ actions = ["read"], resources = ["*"] }]`):            `accept_excess = \["read@\*\*"\]`,
		grants(`[{ actions = ["read"], resources = ["projects/*/x"] }]`): `read@projects/\*/x: everything in projects`,
		grants(`[{ actions = ["read", null], resources = ["a/b"] }]`):    `null`,
	})
}

func TestRefuseLifetimes(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	ttl := func(hcl string) string { return b.token(map[string]string{"ttl": hcl}) }
	given := func(provider string) string {
		return b.config(provider, b.block("resource", "x", map[string]string{"ttl": ""}))
	}
	b.refuse(map[string]string{
		ttl(``):       `Set ttl, such as "12h" or "90d", or default_ttl`,
		ttl(`"0s"`):   `duration of zero`,
		ttl(`"-1h"`):  `"-1h" is negative`,
		ttl(`"1.5s"`): `"1.5s" is not a whole number of seconds`,
		ttl(`"soon"`): `"soon" is not a duration`,
		ttl(`"366d"`): `366d is beyond max_ttl, which is 365d`,
		ttl(`""`):     `An empty duration`,
		given(`max_ttl = "1h"` + "\n" + `default_ttl = "2h"`):     `2h is beyond max_ttl, which is 1h`,
		given(`max_ttl = "0h"`):                                   `duration of zero`,
		b.config(`max_ttl = "1d"`, b.block("resource", "x", nil)): `30d is beyond max_ttl, which is 1d`,
	})
}

func TestRefuseRecipients(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	to := func(hcl string) string { return b.token(map[string]string{"recipients": hcl}) }
	private := b.reader.String()
	b.refuse(map[string]string{
		to(``):                      `recipients = \["age1\.\.\."\] .* ephemeral "scoped_token"`,
		to(`[]`):                    `Unable to keep a token that nobody may read`,
		to(`["alice@example.com"]`): `unknown format \(17 characters\): write an age public key \("age1\.\.\."\), or an SSH public key`,
		to(`["` + private + `"]`):   `This is a private key`,
		to(`["ssh-dss AAAA"]`):      `"ssh-dss", which cannot be encrypted to`,
		to(`["age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t"]`): `plugin "yubikey"`,
	})
}

func TestRefuseBeyondBoundary(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	boundary := func(hcl string) string { return b.config("boundary = "+hcl, b.block("resource", "x", nil)) }
	b.refuse(map[string]string{
		boundary(`[{ actions = ["domain:create"], resources = ["projects/acme/**"] }]`): `does not cover: - domain:delete@projects/acme/domains/\*\*`,
		boundary(`[]`): `No grants`,
	})
	b.test(resource.TestStep{Config: boundary(`[{ actions = ["domain:*"], resources = ["projects/acme/**"] }]`)})
}

func TestRefuseTwins(t *testing.T) {
	t.Parallel()
	words := saying(`Two resources declare the token "deploy" in the same words`)
	b := newBench(t)
	one, other := b.block("resource", "x", nil), b.block("resource", "y", nil)
	moved := "moved {\n  from = scoped_token.x\n  to = scoped_token.y\n}\n"
	b.test(
		resource.TestStep{Config: b.config("", one+other), ExpectError: words},
		resource.TestStep{Config: b.config("", one)},
		resource.TestStep{Config: b.config("", one+other), ExpectError: words},
		resource.TestStep{Config: b.config("", other), ExpectError: words}, // a change of address that does not say so
		resource.TestStep{Config: b.config("", other+moved)},
	)
	require.Len(t, b.tokens(), 1)
}

func TestRefuseOptions(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.refuse(map[string]string{
		b.token(map[string]string{"local": `{ audience = [" "] }`}):                                   `empty issuer, subject or audience`,
		b.token(map[string]string{"accept_excess": `["delete everything"]`}):                          `names no permission\. Write action@resource`,
		b.config("default_ttl = \"1h\"\n", b.block("resource", "x", map[string]string{"name": `""`})): `at least 1`,
	})
}

func TestAcceptBroadByName(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	broad := map[string]string{"grants": `[{ actions = ["read"], resources = ["*"] }]`, "accept_excess": `["read@*"]`}
	b.test(
		resource.TestStep{Config: b.token(broad)},
		resource.TestStep{Config: b.token(broad), ConfigPlanChecks: noop()},
	)
}

func TestRefuseLedgers(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	at := func(path, more string) string {
		return fmt.Sprintf("provider \"scoped\" {\n  local = {\n    path = %q\n%s\n  }\n}\n", path, more) + b.block("resource", "x", nil)
	}
	junk := filepath.Join(t.TempDir(), "junk")
	require.NoError(t, os.WriteFile(junk, []byte("not a ledger"), 0o600))
	b.refuse(map[string]string{
		at(junk, ""):                         `Unable to open the ledger`,
		at(t.TempDir(), ""):                  `Unable to open the ledger`,
		at(b.ledger, `lock_timeout = "-1s"`): `"-1s" is negative`,
		at(b.ledger, `issuer = " "`):         `empty issuer, subject or audience`,
	})
}
