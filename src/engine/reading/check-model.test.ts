// The shipped model, changed so that it wants its images as people feed theirs, and checked as an import is.

import { beforeAll, describe, expect, test } from 'vitest';
import { MnistCache } from '../../data/load-mnist.ts';
import { fetchShard, makeShards } from '../../data/node/mnist-shards.ts';
import { readModelFolder, SHIPPED_MODEL } from '../../data/node/model-folder.ts';
import { readsDigits } from '../../domain/exchange/checked-model.ts';
import { INPUT_WAYS, modelFedBy, scalingOf, type InputWay } from '../../domain/exchange/input-ways.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { decodeModel } from '../../domain/model/model-file.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { startBackend } from '../choosing/start-backend.ts';
import { checkModel } from './check-model.ts';

const SHIPPED = (() => {
  const { file, bin } = readModelFolder(SHIPPED_MODEL);
  const { familiarity: _found, ...model } = decodeModel(file, bin);
  return model;
})();
let images: DigitImages;
const options = { signal: new AbortController().signal, yieldToMessages: async () => undefined };

beforeAll(async () => {
  makeShards();
  images = await new MnistCache(fetchShard, 'http://localhost/data/').train(60_000, () => undefined);
  await startBackend('wasm', null);
});

/** @returns the shipped model as it would be had it learned from images of this kind: what undoes them stands in front */
function wanting(way: InputWay): ModelWeights {
  const { scale, offset } = scalingOf(way);
  const undone = { kind: 'rescaling', scale: 1 / scale, offset: -offset / scale } as const;
  return { ...SHIPPED, network: [undone, ...SHIPPED.network] };
}

describe('a model that reads digits', () => {
  test.each(
    INPUT_WAYS.map((way) => [way.inverted ? 'black on white' : 'white on black', way.range, way] as const),
  )('wants %s, %s, which is found out', async (_ground, _range, way) => {
    const checked = await checkModel([wanting(way)], images, options);
    expect(checked?.way).toEqual(way);
    expect(checked?.right).toBeGreaterThanOrEqual(198);
    expect(checked?.images).toBe(200);
    expect(checked?.familiarity?.least).toBeGreaterThan(0);
  });
});

test('of two orders of its weights the right one is found', async () => {
  const mixedUp = {
    ...SHIPPED,
    weights: SHIPPED.weights.map(({ shape, values }) => ({ shape, values: values.toReversed() })),
  };
  const checked = await checkModel([mixedUp, SHIPPED], images, options);
  expect(checked?.model).toBe(1);
  expect(checked && readsDigits(checked)).toBe(true);
});

test('a model that does not read digits is said to read none, and has no threshold', async () => {
  const nothing = {
    ...SHIPPED,
    weights: SHIPPED.weights.map(({ shape, values }) => ({ shape, values: values.map(() => 0) })),
  };
  const checked = await checkModel([nothing], images, options);
  expect(checked?.right).toBe(20);
  expect(checked?.familiarity).toBeNull();
  expect(checked && readsDigits(checked)).toBe(false);
});

test('a model that brought its own threshold keeps it', async () => {
  const familiarity = { least: 2, falseRejects: 0.015, images: 3_000 };
  const checked = await checkModel([{ ...SHIPPED, familiarity }], images, options);
  expect(checked?.familiarity).toBeNull();
});

test('what is put in front of the network feeds it as the check did', () => {
  const bytes = { inverted: true, range: 'bytes' } as const;
  expect(modelFedBy(SHIPPED, bytes).network[0]).toEqual({ kind: 'rescaling', scale: -255, offset: 255 });
  expect(modelFedBy(SHIPPED, INPUT_WAYS[0]).network).toBe(SHIPPED.network);
});
