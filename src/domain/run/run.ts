// One training run as a value: what has happened so far, and what the next event makes of it. A pure reducer.

import type { TrainingConfig } from '../experiment/training-config.ts';
import type { NetworkSpec } from '../network/network-spec.ts';

export type BackendName = 'webgl' | 'wasm' | 'cpu';

/** What a wait is for, so that every wait has a name on the page. */
export type Preparation = 'loading-data' | 'preparing-backend' | 'first-batch';

/** What trains, and how fast it trains the tutorial's network. */
export interface MeasuredEngine {
  backend: BackendName;
  /** Workers that share each batch. */
  workers: number;
  imagesPerSecond: number;
}

export interface EpochRecord {
  /** Counted from 1, as Keras does. */
  epoch: number;
  loss: number;
  accuracy: number;
  valLoss: number;
  valAccuracy: number;
  /** The figures on validation images varied as the training images are, where the run varies them. */
  warpedLoss?: number;
  warpedAccuracy?: number;
  seconds: number;
}

export interface BatchProgress {
  epoch: number;
  /** Batches finished in this epoch, and how many it has. */
  batch: number;
  batches: number;
  /** Running mean over the epoch so far. */
  loss: number;
  accuracy: number;
  imagesPerSecond: number;
}

export type EndReason = 'converged' | 'stopped' | 'last-epoch' | 'diverged';

export interface RunResult {
  reason: EndReason;
  /** Null when no epoch was finished. */
  bestEpoch: number | null;
  test: { loss: number; accuracy: number } | null;
}

export type RunEvent =
  | { type: 'preparing'; what: Preparation; loadedBytes?: number; totalBytes?: number }
  | ({ type: 'backend-chosen'; note: BackendNote | null } & MeasuredEngine)
  | ({ type: 'batch-done' } & BatchProgress)
  | ({ type: 'epoch-done'; best: boolean } & EpochRecord)
  | { type: 'validating'; epoch: number }
  | { type: 'paused' }
  | { type: 'resumed' }
  | { type: 'evaluating-test' }
  | ({ type: 'ended' } & RunResult);

/** Why the backend in use is not the first choice. */
export type BackendNote =
  'no-gpu' | 'wasm-faster' | 'webgl-failed' | 'webgl-software' | 'only-javascript' | 'forced';

export type RunPhase =
  'idle' | 'preparing' | 'training' | 'validating' | 'paused' | 'testing' | 'ended' | 'failed';

export interface Run {
  phase: RunPhase;
  config: TrainingConfig | null;
  /** What it trains, whatever the editor shows by now. */
  network: NetworkSpec | null;
  preparation: { what: Preparation; loadedBytes: number; totalBytes: number } | null;
  engine: MeasuredEngine | null;
  backendNote: BackendNote | null;
  epochs: readonly EpochRecord[];
  bestEpoch: number | null;
  progress: BatchProgress | null;
  result: RunResult | null;
}

export const IDLE_RUN: Run = {
  phase: 'idle',
  config: null,
  network: null,
  preparation: null,
  engine: null,
  backendNote: null,
  epochs: [],
  bestEpoch: null,
  progress: null,
  result: null,
};

/** @returns a run that prepares itself and knows what engine was measured before */
export function startRun(config: TrainingConfig, network: NetworkSpec, before: Run): Run {
  return {
    ...IDLE_RUN,
    phase: 'preparing',
    config,
    network,
    engine: before.engine,
    backendNote: before.backendNote,
  };
}

/** Whether the run holds the trainer: it has begun and not ended. */
export function isActive(run: Run): boolean {
  return ['preparing', 'training', 'validating', 'paused', 'testing'].includes(run.phase);
}

/** @returns the run after an event; it keeps the run as it was */
export function reduceRun(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case 'preparing':
      return {
        ...run,
        phase: 'preparing',
        preparation: {
          what: event.what,
          loadedBytes: event.loadedBytes ?? 0,
          totalBytes: event.totalBytes ?? 0,
        },
      };
    case 'backend-chosen': {
      const { type: _type, note, ...engine } = event;
      return { ...run, engine, backendNote: note };
    }
    case 'batch-done': {
      const { type: _type, ...progress } = event;
      return { ...run, phase: 'training', preparation: null, progress };
    }
    case 'validating':
      return { ...run, phase: 'validating' };
    case 'epoch-done': {
      const { type: _type, best, ...record } = event;
      const kept = run.epochs.filter((each) => each.epoch < record.epoch);
      return {
        ...run,
        phase: 'training',
        epochs: [...kept, record],
        bestEpoch: best ? record.epoch : run.bestEpoch,
      };
    }
    case 'paused':
      return { ...run, phase: 'paused' };
    case 'resumed':
      return { ...run, phase: 'training' };
    case 'evaluating-test':
      return { ...run, phase: 'testing' };
    case 'ended': {
      const { type: _type, ...result } = event;
      return { ...run, phase: 'ended', preparation: null, progress: null, result };
    }
  }
}
