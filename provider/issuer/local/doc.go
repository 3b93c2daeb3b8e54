// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package local is an issuer that is a file: a ledger of tokens and the Ed25519
// key that signs them. Whoever has the two files it publishes can verify its
// tokens; package verify does it for services written in Go.
//
// It knows the issuer contract, the wire format and bbolt. It knows no Terraform.
//
// # Grants
//
// Actions and resources are the words of the services that verify the tokens: the
// issuer has no vocabulary of its own, signs what it is asked for, and reaches no
// further.
//
// # Facts
//
// Lifetime: claim exp, in whole seconds from one second up, with no bound of the
// issuer's own (RFC 7519, section 4.1.4: a token must not be accepted on or after
// it). Expiry is enforced by whoever verifies.
//
// Revocation: at once in the ledger and in the published status list
// (draft-ietf-oauth-status-list-17). It refuses the token wherever that list is
// looked at; a copy may be used for 300 seconds (the list's claim ttl, section
// 5.1). A verifier that does not look at it accepts the token until it expires.
//
// Names: changing one changes the ledger, not the token. Its claims, sub among
// them, stay what they were.
//
// Last use: unknown, as nobody reports to a file.
//
// # Form
//
// A token is a JWT by RFC 9068: header typ at+jwt, claims iss, sub, aud,
// client_id, exp, iat, jti. Its grants are authorization_details (RFC 9396,
// section 2) of type "scoped" with actions and locations. Its place in the status
// list is claim status.status_list (section 6 of the draft). The algorithm is
// EdDSA with Ed25519 (RFC 8037), named "EdDSA" because that name is the one that
// verifiers know; RFC 9864 has a newer one. It signs deterministically (RFC 8032):
// the ledger keeps claims, never tokens, and signs them again when an interrupted
// run asks for its token.
//
// # One list of revocations, and why not two
//
// A signed list of revoked IDs in plain would spare a verifier the decompression.
// It was left out. No gateway in common use checks either kind without code of the
// user's (nginx needs njs, Envoy an ext_authz service or Lua), and where there is
// code there is zlib. Two lists can disagree, and plain IDs grow without bound
// where bits do not: 100,000 tokens are 12.5 kB before compression. Who can run no
// code gives short lifetimes instead.
//
// # The ledger
//
// One bbolt file, mode 0600, in a directory that is made with mode 0700. bbolt
// writes pages aside and then one meta page, so that a crash leaves the state
// before or after a transaction. It locks the file while it is open, so the file
// is opened for one transaction at a time; a run that waits longer than
// LockTimeout for another gives Unavailable. A new ledger is made under another
// name and linked into place when it is whole.
//
// A ledger that others can read is refused, as ssh refuses a private key. One that
// is missing is Unavailable, never empty: its tokens are in force for whoever has
// the published key. When a ledger is opened its pages are walked, its entries
// counted and their checksums compared; damage is Corrupt, and the file is left as
// it is.
//
// The layout has a version. An older ledger is read as it is and migrated by the
// first change, which leaves a copy of it as it was (<ledger>.v1).
//
// The first change of a day makes a backup, <ledger>.backup. A ledger that is beyond
// use is restored by putting the backup in its place. Nothing is lost by that which
// matters to anyone but the ledger: the published status list has every revocation
// and says how many tokens there were, and is read back.
// What was issued since the backup is revoked, as no ledger knows of it.
//
// # Signing keys
//
// One key signs for ever, unless Config.KeyLifetime says for how long. Then the next
// is published a day before it signs (a quarter of a lifetime that is shorter than
// four days), if tokens are issued at least that often, and the one before until a
// day after all that it signed has expired. Header kid says which key it was. Nothing
// here runs by itself: keys change when a token is issued.
//
// Tokens are kept for 90 days after they expire, so that a lookup can say so, and
// then removed, a few with each that is issued. A status index is never used
// again.
//
// # The clock
//
// Issuing is refused when the clock is more than five minutes behind a token in
// the ledger that is not revoked: what is issued by such a clock expires early.
// Revoking is never refused, and so is the way out when that token's time was the
// wrong one. The status list's time never goes back.
//
// # What is published
//
// <ledger>.public/jwks.json and <ledger>.public/status.jwt: a directory of its own,
// so that serving or copying it never takes the ledger along. Both follow from the
// ledger to the byte and are replaced in one step while it is locked. What a killed
// run did not publish, the next change or Open does.
package local
