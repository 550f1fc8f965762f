import { expect, test } from 'vitest';
import { LARGEST_DIGIT_FILE_BYTES, readDigitFile, writeDigitFile } from './digit-file.ts';
import { keepDigit, type KeptDigit } from './kept-digit.ts';

const strokes = [
  [
    { x: 100.5, y: 20 },
    { x: 300, y: 999.9 },
  ],
];
const ink = Float32Array.from({ length: 784 }, (_, index) => (index % 7) / 7);
const DRAWN = keepDigit(7, ink, strokes, '2026-11-25T10:00:00.000Z');
const IMAGE = keepDigit(4, ink.toReversed(), null, '2026-11-25T11:00:00.000Z');

interface Written {
  format: string;
  version: number;
  digits: Record<string, unknown>[];
}

/** The file of one drawn digit, after a change to it. */
function changed(change: (file: Written) => void): string {
  const file = JSON.parse(writeDigitFile([DRAWN])) as Written;
  change(file);
  return JSON.stringify(file);
}

test('what is written and read again is the same, strokes and pictures', () => {
  expect(readDigitFile(writeDigitFile([DRAWN, IMAGE]))).toEqual({ digits: [DRAWN, IMAGE] });
});

test('a file of version 1 as it was first written still reads', () => {
  const picture = btoa(String.fromCharCode(...DRAWN.picture));
  const old = `{"format":"digit-lab-digits","version":1,"digits":[{"label":7,"keptAt":"2026-11-25T10:00:00.000Z","strokes":[[100.5,20,300,999.9]],"picture":"${picture}"}]}`;
  expect(readDigitFile(old)).toEqual({ digits: [DRAWN] });
});

test.each([
  ['no JSON', 'hello', 'not-ours'],
  ['another file', '{"a":1}', 'not-ours'],
  ['null', 'null', 'not-ours'],
  ['of a newer version', changed((file) => (file.version = 2)), 'newer'],
  ['with a digit that is null', changed((file) => (file.digits = [null as never])), 'damaged'],
  [
    'with too many digits',
    changed((file) => (file.digits = Array<Record<string, unknown>>(1_001).fill(file.digits[0]))),
    'too-many',
  ],
  ['without digits', changed((file) => (file.digits = {} as never)), 'damaged'],
  ['too big', ' '.repeat(LARGEST_DIGIT_FILE_BYTES + 1), 'too-big'],
] as const)('a file that is %s is refused', (_what, text, problem) => {
  expect(readDigitFile(text)).toEqual({ problem });
});

test.each([
  ['a label that is no digit', { label: 10 }],
  ['a label that is no number', { label: '7' }],
  ['a broken date', { keptAt: 'yesterday' }],
  ['a date that is no text', { keptAt: 5 }],
  ['a short picture', { picture: 'AAAA' }],
  ['a picture that is no base64', { picture: '<'.repeat(1048) }],
  ['an empty picture', { picture: btoa('\0'.repeat(784)) }],
  ['strokes off the pad', { strokes: [[0, 1001]] }],
  ['strokes that are not finite', { strokes: [[0, null]] }],
  ['half a point', { strokes: [[1, 2, 3]] }],
  ['no strokes at all', { strokes: [] }],
  ['strokes that are objects', { strokes: { length: 1 } }],
  ['too many strokes', { strokes: Array(101).fill([1, 2]) }],
  ['too many points', { strokes: [Array(10_002).fill(1)] }],
])('a digit with %s refuses the file', (_what, wrong) => {
  const text = changed((file) => Object.assign(file.digits[0], wrong));
  expect(readDigitFile(text)).toEqual({ problem: 'damaged' });
});

test('an identity in the file is not believed: it is the picture that makes it', () => {
  const text = changed((file) => Object.assign(file.digits[0], { id: 'mine', extra: '<script>' }));
  expect((readDigitFile(text) as { digits: KeptDigit[] }).digits).toEqual([DRAWN]);
});
