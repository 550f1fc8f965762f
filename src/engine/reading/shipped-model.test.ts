// The model that comes with the page, against its own card.

import { expect, test } from 'vitest';
import { fetchShard, makeShards } from '../../data/node/mnist-shards.ts';
import { readModelFolder, SHIPPED_MODEL } from '../../data/node/model-folder.ts';
import { MnistCache } from '../../data/load-mnist.ts';
import { decodeModel } from '../../domain/model/model-file.ts';
import { startBackend } from '../choosing/start-backend.ts';
import { digitSource } from '../batches/digit-source.ts';
import { evaluate } from './evaluate.ts';
import { FALSE_REJECTS } from './familiarity.ts';
import { buildNetwork, writeWeights } from '../network/build-network.ts';

const { file, bin } = readModelFolder(SHIPPED_MODEL);

test('the shipped model reaches on the test images what its card says', async () => {
  makeShards();
  const weights = decodeModel(file, bin);
  await startBackend('wasm', null);
  const model = buildNetwork(weights.network, 0);
  writeWeights(model, weights);
  const images = await new MnistCache(fetchShard, 'http://localhost/data/').test(() => undefined);
  const found = await evaluate(model, digitSource(images), { epsilon: 1e-7 });
  expect(found?.accuracy).toBeCloseTo(file.card.testAccuracy ?? NaN, 3);
  expect(found?.loss).toBeCloseTo(file.card.testLoss ?? NaN, 3);
  expect(file.card.testAccuracy).toBeGreaterThanOrEqual(0.9945);
});

test('the shipped model is small and has a threshold to what is no digit', () => {
  const parameters = file.shapes.reduce(
    (sum, shape) => sum + shape.reduce((size, side) => size * side, 1),
    0,
  );
  expect(parameters).toBeLessThan(100_000);
  expect(bin.byteLength).toBeLessThan(250_000);
  expect(file.familiarity?.falseRejects).toBe(FALSE_REJECTS);
});
