import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkedSource, makeShards, SHARD_FOLDER } from './mnist-shards.ts';

test('bytes that are not the original MNIST file stop the build with its name', () => {
  expect(() => checkedSource('train-labels-idx1-ubyte', new Uint8Array(60_008))).toThrow(
    'train-labels-idx1-ubyte',
  );
});

test('a shard that was damaged is made again', () => {
  makeShards();
  const path = join(SHARD_FOLDER, 't10k-labels.idx.gz');
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, 1_000));
  makeShards();
  expect(readFileSync(path).equals(whole)).toBe(true);
});
