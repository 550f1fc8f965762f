import { expect, test } from 'vitest';
import { checkedSource } from './mnist-shards.ts';

test('bytes that are not the original MNIST file stop the build with its name', () => {
  expect(() => checkedSource('train-labels-idx1-ubyte', new Uint8Array(60_008))).toThrow(
    'train-labels-idx1-ubyte',
  );
});
