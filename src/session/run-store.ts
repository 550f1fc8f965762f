// Holds the run: what has happened in it, what went wrong, and where it can go on. Its newest weights answer while it goes on,
// and its best ones afterwards; without any, the model from before it answers again.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TrainingService } from '../client/services.ts';
import { failureOf, type Failure } from '../domain/coded-error.ts';
import type { BestEpoch, ModelWeights, ResumePoint } from '../domain/model/model-weights.ts';
import {
  IDLE_RUN,
  isActive,
  reduceRun,
  startRun,
  type EpochRecord,
  type MeasuredEngine,
  type Run,
} from '../domain/run/run.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import type { EngineChoice } from './engine-choice.ts';
import { soundExperiment, type ExperimentStore } from './experiment-store.ts';
import type { PresentModelStore } from './present-model.ts';

export interface RunState {
  run: Run;
  /** Counts the runs of this visit; it is 0 before the first. */
  runNumber: number;
  failure: Failure | null;
  /** A run that was cut off can go on from here. */
  resumePoint: ResumePoint | null;
  /** Says whether a lesson has the worker that trains; no run starts meanwhile. */
  lessonGoesOn: boolean;
  /** Starts a fresh run; does nothing while one or a lesson goes on, or while a setting or the network is wrong. */
  train(): void;
  continueRun(): void;
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
  /** An earlier visit measured this here; null where none did. */
  measured: MeasuredEngine | null;
}

/** Opens without a run. While one is active, the experiment is locked. */
export function createRunStore({
  service,
  experiment,
  engineChoice,
  presentModel,
  measured,
}: RunDependencies): RunStore {
  const store = createStore<RunState>((set, get) => {
    const fail = (error: unknown) => set({ failure: failureOf(error) });
    const { answerWith, withdrawTraining, store: storeModel } = presentModel.getState();
    const storeBest = (model: ModelWeights, { epoch, valAccuracy }: EpochRecord) =>
      storeModel({ model, epoch, valAccuracy });

    let best: BestEpoch | null = null;

    const hear = (event: TrainEvent) => {
      if (event.type !== 'checkpoint') {
        set({ run: reduceRun(get().run, event) });
        return;
      }
      answerWith(event.weights, { kind: 'training', epoch: event.epoch });
      if (!event.epochEnd) return;
      const { epochs, bestEpoch } = get().run;
      const last = epochs.at(-1);
      if (last && bestEpoch === event.epoch) {
        best = { epoch: event.epoch, valLoss: last.valLoss, weights: event.weights };
        storeBest(event.weights, last);
      }
      if (best)
        set({
          resumePoint: {
            weights: event.weights,
            epochsDone: event.epoch,
            best,
            state: event.state,
            waited: event.epoch - best.epoch,
          },
        });
    };

    const end = (weights: ModelWeights | null) => {
      if (!weights) return withdrawTraining(best);
      const { bestEpoch, epochs } = get().run;
      answerWith(weights, { kind: 'trained', epoch: bestEpoch });
      // These weights recognize non-digit images, which those that were stored at the end of their epoch do not.
      const record = epochs.find(({ epoch }) => epoch === bestEpoch);
      if (record) storeBest(weights, record);
    };

    const follow = async (run: Run, resumeFrom: ResumePoint | null) => {
      const { network, config } = run;
      if (!network || !config) return;
      const { run: runBefore, runNumber, resumePoint } = get();
      best = resumeFrom?.best ?? null;
      set({
        run,
        runNumber: resumeFrom ? runNumber : runNumber + 1,
        failure: null,
        resumePoint: resumeFrom,
      });
      try {
        const request = { network, config, resumeFrom, backend: engineChoice.getState().asked };
        end(await service.train(request, hear));
      } catch (error) {
        withdrawTraining(best);
        // A worker that refuses has begun nothing, so everything is as it was.
        if (failureOf(error).code === 'busy') set({ run: runBefore, runNumber, resumePoint });
        else set({ run: { ...get().run, phase: 'failed', preparation: null, progress: null } });
        fail(error);
      }
    };

    return {
      run: { ...IDLE_RUN, engine: measured },
      runNumber: 0,
      failure: null,
      resumePoint: null,
      lessonGoesOn: false,
      train() {
        const sound = soundExperiment(experiment.getState());
        const { run, lessonGoesOn } = get();
        if (isActive(run) || lessonGoesOn || !sound) return;
        void follow(startRun(sound.config, sound.network, run), null);
      },
      continueRun() {
        const { run, resumePoint, lessonGoesOn } = get();
        if (isActive(run) || lessonGoesOn || !resumePoint) return;
        void follow({ ...run, phase: 'preparing', result: null }, resumePoint);
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
