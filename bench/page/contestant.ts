// A contestant is an implementation that the benchmark measures. Its worker starts when asked, and then takes any number of
// training steps of a preset's network, with its optimizer and batches of 128 images.

import { perStep, type WebglCount } from './webgl-counter.ts';
import { CLASSES } from '../../src/domain/image/digit-images.ts';
import type { PresetName } from '../../src/domain/experiment/presets.ts';
import { IMAGE_PIXELS } from '../../src/domain/image/ink.ts';
import type { KernelCost } from './kernel-costs.ts';

export interface Contestant {
  start(preset: PresetName): Promise<void>;
  /** Takes a training step with a new batch, without waiting for its result. */
  step(): void | Promise<void>;
  /** Waits until all steps so far are done. */
  finish(): Promise<void>;
  /** Takes one more step, and says what each of its kernels cost; those who cannot say lack it. */
  costs?(): Promise<KernelCost[]>;
}

type Call = { call: 'start'; preset: PresetName } | { call: 'steps'; count: number } | { call: 'costs' };

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
 * Answers the messages of the page: `start`; `steps`, with the mean milliseconds and WebGL calls of a step; and `costs`.
 * @param counts of WebGL calls, where these are counted
 */
export function serve(contestant: Contestant, counts: WebglCount | null = null): void {
  const answer = async (data: Call): Promise<object> => {
    if (data.call === 'start') {
      const startedAt = performance.now();
      await contestant.start(data.preset);
      return { milliseconds: performance.now() - startedAt };
    }
    if (data.call === 'costs') return { costs: (await contestant.costs?.()) ?? [] };
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
