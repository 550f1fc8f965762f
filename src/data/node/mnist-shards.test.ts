import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MNIST_FILES, packedBytes } from '../mnist-files.ts';
import { checkedSource, makeShards, makeShardsIn, SHARD_FOLDER } from './mnist-shards.ts';

test('bytes that are not the original MNIST file stop the build with its name', () => {
  expect(() => checkedSource('train-labels-idx1-ubyte', new Uint8Array(60_008))).toThrow(
    'train-labels-idx1-ubyte',
  );
});

test('a shard that was damaged is made again', () => {
  makeShards();
  // A copy: other test files read the shards at the same time.
  const folder = mkdtempSync(join(tmpdir(), 'digit-lab-mnist-'));
  try {
    cpSync(SHARD_FOLDER, folder, { recursive: true });
    const path = join(folder, 't10k-labels.idx.gz');
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, 1_000));
    makeShardsIn(folder);
    expect(readFileSync(path).equals(whole)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('about as many bytes travel as progress tells', () => {
  makeShards();
  for (const file of MNIST_FILES) {
    const { size } = statSync(join(SHARD_FOLDER, file.name));
    expect(Math.abs(packedBytes(file) - size) / size, file.name).toBeLessThan(0.1);
  }
});
