// Helper workers that a script answers for.

import { beforeAll, expect, test, vi } from 'vitest';
import { startBackend } from '../engine/choosing/start-backend.ts';
import { GradientHelper } from '../engine/training/parallel/gradient-helper.ts';
import { PROTOCOL_VERSION, type ToWorker } from '../protocol/messages.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';
import { HelperWorkers } from './helper-workers.ts';

type Manner = 'answers' | 'dies' | 'is silent';

class ScriptedHelper implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: ((event: object) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;
  manner: Manner = 'answers';
  readonly heard: ToWorker[] = [];
  private helper: GradientHelper | null = null;

  postMessage(message: ToWorker) {
    this.heard.push(message);
    if (this.manner === 'dies') setTimeout(() => this.onerror?.({}));
    if (this.manner === 'answers') void this.answer(message);
  }

  private async answer(message: ToWorker) {
    const { id, call, takes } = message;
    let answers: unknown = null;
    if (call === 'prepare-helper') this.helper = new GradientHelper(takes);
    if (call === 'share-gradient' && this.helper)
      answers = await this.helper.gradient(takes.weights, takes.part);
    this.onmessage?.({ data: { version: PROTOCOL_VERSION, kind: 'answer', id, answers } });
  }

  terminate() {
    this.terminated = true;
  }
}

function setUp() {
  const workers: ScriptedHelper[] = [];
  const helpers = new HelperWorkers(() => {
    const worker = new ScriptedHelper();
    workers.push(worker);
    return worker;
  });
  return { helpers, workers };
}

const TASK = {
  network: [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }] as const,
  seed: 4,
  epsilon: 1e-7,
  images: { pixels: new Uint8Array(784 * 2), labels: Uint8Array.of(1, 2), count: 2 },
  augmentation: null,
};
const WEIGHTS = () => new Float32Array(7_850);
const PART = { indices: Uint32Array.of(0, 1), batchSize: 4, epoch: 1, step: 0, next: null };

beforeAll(() => startBackend('wasm', null));

test('every helper is prepared with a seed of its own and answers its part', async () => {
  const { helpers, workers } = setUp();
  helpers.resize(3);
  await helpers.prepare(TASK);
  const seeds = workers.map(({ heard }) => (heard[0].takes as { seed: number }).seed);
  expect(new Set([...seeds, TASK.seed]).size).toBe(3);
  const shares = await Promise.all(helpers.gradients([PART, PART], [WEIGHTS(), WEIGHTS()]));
  expect(shares.map((share) => share?.gradient.length)).toEqual([7_850, 7_850]);
  // Two of four images, all ten digits alike.
  expect(shares[0]?.sums[0]).toBeCloseTo(Math.log(10) / 2, 5);
});

test('a helper that dies over a part says so, is ended and asked no more', async () => {
  const { helpers, workers } = setUp();
  helpers.resize(3);
  await helpers.prepare(TASK);
  workers[0].manner = 'dies';
  const [first, second] = await Promise.all(helpers.gradients([PART, PART], [WEIGHTS(), WEIGHTS()]));
  expect(first).toBeNull();
  expect(second).not.toBeNull();
  expect(workers[0].terminated).toBe(true);
  expect(helpers.size).toBe(1);
});

test('a silent helper is given up', async () => {
  vi.useFakeTimers();
  const { helpers, workers } = setUp();
  helpers.resize(2);
  workers[0].manner = 'is silent';
  const prepared = helpers.prepare(TASK);
  await vi.advanceTimersByTimeAsync(20_000);
  await prepared;
  expect(helpers.size).toBe(0);
  expect(workers[0].terminated).toBe(true);
  vi.useRealTimers();
});

test('a helper is waited for four times as long as a step is expected to take', async () => {
  const { helpers, workers } = setUp();
  helpers.resize(2);
  await helpers.prepare(TASK);
  helpers.expectStep(30_000);
  vi.useFakeTimers();
  workers[0].manner = 'is silent';
  const [share] = helpers.gradients([PART], [WEIGHTS()]);
  await vi.advanceTimersByTimeAsync(119_000);
  expect(helpers.size).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await share).toBeNull();
  expect(helpers.size).toBe(0);
  vi.useRealTimers();
});

test('a run that finds the measurement of a stopped one going on waits for it, and starts no second one', async () => {
  const { helpers, workers } = setUp();
  const [one, other] = await Promise.all([helpers.measure(1e9, 8, 128), helpers.measure(1e9, 8, 128)]);
  expect(other).toEqual(one);
  expect(workers).toHaveLength(1);
});

test('on two cores no helper is spawned, since one core is left for the page', async () => {
  const { helpers, workers } = setUp();
  expect(await helpers.measure(1_000, 2, 128)).toEqual({ workers: 1, imagesPerSecond: 1_000 });
  expect(workers).toHaveLength(0);
});

test('helpers that bring nothing are sent away', async () => {
  const { helpers, workers } = setUp();
  // In this one thread, two are never faster than one.
  const alone = 1e9;
  expect(await helpers.measure(alone, 8, 128)).toEqual({ workers: 1, imagesPerSecond: alone });
  expect(workers.length).toBeGreaterThan(0);
  expect(workers.every(({ terminated }) => terminated)).toBe(true);
});

test('helpers that make it faster are kept', async () => {
  const { helpers } = setUp();
  const { workers, imagesPerSecond } = await helpers.measure(1, 3, 128);
  expect(workers).toBe(2);
  expect(imagesPerSecond).toBeGreaterThan(1.1);
  expect(helpers.size).toBe(1);
});
