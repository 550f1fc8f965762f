// The inspection client against the real service in this thread, on WASM as in the page, real MNIST and the model that ships.

import { beforeAll, expect, test } from 'vitest';
import { fetchShard, makeShards } from '../data/node/mnist-shards.ts';
import { CodedError } from '../domain/coded-error.ts';
import { inProcessPort } from '../testing/in-process-port.ts';
import { shippedWeights } from '../testing/shipped-weights.ts';
import { ClassificationClient } from './classification-client.ts';
import { EngineClient } from './engine-client.ts';
import { InspectionClient } from './inspection-client.ts';

const { model } = shippedWeights();
const engine = new EngineClient({ spawn: () => inProcessPort(fetchShard) });
const dataUrl = 'http://localhost/data/';
const classifier = new ClassificationClient(engine, dataUrl, ['wasm']);
const inspector = new InspectionClient({ engine, classifier, dataUrl });
const many = {
  kind: 'given',
  images: { pixels: new Uint8Array(600 * 784), labels: new Uint8Array(600), count: 600 },
} as const;
const unheard = () => undefined;

beforeAll(async () => {
  makeShards();
  await classifier.loadModel(model);
  await classifier.ensureStarted();
});

test('an evaluation can be stopped, answers drawings meanwhile, and leaves no tensor behind', async () => {
  const { tensors } = await engine.call('memory', null);
  let stopping = false;
  const heard: number[] = [];
  const evaluation = inspector.evaluate(model, { kind: 'test' }, ({ done }) => {
    heard.push(done);
    if (stopping) return;
    stopping = true;
    void classifier.read(new Float32Array(784).fill(0.2)).then(() => inspector.stopEvaluating());
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
  const found = await inspector.evaluate(null, { kind: 'given', images }, unheard);
  const { probabilities: alone } = await classifier.read(Float32Array.from(pixels, (byte) => byte / 255));
  alone.forEach((share, digit) => expect(found!.probabilities[digit]).toBeCloseTo(share, 5));
});

test('a second evaluation while one goes on is refused', async () => {
  const first = inspector.evaluate(null, many, unheard);
  await expect(inspector.evaluate(null, many, unheard)).rejects.toMatchObject({
    code: 'busy',
  });
  expect(await first).not.toBeNull();
});

test('what the layers answer ends in the probabilities that the classifier gives', async () => {
  const ink = Float32Array.from({ length: 784 }, (_, index) => (index % 28 > 12 && index % 28 < 16 ? 1 : 0));
  const layers = await inspector.layers();
  const outputs = await inspector.inspect(ink);
  expect(outputs.map(({ length }) => length)).toEqual(
    layers.map(({ outputShape }) => outputShape.reduce((size, side) => size * side, 1)),
  );
  const { probabilities: alone } = await classifier.read(ink);
  alone.forEach((share, digit) => expect(outputs.at(-1)[digit]).toBeCloseTo(share, 5));
});

test('a test image lies where the plane has it, and most of its nearest training images are of its digit', async () => {
  const layout = await inspector.layOut();
  expect(layout.images.count).toBe(2_000);
  expect(layout.kept).toBeGreaterThan(0.2);
  const pixels = layout.images.pixels.subarray(5 * 784, 6 * 784);
  const { point, nearest } = await inspector.findPlace(Float32Array.from(pixels, (byte) => byte / 255));
  expect(point[0]).toBeCloseTo(layout.points[10], 2);
  expect(point[1]).toBeCloseTo(layout.points[11], 2);
  const same = nearest.filter(({ label }) => label === layout.images.labels[5]);
  expect(same.length).toBeGreaterThan(nearest.length / 2);
  expect(nearest[0].distance).toBeLessThan(nearest[1].distance);
});

test('a drawing is answered while an explanation goes on', async () => {
  const ink = new Float32Array(784).fill(0.3);
  const order: string[] = [];
  await inspector.layers();
  const explained = inspector.explain(ink, 3).then(() => order.push('explained'));
  await new Promise((resolve) => setTimeout(resolve));
  await classifier.read(ink).then(() => order.push('read'));
  await explained;
  expect(order).toEqual(['read', 'explained']);
});

test('another model is looked into from the next question on', async () => {
  const other = {
    ...model,
    weights: model.weights.map((each) => ({ ...each, values: each.values.map((w) => w / 2) })),
  };
  const before = (await inspector.layers())[0].kernel!.values[0];
  await classifier.loadModel(other);
  expect((await inspector.layers())[0].kernel!.values[0]).toBeCloseTo(before / 2, 6);
});

test('a worker that came in place of a dead one is looked into without a word', async () => {
  const ink = new Float32Array(784).fill(0.1);
  const before = await inspector.inspect(ink);
  engine.giveUp(new CodedError('worker-died', 'test'));
  await classifier.read(ink);
  expect(await inspector.inspect(ink)).toEqual(before);
});

test('the validation images are the last training images, 12,000 at most, that the model did not learn from', async () => {
  for (const [trainedOn, count] of [
    [400, 12_000],
    [57_000, 3_000],
    // Nobody wrote it down: those that every preset keeps from training.
    [undefined, 1_200],
  ]) {
    await classifier.loadModel({ ...model, trainedOn });
    const totals = new Set<number>();
    const evaluation = inspector.evaluate(null, { kind: 'validation' }, ({ total }) => {
      totals.add(total);
      void inspector.stopEvaluating();
    });
    expect(await evaluation).toBeNull();
    expect([...totals]).toEqual([count]);
  }
});
