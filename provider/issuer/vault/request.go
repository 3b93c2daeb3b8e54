// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/openbao/openbao/api/v2"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A request is a Spec that was checked, in Vault's words.
type request struct {
	issuer.Spec
	rules   rules
	options Options
	policy  string // its name; a new one for each attempt
}

const maxText = 512 // of what goes into a token's metadata, in bytes

func (i *Issuer) request(spec issuer.Spec) (request, error) {
	out := request{Spec: spec}
	switch o := spec.Options.(type) {
	case nil:
	case Options:
		out.options = o
	default:
		return out, fmt.Errorf("options are %T, of another issuer", spec.Options)
	}
	switch {
	case spec.Key == "":
		return out, errors.New("no idempotency key")
	case spec.Grants.IsEmpty():
		return out, errors.New("no grants: a token without policies would have its parent's")
	case spec.TTL < time.Second || spec.TTL%time.Second != 0 || out.options.MaxTTL%time.Second != 0:
		return out, fmt.Errorf("a lifetime of %s: it must be whole seconds, one at least", ttl.String(spec.TTL))
	case out.options.MaxTTL != 0 && out.options.MaxTTL < spec.TTL:
		return out, fmt.Errorf("max_ttl %s is shorter than the lifetime %s", ttl.String(out.options.MaxTTL), ttl.String(spec.TTL))
	}
	for _, text := range []string{spec.Key, spec.Owner, spec.Name} {
		if len(text) > maxText {
			return out, fmt.Errorf("%q... is longer than %d bytes", text[:32], maxText)
		}
	}
	var err error
	out.rules, err = rulesOf(spec.Grants)
	return out, err
}

func (r request) maxTTL() time.Duration { return max(r.TTL, r.options.MaxTTL) }

// create is what Vault is asked for: this one policy and no other.
func (r request) create() *api.TokenCreateRequest {
	renewable := r.maxTTL() > r.TTL
	return &api.TokenCreateRequest{
		Policies: []string{r.policy}, NoDefaultPolicy: true,
		TTL: seconds(r.TTL), ExplicitMaxTTL: seconds(r.maxTTL()), Renewable: &renewable,
		DisplayName: "scoped", Type: "service",
		Metadata: map[string]string{metaKey: r.Key, metaOwner: r.Owner, metaName: r.Name, metaPolicy: r.policy},
	}
}

func seconds(d time.Duration) string { return fmt.Sprintf("%ds", int64(d/time.Second)) }

// agrees reports whether a token that is there was asked for in the same words.
func (r request) agrees(with held) bool {
	return with.token.Key == r.Key && with.token.Owner == r.Owner && with.token.Name == r.Name &&
		with.CreationTTL == int64(r.TTL/time.Second) && with.ExplicitMax == int64(r.maxTTL()/time.Second) &&
		with.token.Reach.Equal(r.rules.reach())
}

// policyPrefix begins the names of the policies that are written here, so that the
// provider's own token needs the right to no others.
const policyPrefix = "scoped-"

func isOurs(policy string) bool { return strings.HasPrefix(policy, policyPrefix) }

// A policy's name is the prefix, a digest of the key, one of owner and name, and a
// nonce: an attempt's own, so that what an attempt left behind never gets the power
// of the next.
func (r request) keyPart() string { return policyPrefix + digest(r.Key) + "-" }

func (r request) namePart() string { return "-" + digest(r.Owner, r.Name) + "-" }

func (r request) newPolicy() string { return r.keyPart() + digest(r.Owner, r.Name) + "-" + nonce() }

func digest(texts ...string) string {
	hash := sha256.New()
	for _, text := range texts {
		_, _ = fmt.Fprintf(hash, "%d:%s", len(text), text)
	}
	return hex.EncodeToString(hash.Sum(nil))[:20]
}

func nonce() string { return strings.ToLower(rand.Text()[:12]) }
