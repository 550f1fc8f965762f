// Helpers in this thread, each with a network of its own: what crosses is copied, as between workers.

import type { BatchPart, HelperTask } from './shared-batch.ts';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { TUTORIAL_NETWORK } from '../../../domain/experiment/preset-networks.ts';
import type { ResumePoint } from '../../../domain/model/model-weights.ts';
import type { NetworkSpec } from '../../../domain/network/network-spec.ts';
import { startBackend } from '../../choosing/start-backend.ts';
import { SingleTrainer } from '../batch-trainer.ts';
import { digitSource } from '../../batches/digit-source.ts';
import { buildNetwork } from '../../network/build-network.ts';
import { Adadelta } from '../optimizers/adadelta.ts';
import { eventsOf, pointBehind, runToEnd, smallRun, syntheticDigits } from '../../testing/small-runs.ts';
import { TrainingStep } from '../training-step.ts';
import { flatLength, flattenInto } from './flat-weights.ts';
import { GradientHelper } from './gradient-helper.ts';
import type { Helpers } from './helpers.ts';
import { ParallelTrainer, partsOf } from './parallel-trainer.ts';

const IMAGES = syntheticDigits(128);
const WITHOUT_DROPOUT: NetworkSpec = TUTORIAL_NETWORK.filter(({ kind }) => kind !== 'dropout');

class InThread implements Helpers {
  helpers: GradientHelper[] = [];
  dead = false;
  readonly heard: BatchPart[] = [];

  constructor(private readonly count: number) {}

  get size() {
    return this.count;
  }

  async prepare(task: HelperTask) {
    this.helpers = Array.from(
      { length: this.count },
      (_, index) => new GradientHelper({ ...task, seed: task.seed + index + 1 }),
    );
  }

  gradients(parts: BatchPart[], weights: Float32Array[]) {
    this.heard.push(...parts);
    return parts.map((part, index) =>
      this.dead
        ? Promise.resolve(null)
        : this.helpers[index].gradient(weights[index].slice(), {
            ...part,
            indices: part.indices.slice(),
            next: part.next?.slice() ?? null,
          }),
    );
  }
}

async function trained(network: NetworkSpec, helpers: InThread | null, batches: number, dieAt = Infinity) {
  const model = buildNetwork(network, 1);
  const step = new TrainingStep(model, new Adadelta(1, 0.95, 1e-7), 1e-7);
  const source = digitSource(IMAGES);
  await helpers?.prepare({ network, seed: 1, epsilon: 1e-7, images: IMAGES, augmentation: null });
  const trainer = helpers ? new ParallelTrainer(step, source, helpers) : new SingleTrainer(step, source);
  const losses: number[] = [];
  for (let batch = 0; batch < batches; batch++) {
    if (helpers) helpers.dead = batch >= dieAt;
    const rows = await trainer.train(
      Uint32Array.from({ length: 128 }, (_, index) => index),
      1,
    );
    losses.push((await rows.array()).reduce((sum, [loss]) => sum + loss, 0));
    rows.dispose();
  }
  const weights = await flat(step.weights);
  step.dispose();
  model.dispose();
  return { losses, weights };
}

const flat = (tensors: readonly tf.Tensor[]) => flattenInto(new Float32Array(flatLength(tensors)), tensors);

function largestDifference(one: Float32Array, other: Float32Array): number {
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at])), 0);
}

beforeAll(() => startBackend('wasm', null));

test('two and four workers learn what one learns, to rounding', async () => {
  const alone = await trained(WITHOUT_DROPOUT, null, 4);
  for (const count of [1, 3]) {
    const together = await trained(WITHOUT_DROPOUT, new InThread(count), 4);
    together.losses.forEach((loss, at) => expect(loss).toBeCloseTo(alone.losses[at], 4));
    expect(largestDifference(alone.weights, together.weights)).toBeLessThan(1e-3);
  }
});

test('so they do with a network that ends in a softmax of its own, without a Dense', async () => {
  const network: NetworkSpec = [
    { kind: 'conv2d', filters: 6, kernelSize: 5, activation: 'elu', padding: 'same', strides: 2 },
    { kind: 'averagePooling2d', poolSize: 3, strides: 2, padding: 'same' },
    { kind: 'conv2d', filters: 10, kernelSize: 3, activation: 'linear' },
    { kind: 'globalAveragePooling2d' },
    { kind: 'activation', activation: 'softmax' },
  ];
  const alone = await trained(network, null, 4);
  const together = await trained(network, new InThread(1), 4);
  together.losses.forEach((loss, at) => expect(loss).toBeCloseTo(alone.losses[at], 4));
  expect(largestDifference(alone.weights, together.weights)).toBeLessThan(1e-3);
});

test('the same seed with the same number of workers gives the same run, bit for bit', async () => {
  const first = await trained(TUTORIAL_NETWORK, new InThread(1), 3);
  const second = await trained(TUTORIAL_NETWORK, new InThread(1), 3);
  expect(second).toEqual(first);
});

test('a run that goes on with as many workers is the one that never stopped, bit for bit', async () => {
  const images = syntheticDigits(160);
  const config = { imageCount: 160, batchSize: 96 };
  const run = (resumeFrom: ResumePoint | null) =>
    runToEnd(smallRun({ images, config, helpers: new InThread(1), resumeFrom }));
  const whole = await run(null);
  const rest = await run(pointBehind(whole.events, 2));
  const last = ({ events }: typeof whole) => eventsOf(events, 'checkpoint').at(-1);
  expect(last(rest)).toEqual(last(whole));
});

test('a helper hears with each part of an epoch which is its next, and of none behind the last', async () => {
  const helpers = new InThread(1);
  const config = { imageCount: 300, batchSize: 64, epochs: 1 };
  await runToEnd(smallRun({ images: syntheticDigits(300), config, helpers }));
  const { heard } = helpers;
  expect(heard).toHaveLength(3);
  heard.slice(1).forEach(({ indices }, at) => expect(heard[at].next).toEqual(indices));
  expect(heard.at(-1)?.next).toBeNull();
});

test('every worker computes with the very weights of the lead', async () => {
  const helpers = new InThread(2);
  const model = buildNetwork(TUTORIAL_NETWORK, 1);
  const step = new TrainingStep(model, new Adadelta(1, 0.95, 1e-7), 1e-7);
  await helpers.prepare({
    network: TUTORIAL_NETWORK,
    seed: 9,
    epsilon: 1e-7,
    images: IMAGES,
    augmentation: null,
  });
  const trainer = new ParallelTrainer(step, digitSource(IMAGES), helpers);
  for (let batch = 0; batch < 3; batch++) {
    const before = await flat(step.weights);
    (
      await trainer.train(
        Uint32Array.from({ length: 96 }, (_, index) => index),
        1,
      )
    ).dispose();
    for (const helper of helpers.helpers) expect(largestDifference(await helper.weights(), before)).toBe(0);
    expect(largestDifference(await flat(step.weights), before)).toBeGreaterThan(0);
  }
});

test('helpers that die in the middle of a run cost no image of it', async () => {
  const alone = await trained(WITHOUT_DROPOUT, null, 5);
  const orphaned = await trained(WITHOUT_DROPOUT, new InThread(2), 5, 2);
  expect(largestDifference(alone.weights, orphaned.weights)).toBeLessThan(1e-3);
});

test('a step leaves no tensor behind', async () => {
  const helpers = new InThread(1);
  const model = buildNetwork(TUTORIAL_NETWORK, 1);
  const step = new TrainingStep(model, new Adadelta(1, 0.95, 1e-7), 1e-7);
  await helpers.prepare({
    network: TUTORIAL_NETWORK,
    seed: 9,
    epsilon: 1e-7,
    images: IMAGES,
    augmentation: null,
  });
  const trainer = new ParallelTrainer(step, digitSource(IMAGES), helpers);
  const one = async () =>
    (
      await trainer.train(
        Uint32Array.from({ length: 64 }, (_, index) => index),
        1,
      )
    ).dispose();
  await one();
  const before = tf.memory().numTensors;
  await one();
  await one();
  expect(tf.memory().numTensors).toBe(before);
});

test('a batch is split into parts that differ by one image at most', () => {
  const sizes = partsOf(new Uint32Array(130), 4).map(({ length }) => length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(130);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});
