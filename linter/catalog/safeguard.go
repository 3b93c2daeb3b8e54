// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"slices"
	"strconv"
	"strings"
)

// LeavesOff reports whether the safeguard is off at a value, given as text:
// "false", "7", "DELETE". Letter case does not matter. A number is compared as
// such where the safeguard has a limit; what is not a number is then off.
func (s Safeguard) LeavesOff(value string) bool {
	same := func(v string) bool { return strings.EqualFold(v, value) }
	switch {
	case len(s.On) > 0:
		return !slices.ContainsFunc(s.On, same)
	case slices.ContainsFunc(s.Off, same):
		return true
	case s.Least > 0:
		n, err := strconv.ParseFloat(value, 64)
		return err != nil || n < s.Least
	}
	return false
}
