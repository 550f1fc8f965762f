// Names the files that MNIST is served as. They are IDX, compressed by gzip. The training images are split into shards, so
// that a run on few images loads little.

import { IMAGE_PIXELS } from '../domain/image/ink.ts';

export interface MnistFile {
  name: string;
  kind: 'images' | 'labels';
  part: 'train' | 't10k';
  /** The file begins at this index of its part, counted from 0. */
  first: number;
  /** The file holds this many images or labels. */
  count: number;
}

const SHARD_IMAGES = 10_000;

export const TRAIN_LABELS: MnistFile = {
  name: 'train-labels.idx.gz',
  kind: 'labels',
  part: 'train',
  first: 0,
  count: 60_000,
};

export const TRAIN_SHARDS: readonly MnistFile[] = Array.from({ length: 6 }, (_, index) => ({
  name: `train-images-${index + 1}.idx.gz`,
  kind: 'images',
  part: 'train',
  first: index * SHARD_IMAGES,
  count: SHARD_IMAGES,
}));

export const TEST_LABELS: MnistFile = {
  name: 't10k-labels.idx.gz',
  kind: 'labels',
  part: 't10k',
  first: 0,
  count: 10_000,
};

export const TEST_IMAGE_FILE: MnistFile = {
  name: 't10k-images.idx.gz',
  kind: 'images',
  part: 't10k',
  first: 0,
  count: 10_000,
};

export const MNIST_FILES: readonly MnistFile[] = [
  TRAIN_LABELS,
  ...TRAIN_SHARDS,
  TEST_LABELS,
  TEST_IMAGE_FILE,
];

/** @returns the length of the decompressed file in bytes, header included */
export function rawBytes(file: MnistFile): number {
  return file.kind === 'images' ? 16 + file.count * IMAGE_PIXELS : 8 + file.count;
}

/** gzip leaves so many bytes of an image and of a label of MNIST. */
const PACKED_BYTES = { images: 160, labels: 0.46 };

/** @returns about how many bytes of the file travel, within a tenth */
export function packedBytes(file: MnistFile): number {
  return Math.round(file.count * PACKED_BYTES[file.kind]);
}
