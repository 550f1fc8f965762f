import { beforeEach, expect, test } from 'vitest';
import { PRESETS } from '../domain/experiment/presets.ts';
import { finishEpoch, scriptedRun, settled, WEIGHTS } from '../testing/scripted-run.ts';

let session: ReturnType<typeof scriptedRun>;
let runs: typeof session.runs;
let run: typeof session.run;
let experiment: typeof session.experiment;

beforeEach(() => {
  session = scriptedRun();
  ({ runs, run, experiment } = session);
});

test('twenty clicks on Train start one run', () => {
  for (let click = 0; click < 20; click++) run.getState().train();
  expect(runs).toHaveLength(1);
});

test('a wrong setting keeps the run from starting', () => {
  experiment.getState().setText('epochs', 'many');
  run.getState().train();
  expect(runs).toHaveLength(0);
});

test('a network that cannot be trained keeps the run from starting', () => {
  experiment.getState().changeNetwork({ type: 'remove', id: 3 });
  run.getState().train();
  expect(runs).toHaveLength(0);
  experiment.getState().undoNetwork();
  run.getState().train();
  expect(runs).toHaveLength(1);
});

test('a run trains the edited network, and nothing edits it meanwhile', () => {
  experiment.getState().changeNetwork({ type: 'remove', id: 2 });
  run.getState().train();
  const { network } = experiment.getState().editing;
  expect(runs[0].request.network).toEqual(PRESETS.tutorial.network.filter((_layer, index) => index !== 2));
  experiment.getState().changeNetwork({ type: 'remove', id: 1 });
  experiment.getState().undoNetwork();
  experiment.getState().choosePreset('fast');
  experiment.getState().openExperiment({ ...PRESETS.robust, preset: 'robust' });
  expect(experiment.getState().editing.network).toBe(network);
  expect(experiment.getState().form.preset).toBe('tutorial');
});

test('a run that was cut off goes on with its own network, whatever was edited since', async () => {
  run.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].fail({ code: 'worker-died', subject: '' });
  await settled();
  experiment.getState().choosePreset('fast');
  run.getState().continueRun();
  expect(runs[1].request.network).toEqual(PRESETS.tutorial.network);
  expect(run.getState().run.network).toEqual(PRESETS.tutorial.network);
});

test('Train again starts a fresh run', async () => {
  run.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].tell({ type: 'ended', reason: 'stopped', bestEpoch: 1, test: null });
  runs[0].end(WEIGHTS);
  await settled();
  run.getState().train();
  expect(run.getState().runNumber).toBe(2);
  expect(run.getState().run.epochs).toHaveLength(0);
  expect(runs[1].request.resumeFrom).toBeNull();
});

test('a checkpoint answers while the run goes on, under the number of its epoch', async () => {
  run.getState().train();
  const checkpoint = {
    type: 'checkpoint',
    batch: 40,
    weights: WEIGHTS,
    epochEnd: false,
    state: null,
  } as const;
  runs[0].tell({ ...checkpoint, epoch: 3 });
  await settled();
  expect(session.presentModel.getState().source).toEqual({ kind: 'training', epoch: 3 });
  expect(session.rememberUsed).not.toHaveBeenCalled();
  expect(run.getState().resumePoint).toBeNull();
});

test('while a run goes on the experiment is locked, and free again when it has ended or failed', async () => {
  run.getState().train();
  expect(experiment.getState().locked).toBe(true);
  runs[0].fail({ code: 'worker-died', subject: '' });
  await settled();
  expect(experiment.getState().locked).toBe(false);
});

test('a run that the worker refuses as busy changes nothing, and says so', async () => {
  run.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].tell({ type: 'ended', reason: 'last-epoch', bestEpoch: 1, test: null });
  runs[0].end(WEIGHTS);
  await settled();
  const before = run.getState();
  const { source } = session.presentModel.getState();
  run.getState().train();
  runs[1].fail({ code: 'busy', subject: 'train' });
  await settled();
  const busy = { code: 'busy', subject: 'train' };
  expect(run.getState()).toEqual({ ...before, failure: expect.objectContaining(busy) as unknown });
  expect(session.presentModel.getState().source).toBe(source);
  expect(experiment.getState().locked).toBe(false);
});

test('a run to go on with that the worker refuses can go on later', async () => {
  run.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].fail({ code: 'worker-died', subject: '' });
  await settled();
  const before = run.getState();
  run.getState().continueRun();
  runs[1].fail({ code: 'busy', subject: 'train' });
  await settled();
  expect(run.getState()).toMatchObject({ run: before.run, runNumber: 1, resumePoint: before.resumePoint });
  run.getState().continueRun();
  expect(runs).toHaveLength(3);
});

test('while a lesson goes on no run starts or goes on, and the experiment can be edited', async () => {
  run.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].fail({ code: 'worker-died', subject: '' });
  await settled();
  run.getState().waitForLesson(true);
  const before = run.getState();
  run.getState().train();
  run.getState().continueRun();
  expect(runs).toHaveLength(1);
  expect(run.getState()).toBe(before);
  expect(experiment.getState().locked).toBe(false);
  run.getState().waitForLesson(false);
  run.getState().train();
  expect(runs).toHaveLength(2);
});

test('another backend makes what was measured old, and the next run asks for it', () => {
  expect(run.getState().run.engine?.backend).toBe('wasm');
  session.engineChoice.getState().choose('webgl');
  expect(run.getState().run.engine).toBeNull();
  run.getState().train();
  expect(runs[0].request.backend).toBe('webgl');
});
