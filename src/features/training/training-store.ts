// The run on the page: its settings, what has happened in it, and what can be done about it now.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TrainingService } from '../../client/services.ts';
import type { BestEpoch, ModelWeights, ResumePoint } from '../../domain/model/model-weights.ts';
import type { Experiment } from '../../domain/experiment/experiment-link.ts';
import type { Schedule } from '../../domain/experiment/learning-rate.ts';
import {
  changeNetwork,
  redo,
  replaceNetwork,
  startEditing,
  undo,
  type NetworkChange,
  type NetworkEditing,
} from '../../domain/network/network-editing.ts';
import { networkProblems } from '../../domain/network/network-problems.ts';
import { PRESETS, type PresetName } from '../../domain/experiment/presets.ts';
import {
  IDLE_RUN,
  isActive,
  reduceRun,
  startRun,
  type EpochRecord,
  type MeasuredEngine,
  type Run,
} from '../../domain/run/run.ts';
import { TEST_IMAGES } from '../../domain/experiment/splits.ts';
import { DEFAULT_LEARNING_RATE, type OptimizerName } from '../../domain/experiment/training-config.ts';
import type { VariationExamples } from '../../domain/augmenting/variation-examples.ts';
import type { ForcedBackend, TestImage, WorkerEvent } from '../../protocol/messages.ts';
import type { WireError } from '../../protocol/wire-error.ts';
import { formOf, parseSettings, type SettingsForm, type WrittenSetting } from './parse-settings.ts';

export interface TrainingState {
  run: Run;
  runNumber: number;
  form: SettingsForm;
  /** The network of the next run, with the steps that led to it. */
  editing: NetworkEditing<SettingsForm>;
  problem: WireError | null;
  /** Where a run that was cut off can go on. */
  resumePoint: ResumePoint | null;
  testImage: TestImage | null;
  /** What the augmentation in the form makes of a few images. */
  examples: VariationExamples | null;
  /** The backend that the person asks for; null leaves the choice to a measurement. */
  backend: ForcedBackend;
  setBackend(backend: ForcedBackend): void;
  setText(setting: WrittenSetting, text: string): void;
  setOptimizer(optimizer: OptimizerName): void;
  setSchedule(schedule: Schedule): void;
  setEarlyStopping(on: boolean): void;
  setAugmented(on: boolean): void;
  /** Nothing while a run goes on, like the four below. */
  changeNetwork(change: NetworkChange): void;
  undoNetwork(): void;
  redoNetwork(): void;
  /** Puts the network and every setting of a preset in place, as one step. */
  choosePreset(preset: PresetName): void;
  /** The same with what a link brought. */
  openExperiment(experiment: Experiment): void;
  resetForm(): void;
  /** A fresh run; nothing while one goes on, or a setting or the network is wrong. */
  train(): void;
  continueRun(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** @param index 0 to 9,999, or null for a random one */
  showTestImage(index: number | null): void;
  /** Others each time; nothing while a setting is wrong. */
  showExamples(): void;
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
  backend?: ForcedBackend;
  onBackendAsked?(backend: ForcedBackend): void;
  /** What an earlier visit measured here. */
  measured?: MeasuredEngine | null;
}

export function createTrainingStore({
  service,
  onCheckpoint,
  onBestEpoch,
  onEnded,
  random,
  backend = null,
  onBackendAsked,
  measured = null,
}: TrainingDependencies): TrainingStore {
  return createStore<TrainingState>((set, get) => {
    const setForm = (form: Partial<SettingsForm>) => set({ form: { ...get().form, ...form } });
    const fail = (error: unknown) => set({ problem: asWireError(error) });

    const edit = (change: (state: TrainingState) => Partial<TrainingState>) => {
      if (!isActive(get().run)) set(change(get()));
    };
    const replace = ({ network, config, preset }: Experiment) =>
      edit(({ editing, form }) => ({
        form: formOf(preset, config),
        editing: replaceNetwork(editing, network, form),
      }));
    const goTo = (step: typeof undo<SettingsForm>) =>
      edit(({ editing, form }) => {
        const { editing: reached, settings } = step(editing, form);
        return { editing: reached, form: settings };
      });

    let best: BestEpoch | null = null;
    let newestExamples = 0;

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

    const follow = async (run: Run, resumeFrom: ResumePoint | null) => {
      best = resumeFrom?.best ?? null;
      set({ run, problem: null, resumePoint: resumeFrom, testImage: null });
      const { network, config } = run;
      if (!network || !config) return;
      try {
        const request = { network, config, resumeFrom, backend: get().backend };
        onEnded(await service.train(request, hear), get().run.bestEpoch);
      } catch (error) {
        set({ run: { ...get().run, phase: 'failed', preparation: null, progress: null } });
        fail(error);
      }
    };

    return {
      run: { ...IDLE_RUN, engine: measured },
      backend,
      setBackend(asked) {
        // What was measured is of another backend now.
        set({ backend: asked, run: { ...get().run, engine: null, backendNote: null } });
        onBackendAsked?.(asked);
      },
      runNumber: 0,
      form: formOf('tutorial'),
      editing: startEditing(PRESETS.tutorial.network),
      problem: null,
      resumePoint: null,
      testImage: null,
      examples: null,
      setText: (setting, text) => setForm({ texts: { ...get().form.texts, [setting]: text } }),
      setOptimizer: (optimizer) => {
        const learningRate = String(DEFAULT_LEARNING_RATE[optimizer]);
        setForm({ optimizer, texts: { ...get().form.texts, learningRate } });
      },
      setEarlyStopping: (earlyStopping) => setForm({ earlyStopping }),
      setAugmented: (augmented) => setForm({ augmented }),
      setSchedule: (schedule) => setForm({ schedule }),
      changeNetwork: (change) => edit(({ editing }) => ({ editing: changeNetwork(editing, change) })),
      undoNetwork: () => goTo(undo),
      redoNetwork: () => goTo(redo),
      choosePreset: (preset) => replace({ ...PRESETS[preset], preset }),
      openExperiment: replace,
      resetForm: () => get().choosePreset(get().form.preset),
      train() {
        const { config, problems } = parseSettings(get().form);
        const { network } = get().editing;
        if (isActive(get().run) || problems.length > 0 || networkProblems(network).length > 0) return;
        set({ runNumber: get().runNumber + 1 });
        void follow(startRun(config, network, get().run), null);
      },
      continueRun() {
        const { run, resumePoint } = get();
        if (isActive(run) || !resumePoint) return;
        void follow({ ...run, phase: 'preparing', result: null }, resumePoint);
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
      showExamples() {
        const { config, problems } = parseSettings(get().form);
        if (!config.augmentation || problems.length > 0) return;
        const asked = Math.floor(random() * 2 ** 31);
        newestExamples = asked;
        service.varyImages(config.augmentation, asked).then((examples) => {
          if (newestExamples === asked) set({ examples });
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
