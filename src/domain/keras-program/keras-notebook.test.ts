import { expect, test } from 'vitest';
import { PRESETS } from '../experiment/presets.ts';
import type { KerasExperiment } from './keras-experiment.ts';
import { kerasNotebook } from './keras-notebook.ts';
import { programParts } from './program-parts.ts';
import { TEST_WORDS } from './testing/test-words.ts';

interface Cell {
  cell_type: string;
  id: string;
  metadata: { tags?: string[] };
  source: string[];
  outputs?: unknown[];
  execution_count?: null;
}

interface Notebook {
  nbformat: number;
  nbformat_minor: number;
  metadata: { kernelspec: { name: string } };
  cells: Cell[];
}

const robust: KerasExperiment = { ...PRESETS.robust, title: 'Robust', figures: null };
const read = (experiment: KerasExperiment) => JSON.parse(kerasNotebook(experiment, TEST_WORDS)) as Notebook;
const codeOf = (cells: Cell[]) => cells.filter((cell) => cell.cell_type === 'code');

test('it is a notebook of nbformat 4.5 for python3, without outputs, whose cells have unique ids', () => {
  const { nbformat, nbformat_minor, metadata, cells } = read(robust);
  expect([nbformat, nbformat_minor, metadata.kernelspec.name]).toEqual([4, 5, 'python3']);
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  for (const cell of cells) {
    expect(cell.id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
    const isCode = cell.cell_type === 'code';
    expect([cell.outputs, cell.execution_count]).toEqual(isCode ? [[], null] : [undefined, undefined]);
    expect(cell.source.slice(0, -1).every((line) => line.endsWith('\n'))).toBe(true);
    expect(cell.source.at(-1)).not.toMatch(/\n/);
  }
});

test('ids are the same for another title, so that versions of a notebook can be compared', () => {
  const ids = (title: string) => read({ ...robust, title }).cells.map(({ id }) => id);
  expect(ids('one')).toEqual(ids('other'));
});

test('its cells, joined, are the parts of the program that need no command line', () => {
  const parts = programParts(robust, TEST_WORDS, 'notebook');
  const cells = codeOf(read(robust).cells);
  expect(cells.map(({ source }) => source.join('')).join('\n\n')).toBe(
    parts.map(({ code }) => code.join('\n')).join('\n\n'),
  );
  const names = programParts(robust, TEST_WORDS, 'program').map(({ name }) => name);
  expect(names.filter((name) => !cells.some(({ id }) => id === name))).toEqual(['options']);
  expect(cells.some(({ source }) => /\boptions\b|argparse/.test(source.join('')))).toBe(false);
});

test('a runner of notebooks finds the settings by their tag', () => {
  const tagged = read(robust).cells.filter(({ metadata }) => metadata.tags?.includes('parameters'));
  expect(tagged.map(({ id }) => id)).toEqual(['settings']);
});

test('every cell of code has a heading and a sentence before it', () => {
  const { cells } = read(robust);
  cells.forEach((cell, index) => {
    if (cell.cell_type !== 'code') return;
    expect(cells[index - 1].source[0]).toMatch(/^## .+/);
    expect(cells[index - 1].source[2]).not.toBe('');
  });
});

test('a hostile title neither breaks the JSON nor becomes Markdown, HTML or code', () => {
  const title = '</script><img src=x> **b** [l](http://x) $x$ & "\n\n# h\\ \u2028`c`';
  const { cells } = read({ ...robust, title });
  expect(cells).toHaveLength(read(robust).cells.length);
  expect(cells[0].source[0]).toBe(
    '# &lt;\\/script\\>&lt;img src\\=x\\> \\*\\*b\\*\\* \\[l\\]\\(http\\:\\/\\/x\\) \\$x\\$ &amp; \\" \\# h\\\\  \\`c\\`\n',
  );
});
