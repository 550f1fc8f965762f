import { expect, test, vi } from 'vitest';
import { LatestOnly } from './latest-only.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('whatever is asked for meanwhile is done once, afterwards', async () => {
  const ends: (() => void)[] = [];
  const only = new LatestOnly(() => new Promise<void>((resolve) => ends.push(resolve)));
  only.ask();
  only.ask();
  only.ask();
  expect(ends).toHaveLength(1);
  ends[0]();
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]();
  await settled();
  expect(ends).toHaveLength(2);
  only.ask();
  expect(ends).toHaveLength(3);
});

test('a rest lies between the starts of two pieces of work, which hurry ends', async () => {
  vi.useFakeTimers();
  const starts: number[] = [];
  const latest = new LatestOnly(async () => void starts.push(Date.now()), 80);
  const start = Date.now();
  latest.ask();
  await vi.advanceTimersByTimeAsync(10);
  latest.ask();
  await vi.advanceTimersByTimeAsync(100);
  expect(starts.map((at) => at - start)).toEqual([0, 80]);
  latest.hurry();
  latest.ask();
  await vi.advanceTimersByTimeAsync(0);
  latest.hurry();
  await vi.advanceTimersByTimeAsync(0);
  expect(starts.map((at) => at - start)).toEqual([0, 80, 110]);
  vi.useRealTimers();
});
