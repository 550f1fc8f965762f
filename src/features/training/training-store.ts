// The run on the page: its settings, what has happened in it, and what can be done about it now.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TrainingService } from '../../client/services.ts';
import type { BestEpoch, ModelWeights, ResumePoint } from '../../domain/model-weights.ts';
import type { Schedule } from '../../domain/learning-rate.ts';
import type { NetworkSpec } from '../../domain/network-spec.ts';
import { PRESETS, type PresetName } from '../../domain/presets.ts';
import { IDLE_RUN, isActive, reduceRun, startRun, type EpochRecord, type Run } from '../../domain/run.ts';
import {
  DEFAULT_LEARNING_RATE,
  TEST_IMAGES,
  type NumericSetting,
  type OptimizerName,
} from '../../domain/training-config.ts';
import type { TestImage, WorkerEvent } from '../../protocol/messages.ts';
import type { WireError } from '../../protocol/wire-error.ts';
import { formOf, parseSettings, type SettingsForm } from './parse-settings.ts';

export interface TrainingState {
  run: Run;
  runNumber: number;
  form: SettingsForm;
  problem: WireError | null;
  /** Where a run that was cut off can go on. */
  resumePoint: ResumePoint | null;
  testImage: TestImage | null;
  setText(setting: NumericSetting, text: string): void;
  setOptimizer(optimizer: OptimizerName): void;
  setSchedule(schedule: Schedule): void;
  setEarlyStopping(on: boolean): void;
  /** Puts the network and every setting of a preset in place. */
  choosePreset(preset: PresetName): void;
  resetForm(): void;
  /** A fresh run; nothing while one goes on or a setting is wrong. */
  train(): void;
  continueRun(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** @param index 0 to 9,999, or null for a random one */
  showTestImage(index: number | null): void;
  dismissProblem(): void;
}

export type TrainingStore = StoreApi<TrainingState>;

export interface TrainingDependencies {
  service: TrainingService;
  /** Newer weights than those that answer drawings now. */
  onCheckpoint(weights: ModelWeights, epoch: number): void;
  /** The weights of the best epoch so far, as soon as it is done. */
  onBestEpoch(weights: ModelWeights, record: EpochRecord): void;
  onEnded(best: ModelWeights | null, bestEpoch: number | null): void;
  /** In [0,1). */
  random(): number;
}

export function createTrainingStore({
  service,
  onCheckpoint,
  onBestEpoch,
  onEnded,
  random,
}: TrainingDependencies): TrainingStore {
  return createStore<TrainingState>((set, get) => {
    const setForm = (form: Partial<SettingsForm>) => set({ form: { ...get().form, ...form } });
    const fail = (error: unknown) => set({ problem: asWireError(error) });

    let best: BestEpoch | null = null;

    const hear = (event: WorkerEvent) => {
      if (event.type === 'teaching' || event.type === 'evaluating') return;
      if (event.type !== 'checkpoint') {
        set({ run: reduceRun(get().run, event) });
        return;
      }
      onCheckpoint(event.weights, event.epoch);
      if (!event.epochEnd) return;
      const { epochs, bestEpoch } = get().run;
      const last = epochs.at(-1);
      if (last && bestEpoch === event.epoch) {
        best = { epoch: event.epoch, valLoss: last.valLoss, weights: event.weights };
        onBestEpoch(event.weights, last);
      }
      if (best) set({ resumePoint: { weights: event.weights, epochsDone: event.epoch, best } });
    };

    const follow = async (run: Run, network: NetworkSpec, resumeFrom: ResumePoint | null) => {
      best = resumeFrom?.best ?? null;
      set({ run, problem: null, resumePoint: resumeFrom, testImage: null });
      if (!run.config) return;
      try {
        const request = { network, config: run.config, resumeFrom };
        onEnded(await service.train(request, hear), get().run.bestEpoch);
      } catch (error) {
        set({ run: { ...get().run, phase: 'failed', preparation: null, progress: null } });
        fail(error);
      }
    };

    return {
      run: IDLE_RUN,
      runNumber: 0,
      form: formOf('tutorial'),
      problem: null,
      resumePoint: null,
      testImage: null,
      setText: (setting, text) => setForm({ texts: { ...get().form.texts, [setting]: text } }),
      setOptimizer: (optimizer) => {
        const learningRate = String(DEFAULT_LEARNING_RATE[optimizer]);
        setForm({ optimizer, texts: { ...get().form.texts, learningRate } });
      },
      setEarlyStopping: (earlyStopping) => setForm({ earlyStopping }),
      setSchedule: (schedule) => setForm({ schedule }),
      choosePreset: (preset) => set({ form: formOf(preset) }),
      resetForm: () => set({ form: formOf(get().form.preset) }),
      train() {
        const { config, problems } = parseSettings(get().form);
        if (isActive(get().run) || problems.length > 0) return;
        set({ runNumber: get().runNumber + 1 });
        void follow(startRun(config, get().run), PRESETS[get().form.preset].network, null);
      },
      continueRun() {
        const { run, resumePoint } = get();
        if (isActive(run) || !resumePoint) return;
        void follow({ ...run, phase: 'preparing', result: null }, resumePoint.weights.network, resumePoint);
      },
      pause: () => void service.pause().catch(fail),
      resume: () => void service.resume().catch(fail),
      stop: () => void service.stop().catch(fail),
      showTestImage(index) {
        const chosen = index ?? Math.floor(random() * TEST_IMAGES);
        const { runNumber } = get();
        service.showTestImage(chosen).then((testImage) => {
          if (get().runNumber === runNumber) set({ testImage, problem: null });
        }, fail);
      },
      dismissProblem: () => set({ problem: null }),
    };
  });
}

function asWireError(error: unknown): WireError {
  const { code, subject } = error as Partial<WireError>;
  return code ? { code, subject: subject ?? '' } : { code: 'internal', subject: String(error) };
}
