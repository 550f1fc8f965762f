import { expect, test } from 'vitest';
import { keptRun } from '../../testing/kept-runs.ts';
import { runFileName } from './run-file-name.ts';

test('a file of a run is named by its preset, or as its author named the run, and by its number', () => {
  expect(runFileName(keptRun(3, { preset: 'robust' }), '', '.onnx')).toBe('robust-run-3.onnx');
  expect(runFileName(keptRun(4, { name: '私の 1 号' }), '-loss', '.svg')).toBe('私の-1-号-run-4-loss.svg');
});

test('a long name is cut before the number', () => {
  expect(runFileName(keptRun(12, { name: 'x'.repeat(200) }), '', '.keras')).toMatch(/^x{67}-run-12\.keras$/);
});
