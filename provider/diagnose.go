// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// failure words an issuer's error: what could not be done, why, and the way out.
func failure(what string, err error) diag.Diagnostic {
	detail := sentence(err.Error())
	var known *issuer.Error
	if errors.As(err, &known) && known.Hint != "" {
		detail += "\n\n" + sentence(known.Hint)
	}
	switch {
	case errors.Is(err, issuer.ErrForbidden):
		detail += "\n\nWhether a token exists cannot be told from this, so nothing was forgotten."
	case errors.Is(err, issuer.ErrHidden):
		detail += "\n\nThe issuer says \"not found\" of what this credential may not see, too, so nothing was forgotten. " +
			"Give it the right to see its tokens."
	case errors.Is(err, issuer.ErrUnavailable):
		detail += "\n\nTry again: nothing was forgotten, and what was begun is taken up where it stopped."
	}
	return diag.NewErrorDiagnostic("Unable to "+what, detail)
}

// rescue turns a panic into a diagnostic, so that what was set in the response
// before it reaches the state. The value of the panic may quote what the program
// had in hand, a secret among it, so it is shown nowhere; the stack has no values.
func rescue(ctx context.Context, what string, diags *diag.Diagnostics) {
	cause := recover()
	if cause == nil {
		return
	}
	tflog.Error(ctx, "panic", map[string]any{"while": what, "type": fmt.Sprintf("%T", cause), "stack": frames()})
	diags.AddError("Unable to "+what, fmt.Sprintf("The provider has a bug: it panicked with a %T. "+
		"What it had done by then is in the state. Please report it, with the log that TF_LOG=ERROR shows.", cause))
}

// frames lists the functions on the stack, without their arguments.
func frames() []string {
	var out []string
	for _, line := range strings.Split(string(debug.Stack()), "\n") {
		if strings.HasPrefix(line, "\t") {
			out = append(out, strings.TrimSpace(line))
		}
	}
	return out
}

// sentence makes an error's text one: upper case first, full stop last.
func sentence(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), ".")
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// unjoin takes apart what errors.Join put together; nil has no parts.
func unjoin(err error) []error {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []error
		for _, part := range joined.Unwrap() {
			out = append(out, unjoin(part)...)
		}
		return out
	}
	return []error{err}
}

// hclList writes strings as a list that can be pasted into a configuration.
func hclList(items []string) string {
	quoted := make([]string, len(items))
	for i, item := range items {
		quoted[i] = hclQuote(item)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

func hclQuote(s string) string {
	return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(strconv.Quote(s))
}
