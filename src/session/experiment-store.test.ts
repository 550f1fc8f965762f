import { beforeEach, expect, test } from 'vitest';
import { PRESETS } from '../domain/experiment/presets.ts';
import { createExperimentStore, soundExperiment, type ExperimentStore } from './experiment-store.ts';

let store: ExperimentStore;

beforeEach(() => {
  store = createExperimentStore();
});

test('a preset brings network and settings, and undo brings both back', () => {
  store.getState().setText('epochs', '7');
  store.getState().choosePreset('fast');
  expect(store.getState().editing.network).toEqual(PRESETS.fast.network);
  expect(store.getState().form.texts.epochs).toBe('2');
  store.getState().undoNetwork();
  expect(store.getState().editing.network).toEqual(PRESETS.tutorial.network);
  expect(store.getState().form).toMatchObject({ preset: 'tutorial', texts: { epochs: '7' } });
  store.getState().redoNetwork();
  expect(store.getState().form.preset).toBe('fast');
});

test('reset brings network and settings of the preset back', () => {
  store.getState().choosePreset('fast');
  store.getState().changeNetwork({ type: 'remove', id: store.getState().editing.ids[0] });
  store.getState().setText('epochs', '9');
  store.getState().resetForm();
  expect(store.getState().editing.network).toEqual(PRESETS.fast.network);
  expect(store.getState().form.texts.epochs).toBe('2');
});

test('an experiment of a link brings its network, settings and preset', () => {
  const { network, config } = PRESETS.robust;
  const changed = { network: network.slice(1), config: { ...config, seed: 9, patience: 3 } };
  store.getState().openExperiment({ ...changed, preset: 'robust' });
  expect(store.getState().editing.network).toEqual(changed.network);
  expect(store.getState().form.preset).toBe('robust');
  expect(store.getState().config).toEqual(changed.config);
});

test('another optimizer brings its own learning rate', () => {
  store.getState().setOptimizer('adam');
  expect(store.getState().form.texts.learningRate).toBe('0.001');
});

test('what follows from the form and from the network is there at once', () => {
  store.getState().setText('epochs', '7');
  expect(store.getState().config.epochs).toBe(7);
  store.getState().setText('epochs', 'many');
  expect(store.getState().settingProblems).toEqual([{ setting: 'epochs', problem: 'not-a-number' }]);
  const { network } = store.getState().editing;
  store.getState().changeNetwork({ type: 'remove', id: store.getState().editing.ids[3] });
  expect(store.getState().networkProblems.map(({ problem }) => problem)).toContain('input-not-flat');
  store.getState().undoNetwork();
  expect(store.getState().editing.network).toEqual(network);
  expect(store.getState().networkProblems).toEqual([]);
});

test('an experiment is sound while neither its settings nor its network need a correction', () => {
  expect(soundExperiment(store.getState())).toMatchObject({ preset: 'tutorial', config: { epochs: 50 } });
  store.getState().setText('epochs', 'many');
  expect(soundExperiment(store.getState())).toBeNull();
  store.getState().setText('epochs', '5');
  store.getState().changeNetwork({ type: 'remove', id: store.getState().editing.ids[3] });
  expect(soundExperiment(store.getState())).toBeNull();
});

test('a locked experiment stays as it is, whatever is asked of it', () => {
  store.getState().lock(true);
  const before = store.getState();
  before.setText('epochs', '3');
  before.setOptimizer('sgd');
  before.setSchedule('one-cycle');
  before.setEarlyStopping(false);
  before.setAugmented(true);
  before.choosePreset('fast');
  before.changeNetwork({ type: 'remove', id: before.editing.ids[0] });
  expect(store.getState()).toBe(before);
  store.getState().lock(false);
  before.setText('epochs', '3');
  expect(store.getState().config.epochs).toBe(3);
});
