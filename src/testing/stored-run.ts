// Makes kept runs, and weights for them, for tests.

import { TUTORIAL_CONFIG } from '../domain/experiment/training-config.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { NetworkSpec } from '../domain/network/network-spec.ts';
import type { EpochRecord } from '../domain/run/run.ts';
import type { EpochWeights, SavedRun } from '../domain/run/saved-run.ts';

/** It has 7,850 parameters. */
const NETWORK: NetworkSpec = [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }];

/** @returns a run that has just begun */
export function newRun(id: string, changes: Partial<SavedRun> = {}): Omit<SavedRun, 'number'> {
  const { number: _number, ...run } = storedRun(id, 1, changes);
  return run;
}

/** @returns a run with this number that has just begun */
export function storedRun(id: string, number: number, changes: Partial<SavedRun> = {}): SavedRun {
  return {
    ...{ id, number, name: null, note: '', starred: false },
    ...{ startedAt: '2026-11-27T10:00:00.000Z', end: null, deletedAt: null, preset: 'tutorial' },
    ...{ network: NETWORK, config: TUTORIAL_CONFIG },
    ...{ engine: { backend: 'wasm', workers: 2, imagesPerSecond: 9_000 }, backendNote: 'no-gpu' },
    ...{ epochs: [], bestEpoch: null, test: null, queued: null, hasWeights: false, epochsWithWeights: [] },
    ...{ startedFrom: null, imported: false },
    ...changes,
  };
}

/** @returns what an epoch, counted from 1, brought */
export function epochRecord(epoch: number): EpochRecord {
  return { epoch, loss: 1 / epoch, accuracy: 0.9, valLoss: 2 / epoch, valAccuracy: 0.8, seconds: 3 };
}

/** @returns a model each of whose weights has this value */
export function modelOf(value: number): ModelWeights {
  const weights = [[784, 10], [10]].map((shape) => ({
    shape,
    values: new Float32Array(shape[0] * (shape[1] ?? 1)).fill(value),
  }));
  return { network: NETWORK, weights, trainedOn: 48_000 };
}

/** @returns the weights after an epoch, each of which is its number; `best` is the best epoch so far */
export function epochWeights(epoch: number, best = epoch): EpochWeights {
  return {
    epoch,
    best: best === epoch,
    last: {
      weights: modelOf(epoch),
      epochsDone: epoch,
      best: { epoch: best, valLoss: 2 / best, weights: modelOf(best) },
      state: { iterations: 10 * epoch, accumulators: [modelOf(0.5).weights], layerSteps: [epoch] },
      waited: epoch - best,
    },
  };
}
