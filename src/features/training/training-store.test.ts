import { beforeEach, expect, test, vi } from 'vitest';
import type { TrainRequest } from '../../client/services.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { PRESETS } from '../../domain/experiment/presets.ts';
import type { WorkerEvent } from '../../protocol/messages.ts';
import { parseSettings } from './parse-settings.ts';
import { createTrainingStore, type TrainingStore } from './training-store.ts';

const WEIGHTS: ModelWeights = { network: [], weights: [] };

interface StartedRun {
  request: TrainRequest;
  tell(event: WorkerEvent): void;
  end(best: ModelWeights | null): void;
  fail(error: unknown): void;
}

let runs: StartedRun[];
let store: TrainingStore;
const onEnded = vi.fn();
const onBestEpoch = vi.fn();
const onCheckpoint = vi.fn();

beforeEach(() => {
  runs = [];
  onEnded.mockClear();
  onBestEpoch.mockClear();
  onCheckpoint.mockClear();
  store = createTrainingStore({
    service: {
      train: (request, tell) =>
        new Promise((end, fail) => {
          runs.push({ request, tell, end, fail });
        }),
      pause: async () => undefined,
      resume: async () => undefined,
      stop: async () => undefined,
      varyImages: async () => ({ columns: 0, plain: new Uint8Array(), varied: [], nonDigits: null }),
      showTestImage: async (index) => ({ index, label: 8, pixels: new Uint8Array(784), probabilities: [] }),
    },
    onCheckpoint,
    onBestEpoch,
    onEnded,
    random: () => 0.5,
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

function finishEpoch(run: StartedRun, epoch: number, best = true) {
  // As an augmented run has them: what is best is judged by val_loss all the same.
  const warped = { warpedLoss: 0.3, warpedAccuracy: 0.9 };
  const figures = { loss: 0.2, accuracy: 0.9, valLoss: 0.1, valAccuracy: 0.95, seconds: 1, ...warped };
  run.tell({ type: 'epoch-done', epoch, best, ...figures });
  run.tell({ type: 'checkpoint', epoch, batch: 1, weights: WEIGHTS, epochEnd: true });
}

test('twenty clicks on Train start one run', () => {
  for (let click = 0; click < 20; click++) store.getState().train();
  expect(runs).toHaveLength(1);
});

test('a wrong setting keeps the run from starting', () => {
  store.getState().setText('epochs', 'many');
  store.getState().train();
  expect(runs).toHaveLength(0);
});

test('a network that cannot be trained keeps the run from starting', () => {
  store.getState().changeNetwork({ type: 'remove', id: 3 });
  store.getState().train();
  expect(runs).toHaveLength(0);
  store.getState().undoNetwork();
  store.getState().train();
  expect(runs).toHaveLength(1);
});

test('a run trains the edited network, and nothing edits it meanwhile', () => {
  store.getState().changeNetwork({ type: 'remove', id: 2 });
  store.getState().train();
  const { network } = store.getState().editing;
  expect(runs[0].request.network).toEqual(PRESETS.tutorial.network.filter((_layer, index) => index !== 2));
  store.getState().changeNetwork({ type: 'remove', id: 1 });
  store.getState().undoNetwork();
  store.getState().choosePreset('fast');
  store.getState().openExperiment({ ...PRESETS.robust, preset: 'robust' });
  expect(store.getState().editing.network).toBe(network);
  expect(store.getState().form.preset).toBe('tutorial');
});

test('a run that was cut off goes on with its own network, whatever was edited since', async () => {
  store.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].fail({ code: 'worker-died', subject: '' });
  await settled();
  store.getState().choosePreset('fast');
  store.getState().continueRun();
  expect(runs[1].request.network).toEqual(PRESETS.tutorial.network);
  expect(store.getState().run.network).toEqual(PRESETS.tutorial.network);
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
  expect(parseSettings(store.getState().form).config).toEqual(changed.config);
});

test('another optimizer brings its own learning rate', () => {
  store.getState().setOptimizer('adam');
  expect(store.getState().form.texts.learningRate).toBe('0.001');
});

test('events grow the run, and its best weights answer at the end', async () => {
  store.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].tell({ type: 'ended', reason: 'converged', bestEpoch: 1, test: { loss: 0.1, accuracy: 0.97 } });
  runs[0].end(WEIGHTS);
  await settled();
  expect(store.getState().run.phase).toBe('ended');
  expect(onCheckpoint).toHaveBeenCalledWith(WEIGHTS, 1);
  expect(onBestEpoch).toHaveBeenCalledTimes(1);
  expect(onEnded).toHaveBeenCalledWith(WEIGHTS, 1);
});

test('a failed run keeps its epochs, says why and can go on from the last of them', async () => {
  store.getState().train();
  finishEpoch(runs[0], 1);
  finishEpoch(runs[0], 2, false);
  expect(onBestEpoch).toHaveBeenCalledTimes(1);
  runs[0].fail({ code: 'backend-lost', subject: 'webgl' });
  await settled();
  const { run, problem } = store.getState();
  expect(run.phase).toBe('failed');
  expect(run.epochs).toHaveLength(2);
  expect(problem?.code).toBe('backend-lost');

  store.getState().continueRun();
  expect(runs[1].request.resumeFrom).toMatchObject({ epochsDone: 2, best: { epoch: 1, valLoss: 0.1 } });
  expect(store.getState().run.epochs).toHaveLength(2);
  expect(store.getState().problem).toBeNull();
  finishEpoch(runs[1], 3, false);
  runs[1].tell({ type: 'ended', reason: 'stopped', bestEpoch: 1, test: null });
  runs[1].end(WEIGHTS);
  await settled();
  expect(onEnded).toHaveBeenLastCalledWith(WEIGHTS, 1);
});

test('Train again starts a fresh run', async () => {
  store.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].tell({ type: 'ended', reason: 'stopped', bestEpoch: 1, test: null });
  runs[0].end(WEIGHTS);
  await settled();
  store.getState().train();
  expect(store.getState().runNumber).toBe(2);
  expect(store.getState().run.epochs).toHaveLength(0);
  expect(runs[1].request.resumeFrom).toBeNull();
});

test('a random test image is one of the ten thousand', async () => {
  store.getState().showTestImage(null);
  await settled();
  expect(store.getState().testImage?.index).toBe(5_000);
});
