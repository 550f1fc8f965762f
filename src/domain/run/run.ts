// Holds a training run as a value, what has happened so far, and computes what the next event makes of it. It is a pure reducer.

import type { TrainingConfig } from '../experiment/training-config.ts';
import type { NetworkSpec } from '../network/network-spec.ts';

export type BackendName = 'webgl' | 'wasm' | 'cpu';

/** They are the same in every language. */
export const BACKEND_NAMES: Record<BackendName, string> = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };

export type SimdBuild = 'relaxed' | 'plain';

/** Every wait has a name, so that the page can say what it is for. */
export type Preparation =
  'loading-program' | 'loading-data' | 'loading-wasm' | 'preparing-backend' | 'first-batch';

export interface MeasuredEngine {
  backend: BackendName;
  /** This many workers share each batch. */
  workers: number;
  /** The engine trains the tutorial's network at this speed. */
  imagesPerSecond: number;
  /** On wasm it is the build of our kernels; other results than those of the other build are rounded otherwise. */
  simd?: SimdBuild;
}

export interface EpochRecord {
  /** Epochs are counted from 1, as in Keras. */
  epoch: number;
  loss: number;
  /** Accuracies are in [0,1]. */
  accuracy: number;
  valLoss: number;
  valAccuracy: number;
  /** These are the figures on validation images augmented as the training images are, where the run augments. */
  warpedLoss?: number;
  warpedAccuracy?: number;
  seconds: number;
}

export interface BatchProgress {
  /** Epochs are counted from 1. */
  epoch: number;
  /** This many batches of the epoch are done, of `batches` in all. */
  batch: number;
  batches: number;
  /** Loss and accuracy are means over the epoch so far. */
  loss: number;
  accuracy: number;
  imagesPerSecond: number;
}

export type EndReason = 'converged' | 'stopped' | 'last-epoch' | 'diverged';

export interface RunResult {
  reason: EndReason;
  /** It is counted from 1, and null when no epoch was finished. */
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

/** A note says why the backend in use is not the first choice. */
export type BackendNote =
  'no-gpu' | 'wasm-faster' | 'webgl-failed' | 'webgl-software' | 'only-javascript' | 'forced';

export type RunPhase =
  'idle' | 'preparing' | 'training' | 'validating' | 'paused' | 'testing' | 'ended' | 'failed';

export interface Run {
  phase: RunPhase;
  config: TrainingConfig | null;
  /** The run trains this network, whatever the editor shows by now. */
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

/** @returns a run that is preparing, with the engine that was measured in the run before */
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

/** @returns whether the run has begun and not ended */
export function isActive(run: Run): boolean {
  return ['preparing', 'training', 'validating', 'paused', 'testing'].includes(run.phase);
}

/** @returns the run after an event; the given run stays as it is */
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
