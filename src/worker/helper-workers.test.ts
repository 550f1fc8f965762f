// The team with twins that a script answers for.

import { beforeAll, expect, test, vi } from 'vitest';
import { startBackend } from '../engine/choosing/start-backend.ts';
import { GradientHelper } from '../engine/training/parallel/gradient-helper.ts';
import { PROTOCOL_VERSION, type FromWorker, type ToWorker } from '../protocol/messages.ts';
import { HelperWorkers } from './helper-workers.ts';
import type { HelperPort } from './helper-worker.ts';

type Manner = 'answers' | 'dies' | 'is silent';

class ScriptedTwin implements HelperPort {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: object) => void) | null = null;
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
    if (call === 'join') this.helper = new GradientHelper(takes);
    if (call === 'gradient' && this.helper) answers = await this.helper.gradient(takes.weights, takes.part);
    this.onmessage?.({ data: { version: PROTOCOL_VERSION, kind: 'answer', id, answers } });
  }

  terminate() {
    this.terminated = true;
  }
}

function setUp() {
  const twins: ScriptedTwin[] = [];
  const team = new HelperWorkers(() => {
    const twin = new ScriptedTwin();
    twins.push(twin);
    return twin;
  });
  return { team, twins };
}

const TASK = {
  network: [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }] as const,
  seed: 4,
  epsilon: 1e-7,
  images: { pixels: new Uint8Array(784 * 2), labels: Uint8Array.of(1, 2), count: 2 },
  augmentation: null,
};
const WEIGHTS = () => new Float32Array(7_850);
const PART = { indices: Uint32Array.of(0, 1), batchSize: 4, epoch: 1 };

beforeAll(() => startBackend('wasm', null));

test('every twin joins with a seed of its own and answers its part', async () => {
  const { team, twins } = setUp();
  team.resize(3);
  await team.join(TASK);
  const seeds = twins.map(({ heard }) => (heard[0].takes as { seed: number }).seed);
  expect(new Set([...seeds, TASK.seed]).size).toBe(3);
  const shares = await Promise.all(team.gradients([PART, PART], [WEIGHTS(), WEIGHTS()]));
  expect(shares.map((share) => share?.gradient.length)).toEqual([7_850, 7_850]);
  // Two of four images, all ten digits alike.
  expect(shares[0]?.sums[0]).toBeCloseTo(Math.log(10) / 2, 5);
});

test('a twin that dies over a part says so, is ended and asked no more', async () => {
  const { team, twins } = setUp();
  team.resize(3);
  await team.join(TASK);
  twins[0].manner = 'dies';
  const [first, second] = await Promise.all(team.gradients([PART, PART], [WEIGHTS(), WEIGHTS()]));
  expect(first).toBeNull();
  expect(second).not.toBeNull();
  expect(twins[0].terminated).toBe(true);
  expect(team.size).toBe(1);
});

test('a silent twin is given up', async () => {
  vi.useFakeTimers();
  const { team, twins } = setUp();
  team.resize(2);
  twins[0].manner = 'is silent';
  const joined = team.join(TASK);
  await vi.advanceTimersByTimeAsync(20_000);
  await joined;
  expect(team.size).toBe(0);
  expect(twins[0].terminated).toBe(true);
  vi.useRealTimers();
});

test('on two cores no helper is spawned, since one core is left for the page', async () => {
  const { team, twins } = setUp();
  expect(await team.measure(1_000, 2, 128)).toEqual({ workers: 1, imagesPerSecond: 1_000 });
  expect(twins).toHaveLength(0);
});

test('helpers that bring nothing are sent away', async () => {
  const { team, twins } = setUp();
  // In this one thread, two are never faster than one.
  const alone = 1e9;
  expect(await team.measure(alone, 8, 128)).toEqual({ workers: 1, imagesPerSecond: alone });
  expect(twins.length).toBeGreaterThan(0);
  expect(twins.every(({ terminated }) => terminated)).toBe(true);
});

test('helpers that make it faster are kept', async () => {
  const { team } = setUp();
  const { workers, imagesPerSecond } = await team.measure(1, 3, 128);
  expect(workers).toBe(2);
  expect(imagesPerSecond).toBeGreaterThan(1.1);
  expect(team.size).toBe(1);
});
