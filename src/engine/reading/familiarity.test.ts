import '../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { makeBatch } from '../batches/batches.ts';
import { digitSource } from '../batches/digit-source.ts';
import { answersOf } from './answers.ts';
import { calibrateFamiliarity, FALSE_REJECTS } from './familiarity.ts';
import { buildNetwork } from '../network/build-network.ts';
import { eventsOf, runToEnd, SMALL_NETWORK, smallRun, syntheticDigits } from '../testing/small-runs.ts';

test('the answers are those of the network itself, and familiarity is the log-sum-exp of its logits', () => {
  const model = buildNetwork(SMALL_NETWORK, 1);
  const { images, labels } = makeBatch(syntheticDigits(3), [0, 1, 2]);
  const { probabilities, familiarity } = answersOf(model, images);
  const own = model.apply(images, { training: false }) as tf.Tensor2D;
  const [kernel, bias] = model.layers[model.layers.length - 1].weights.map((weight) => weight.read());
  const pooled = tf.maxPool(images, 4, 4, 'valid');
  const logits = tf.add(tf.matMul(tf.reshape(pooled, [3, 49]), kernel as tf.Tensor2D), bias);
  const expected = logits.arraySync() as number[][];
  [...probabilities.dataSync()].forEach((share, index) =>
    expect(share).toBeCloseTo(own.dataSync()[index], 5),
  );
  [...familiarity.dataSync()].forEach((value, row) =>
    expect(value).toBeCloseTo(Math.log(expected[row].reduce((sum, logit) => sum + Math.exp(logit), 0)), 4),
  );
  tf.dispose([images, labels, probabilities, familiarity, own, pooled, logits]);
  model.dispose();
});

test('the threshold refuses the stated share of the images it was found on', async () => {
  const model = buildNetwork(SMALL_NETWORK, 1);
  const digits = syntheticDigits(200);
  const before = tf.memory().numTensors;
  const rule = await calibrateFamiliarity(model, digitSource(digits), {});
  expect(tf.memory().numTensors).toBe(before);
  const { images, labels } = makeBatch(digits, [...Array(200).keys()]);
  const { probabilities, familiarity } = answersOf(model, images);
  const refused = [...familiarity.dataSync()].filter((value) => value < rule!.least).length;
  expect(refused).toBe(200 * FALSE_REJECTS);
  expect(rule).toMatchObject({ falseRejects: FALSE_REJECTS, images: 200 });
  tf.dispose([images, labels, probabilities, familiarity]);
  model.dispose();
});

test('a run that has ended knows its threshold, and checkpoints on the way have none', async () => {
  const { events, outcome } = await runToEnd(smallRun({ config: { epochs: 1 } }));
  expect(outcome.best?.familiarity?.images).toBe(10);
  expect(eventsOf(events, 'checkpoint').at(-1)?.weights.familiarity).toBeUndefined();
});
