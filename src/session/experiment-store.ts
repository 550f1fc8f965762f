// Holds the experiment that the next run trains: its network, with the steps that Undo takes back, and its settings as
// written. What follows from them, the configuration and every problem, is derived once at each change.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../domain/experiment/experiment-link.ts';
import type { Schedule } from '../domain/experiment/learning-rate.ts';
import { PRESETS, type PresetName } from '../domain/experiment/presets.ts';
import {
  formOf,
  parseSettings,
  type SettingProblem,
  type SettingsForm,
  type WrittenSetting,
} from '../domain/experiment/settings-form.ts';
import {
  DEFAULT_LEARNING_RATE,
  type OptimizerName,
  type TrainingConfig,
} from '../domain/experiment/training-config.ts';
import {
  changeNetwork,
  redo,
  replaceNetwork,
  startEditing,
  undo,
  type NetworkChange,
  type NetworkEditing,
} from '../domain/network/network-editing.ts';
import { networkProblems, type NetworkProblem } from '../domain/network/network-problems.ts';
import type { EditedExperiment } from '../domain/visit/visit.ts';

export interface ExperimentState {
  form: SettingsForm;
  editing: NetworkEditing<SettingsForm>;
  /** It is what the form says; a text that is no number, or could be two, becomes NaN. */
  config: TrainingConfig;
  settingProblems: readonly SettingProblem[];
  networkProblems: readonly NetworkProblem[];
  /** While a run goes on the experiment is locked and does not change. */
  locked: boolean;
  lock(locked: boolean): void;
  setText(setting: WrittenSetting, text: string): void;
  setOptimizer(optimizer: OptimizerName): void;
  setSchedule(schedule: Schedule): void;
  setEarlyStopping(on: boolean): void;
  setAugmented(on: boolean): void;
  changeNetwork(change: NetworkChange): void;
  undoNetwork(): void;
  redoNetwork(): void;
  /** Puts the network and every setting of a preset in place, as one step. */
  choosePreset(preset: PresetName): void;
  /** Does the same with the experiment of a link. */
  openExperiment(experiment: Experiment): void;
  resetForm(): void;
  /** Brings an experiment of an earlier visit back with all its steps. */
  recall(experiment: EditedExperiment): void;
}

export type ExperimentStore = StoreApi<ExperimentState>;

/** Opens with the Tutorial preset. */
export function createExperimentStore(): ExperimentStore {
  return createStore<ExperimentState>((set, get) => {
    /** Sets what changed, and what follows from it. */
    const put = ({ form = get().form, editing = get().editing }: Partial<EditedExperiment>) => {
      if (get().locked) return;
      const settings = form === get().form ? {} : followingFromForm(form);
      const network = editing.network === get().editing.network ? {} : followingFromNetwork(editing);
      set({ form, editing, ...settings, ...network });
    };
    const putForm = (form: Partial<SettingsForm>) => put({ form: { ...get().form, ...form } });
    const replace = ({ network, config, preset }: Experiment) =>
      put({
        form: formOf(preset, config),
        editing: replaceNetwork(get().editing, network, get().form),
      });
    const goTo = (step: typeof undo<SettingsForm>) => {
      const { editing, settings } = step(get().editing, get().form);
      put({ editing, form: settings });
    };
    const form = formOf('tutorial');
    const editing = startEditing<SettingsForm>(PRESETS.tutorial.network);
    return {
      form,
      editing,
      ...followingFromForm(form),
      ...followingFromNetwork(editing),
      locked: false,
      lock: (locked) => set({ locked }),
      setText: (setting, text) => putForm({ texts: { ...get().form.texts, [setting]: text } }),
      setOptimizer: (optimizer) => {
        const learningRate = String(DEFAULT_LEARNING_RATE[optimizer]);
        putForm({ optimizer, texts: { ...get().form.texts, learningRate } });
      },
      setSchedule: (schedule) => putForm({ schedule }),
      setEarlyStopping: (earlyStopping) => putForm({ earlyStopping }),
      setAugmented: (augmented) => putForm({ augmented }),
      changeNetwork: (change) => put({ editing: changeNetwork(get().editing, change) }),
      undoNetwork: () => goTo(undo),
      redoNetwork: () => goTo(redo),
      choosePreset: (preset) => replace({ ...PRESETS[preset], preset }),
      openExperiment: replace,
      resetForm: () => get().choosePreset(get().form.preset),
      recall: put,
    };
  });
}

function followingFromForm(form: SettingsForm): Pick<ExperimentState, 'config' | 'settingProblems'> {
  const { config, problems } = parseSettings(form);
  return { config, settingProblems: problems };
}

function followingFromNetwork({
  network,
}: ExperimentState['editing']): Pick<ExperimentState, 'networkProblems'> {
  return { networkProblems: networkProblems(network) };
}

/** @returns the experiment as it would be trained; null while something needs a correction */
export function soundExperiment(state: ExperimentState): Experiment | null {
  const { form, editing, config } = state;
  const sound = state.settingProblems.length === 0 && state.networkProblems.length === 0;
  return sound ? { network: editing.network, config, preset: form.preset } : null;
}
