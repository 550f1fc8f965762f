import '../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../domain/seeded-random.ts';
import { RunningMean } from './running-mean.ts';

let tensors: number;

beforeAll(async () => {
  await tf.setBackend('cpu');
  tensors = tf.memory().numTensors;
});

afterAll(() => expect(tf.memory().numTensors).toBe(tensors));

/** The means over batches of 8 images whose last has 3, read behind these batches and at the end. */
async function meansOf(batches: number, readBehind: (batch: number) => boolean) {
  const random = seededRandom(4);
  const mean = new RunningMean();
  const soFar: number[] = [];
  for (let batch = 1; batch <= batches; batch++) {
    const size = batch === batches ? 3 : 8;
    tf.tidy(() => mean.add(tf.tensor2d([[random() * 2.3, random()]]), size));
    if (readBehind(batch)) soFar.push((await mean.read()).loss);
  }
  const end = await mean.read();
  mean.dispose();
  return { end, soFar };
}

test('a mean is the same to the bit however often it was read before', async () => {
  const { end } = await meansOf(150, () => false);
  for (const every of [1, 5, 16, 17, 40])
    expect((await meansOf(150, (batch) => batch % every === 0)).end).toEqual(end);
});

test('what is read on the way is the mean so far, each batch by its images', async () => {
  const random = seededRandom(4);
  const losses = Array.from({ length: 40 }, () => [random() * 2.3, random()][0]);
  const { end, soFar } = await meansOf(40, (batch) => batch === 7 || batch === 33);
  const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value) / values.length;
  expect(soFar[0]).toBeCloseTo(meanOf(losses.slice(0, 7)), 5);
  expect(soFar[1]).toBeCloseTo(meanOf(losses.slice(0, 33)), 5);
  const sum = losses.slice(0, 39).reduce((sum, value) => sum + value * 8, 0) + losses[39] * 3;
  expect(end.loss).toBeCloseTo(sum / (39 * 8 + 3), 5);
});
