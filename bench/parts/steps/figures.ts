// Says what is measured of training steps.

import type { KernelCost } from '../../page/kernel-costs.ts';
import type { WebglCount } from '../../page/webgl-counter.ts';
import type { Spread } from '../../spread.ts';

/** They are milliseconds of a step, or a sentence that says why there are none. */
export type StepTime = Spread | string;

export interface StepFigures {
  /** It is the version of PyTorch, or a sentence that says why there is none. */
  torch: { version: string } | { absent: string };
  /** The keys are presets, then contestants. */
  stepMs: Record<string, Record<string, StepTime>>;
  /** Milliseconds to vary the images of a batch, of the presets that do. */
  varyingMs: Record<string, number>;
  /** They are of the tutorial's network. */
  webglPerStep: Partial<Record<'ours' | 'stock', WebglCount>>;
  /** They are milliseconds of our step with one worker, the dearest first. */
  kernelMs: Record<string, KernelCost[]>;
}
