import { expect, test, vi } from 'vitest';
import { GradientHelper } from '../../engine/training/parallel/gradient-helper.ts';
import { helpingHandlers } from './helping.ts';

test('a helper gets its next images ready only when its answer is away', async () => {
  const getReady = vi.spyOn(GradientHelper.prototype, 'getReady');
  const handlers = helpingHandlers(null);
  const tell = () => undefined;
  const images = { pixels: new Uint8Array(784 * 2), labels: Uint8Array.of(1, 2), count: 2 };
  const network = [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }] as const;
  await handlers['prepare-helper']({ network, seed: 1, epsilon: 1e-7, images, augmentation: null }, tell);
  const indices = Uint32Array.of(0, 1);
  const part = { indices, next: indices, batchSize: 4, epoch: 1, step: 0 };
  await handlers['share-gradient']({ weights: new Float32Array(7_850), part }, tell);
  expect(getReady).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(getReady).toHaveBeenCalledWith(part));
});
