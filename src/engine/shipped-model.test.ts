// The model that comes with the page, against its own card.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchShard, makeShards } from '../../scripts/mnist-shards.ts';
import { MnistCache } from '../data/load-mnist.ts';
import { decodeModel, type ModelFile } from '../domain/model-file.ts';
import { startBackend } from './backends/start-backend.ts';
import { evaluate } from './evaluate.ts';
import { buildNetwork, writeWeights } from './network.ts';

const FOLDER = join(import.meta.dirname, '../../public/models/tutorial');

test('the shipped model reaches on the test images what its card says', async () => {
  makeShards();
  const file = JSON.parse(readFileSync(join(FOLDER, 'model.json'), 'utf8')) as ModelFile;
  const bytes = new Uint8Array(readFileSync(join(FOLDER, 'weights.bin')));
  const weights = decodeModel(file, bytes.buffer);
  await startBackend('wasm', null);
  const model = buildNetwork(weights.network, 0);
  writeWeights(model, weights);
  const images = await new MnistCache(fetchShard, 'http://localhost/data/').test(() => undefined);
  const found = await evaluate(model, images, { epsilon: 1e-7 });
  expect(found?.accuracy).toBeCloseTo(file.card.testAccuracy ?? NaN, 3);
  expect(found?.loss).toBeCloseTo(file.card.testLoss ?? NaN, 3);
  expect(file.card.testAccuracy).toBeGreaterThan(0.98);
});
