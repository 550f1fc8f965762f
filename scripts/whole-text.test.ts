// Seen to fail: text that a translated page would lose hold of.

import { resolve } from 'node:path';
import { Linter } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { wholeText } from '../whole-text.js';

const FILE = resolve('src/ui/Case.tsx');

/** The rule asks for types, so that the text stands in a program of its own, which needs no library. */
function complaints(jsx: string): string[] {
  const code = `
    declare const words: string; declare const count: number; declare const shown: boolean;
    type Node = string | number | bigint | object | null; declare const children: Node;
    declare global { namespace JSX {
      interface Element { made: true } interface IntrinsicElements { [name: string]: object }
    } }
    export const made = ${jsx};`;
  const options = { jsx: ts.JsxEmit.Preserve, noLib: true, strict: true };
  const host = ts.createCompilerHost(options);
  const source = ts.createSourceFile(FILE, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  host.getSourceFile = (name) => (name === FILE ? source : undefined);
  const programs = [ts.createProgram([FILE], options, host)];
  const languageOptions = { parser: tseslint.parser as Linter.Parser, parserOptions: { programs } };
  return new Linter()
    .verify(code, [{ files: ['**/*.tsx'], languageOptions }, wholeText], FILE)
    .map(({ ruleId, message }) => ruleId ?? message);
}

test.each([
  '<td>{count}/{count}</td>',
  '<td><b />{shown && words}</td>',
  '<td><b />{shown ? <i /> : words}</td>',
  '<p>{words} {words}</p>',
  '<label><input />{words}</label>',
  '<p>{words}{shown && <b />}</p>',
  '<p>→ <b /></p>',
  '<p><b />{count && <i />}</p>',
  '<><b />{words}</>',
  '<>{words}</>',
])('%s is refused', (jsx) => {
  expect(complaints(jsx)).toContain('digit-lab/whole-text');
});

test.each([
  '<td>{words}</td>',
  '<td>{`${count}/${count}`}</td>',
  '<td>{shown && words}</td>',
  '<p><b>{words}</b> <span>{count}</span></p>',
  "<p><b>{words}</b>{' '}<span>{count}</span></p>",
  '<p>{shown && <b />}{shown ? <i /> : null}</p>',
  '<div><b />{children}</div>',
  '<p><b />{/* It says why. */}</p>',
])('%s is allowed', (jsx) => {
  expect(complaints(jsx)).toEqual([]);
});
