import { expect, test } from 'vitest';
import type { ReadSample } from './stroke-report.ts';
import { describeRows, reportOnAll, rowsOf } from './stroke-table.ts';

const read = (writer: string, label: number | string, digit: number, more: Partial<ReadSample> = {}) => ({
  id: `${label}-${digit}`,
  label,
  writer,
  suspect: false,
  digit,
  answer: 'digit' as const,
  ...more,
});

const UNIPEN = {
  name: 'unipen.jsonl',
  samples: [
    read('ibm/1', 1, 1),
    read('ibm/2', 2, 2, { answer: 'not-a-digit' }),
    read('val/1', 1, 7),
    read('val/1', 2, 2),
    read('val/2', 2, 3, { suspect: true }),
    read('val/2', 'K', 4, { answer: 'not-a-digit' }),
    read('val/2', 'g', 9),
  ],
};
const TABLET = { name: 'tablet.jsonl', samples: [read('one', 3, 3), read('two', 3, 3)] };

test('a file has a row, and each group of its writers has one where there are several', () => {
  const rows = rowsOf([UNIPEN, TABLET]);
  expect(rows.map(({ file, group }) => [file, group])).toEqual([
    ['unipen.jsonl', null],
    ['unipen.jsonl', 'ibm'],
    ['unipen.jsonl', 'val'],
    ['tablet.jsonl', null],
  ]);
  expect(rows[0]).toEqual({
    file: 'unipen.jsonl',
    group: null,
    digits: 4,
    accuracy: 0.75,
    accuracyWithSuspects: 0.6,
    worst: { digit: '1', accuracy: 0.5 },
    digitsRefused: 0.25,
    nonDigits: 2,
    nonDigitsRefused: 0.5,
  });
  expect(rows[1]).toMatchObject({ accuracy: 1, digitsRefused: 0.5, nonDigits: 0, nonDigitsRefused: null });
});

test('a file of letters alone has no accuracy, and no part in the mean of the files', () => {
  const letters = { name: 'letters.jsonl', samples: [read('a', 'K', 4), read('a', 'g', 9)] };
  expect(rowsOf([letters])[0]).toMatchObject({ digits: 0, accuracy: null, worst: null, nonDigitsRefused: 0 });
  const table = describeRows(rowsOf([UNIPEN, TABLET, letters]));
  expect(table).toMatch(/mean of the files \| +\| +87\.50 % \| +80\.00 % \| +75\.00 % \| +12\.50 %/);
  expect(describeRows(rowsOf([UNIPEN, letters]))).not.toContain('mean');
});

test('the report on all files counts each sample once', () => {
  expect(reportOnAll([UNIPEN, TABLET])).toMatchObject({
    samples: 7,
    samplesWithoutSuspects: 6,
    othersSamples: 2,
  });
});
