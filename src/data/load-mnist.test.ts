import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fetchShard, makeShards, SHARD_FOLDER } from './node/mnist-shards.ts';
import { MnistCache } from './load-mnist.ts';

const nothing = () => undefined;

function host(answers: Record<string, () => Response> = {}) {
  const asked: string[] = [];
  const fetchFile: typeof fetch = async (url) => {
    const name = (url as string).split('/').at(-1) ?? '';
    asked.push(name);
    return answers[name]?.() ?? fetchShard(url);
  };
  return { asked, mnist: new MnistCache(fetchFile, 'http://localhost/data/'), answers };
}

beforeAll(makeShards);

describe('all of MNIST', () => {
  test('has the first labels, the mean and the balanced validation tail of the original files', async () => {
    const { pixels, labels } = await host().mnist.train(60_000, nothing);
    expect([...labels.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    const mean = pixels.reduce((sum, byte) => sum + byte, 0) / pixels.length / 255;
    expect(mean).toBeCloseTo(0.1307, 3);
    const tail = Array.from({ length: 10 }, (_, digit) =>
      labels.subarray(48_000).reduce((count, label) => count + Number(label === digit), 0),
    );
    expect(tail).toEqual([1194, 1272, 1196, 1242, 1187, 1097, 1170, 1297, 1198, 1147]);
  });

  test('has ten thousand test images', async () => {
    const { labels, count } = await host().mnist.test(nothing);
    expect(count).toBe(10_000);
    expect([...labels.subarray(0, 5)]).toEqual([7, 2, 1, 0, 4]);
  });
});

test('a quick look loads one shard only, and nothing twice', async () => {
  const { mnist, asked } = host();
  const { pixels, labels } = await mnist.train(2_000, nothing);
  await mnist.train(2_000, nothing);
  expect(asked.toSorted()).toEqual(['train-images-1.idx.gz', 'train-labels.idx.gz']);
  expect(pixels).toHaveLength(2_000 * 784);
  expect(labels).toHaveLength(2_000);
});

test('progress never falls and ends at the total', async () => {
  const told: number[] = [];
  await host().mnist.train(30_000, (loaded, total) => told.push(loaded / total));
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(told.at(-1)).toBe(1);
});

test('progress moves within a file, as its bytes arrive', async () => {
  const packed = readFileSync(join(SHARD_FOLDER, 't10k-images.idx.gz'));
  const pieces = Array.from({ length: 40 }, (_, index) =>
    packed.subarray(index * 50_000, (index + 1) * 50_000),
  );
  const slow = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          pieces.filter((piece) => piece.length > 0).forEach((piece) => controller.enqueue(piece));
          controller.close();
        },
      }),
    );
  const told: number[] = [];
  await host({ 't10k-images.idx.gz': slow }).mnist.test((loaded) => told.push(loaded));
  expect(new Set(told).size).toBeGreaterThan(20);
});

test('a connection that breaks off is a missing file, not a wrong one', async () => {
  const broken = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(readFileSync(join(SHARD_FOLDER, LABELS)).subarray(0, 5_000));
        },
        pull(controller) {
          controller.error(new TypeError('network error'));
        },
      }),
    );
  const { mnist } = host({ [LABELS]: broken });
  await expect(mnist.train(500, nothing)).rejects.toMatchObject({ code: 'data-missing', subject: LABELS });
});

test('bytes that the browser has unpacked already are understood', async () => {
  const unpacked = () => new Response(gunzipSync(readFileSync(join(SHARD_FOLDER, 'train-labels.idx.gz'))));
  const { labels } = await host({ 'train-labels.idx.gz': unpacked }).mnist.train(500, nothing);
  expect(labels[0]).toBe(5);
});

const LABELS = 'train-labels.idx.gz';
const whole = () => gunzipSync(readFileSync(join(SHARD_FOLDER, LABELS)));

test.each([
  ['missing', 'data-missing', () => new Response('gone', { status: 404 })],
  ['forbidden', 'data-missing', () => new Response('no', { status: 403 })],
  ['a web page', 'data-invalid', () => new Response('<!doctype html>')],
  ['truncated', 'data-invalid', () => new Response(whole().subarray(0, 1_000))],
  [
    'half a gzip',
    'data-invalid',
    () => new Response(readFileSync(join(SHARD_FOLDER, LABELS)).subarray(0, 5_000)),
  ],
  ['of another kind', 'data-invalid', () => new Response(whole().fill(0, 0, 4))],
  ['with a label of 12', 'data-invalid', () => new Response(whole().fill(12, 100, 101))],
] as const)('a file that is %s is refused by name, and a retry recovers', async (_what, code, answer) => {
  const { mnist, answers } = host({ [LABELS]: answer });
  await expect(mnist.train(500, nothing)).rejects.toMatchObject({ code, subject: LABELS });
  delete answers[LABELS];
  expect((await mnist.train(500, nothing)).count).toBe(500);
});

test('a network error names the file', async () => {
  const mnist = new MnistCache(
    async () => Promise.reject(new TypeError('offline')),
    'http://localhost/data/',
  );
  await expect(mnist.test(nothing)).rejects.toMatchObject({ code: 'data-missing' });
});

test('a host that never answers is given up after twenty seconds', async () => {
  vi.useFakeTimers();
  const never: typeof fetch = (_url, options) =>
    new Promise((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
  const loading = new MnistCache(never, 'http://localhost/data/').test(nothing);
  const refused = expect(loading).rejects.toMatchObject({ code: 'data-missing' });
  await vi.advanceTimersByTimeAsync(20_001);
  await refused;
  vi.useRealTimers();
});
