import { expect, test, vi } from 'vitest';
import { keepDigit } from '../../domain/kept/kept-digit.ts';
import type { Taught } from '../../domain/kept/taught.ts';
import { createTeachingStore } from './teaching-store.ts';

const DIGITS = [keepDigit(1, new Float32Array(784).fill(1), null, '2026-11-25T10:00:00.000Z')];
const TAUGHT: Taught = {
  model: { network: [], weights: [] },
  validationImages: 3_000,
  before: { valAccuracy: 0.99, predicted: [7] },
  after: { valAccuracy: 0.989, predicted: [1] },
};

function setUp() {
  let end: { resolve(taught: Taught | null): void; reject(error: unknown): void };
  let tell: (progress: { step: number; steps: number }) => void;
  const onKept = vi.fn();
  const stopTeaching = vi.fn(() => Promise.resolve());
  const store = createTeachingStore({
    service: {
      hasModel: true,
      teach: (_digits, listen) => {
        tell = listen;
        return new Promise((resolve, reject) => (end = { resolve, reject }));
      },
      stopTeaching,
    },
    onKept,
  });
  const phase = () => store.getState().teaching.phase;
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { store, phase, settled, onKept, stopTeaching, ends: () => end, tells: () => tell };
}

test('a lesson tells its steps, shows what came of it, and is kept only when asked', async () => {
  const { store, phase, settled, onKept, ends, tells } = setUp();
  store.getState().teach(DIGITS);
  tells()({ step: 40, steps: 160 });
  expect(store.getState().teaching).toMatchObject({ phase: 'teaching', step: 40 });
  ends().resolve(TAUGHT);
  await settled();
  expect(phase()).toBe('taught');
  expect(onKept).not.toHaveBeenCalled();
  store.getState().keep();
  expect(onKept).toHaveBeenCalledExactlyOnceWith(TAUGHT, 1);
  expect(phase()).toBe('idle');
});

test('a discarded lesson changes nothing', async () => {
  const { store, phase, settled, onKept, ends } = setUp();
  store.getState().teach(DIGITS);
  ends().resolve(TAUGHT);
  await settled();
  store.getState().discard();
  expect(phase()).toBe('idle');
  store.getState().keep();
  expect(onKept).not.toHaveBeenCalled();
});

test('a cancelled lesson is over at once, and what it still says is not heard', async () => {
  const { store, phase, settled, stopTeaching, ends } = setUp();
  store.getState().teach(DIGITS);
  store.getState().cancel();
  expect(phase()).toBe('idle');
  expect(stopTeaching).toHaveBeenCalledOnce();
  ends().resolve(TAUGHT);
  await settled();
  expect(phase()).toBe('idle');
});

test('a lesson that fails says why; without digits there is none', async () => {
  const { store, phase, settled, ends } = setUp();
  store.getState().teach([]);
  expect(phase()).toBe('idle');
  store.getState().teach(DIGITS);
  ends().reject({ code: 'data-missing', subject: 'x' });
  await settled();
  expect(store.getState().teaching).toEqual({ phase: 'failed', code: 'data-missing' });
});
