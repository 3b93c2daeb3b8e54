// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package approval is the second strength of override: a statement that a person
// signed with an SSH key, and that holds for exactly the change that they were
// shown.
//
// A Statement binds rules and changes: type, provider, actions, which object, and
// what it is before and after. It binds the place (repository, directory,
// workspace, environment) and a window of time, and gives a reason. Its bytes are
// signed as OpenSSH signs files (PROTOCOL.sshsig), in a namespace of planlint's
// own, so that "ssh-keygen -Y verify" accepts what planlint signs and planlint what
// "ssh-keygen -Y sign" signs. Who may sign stands in a file of OpenSSH's
// allowed_signers form.
//
// Everything fails closed: what is not exactly as planlint writes it, what has
// drifted, what is signed by nobody known lets nothing pass, and says why.
//
// The package reads no file, asks no git and talks to no agent. It knows findings by
// their rule and address, and nothing of what a rule means.
package approval
