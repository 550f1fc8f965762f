import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { fetchShard, makeShards } from '../../data/node/mnist-shards.ts';
import { MnistCache } from '../../data/load-mnist.ts';
import { accuracyOf, meanLoss, readAll } from '../../domain/evaluation/evaluated.ts';
import { shippedWeights } from '../../testing/shipped-weights.ts';
import { startBackend } from '../choosing/start-backend.ts';
import { evaluateModel } from './evaluate-model.ts';

test('the shipped model has on the test images the accuracy and loss of its card, and no tensor stays', async () => {
  makeShards();
  const { model, card } = shippedWeights();
  await startBackend('wasm', null);
  const images = await new MnistCache(fetchShard, 'http://localhost/data/').test(() => undefined);
  const before = tf.memory().numTensors;
  const heard: number[] = [];
  const answers = await evaluateModel(model, images, {
    signal: new AbortController().signal,
    yieldToMessages: async () => undefined,
    onProgress: (done) => heard.push(done),
  });
  const evaluated = { images, ...answers!, milliseconds: 0 };
  expect(accuracyOf(readAll(evaluated))).toBeCloseTo(card.testAccuracy ?? NaN, 4);
  expect(meanLoss(evaluated)).toBeCloseTo(card.testLoss ?? NaN, 3);
  // The line refuses that share of warped validation images; plain test images are nearer to what was learned.
  expect(evaluated.refused).toBeGreaterThan(0);
  expect(evaluated.refused! / 10_000).toBeLessThan(model.familiarity!.falseRejects);
  expect(heard.at(-1)).toBe(10_000);
  expect(tf.memory().numTensors).toBe(before);
});
