// Holds the present run: what has happened in it, what went wrong, and where it can go on. Its newest weights answer while it
// goes on, and its best ones afterwards; where it has none or learned nothing, the model from before it answers again.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TrainingService } from '../client/services.ts';
import { CodedError, failureOf, type Failure } from '../domain/coded-error.ts';
import type { Experiment } from '../domain/experiment/experiment-link.ts';
import type { BestEpoch, ModelWeights, ResumePoint } from '../domain/model/model-weights.ts';
import { hasLearned } from '../domain/run/chance.ts';
import {
  IDLE_RUN,
  isActive,
  reduceRun,
  startRun,
  type MeasuredEngine,
  type Run,
  type RunEvent,
} from '../domain/run/run.ts';
import { runOf, type SavedRun } from '../domain/run/saved-run.ts';
import type { Checkpoint, TrainEvent } from '../domain/run/train-event.ts';
import type { EngineChoice } from './engine-choice.ts';
import { soundExperiment, type ExperimentStore } from './experiment-store.ts';
import { newSavedRun } from './new-saved-run.ts';
import type { NamedModel } from './model-source.ts';
import type { Answering, PresentModelStore } from './present-model.ts';
import { recordRun, type RunRecorder } from './run-recorder.ts';
import type { SavedRunsStore } from './saved-runs.ts';
import { storedOrLate } from './storage-patience.ts';
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

interface Followed {
  run: Run;
  id: string;
  runNumber: number;
  resumeFrom: ResumePoint | null;
  startFrom: ModelWeights | null;
  /** Gives the run its record, once the worker has taken it. */
  keep(): Promise<SavedRun>;
}

/** Opens without a run. While one is active, the experiment is locked. */
export function createRunStore({
  service,
  experiment,
  engineChoice,
  presentModel,
  savedRuns,
  locks,
  newId,
  now,
  wait,
  measured,
}: RunDependencies): RunStore {
  const store = createStore<RunState>((set, get) => {
    const fail = (error: unknown) => set({ failure: failureOf(error) });
    const { answerWith, answerWhileTraining, withdrawTraining } = presentModel.getState();
    const isFree = () => !isActive(get().run) && !get().lessonGoesOn;

    const answering = ({ epoch, weights: model }: BestEpoch): Answering => ({
      model,
      source: { kind: 'trained', run: get().runNumber, epoch, best: true },
      used: { kind: 'run', id: get().id ?? '', which: 'best' },
    });

    // It resolves once the present run has its record.
    let kept: Promise<SavedRun> | null = null;

    const follow = async ({ run, id, runNumber, resumeFrom, startFrom, keep }: Followed) => {
      const { network, config } = run;
      if (!network || !config) return;
      const { failure: _failure, ...before } = get();
      const lock = locks.tryLock(`run/${id}`);
      let best: BestEpoch | null = resumeFrom?.best ?? null;
      let waited = resumeFrom?.waited ?? 0;
      const record: { by: RunRecorder | null } = { by: null };
      let written: Promise<void> | undefined;
      let end: RunEvent | null = null;
      set({ run, id, runNumber, failure: null, resumePoint: resumeFrom });

      const keepEpoch = ({ epoch, weights, state }: Checkpoint) => {
        const { run } = get();
        const isBest = run.bestEpoch === epoch;
        const valLoss = run.epochs.at(-1)?.valLoss ?? NaN;
        waited = isBest ? 0 : waited + 1;
        if (isBest) best = { epoch, valLoss, weights };
        if (!best) return;
        const last: ResumePoint = { weights, epochsDone: epoch, best, state, waited };
        set({ resumePoint: last });
        record.by?.epochEnded(run, { epoch, last, best: isBest });
        if (isBest && hasLearned(run)) presentModel.getState().remember(answering(best).used);
      };
      const isOver = async (run: Run, written?: Promise<void>) => {
        if (written) await storedOrLate(written, wait);
        set({ run });
      };
      const bestOfLearned = (of: Run) => (best && hasLearned(of) ? answering(best) : null);
      const hear = (event: TrainEvent) => {
        record.by ??= recordRun(savedRuns, (kept = keep()));
        if (event.type === 'ended') {
          end = event;
          return;
        }
        if (event.type !== 'checkpoint') {
          set({ run: reduceRun(get().run, event) });
          return;
        }
        answerWhileTraining(event.weights, event.epoch);
        if (event.epochEnd) keepEpoch(event);
      };

      try {
        const backend = engineChoice.getState().asked;
        const model = await service.train({ network, config, resumeFrom, startFrom, backend }, hear);
        const over = end ? reduceRun(get().run, end) : get().run;
        const { bestEpoch, result } = over;
        written = record.by?.ended(over, result?.reason ?? 'stopped', model);
        if (!model || bestEpoch === null || !hasLearned(over)) withdrawTraining(bestOfLearned(over));
        // These weights recognize non-digit images, which those at the end of their epoch do not.
        else answerWith(answering({ epoch: bestEpoch, valLoss: NaN, weights: model }));
        await isOver(over, written);
      } catch (error) {
        withdrawTraining(bestOfLearned(get().run));
        // A worker that refuses has begun nothing, so everything is as it was.
        if (failureOf(error).code === 'busy') set(before);
        else {
          const over: Run = { ...get().run, phase: 'failed', preparation: null, progress: null };
          written = record.by?.ended(over, 'failed', null);
          await isOver(over, written);
        }
        fail(error);
      }
      // Until all of it is stored, another tab would take the run for one that was cut off.
      await written;
      const held = await lock;
      if (held.isOurs) held.release();
    };

    const train = async (
      { network, config, preset }: Experiment,
      queued: string | null,
      startFrom?: NamedModel,
    ) => {
      if (!isFree()) return;
      const id = newId();
      await follow({
        run: startRun(config, network, get().run),
        id,
        runNumber: (savedRuns.getState().runs.at(-1)?.number ?? 0) + 1,
        resumeFrom: null,
        startFrom: startFrom?.model ?? null,
        keep: async () => {
          const startedFrom = startFrom?.name ?? null;
          const record = newSavedRun({ id, network, config, preset, queued, startedFrom, now: now() });
          const begun = await savedRuns.getState().begin(record);
          if (get().id === id) set({ runNumber: begun.number });
          return begun;
        },
      });
    };

    const goOn = (run: Run, id: string, runNumber: number, resumeFrom: ResumePoint) => {
      const record = kept;
      // A run that was cut off has records beyond the epoch of its weights.
      const epochs = run.epochs.filter(({ epoch }) => epoch <= resumeFrom.epochsDone);
      return follow({
        run: { ...run, epochs, phase: 'preparing', result: null },
        id,
        runNumber,
        resumeFrom,
        startFrom: null,
        keep: async () => {
          const saved = await record;
          if (!saved) throw new CodedError('internal', 'a run without a record');
          await savedRuns.getState().record(id, { end: null });
          return saved;
        },
      });
    };

    return {
      run: { ...IDLE_RUN, engine: measured },
      id: null,
      runNumber: 0,
      failure: null,
      resumePoint: null,
      lessonGoesOn: false,
      train() {
        const sound = soundExperiment(experiment.getState());
        if (sound) void train(sound, null);
      },
      trainThis: train,
      continueRun() {
        const { run, id, runNumber, resumePoint } = get();
        if (isFree() && id && resumePoint) void goOn(run, id, runNumber, resumePoint);
      },
      async goOn(saved, resumeFrom) {
        if (!isFree()) return;
        kept = Promise.resolve(saved);
        await goOn(runOf(saved), saved.id, saved.number, resumeFrom);
      },
      show(saved) {
        if (isActive(get().run)) return;
        kept = Promise.resolve(saved);
        set({ run: runOf(saved), id: saved.id, runNumber: saved.number, failure: null, resumePoint: null });
      },
      pause: () => void service.pause().catch(fail),
      resume: () => void service.resume().catch(fail),
      stop: () => void service.stop().catch(fail),
      dismissFailure: () => set({ failure: null }),
      waitForLesson: (goesOn) => set({ lessonGoesOn: goesOn }),
    };
  });

  store.subscribe(({ run }, before) => {
    if (isActive(run) !== isActive(before.run)) experiment.getState().lock(isActive(run));
  });
  // The measurement was of another backend.
  engineChoice.subscribe(() =>
    store.setState({ run: { ...store.getState().run, engine: null, backendNote: null } }),
  );
  return store;
}
