import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterAwake } from './awake-time.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page that wakes up gets what was due meanwhile at once, and nothing that was not begun yet. */
function sleep(): void {
  vi.advanceTimersToNextTimer();
}

test('awake, it takes as long as was asked for', () => {
  for (const milliseconds of [80, 2_000, 30_000]) {
    const over = vi.fn();
    afterAwake(milliseconds, over);
    vi.advanceTimersByTime(milliseconds * 0.99);
    expect(over).not.toHaveBeenCalled();
    vi.advanceTimersByTime(milliseconds * 0.01);
    expect(over).toHaveBeenCalledTimes(1);
  }
});

test('a sleep, however long, is a tenth of the time at most', () => {
  const over = vi.fn();
  afterAwake(30_000, over);
  for (let slept = 0; slept < 9; slept++) sleep();
  vi.advanceTimersByTime(2_990);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(over).toHaveBeenCalledTimes(1);
});

test('who sleeps through the last part still gets what waited meanwhile before the time is over', () => {
  const over = vi.fn();
  afterAwake(30_000, over);
  vi.advanceTimersByTime(29_900);
  sleep();
  expect(over).not.toHaveBeenCalled();
  sleep();
  expect(over).toHaveBeenCalledTimes(1);
});

test('a wait that was ended is never over', () => {
  const over = vi.fn();
  const end = afterAwake(1_000, over);
  vi.advanceTimersByTime(500);
  end();
  vi.advanceTimersByTime(10_000);
  expect(over).not.toHaveBeenCalled();
});
