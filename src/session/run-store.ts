// Holds the present run: what has happened in it, what went wrong, and where it can go on. Its newest weights answer while it
// goes on, and its best ones afterwards; where it has none or learned nothing, the model from before it answers again.

import { createStore } from 'zustand/vanilla';
import { CodedError, failureOf } from '../domain/coded-error.ts';
import type { Experiment } from '../domain/experiment/experiment-link.ts';
import type { BestEpoch, ModelWeights, ResumePoint } from '../domain/model/model-weights.ts';
import { hasLearned } from '../domain/run/chance.ts';
import { IDLE_RUN, isActive, reduceRun, startRun, type Run, type RunEvent } from '../domain/run/run.ts';
import { runOf, type SavedRun } from '../domain/run/saved-run.ts';
import type { Checkpoint, TrainEvent } from '../domain/run/train-event.ts';
import { soundExperiment } from './experiment-store.ts';
import { newSavedRun } from './new-saved-run.ts';
import type { NamedModel } from './model-source.ts';
import type { Answering } from './present-model.ts';
import { recordRun, type RunRecorder } from './run-recorder.ts';
import type { RunDependencies, RunState, RunStore } from './run-state.ts';
import { storedOrLate } from './storage-patience.ts';

export type { RunStore };

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
      const endOnceStored = async (run: Run, written?: Promise<void>) => {
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
        await endOnceStored(over, written);
      } catch (error) {
        withdrawTraining(bestOfLearned(get().run));
        // A worker that refuses has begun nothing, so everything is as it was.
        if (failureOf(error).code === 'busy') set(before);
        else {
          const over: Run = { ...get().run, phase: 'failed', preparation: null, progress: null };
          written = record.by?.ended(over, 'failed', null);
          await endOnceStored(over, written);
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
