// Sources are counted, since only those of a GPU hold tensors.

import '../backends/cpu.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { ROBUST_AUGMENTATION } from '../../domain/augmenting/augmentation.ts';
import type * as sources from '../batches/digit-source.ts';
import { runToEnd, smallRun, syntheticDigits } from '../testing/small-runs.ts';
import { trainNetwork } from './train.ts';

const counted = vi.hoisted(() => ({ made: 0, open: 0 }));

vi.mock('../batches/digit-source.ts', async (importOriginal) => {
  const original = await importOriginal<typeof sources>();
  const digitSource: typeof original.digitSource = (images, variation) => {
    const source = original.digitSource(images, variation);
    counted.made += 1;
    counted.open += 1;
    return { ...source, dispose: () => ((counted.open -= 1), source.dispose()) };
  };
  return { ...original, digitSource };
});

const AUGMENTED = { augmentation: ROBUST_AUGMENTATION, epochs: 1 };

beforeEach(() => {
  counted.made = counted.open = 0;
});

test('a run that varies its images gives every source of images back', async () => {
  await runToEnd(smallRun({ config: AUGMENTED, test: syntheticDigits(10) }));
  // Images to learn from, plain and warped ones to validate on, and the test images.
  expect(counted).toEqual({ made: 4, open: 0 });
});

test('so does one that is left in the middle', async () => {
  const left = trainNetwork(smallRun({ config: AUGMENTED }));
  for (let count = 0; count < 3; count++) await left.next();
  await left.return({ best: null });
  expect(counted).toEqual({ made: 3, open: 0 });
});
