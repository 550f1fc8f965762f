// Brings MNIST from the page's own host, by file, and keeps what came, so that Retry and the next run load nothing twice.

import { CodedError } from '../domain/coded-error.ts';
import type { DigitImages } from '../domain/digit-images.ts';
import { gunzip } from './gunzip.ts';
import { readIdx } from './idx.ts';
import {
  rawBytes,
  TEST_IMAGE_FILE,
  TEST_LABELS,
  TRAIN_LABELS,
  TRAIN_SHARDS,
  type MnistFile,
} from './mnist-files.ts';

/** Raw bytes that have come, of all that will. Never falls, never passes the total. */
export type OnProgress = (loadedBytes: number, totalBytes: number) => void;

const PICTURE_BYTES = 784;
const AT_ONCE = 2;

export class MnistCache {
  private readonly kept = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly fetchFile: typeof fetch,
    private readonly baseUrl: string,
  ) {}

  /** The first training images: only the shards that hold them are loaded. */
  train(imageCount: number, onProgress: OnProgress): Promise<DigitImages> {
    const shards = TRAIN_SHARDS.filter((shard) => shard.first < imageCount);
    return this.images(TRAIN_LABELS, shards, imageCount, onProgress);
  }

  test(onProgress: OnProgress): Promise<DigitImages> {
    return this.images(TEST_LABELS, [TEST_IMAGE_FILE], TEST_IMAGE_FILE.count, onProgress);
  }

  private async images(
    labelFile: MnistFile,
    imageFiles: readonly MnistFile[],
    count: number,
    onProgress: OnProgress,
  ): Promise<DigitImages> {
    const files = [labelFile, ...imageFiles];
    const totalBytes = files.reduce((sum, file) => sum + rawBytes(file), 0);
    let loadedBytes = 0;
    onProgress(0, totalBytes);
    const bodies = await mapAtOnce(files, AT_ONCE, async (file) => {
      const body = await this.file(file);
      loadedBytes += rawBytes(file);
      onProgress(loadedBytes, totalBytes);
      return body;
    });
    const pixels = new Uint8Array(count * PICTURE_BYTES);
    imageFiles.forEach((file, index) => {
      const wanted = bodies[index + 1].subarray(0, (count - file.first) * PICTURE_BYTES);
      pixels.set(wanted, file.first * PICTURE_BYTES);
    });
    return { pixels, labels: bodies[0].slice(0, count), count };
  }

  private file(file: MnistFile): Promise<Uint8Array> {
    let body = this.kept.get(file.name);
    if (!body) {
      body = this.fetchBody(file);
      this.kept.set(file.name, body);
      body.catch(() => this.kept.delete(file.name));
    }
    return body;
  }

  private async fetchBody(file: MnistFile): Promise<Uint8Array> {
    const packed = await this.fetchBytes(file);
    let bytes: Uint8Array;
    try {
      bytes = await gunzip(packed);
    } catch {
      throw new CodedError('data-invalid', file.name);
    }
    return readIdx(file, bytes);
  }

  private async fetchBytes(file: MnistFile): Promise<Uint8Array> {
    try {
      const response = await this.fetchFile(new URL(file.name, this.baseUrl).href);
      if (!response.ok) throw new Error(String(response.status));
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new CodedError('data-missing', file.name);
    }
  }
}

async function mapAtOnce<Item, Made>(
  items: readonly Item[],
  atOnce: number,
  make: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      made[index] = await make(items[index]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return made;
}
