// Runs and lessons that are stopped while a backend is measured that takes its time, which the test plays.

import { expect, test, vi } from 'vitest';
import type { MnistCache } from '../data/load-mnist.ts';
import { TUTORIAL_NETWORK } from '../domain/experiment/preset-networks.ts';
import { TUTORIAL_CONFIG } from '../domain/experiment/training-config.ts';
import type { ChosenBackend } from '../engine/choosing/choose-backend.ts';
import type { StartedBackend } from './started-backend.ts';
import { TeachingRun } from './teaching-run.ts';
import { TrainingRun } from './training-run.ts';

const IMAGES = { pixels: new Uint8Array(784), labels: new Uint8Array(1), count: 1 };
const mnist = { train: async () => IMAGES, test: async () => IMAGES } as unknown as MnistCache;

function slowBackend() {
  const choose = vi.fn(
    (_forced: null, _remembered: null, _onBytes: (loaded: number) => void) =>
      new Promise<ChosenBackend>(() => undefined),
  );
  return { choose, backend: { choose } as unknown as StartedBackend };
}

test('a run that is stopped while backends are measured ends at once, without a result', async () => {
  const { choose, backend } = slowBackend();
  const tell = vi.fn();
  const run = new TrainingRun(
    {
      network: TUTORIAL_NETWORK,
      config: TUTORIAL_CONFIG,
      dataUrl: '',
      backend: null,
      remembered: null,
      workers: null,
      resumeFrom: null,
      startFrom: null,
    },
    { mnist, backend, now: () => 0, helpers: null, cores: 1, tell },
  );
  const ended = run.run();
  await expect.poll(() => choose.mock.calls.length).toBe(1);
  choose.mock.calls[0][2](200_000);
  expect(tell).toHaveBeenLastCalledWith({ type: 'preparing', what: 'loading-wasm', loadedBytes: 200_000 });
  run.stop();
  expect(await ended).toBeNull();
  expect(tell).toHaveBeenLastCalledWith({ type: 'ended', reason: 'stopped', bestEpoch: null, test: null });
});

test('a lesson that is stopped while backends are measured ends at once', async () => {
  const { choose, backend } = slowBackend();
  const takes = { model: { network: [], weights: [] }, digits: [], seed: 1, dataUrl: '', backend: null };
  const lesson = new TeachingRun(takes, { mnist, backend, tell: () => undefined });
  const ended = lesson.run();
  await expect.poll(() => choose.mock.calls.length).toBe(1);
  lesson.stop();
  expect(await ended).toBeNull();
});
