// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/scoped-dev/terraform-provider-scoped/linter/audit"
)

// compare holds the plan to what the log says of it: the files that it would run or
// send must be the same as each time that it was judged, so that to judge it once
// more does not make another script good. Of those that only the log of an earlier
// apply knows nothing is asked.
func (a *applying) compare() error {
	if !a.f.logs() {
		return nil
	}
	log, err := os.Open(a.f.audit)
	if errors.Is(err, fs.ErrNotExist) && !a.f.reviewed {
		return nil // it is about to be begun
	}
	if err != nil {
		return &failure{what: "unable to read the audit log " + a.f.audit, why: err}
	}
	passed, other := false, ""
	err = audit.Each(log, func(r audit.Record) {
		if r.Command != "lint" || r.Plan.SHA256 != a.verdict.sha256 || r.Verdict == logFailed {
			return
		}
		passed = passed || r.Verdict == logPassed
		if other == "" {
			other = a.otherwise(r.Files)
		}
	})
	switch err = errors.Join(err, log.Close()); {
	case err != nil:
		return &failure{what: "unable to use the audit log " + a.f.audit, why: err, hint: "planlint audit verify FILE says whether it is whole"}
	case other != "":
		return &refused{a.name, other}
	case a.f.reviewed && !passed:
		return &refused{a.name, a.f.audit + " has no record that this very plan has passed"}
	}
	return nil
}

// otherwise names a file that is not as it was, "" where all are.
func (a *applying) otherwise(then []audit.File) string {
	was := make(map[string]string, len(then))
	for _, f := range then {
		was[f.Path] = f.SHA256
	}
	for _, f := range a.verdict.files {
		switch sum, known := was[f.Path]; {
		case !known:
			return fmt.Sprintf("it would use %s, which was not there when the plan was judged", f.Path)
		case sum != f.SHA256:
			return fmt.Sprintf("it would use %s, which has changed since the plan was judged", f.Path)
		}
		delete(was, f.Path)
	}
	for _, f := range then {
		if _, gone := was[f.Path]; gone {
			return fmt.Sprintf("it would use %s, which is gone since the plan was judged", f.Path)
		}
	}
	return ""
}
