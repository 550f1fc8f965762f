import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadAhead } from './load-ahead.ts';

/** The page has long been open by then. */
const LATER_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', {});
  vi.stubGlobal('navigator', { onLine: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** @returns parts that come when they are let, and the names of those that were asked for */
function heldParts(...names: string[]) {
  const asked: string[] = [];
  const come: (() => void)[] = [];
  const parts = names.map((name) => ({
    loadAhead() {
      asked.push(name);
      return new Promise<void>((resolve) => come.push(resolve));
    },
  }));
  const nextComes = async () => {
    come.shift()?.();
    await vi.advanceTimersByTimeAsync(LATER_MS);
  };
  return { parts, asked, nextComes };
}

test('parts come one after the other, and none while the page is only just open', async () => {
  const { parts, asked, nextComes } = heldParts('a', 'b');
  loadAhead(parts);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(LATER_MS);
  expect(asked).toEqual(['a']);
  await nextComes();
  expect(asked).toEqual(['a', 'b']);
  await nextComes();
  expect(asked).toEqual(['a', 'b']);
});

test('a part waits until the browser says that it is idle', async () => {
  const idle: (() => void)[] = [];
  const requestIdleCallback = (work: () => void) => idle.push(work);
  vi.stubGlobal('window', { requestIdleCallback });
  vi.stubGlobal('requestIdleCallback', requestIdleCallback);
  const { parts, asked } = heldParts('a');
  loadAhead(parts);
  await vi.advanceTimersByTimeAsync(LATER_MS);
  expect(asked).toEqual([]);
  for (const work of idle) work();
  expect(asked).toEqual(['a']);
});

test.each([
  ['metered', { onLine: true, connection: { saveData: true } }],
  ['missing', { onLine: false }],
])('nothing is loaded where the connection is %s', async (_kind, navigator) => {
  vi.stubGlobal('navigator', navigator);
  const { parts, asked } = heldParts('a');
  loadAhead(parts);
  await vi.advanceTimersByTimeAsync(LATER_MS);
  expect(asked).toEqual([]);
});

test('what is ended loads no further part, before the first one or after it', async () => {
  const atOnce = heldParts('a');
  loadAhead(atOnce.parts)();
  const later = heldParts('b', 'c');
  const end = loadAhead(later.parts);
  await vi.advanceTimersByTimeAsync(LATER_MS);
  end();
  await later.nextComes();
  expect(atOnce.asked).toEqual([]);
  expect(later.asked).toEqual(['b']);
});
