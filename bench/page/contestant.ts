// A contestant is an implementation that the benchmark measures. Its worker starts when asked, and then takes any number of
// training steps of a preset's network with its optimizer.

import { perStep, type WebglCount } from './webgl-counter.ts';
import { CLASSES } from '../../src/domain/image/digit-images.ts';
import type { PresetName } from '../../src/domain/experiment/presets.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../src/domain/image/ink.ts';
import type { KernelCost } from './kernel-costs.ts';

export interface Contestant {
  /** Says how many milliseconds it takes to vary the images of one batch, as the preset does; null where it does not. */
  varyingMs?(): number | null;
  /** @param batchSize images of a step; those of others than ours are always BATCH */
  start(preset: PresetName, batchSize: number): Promise<void>;
  /** Takes a training step with a new batch, without waiting for its result. */
  step(): void | Promise<void>;
  /** Waits until all steps so far are done. */
  finish(): Promise<void>;
  /** Takes more steps, and says what each kernel of one cost; those who cannot say lack it. */
  costs?(steps: number): Promise<KernelCost[]>;
}

type Call =
  | { call: 'start'; preset: PresetName; batchSize: number }
  | { call: 'steps'; count: number }
  | { call: 'costs'; count: number };

export const BATCH = 128;

/** @returns 2,048 images of a slanted stroke of noise, with as much ink as a digit: the time of a step does not depend on what is learned */
export function someDigits(): { pixels: Uint8Array; labels: Uint8Array; count: number } {
  const count = 2_048;
  const pixels = Uint8Array.from({ length: count * IMAGE_PIXELS }, (_, index) =>
    isStroke(index) ? (index * 2_654_435_761) >>> 24 : 0,
  );
  return { pixels, labels: Uint8Array.from({ length: count }, (_, index) => index % CLASSES), count };
}

/** Two strokes of five pixels cross in the middle 20 rows. */
function isStroke(index: number): boolean {
  const [x, y] = [index % IMAGE_SIDE, Math.floor(index / IMAGE_SIDE) % IMAGE_SIDE];
  const apart = Math.min(Math.abs(x - y), Math.abs(x + y - IMAGE_SIDE + 1));
  return y >= 4 && y < 24 && apart <= 2;
}

/**
 * Answers the messages of the page: `start`; `steps`, with the mean milliseconds and WebGL calls of a step; and `costs`.
 * @param counts of WebGL calls, where these are counted
 */
export function serve(contestant: Contestant, counts: WebglCount | null = null): void {
  const answer = async (data: Call): Promise<object> => {
    if (data.call === 'start') {
      const startedAt = performance.now();
      await contestant.start(data.preset, data.batchSize);
      return { milliseconds: performance.now() - startedAt };
    }
    if (data.call === 'costs')
      return {
        costs: (await contestant.costs?.(data.count)) ?? [],
        varyingMs: contestant.varyingMs?.() ?? null,
      };
    const before = counts && { ...counts };
    const startedAt = performance.now();
    for (let step = 0; step < data.count; step++) await contestant.step();
    const submitted = performance.now() - startedAt;
    await contestant.finish();
    return {
      milliseconds: (performance.now() - startedAt) / data.count,
      submitMs: submitted / data.count,
      perStep: counts && before && perStep(before, counts, data.count),
    };
  };
  self.onmessage = ({ data }: MessageEvent<Call>) => {
    answer(data).then(
      (value) => self.postMessage(value),
      (error: unknown) => self.postMessage({ error: String(error) }),
    );
  };
  self.postMessage({ ready: true });
}
