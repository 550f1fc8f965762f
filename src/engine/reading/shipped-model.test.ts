// The model that comes with the page, against its own card.

import { expect, test } from 'vitest';
import { fetchShard, makeShards } from '../../data/node/mnist-shards.ts';
import { readModelFolder, SHIPPED_MODEL } from '../../data/node/model-folder.ts';
import { MnistCache } from '../../data/load-mnist.ts';
import { accuracyOf, meanLoss, readAll } from '../../domain/evaluation/evaluated.ts';
import { decodeModel } from '../../domain/model/model-file.ts';
import { startBackend } from '../choosing/start-backend.ts';
import { sliceImages } from '../batches/batches.ts';
import { digitSource } from '../batches/digit-source.ts';
import { evaluate } from './evaluate.ts';
import { evaluateModel } from './evaluate-model.ts';
import { FALSE_REJECTS } from './familiarity.ts';
import { buildNetwork, writeWeights } from '../network/build-network.ts';

const { file, bin } = readModelFolder(SHIPPED_MODEL);

// That all ten thousand have the accuracy and loss of the card stands in evaluate-model.test.ts; both ways must agree.
test('what a run finds of the shipped model on test images is what Evaluate finds, and the card promises enough', async () => {
  makeShards();
  const weights = decodeModel(file, bin);
  await startBackend('wasm', null);
  const model = buildNetwork(weights.network, 0);
  writeWeights(model, weights);
  const all = await new MnistCache(fetchShard, 'http://localhost/data/').test(() => undefined);
  const images = sliceImages(all, { first: 0, end: 1_000 });
  const found = await evaluate(model, digitSource(images), { epsilon: 1e-7 });
  const answers = await evaluateModel(weights, images, {
    signal: new AbortController().signal,
    yieldToMessages: async () => undefined,
    onProgress: () => undefined,
  });
  const evaluated = { images, ...answers!, milliseconds: 0 };
  expect(found?.accuracy).toBeCloseTo(accuracyOf(readAll(evaluated)), 6);
  expect(found?.loss).toBeCloseTo(meanLoss(evaluated), 5);
  expect(file.card.testAccuracy).toBeGreaterThanOrEqual(0.994);
});

test('the shipped model is small and has a threshold to what is no digit', () => {
  const parameters = file.shapes.reduce(
    (sum, shape) => sum + shape.reduce((size, side) => size * side, 1),
    0,
  );
  expect(parameters).toBeLessThan(110_000);
  expect(bin.byteLength).toBeLessThan(250_000);
  expect(file.familiarity?.falseRejects).toBe(FALSE_REJECTS);
});
