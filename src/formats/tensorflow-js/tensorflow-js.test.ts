import { beforeAll, describe, expect, it } from 'vitest';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { stockAnswers, type LayersModelFile } from '../../engine/testing/stock-layers-model.ts';
import { problemOf } from '../testing/problem-of.ts';
import { EVERY_KIND, SAMPLE_NETWORKS, sampleExport, sampleModel } from '../testing/sample-models.ts';
import { farthest, firstTestDigits, ourAnswers } from '../../testing/first-test-digits.ts';
import { openZip } from '../zip/zip.ts';
import { readTensorflowJs } from './read-tensorflow-js.ts';
import { writeTensorflowJs } from './write-tensorflow-js.ts';

let digits: DigitImages;
beforeAll(async () => {
  digits = await firstTestDigits(100);
});

/** @returns the files of the zip that a model is exported as */
async function exported(network = EVERY_KIND, run: unknown = null) {
  const zip = await writeTensorflowJs(sampleExport(sampleModel(network), run), 'mine');
  expect(zip.name).toBe('mine.zip');
  const parts = openZip(zip);
  const json = JSON.parse(new TextDecoder().decode(parts.get('model.json'))) as LayersModelFile;
  return { json, parts, weights: parts.get('weights.bin')! };
}

describe.each(Object.entries(SAMPLE_NETWORKS))('TensorFlow.js: %s', (_, network) => {
  it('stock TensorFlow.js loads the export and answers as we do', async () => {
    const { json, weights } = await exported(network);
    const theirs = await stockAnswers(json, weights.slice().buffer, digits);
    expect(farthest(theirs, await ourAnswers(sampleModel(network), digits))).toBeLessThan(1e-5);
  });

  it('the export comes back bit for bit, with what is known of it', async () => {
    const { json, parts } = await exported(network, { epochs: [1, 2] });
    const { model, facts, run, ...rest } = await readTensorflowJs(json, parts, 'mine.zip');
    expect(model).toEqual(sampleModel(network));
    expect(facts).toEqual(sampleExport(sampleModel(network)).facts);
    expect(run).toEqual({ epochs: [1, 2] });
    expect(rest).toEqual({
      ...{ format: 'tensorflow-js', file: 'mine.zip', softmaxAdded: false, channelsFirst: null },
    });
  });
});

describe('TensorFlow.js', () => {
  it('weight files may come in any order and with the number that a browser adds', async () => {
    const { json, weights } = await exported();
    json.weightsManifest[0].paths = ['./group1-shard1of2.bin', 'group1-shard2of2.bin'];
    const shards = new Map([
      ['group1-shard2of2 (1).bin', weights.slice(1_000)],
      ['group1-shard1of2.bin', weights.slice(0, 1_000)],
    ]);
    expect((await readTensorflowJs(json, shards, 'a')).model).toEqual(sampleModel(EVERY_KIND));
    shards.delete('group1-shard2of2 (1).bin');
    expect(await problemOf(() => readTensorflowJs(json, shards, 'a'))).toEqual({
      ...{ problem: 'files-missing', file: 'a', names: ['group1-shard2of2.bin'] },
    });
  });

  it('quantized weights are read as TensorFlow.js reads them', async () => {
    const { json, weights } = await exported();
    const [first, ...rest] = json.weightsManifest[0].weights;
    const count = first.shape.reduce((size, side) => size * side, 1);
    const values = new Float32Array(weights.slice(0, count * 4).buffer);
    const least = Math.min(...values);
    const scale = (Math.max(...values) - least) / 255;
    const bytes = Uint8Array.from(values, (value) => Math.round((value - least) / scale));
    json.weightsManifest = [
      { paths: ['a.bin'], weights: [{ ...first, quantization: { dtype: 'uint8', scale, min: least } }] },
      { paths: ['b.bin'], weights: rest },
    ];
    const parts = new Map([
      ['a.bin', bytes],
      ['b.bin', weights.slice(count * 4)],
    ]);
    const { model } = await readTensorflowJs(json, parts, 'a');
    expect(farthest(model.weights[0].values, values)).toBeLessThan(scale);
    expect(model.weights[1]).toEqual(sampleModel(EVERY_KIND).weights[1]);
    const joined = new Uint8Array(count + weights.length - count * 4);
    joined.set(bytes);
    joined.set(weights.subarray(count * 4), count);
    const theirs = await stockAnswers(json, joined.buffer, digits);
    expect(farthest(theirs, await ourAnswers(model, digits))).toBeLessThan(1e-5);
  });

  it('a model that was trained further and saved with our text does not get our figures', async () => {
    const { json, parts, weights } = await exported();
    weights[3] ^= 1;
    expect((await readTensorflowJs(json, parts, 'a')).facts).toBeNull();
  });

  it('a graph model, weights alone, damage and a renamed weight are told apart', async () => {
    const { json, parts } = await exported();
    const read = (changed: object) => problemOf(() => readTensorflowJs(changed, parts, 'a'));
    expect(await read({ ...json, format: 'graph-model' })).toMatchObject({ format: 'graph-model' });
    expect(await read({ weightsManifest: [] })).toMatchObject({ problem: 'weights-only' });
    const short = structuredClone(json);
    short.weightsManifest[0].weights.pop();
    expect(await read(short)).toEqual({ problem: 'damaged', file: 'a', part: 'weights.bin' });
    const renamed = structuredClone(json);
    renamed.weightsManifest[0].weights[0].name = 'conv2d_7/kernel';
    expect(await read(renamed)).toEqual({
      ...{ problem: 'weights', at: 2, layer: 'Conv2D', weight: 'kernel' },
      ...{ expected: [5, 5, 1, 4], found: null },
    });
  });
});
