import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { place, readStrokeFile } from './stroke-file.ts';
import { describeReport, reportOn, type ReadSample } from './stroke-report.ts';

const read = (label: number | string, digit: number | null, more: Partial<ReadSample> = {}): ReadSample => ({
  id: `${label}-${digit}`,
  label,
  writer: 'one',
  suspect: false,
  digit,
  answer: 'digit',
  ...more,
});

test('suspects count for the accuracy of all and for nothing else', () => {
  const report = reportOn([read(1, 1), read(1, 7), read(2, 2), read(2, 3, { suspect: true })], null);
  expect(report).toMatchObject({ samples: 4, accuracy: 0.5, accuracyWithoutSuspects: 2 / 3 });
  expect(report.perDigit['1']).toEqual({ samples: 2, right: 1, accuracy: 0.5 });
  expect(report.confusions).toEqual([{ label: '1', read: '7', count: 1, ids: ['1-7'] }]);
  expect(report.othersFlagged).toBeNull();
});

test('the writer with most errors comes first, and those without any are not named', () => {
  const report = reportOn(
    [
      read(1, 1, { writer: 'good' }),
      read(1, 2),
      read(3, 4, { writer: 'bad' }),
      read(5, 6, { writer: 'bad' }),
    ],
    null,
  );
  expect(report.worstWriters.map(({ writer }) => writer)).toEqual(['bad', 'one']);
  expect(describeReport(report)).toContain('Worst writers: bad 0 of 2');
});

test('a file is read line by line, in any scale, and a bad line is named', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'strokes-')), 'some.jsonl');
  writeFileSync(path, '{"label":1,"strokes":[[[3,0],[3,2]]],"writer":"w","id":"a","suspect":1}\n\n');
  expect(readStrokeFile(path)).toEqual([
    {
      id: 'a',
      label: 1,
      writer: 'w',
      suspect: true,
      strokes: [
        [
          { x: 500, y: 200 },
          { x: 500, y: 800 },
        ],
      ],
    },
  ]);
  writeFileSync(path, '{"label":1,"strokes":[[[3,0],[null,2]]]}');
  expect(() => readStrokeFile(path)).toThrow('some.jsonl:1');
});

test('a dot stays a dot where it is placed', () => {
  expect(place([[[7, 7]]], { longerSide: 300, x: 10, y: 20 })).toEqual([[{ x: 10, y: 20 }]]);
});
