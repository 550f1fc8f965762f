// Loads MNIST from the page's own host, file by file, and keeps what came, so that Retry and the next run load nothing twice.

import { CodedError } from '../domain/coded-error.ts';
import type { DigitImages } from '../domain/image/digit-images.ts';
import { gunzip } from './gunzip.ts';
import { readIdx } from './idx.ts';
import { Silence } from './silence.ts';
import {
  packedBytes,
  rawBytes,
  TEST_IMAGE_FILE,
  TEST_LABELS,
  TRAIN_LABELS,
  TRAIN_SHARDS,
  type MnistFile,
} from './mnist-files.ts';
import { IMAGE_PIXELS } from '../domain/image/ink.ts';

/**
 * Hears how many bytes have travelled, and how many will have, both reckoned from what was decompressed. The first number never
 * falls and never exceeds the second.
 */
export type OnProgress = (loadedBytes: number, totalBytes: number) => void;

const AT_ONCE = 2;
/** A host that sends nothing for this long is taken to be gone. */
const SILENCE_MS = 20_000;

/** Its methods reject with CodedError: 'data-missing' when a file does not come, 'data-invalid' when it is not MNIST's. */
export class MnistCache {
  private readonly kept = new Map<string, Promise<Uint8Array>>();

  /** @param baseUrl the absolute address of the folder that has the files, with a slash at its end */
  constructor(
    private readonly fetchFile: typeof fetch,
    private readonly baseUrl: string,
  ) {}

  /** Loads only the shards that it needs. @returns the first `imageCount` training images */
  train(imageCount: number, onProgress: OnProgress): Promise<DigitImages> {
    const shards = TRAIN_SHARDS.filter((shard) => shard.first < imageCount);
    return this.images(TRAIN_LABELS, shards, imageCount, onProgress);
  }

  /** @returns all 10,000 test images */
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
    const totalBytes = files.reduce((sum, file) => sum + packedBytes(file), 0);
    const loaded = new Map<MnistFile, number>();
    const tell = (file: MnistFile, share: number) => {
      loaded.set(file, share * packedBytes(file));
      onProgress(
        [...loaded.values()].reduce((sum, each) => sum + each, 0),
        totalBytes,
      );
    };
    onProgress(0, totalBytes);
    const bodies = await mapAtOnce(files, AT_ONCE, async (file) => {
      const body = await this.file(file, (bytes) => tell(file, bytes / rawBytes(file)));
      tell(file, 1);
      return body;
    });
    const pixels = new Uint8Array(count * IMAGE_PIXELS);
    imageFiles.forEach((file, index) => {
      const wanted = bodies[index + 1].subarray(0, (count - file.first) * IMAGE_PIXELS);
      pixels.set(wanted, file.first * IMAGE_PIXELS);
    });
    return { pixels, labels: bodies[0].slice(0, count), count };
  }

  private file(file: MnistFile, onBytes: (rawBytes: number) => void): Promise<Uint8Array> {
    let body = this.kept.get(file.name);
    if (!body) {
      body = this.fetchBody(file, onBytes);
      this.kept.set(file.name, body);
      body.catch(() => this.kept.delete(file.name));
    }
    return body;
  }

  private async fetchBody(file: MnistFile, onBytes: (rawBytes: number) => void): Promise<Uint8Array> {
    const silence = new Silence(SILENCE_MS);
    try {
      return await this.unpack(file, silence, onBytes);
    } finally {
      silence.end();
    }
  }

  private async unpack(
    file: MnistFile,
    silence: Silence,
    onBytes: (rawBytes: number) => void,
  ): Promise<Uint8Array> {
    const missing = () => new CodedError('data-missing', file.name);
    const invalid = () => new CodedError('data-invalid', file.name);
    const { signal } = silence;
    const url = new URL(file.name, this.baseUrl).href;
    const response = await this.fetchFile(url, { signal }).catch(() => {
      throw missing();
    });
    if (!response.ok || !response.body) throw missing();
    let brokenOff = false;
    const packed = watched(response.body, () => {
      brokenOff = true;
    });
    const bytes = new Uint8Array(rawBytes(file));
    let length = 0;
    try {
      for await (const chunk of gunzip(packed)) {
        if (length + chunk.length > bytes.length) throw invalid();
        bytes.set(chunk, length);
        length += chunk.length;
        silence.broken();
        onBytes(length);
      }
    } catch {
      throw brokenOff ? missing() : invalid();
    }
    return readIdx(file, bytes.subarray(0, length));
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

/** Passes the stream on and reports when it breaks off, since a lost connection is not a broken file. */
function watched(body: ReadableStream<Uint8Array>, onBreak: () => void): ReadableStream<Uint8Array> {
  const source = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await source.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        onBreak();
        controller.error(error);
      }
    },
    cancel: (reason) => source.cancel(reason),
  });
}
