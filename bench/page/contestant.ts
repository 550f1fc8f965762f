// A contestant is an implementation that the benchmark measures. Its worker starts when asked, and then takes any number of
// training steps of the tutorial network with batches of 128 images.

import type { WebglCount } from './webgl-counter.ts';
import { CLASSES } from '../../src/domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../../src/domain/image/ink.ts';

export interface Contestant {
  start(): Promise<void>;
  /** Takes a training step with a new batch, without waiting for its result. */
  step(): void | Promise<void>;
  /** Waits until all steps so far are done. */
  finish(): Promise<void>;
}

export const BATCH = 128;

/** @returns 2,048 images of noise: the time of a step does not depend on what the network learns */
export function someDigits(): { pixels: Uint8Array; labels: Uint8Array; count: number } {
  const count = 2_048;
  const pixels = Uint8Array.from(
    { length: count * IMAGE_PIXELS },
    (_, index) => (index * 2_654_435_761) >>> 24,
  );
  return { pixels, labels: Uint8Array.from({ length: count }, (_, index) => index % CLASSES), count };
}

/**
 * Answers the messages of the page: `start`, and `steps`, with the mean milliseconds and WebGL calls of a step.
 * @param counts of WebGL calls, where these are counted
 */
export function serve(contestant: Contestant, counts: WebglCount | null = null): void {
  self.onmessage = async ({ data }: MessageEvent<{ call: 'start' } | { call: 'steps'; count: number }>) => {
    try {
      if (data.call === 'start') {
        await contestant.start();
        self.postMessage({ milliseconds: 0 });
        return;
      }
      const before = counts && { ...counts };
      const startedAt = performance.now();
      for (let step = 0; step < data.count; step++) await contestant.step();
      await contestant.finish();
      const milliseconds = (performance.now() - startedAt) / data.count;
      const perStep = counts &&
        before && {
          drawCalls: (counts.drawCalls - before.drawCalls) / data.count,
          bytesUploaded: (counts.bytesUploaded - before.bytesUploaded) / data.count,
          blockingReads: (counts.blockingReads - before.blockingReads) / data.count,
        };
      self.postMessage({ milliseconds, perStep });
    } catch (error) {
      self.postMessage({ error: String(error) });
    }
  };
  self.postMessage({ ready: true });
}
