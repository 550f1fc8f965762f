// The inspection client against the real service in this thread, on the cpu backend, real MNIST and the model that ships.

import { beforeAll, expect, test } from 'vitest';
import { fetchShard, makeShards } from '../../scripts/mnist-shards.ts';
import { inProcessPort } from '../testing/in-process-port.ts';
import { shippedWeights } from '../testing/shipped-weights.ts';
import { ClassificationClient } from './classification-client.ts';
import { EngineClient } from './engine-client.ts';
import { InspectionClient } from './inspection-client.ts';

const { model } = shippedWeights();
const engine = new EngineClient({ spawn: () => inProcessPort(fetchShard) });
const dataUrl = 'http://localhost/data/';
const classifier = new ClassificationClient(engine, dataUrl, ['cpu']);
const inspector = new InspectionClient({ engine, classifier, dataUrl, shipped: async () => model });
const many = {
  kind: 'given',
  images: { pixels: new Uint8Array(600 * 784), labels: new Uint8Array(600), count: 600 },
} as const;
const unheard = () => undefined;

beforeAll(async () => {
  makeShards();
  await classifier.loadModel(model);
});

test('an evaluation can be stopped, answers drawings meanwhile, and leaves no tensor behind', async () => {
  const { tensors } = await engine.call('memory', null);
  let stopping = false;
  const heard: number[] = [];
  const evaluation = inspector.evaluate('shipped', { kind: 'test' }, ({ done }) => {
    heard.push(done);
    if (stopping) return;
    stopping = true;
    void classifier.classify(new Float32Array(784).fill(0.2)).then(() => inspector.stopEvaluating());
  });
  expect(await evaluation).toBeNull();
  expect(heard.at(-1)).toBeLessThan(10_000);
  expect((await engine.call('memory', null)).tensors).toBe(tensors);
});

test('pictures of one’s own are read as the classifier reads them', async () => {
  const pixels = Uint8Array.from({ length: 784 }, (_, index) =>
    index % 28 > 12 && index % 28 < 16 ? 255 : 0,
  );
  const images = { pixels, labels: Uint8Array.of(1), count: 1 };
  const found = await inspector.evaluate('present', { kind: 'given', images }, unheard);
  const alone = await classifier.classify(Float32Array.from(pixels, (byte) => byte / 255));
  alone.forEach((share, digit) => expect(found!.probabilities[digit]).toBeCloseTo(share, 5));
});

test('a second evaluation while one goes on is refused', async () => {
  const first = inspector.evaluate('present', many, unheard);
  await expect(inspector.evaluate('present', many, unheard)).rejects.toMatchObject({
    code: 'busy',
  });
  expect(await first).not.toBeNull();
});
