import { expect, test, vi } from 'vitest';
import { LARGEST_DIGIT_FILE_BYTES, openDigitFile, readDigitFile, writeDigitFile } from './digit-file.ts';
import { MOST_POINTS, MOST_STROKES, pointsOf } from '../drawing/stroke-bounds.ts';
import { keepable, keepDigit, MOST_KEPT, type KeptDigit } from './kept-digit.ts';

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

test('a file that is too big is not even read, and one that cannot be read is none of ours', async () => {
  const text = vi.fn();
  expect(await openDigitFile({ size: 1e9, text })).toEqual({ problem: 'too-big' });
  expect(text).not.toHaveBeenCalled();
  const unreadable = { size: 1, text: () => Promise.reject(new Error('gone')) };
  expect(await openDigitFile(unreadable)).toEqual({ problem: 'not-ours' });
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
])('a digit with %s refuses the file', (_what, wrong) => {
  const text = changed((file) => Object.assign(file.digits[0], wrong));
  expect(readDigitFile(text)).toEqual({ problem: 'damaged' });
});

test.each([
  ['more strokes than a drawing has', Array(101).fill([1, 2])],
  ['more points than any page wrote', [Array(10_002).fill(1)]],
])('a digit with %s is read as its picture', (_what, written) => {
  const text = changed((file) => Object.assign(file.digits[0], { strokes: written }));
  expect(readDigitFile(text)).toEqual({ digits: [{ ...DRAWN, strokes: null }] });
});

test('a drawing with as many points as earlier pages wrote is read thinner', () => {
  const spiral = Array.from({ length: 5_000 }, (_, index) => [
    500 + index * 0.09 * Math.cos(index / 40),
    500 + index * 0.09 * Math.sin(index / 40),
  ]);
  const text = changed((file) => Object.assign(file.digits[0], { strokes: [spiral.flat()] }));
  const [{ strokes: read }] = (readDigitFile(text) as { digits: KeptDigit[] }).digits;
  expect(read).toHaveLength(1);
  expect(read![0].length).toBeGreaterThan(200);
  expect(read![0].length).toBeLessThanOrEqual(MOST_POINTS);
});

test('as many digits as can be kept, each as long as can be, fit into a file', () => {
  const corner = { x: 999.9, y: 999.9 };
  const longest = Array.from({ length: MOST_STROKES }, () =>
    Array.from({ length: MOST_POINTS / MOST_STROKES }, () => corner),
  );
  const digit = { ...keepable({ ...DRAWN, strokes: longest }), keptAt: new Date(8.64e15).toISOString() };
  expect(pointsOf(digit.strokes!)).toBe(MOST_POINTS);
  const text = writeDigitFile([digit]);
  expect(new TextEncoder().encode(text)).toHaveLength(text.length);
  expect(text.length * MOST_KEPT).toBeLessThanOrEqual(LARGEST_DIGIT_FILE_BYTES);
});

test('an identity in the file is not believed: it is the picture that makes it', () => {
  const text = changed((file) => Object.assign(file.digits[0], { id: 'mine', extra: '<script>' }));
  expect((readDigitFile(text) as { digits: KeptDigit[] }).digits).toEqual([DRAWN]);
});
