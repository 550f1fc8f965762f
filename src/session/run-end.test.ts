// How a run ends, and which model answers afterwards.

import { beforeEach, expect, test } from 'vitest';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { memoryRunStorage } from './memory-run-storage.ts';
import { endRun, finishEpoch, scriptedRun, settled, WEIGHTS } from '../testing/scripted-run.ts';

let session: ReturnType<typeof scriptedRun>;
let runs: typeof session.runs;
let run: typeof session.run;

beforeEach(() => {
  session = scriptedRun();
  ({ runs, run } = session);
});

const experimentIsLocked = () => session.experiment.getState().locked;
const BEST_OF_RUN_1 = { kind: 'trained', run: 1, epoch: 1, best: true };

test('events grow the run, and its best weights answer at the end', async () => {
  run.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].tell({ type: 'ended', reason: 'converged', bestEpoch: 1, test: { loss: 0.1, accuracy: 0.97 } });
  runs[0].end(WEIGHTS);
  await settled();
  expect(run.getState().run.phase).toBe('ended');
  expect(session.load).toHaveBeenCalledWith(WEIGHTS);
  expect(session.presentModel.getState().source).toEqual(BEST_OF_RUN_1);
  expect(session.rememberUsed).toHaveBeenLastCalledWith({ kind: 'run', id: 'run-1', which: 'best' });
});

/** Ends a run whose record the browser does not store before the test says so. */
async function endOnBusyDisk(wait: (ms: number) => Promise<void>) {
  const storage = memoryRunStorage();
  let answer = () => undefined as void;
  const answers = new Promise<void>((resolve) => (answer = resolve));
  const change: typeof storage.change = async (...given) => {
    await answers;
    return storage.change(...given);
  };
  session = scriptedRun({ storage: { ...storage, change }, wait });
  session.run.getState().train();
  finishEpoch(session.runs[0], 1);
  endRun(session.runs[0], 1);
  await settled();
  return { run: session.run, storage, answer };
}

test('a run is over once it is stored, so that a reload finds what it gave', async () => {
  const { run, storage, answer } = await endOnBusyDisk(() => new Promise(() => undefined));
  expect(run.getState().run.phase).not.toBe('ended');
  expect(experimentIsLocked()).toBe(true);
  answer();
  await settled();
  expect(run.getState().run.phase).toBe('ended');
  expect(experimentIsLocked()).toBe(false);
  expect(await storage.load()).toMatchObject([{ end: 'last-epoch', hasWeights: true }]);
});

test('storage that keeps the page waiting lets a run end after three seconds', async () => {
  const waits: number[] = [];
  const { run } = await endOnBusyDisk(async (ms) => void waits.push(ms));
  expect(run.getState().run.phase).toBe('ended');
  expect(waits).toEqual([3_000]);
});

test('a failed run keeps its epochs, says why and can go on from the last of them', async () => {
  run.getState().train();
  finishEpoch(runs[0], 1);
  finishEpoch(runs[0], 2, false);
  expect(session.rememberUsed).toHaveBeenCalledTimes(1);
  runs[0].fail({ code: 'backend-lost', subject: 'webgl' });
  await settled();
  const { failure } = run.getState();
  expect(run.getState().run.phase).toBe('failed');
  expect(run.getState().run.epochs).toHaveLength(2);
  expect(failure?.code).toBe('backend-lost');

  run.getState().continueRun();
  expect(runs[1].request.resumeFrom).toMatchObject({ epochsDone: 2, best: { epoch: 1, valLoss: 0.1 } });
  expect(run.getState().run.epochs).toHaveLength(2);
  expect(run.getState().failure).toBeNull();
  finishEpoch(runs[1], 3, false);
  runs[1].tell({ type: 'ended', reason: 'stopped', bestEpoch: 1, test: null });
  runs[1].end(WEIGHTS);
  await settled();
  expect(session.presentModel.getState().source).toEqual(BEST_OF_RUN_1);
});

const HALF_TRAINED: ModelWeights = { network: [], weights: [] };
const BEFORE: ModelWeights = { network: [], weights: [] };

/** Starts a run over a taught model; the run's weights answer in the middle of its first epoch. */
function startOverTaught() {
  session.presentModel.getState().answerWith({
    model: BEFORE,
    source: { kind: 'taught', digits: 2 },
    used: null,
  });
  run.getState().train();
  runs[0].tell({
    type: 'checkpoint',
    epoch: 1,
    batch: 40,
    weights: HALF_TRAINED,
    epochEnd: false,
    state: null,
  });
}

const answering = () => ({
  weights: session.load.mock.lastCall?.[0],
  source: session.presentModel.getState().source,
});

test.each(['stopped', 'diverged'] as const)(
  'a run that %s before its first epoch was done gives way to the model before',
  async (reason) => {
    startOverTaught();
    runs[0].tell({ type: 'ended', reason, bestEpoch: null, test: null });
    runs[0].end(null);
    await settled();
    expect(answering().weights).toBe(BEFORE);
    expect(answering().source).toEqual({ kind: 'taught', digits: 2 });
    expect(session.rememberUsed).not.toHaveBeenCalled();
  },
);

test('a run that failed in its first epoch gives way to the model before, one that failed later to its best', async () => {
  startOverTaught();
  runs[0].fail({ code: 'worker-died', subject: '' });
  await settled();
  expect(answering().weights).toBe(BEFORE);
  expect(answering().source).toEqual({ kind: 'taught', digits: 2 });
  expect(session.rememberUsed).not.toHaveBeenCalled();

  run.getState().train();
  finishEpoch(runs[1], 1);
  runs[1].tell({
    type: 'checkpoint',
    epoch: 2,
    batch: 40,
    weights: HALF_TRAINED,
    epochEnd: false,
    state: null,
  });
  runs[1].fail({ code: 'worker-died', subject: '' });
  await settled();
  expect(answering().weights).toBe(WEIGHTS);
  expect(answering().source).toEqual(BEST_OF_RUN_1);
});

/** Ends an epoch, the best so far, that read no better than guesses do. */
function guessForAnEpoch() {
  const figures = { loss: 2.3, accuracy: 0.11, valLoss: 2.3, valAccuracy: 0.1135, seconds: 1 };
  runs[0].tell({ type: 'epoch-done', epoch: 1, best: true, ...figures });
  const checkpoint = { epoch: 1, batch: 1, weights: WEIGHTS, epochEnd: true, state: null };
  runs[0].tell({ type: 'checkpoint', ...checkpoint });
}

test('a run that learned nothing gives way to the model before, and the next visit does not begin with it', async () => {
  startOverTaught();
  guessForAnEpoch();
  expect(session.rememberUsed).not.toHaveBeenCalled();
  endRun(runs[0], 1, 'last-epoch', 0.1135);
  await settled();
  expect(answering().weights).toBe(BEFORE);
  expect(answering().source).toEqual({ kind: 'taught', digits: 2 });
  expect(session.savedRuns.getState().runs[0]).toMatchObject({ end: 'last-epoch', bestEpoch: 1 });
});

test('a run that only the test images show to have learned nothing is not what the next visit begins with', async () => {
  const used = { kind: 'shipped' } as const;
  session.presentModel.getState().answerWith({ model: BEFORE, source: { kind: 'shipped' }, used });
  run.getState().train();
  finishEpoch(runs[0], 1);
  endRun(runs[0], 1, 'last-epoch', 0.1135);
  await settled();
  expect(answering()).toEqual({ weights: BEFORE, source: { kind: 'shipped' } });
  expect(session.rememberUsed).toHaveBeenLastCalledWith(used);
});

test('a run that fails while it has learned nothing gives way to the model before', async () => {
  startOverTaught();
  guessForAnEpoch();
  runs[0].fail({ code: 'worker-died', subject: '' });
  await settled();
  expect(answering().weights).toBe(BEFORE);
});

test('a run without best weights leaves the model that answered', async () => {
  run.getState().train();
  runs[0].tell({ type: 'ended', reason: 'diverged', bestEpoch: null, test: null });
  runs[0].end(null);
  await settled();
  expect(session.presentModel.getState().source).toEqual({ kind: 'none' });
  expect(session.rememberUsed).not.toHaveBeenCalled();
});
