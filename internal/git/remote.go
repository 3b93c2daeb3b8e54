// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package git

import (
	"context"
	"net/url"
	"path"
	"strings"
)

// Repository names the repository around a directory by the URL of a remote, in a
// form that does not depend on how it is fetched: "github.com/acme/infra" for
// https, ssh and git@ alike. It is false where there is none.
func Repository(ctx context.Context, dir, remote string) (string, bool) {
	out, err := Run(ctx, dir, nil, "config", "--get", "remote."+remote+".url")
	if err != nil {
		return "", false
	}
	return RepositoryOf(strings.TrimSpace(string(out)))
}

// RepositoryOf is Repository for a URL: user, password, port, scheme, a ".git" at
// the end and the host's upper case are dropped. A path on this machine is none.
func RepositoryOf(remote string) (string, bool) {
	if !strings.Contains(remote, "://") {
		host, file, scp := strings.Cut(remote, ":")
		if !scp || strings.ContainsAny(host, `/\`) || len(host) < 2 { // "C:\repo" is a path
			return "", false
		}
		remote = "ssh://" + host + "/" + strings.TrimPrefix(file, "/")
	}
	u, err := url.Parse(remote)
	if err != nil || u.Hostname() == "" {
		return "", false
	}
	name := strings.Trim(strings.TrimSuffix(path.Clean("/"+u.Path), ".git"), "/")
	return strings.ToLower(u.Hostname()) + "/" + name, name != ""
}

// Prefix gives a directory's path within its repository, "." for the top.
func Prefix(ctx context.Context, dir string) (string, bool) {
	out, err := Run(ctx, dir, nil, "rev-parse", "--show-prefix")
	if err != nil {
		return "", false
	}
	return path.Clean(strings.TrimSuffix(string(out), "\n")), true
}
