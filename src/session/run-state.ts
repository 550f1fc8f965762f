// Declares what the store of the present run shows and does, and what it needs of its surroundings.

import type { StoreApi } from 'zustand/vanilla';
import type { TrainingService } from '../client/services.ts';
import type { Failure } from '../domain/coded-error.ts';
import type { Experiment } from '../domain/experiment/experiment-link.ts';
import type { ResumePoint } from '../domain/model/model-weights.ts';
import type { MeasuredEngine, Run } from '../domain/run/run.ts';
import type { SavedRun } from '../domain/run/saved-run.ts';
import type { EngineChoice } from './engine-choice.ts';
import type { ExperimentStore } from './experiment-store.ts';
import type { NamedModel } from './model-source.ts';
import type { PresentModelStore } from './present-model.ts';
import type { SavedRunsStore } from './saved-runs.ts';
import type { TabLocks } from './tab-locks.ts';

export interface RunState {
  run: Run;
  /** The present run is kept under this id; null before the first run. */
  id: string | null;
  /** It is the number of the present run, and 0 before the first. */
  runNumber: number;
  failure: Failure | null;
  /** A run that was cut off can go on from here. */
  resumePoint: ResumePoint | null;
  /** Says whether a lesson has the worker that trains; no run starts meanwhile. */
  lessonGoesOn: boolean;
  /** Starts a fresh run; does nothing while one or a lesson goes on, or while a setting or the network is wrong. */
  train(): void;
  /**
   * Starts a fresh run of any experiment; settles when it has ended, or at once where one or a lesson goes on.
   * @param queued what the runs of one queue share
   * @param startFrom the run begins with these weights of the same network; without them its seed draws some
   */
  trainThis(experiment: Experiment, queued: string | null, startFrom?: NamedModel): Promise<void>;
  continueRun(): void;
  /**
   * Makes a kept run the present one, and trains it on from a resume point; settles when it has ended, or at once where a run or
   * lesson goes on.
   */
  goOn(saved: SavedRun, resumeFrom: ResumePoint): Promise<void>;
  /** Shows a kept run as the present one; does nothing while a run goes on. */
  show(saved: SavedRun): void;
  pause(): void;
  resume(): void;
  stop(): void;
  dismissFailure(): void;
  waitForLesson(goesOn: boolean): void;
}

export type RunStore = StoreApi<RunState>;

export interface RunDependencies {
  service: TrainingService;
  experiment: ExperimentStore;
  engineChoice: EngineChoice;
  presentModel: PresentModelStore;
  savedRuns: SavedRunsStore;
  /** While this tab trains a run it holds a lock of its name. */
  locks: Pick<TabLocks, 'tryLock'>;
  newId(): string;
  now(): Date;
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<void>;
  /** An earlier visit measured this here; null where none did. */
  measured: MeasuredEngine | null;
}
