// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// A provider's Go code names types and attributes that its pages leave out. It is
// parsed, never built: what is written out as literals is read, what code computes
// is marked as Any.

// code is the declarations of a provider's packages.
type code struct {
	prefix    string
	funcs     map[place]*ast.FuncDecl
	methods   map[place]map[string]*ast.FuncDecl // by receiver
	values    map[place]ast.Expr                 // constants and variables of packages
	folders   map[string][]string                // by their last word, which is what importers call them, mostly
	resources map[string]use                     // by type name
}

// A place is a name in a folder.
type place struct{ folder, name string }

// A use is an expression, with the folder and the function it stands in.
type use struct {
	expr   ast.Expr
	folder string
	within *ast.FuncDecl
}

func hasGo(dir string) (bool, error) {
	found := errors.New("found")
	err := filepath.WalkDir(dir, func(file string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(file, ".go") {
			return found
		}
		return err
	})
	if errors.Is(err, found) {
		return true, nil
	}
	return false, err
}

func readCode(prefix, dir string, err error) (*Provider, error) {
	if err != nil {
		return nil, err
	}
	c := &code{
		prefix: prefix, funcs: map[place]*ast.FuncDecl{}, methods: map[place]map[string]*ast.FuncDecl{},
		values: map[place]ast.Expr{}, folders: map[string][]string{}, resources: map[string]use{},
	}
	if err := c.parse(dir); err != nil {
		return nil, err
	}
	p := &Provider{Types: map[string]*Type{}}
	for name, u := range c.resources {
		r := codeReader{code: c}
		r.resource(u, 0)
		if len(r.attrs) > 0 { // else it may be anything that is called like a type
			p.Types[name] = &Type{From: Source, Attributes: sorted(r.attrs)}
		}
	}
	c.framework(p)
	p.From = []From{{Kind: Source, Name: filepath.Base(dir), Types: len(p.Types)}}
	return p, nil
}

// parse reads all files below dir but tests and copies of other projects.
func (c *code) parse(dir string) error {
	files := token.NewFileSet()
	var parsed []*ast.File
	var folders []string
	err := filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && entry.Name() == "vendor":
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(files, file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		parsed, folders = append(parsed, f), append(folders, filepath.Dir(file))
		return nil
	})
	for i, f := range parsed {
		c.declare(f, folders[i])
		base := filepath.Base(folders[i])
		if !slices.Contains(c.folders[base], folders[i]) {
			c.folders[base] = append(c.folders[base], folders[i])
		}
	}
	for i, f := range parsed {
		c.register(f, folders[i])
	}
	return err
}

func (c *code) declare(f *ast.File, folder string) {
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				c.funcs[place{folder, d.Name.Name}] = d
				continue
			}
			receiver := place{folder, receiverOf(d)}
			if c.methods[receiver] == nil {
				c.methods[receiver] = map[string]*ast.FuncDecl{}
			}
			c.methods[receiver][d.Name.Name] = d
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if v, ok := spec.(*ast.ValueSpec); ok {
					for i, value := range v.Values {
						c.values[place{folder, v.Names[i].Name}] = value
					}
				}
			}
		}
	}
}

func receiverOf(d *ast.FuncDecl) string {
	t := d.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	if id, ok := t.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}

// register finds what is registered as a resource type: a type's name next to a
// call, as a map's value or as an argument, but where it is data sources that are
// registered.
func (c *code) register(f *ast.File, folder string) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			return !ofData(n.Name)
		case *ast.ValueSpec:
			return !ofData(n.Names[0])
		case *ast.KeyValueExpr:
			if id, ok := n.Key.(*ast.Ident); ok && ofData(id) {
				return false
			}
			c.registration(n.Key, n.Value, folder)
		case *ast.CallExpr:
			if len(n.Args) == 2 && strings.HasSuffix(calleeName(n), "RegisterResource") {
				c.registration(n.Args[0], n.Args[1], folder)
			}
		}
		return true
	})
}

// ofData reports whether a declaration or a field has data sources in it.
func ofData(id *ast.Ident) bool {
	name := strings.ToLower(id.Name)
	return strings.Contains(name, "datasource") && !strings.Contains(name, "resources") || dataCall.MatchString(id.Name)
}

func (c *code) registration(key, value ast.Expr, folder string) {
	name := c.text(key, folder)
	if !strings.HasPrefix(name, c.prefix+"_") || !typeName.MatchString(name) {
		return
	}
	if lit, ok := value.(*ast.CompositeLit); ok { // Vault's has notes beside it
		value = field(lit, "Resource")
	}
	if call, ok := value.(*ast.CallExpr); ok && !makesData(call) {
		c.resources[name] = use{expr: call, folder: folder}
	}
}

// makesData reports whether a call makes a data source, which may be called as a
// resource type is: dataSourceDisk(), but not resourceDataSource().
func makesData(call *ast.CallExpr) bool {
	callee := calleeName(call)
	lower := strings.ToLower(callee)
	if strings.HasPrefix(lower, "resource") || strings.HasSuffix(lower, "resource") {
		return false
	}
	return strings.Contains(lower, "datasource") || dataCall.MatchString(callee)
}

var dataCall = regexp.MustCompile(`^data[A-Z_]`)

func calleeName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}
