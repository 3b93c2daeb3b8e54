// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/seal"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// echo carries an ephemeral value into the state, where tests can see it.
func echo(data string) string {
	return fmt.Sprintf("provider \"echo\" {\n  data = %s\n}\nresource \"echo\" \"it\" {}\n", data)
}

func TestEphemeralToken(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	data := tfjsonpath.New("data")
	b.test(resource.TestStep{
		Config: b.config("", b.block("ephemeral", "x", map[string]string{"ttl": `"1h"`})+echo("ephemeral.scoped_token.x")),
		ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue("echo.it", data.AtMapKey("token"), knownvalue.NotNull()),
			statecheck.ExpectKnownValue("echo.it", data.AtMapKey("expires_at"), knownvalue.StringExact("2026-08-01T13:00:00Z")),
			statecheck.ExpectKnownValue("echo.it", data.AtMapKey("reach"), knownvalue.SetSizeExact(2)),
			statecheck.ExpectKnownValue("echo.it", data.AtMapKey("expiry_enforced"), knownvalue.Bool(true)),
		},
		Check: func(*terraform.State) error {
			all := b.tokens()
			require.GreaterOrEqual(t, len(all), 2, "one while planning and one while applying")
			for _, token := range all {
				require.Equal(t, issuer.Revoked, token.Status)
			}
			return nil
		},
	})
}

func TestEphemeralTokenIsRefusedLikeAResource(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	asking := func(changes map[string]string) string {
		return b.config("", b.block("ephemeral", "x", changes)+echo("ephemeral.scoped_token.x.token"))
	}
	b.refuse(map[string]string{
		asking(map[string]string{"grants": `[{ actions = ["*"], resources = ["*"] }]`}):                   `\*@\*\*: every action`,
		asking(map[string]string{"grants": `[]`}):                                                         `No grants`,
		asking(map[string]string{"ttl": ""}):                                                              `Set ttl`,
		asking(map[string]string{"ttl": `"400d"`}):                                                        `400d is beyond max_ttl`,
		b.unknowable(b.ledger, "", b.block("ephemeral", "x", nil)+echo("ephemeral.scoped_token.x.token")): `Unable to reach the issuer yet`,
	})
}

func TestSecretOfToken(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	identity := fmt.Sprintf("# made by age-keygen\n# public key: %s\n%s\n", b.reader.Recipient(), b.reader)
	b.test(resource.TestStep{
		Config: b.token(nil) + fmt.Sprintf("ephemeral \"scoped_secret\" \"x\" {\n  sealed_token = scoped_token.x.sealed_token\n  identity = %q\n}\n", identity) +
			echo("ephemeral.scoped_secret.x.value"),
		Check: func(s *terraform.State) error {
			resources := s.RootModule().Resources
			sealed := resources[address].Primary.Attributes["sealed_token"]
			require.Equal(t, b.unseal(sealed), resources["echo.it"].Primary.Attributes["data"])
			return nil
		},
	})
}

func TestSecretIsRefused(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	to, err := seal.ParseRecipients(b.reader.Recipient().String())
	require.NoError(t, err)
	sealed, err := to.Seal("secret")
	require.NoError(t, err)
	stranger := newBench(t).reader.String()
	with := func(sealed, identity string) string {
		return fmt.Sprintf("ephemeral \"scoped_secret\" \"x\" {\n  sealed_token = %q\n  identity = %q\n}\n", sealed, identity) +
			echo("ephemeral.scoped_secret.x.value")
	}
	b.refuse(map[string]string{
		with(sealed, stranger):                          `sealed to other recipients`,
		with(sealed[:len(sealed)/2], b.reader.String()): `not a whole age file in ASCII armor`,
		with("", b.reader.String()):                     `not a whole age file in ASCII armor`,
		with(sealed, "AGE-SECRET-KEY-1QQ"):              `Line 1 of the identity is a malformed age key`,
		with(sealed, b.reader.Recipient().String()):     `is a public key: give the private key`,
		with(sealed, "# nothing\n"):                     `The identity holds no key`,
	})
}
