import { expect, test } from 'vitest';
import { keptRun } from '../../testing/kept-runs.ts';
import type { SavedRun } from './saved-run.ts';
import { runsCsv } from './runs-csv.ts';

const named = (name: string) => () => name;
const lines = (runs: readonly SavedRun[], name = 'Tutorial') => runsCsv(runs, named(name)).split('\r\n');

test('the file begins with a byte order mark and ends its lines as RFC 4180 says', () => {
  const text = runsCsv([keptRun(1)], named('実行'));
  expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('\r\n')).toBe(true);
});

test('each epoch of each run is a row under the names of Keras', () => {
  const rows = lines([keptRun(1), keptRun(2)]);
  expect(rows[0]).toMatch(
    /^\ufeffrun,name,preset,epoch,loss,accuracy,val_loss,val_accuracy,warped_loss,warped_accuracy,seconds,/,
  );
  expect(rows.slice(1, -1).map((row) => row.split(',').slice(0, 4).join(' '))).toEqual([
    ...['1 Tutorial tutorial 1', '1 Tutorial tutorial 2', '1 Tutorial tutorial 3'],
    ...['2 Tutorial tutorial 1', '2 Tutorial tutorial 2', '2 Tutorial tutorial 3'],
  ]);
});

test('a figure that is not finite is empty, and every row has all columns', () => {
  const [epoch] = keptRun(1).epochs;
  const [head, row] = lines([keptRun(1, { epochs: [{ ...epoch, loss: NaN, valLoss: Infinity }] })]);
  expect(row.split(',')).toHaveLength(head.split(',').length);
  expect(row.split(',').slice(4, 7)).toEqual(['', String(epoch.accuracy), '']);
});

test('quotes, commas and line breaks of a name stay within its cell', () => {
  expect(runsCsv([keptRun(1)], named('a "b", c\nd'))).toContain('1,"a ""b"", c\nd",tutorial,1,');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '－1'])('%j is text to a spreadsheet', (name) => {
  expect(lines([keptRun(1)], name)[1]).toContain(`1,'${name},`);
});
