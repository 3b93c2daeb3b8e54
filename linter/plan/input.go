// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bufio"
	"bytes"
	"io"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const (
	hintJSON  = "write the plan with `terraform plan -out=FILE` and turn it into JSON with `terraform show -json FILE`"
	hintUTF16 = "have it written as UTF-8: in PowerShell, `terraform show -json FILE | Out-File -Encoding utf8 plan.json`"
)

// decoded gives the text of r as UTF-8: a byte order mark says what it is in.
func decoded(r io.Reader) (io.Reader, *Error) {
	// A reader that fails here fails again when the window reads on.
	b := bufio.NewReaderSize(r, 1<<10)
	head, _ := b.Peek(4)
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, _ = b.Discard(3) // they are there
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		strict := &utf16Pairs{src: b, big: head[0] == 0xfe}
		return transform.NewReader(strict, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()), nil
	case string(head) == "PK\x03\x04":
		return nil, &Error{
			Reason: "this is a saved plan file, not its JSON",
			Hint:   "turn it into JSON with `terraform show -json FILE` or `tofu show -json FILE`",
		}
	case len(head) == 4 && everyOther(head):
		return nil, &Error{Reason: "this is UTF-16 without a byte order mark", Hint: hintUTF16}
	}
	return b, nil
}

// everyOther reports whether every other byte is zero, as in the UTF-16 of plain
// text.
func everyOther(b []byte) bool {
	even, odd := b[0] == 0 && b[2] == 0, b[1] == 0 && b[3] == 0
	return even != odd
}

// sniff tells apart what is often given to planlint instead of a plan's JSON.
func (p *planReader) sniff() bool {
	switch c := p.next(); {
	case c == '{':
		return true
	case p.atEOF():
		return p.hint(hintJSON, "the input is empty")
	case p.pos == p.end:
		return p.unexpected("an object")
	case c == '[':
		return p.hint(hintJSON, "this is a JSON array, not a plan")
	case c < ' ', c > '~':
		return p.hint(hintJSON, "this is not JSON: it starts with %s", quoteByte(c))
	}
	const excerpt = 64
	p.pin = p.pos
	for p.end-p.pos < excerpt && p.fill() {
	}
	line, _, _ := bytes.Cut(p.buf[p.pos:min(p.pos+excerpt, p.end)], []byte("\n"))
	return p.hint(hintJSON, "this is not JSON: it starts with the text %s", quoteShort(string(bytes.TrimSpace(line))))
}

// foreign refuses another document by a member that no plan has.
func (p *planReader) foreign(name string) bool {
	switch name {
	case "values":
		return p.hint("`terraform show -json` needs the saved plan's name, or else it shows the state", "this is the JSON of a state, not of a plan")
	case "lineage":
		return p.hint(hintJSON, "this is a state file, not a plan")
	case "provider_schemas":
		return p.hint(hintJSON, "these are the schemas of providers, not a plan")
	case "encrypted_data":
		return p.hint("`tofu show -json FILE` with the same encryption settings writes it decrypted", "this is an encrypted OpenTofu plan")
	case "remote_plan_format":
		return p.hint("`terraform show -json FILE`, run where the configuration is and with access to the run, fetches its JSON",
			"this only points to a plan that HCP Terraform or Terraform Enterprise keeps")
	}
	return p.hint(hintJSON, "this is the log that `terraform plan -json` writes, not a plan")
}

// hint fails, and says what to do about it.
func (p *planReader) hint(hint, format string, args ...any) bool {
	p.fail(format, args...)
	if p.fault.Hint == "" {
		p.fault.Hint = hint
	}
	return false
}
