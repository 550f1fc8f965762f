import { beforeEach, expect, test } from 'vitest';
import { endRun, finishEpoch, scriptedRun, settled } from '../testing/scripted-run.ts';

let session: ReturnType<typeof scriptedRun>;
let runs: typeof session.runs;
let run: typeof session.run;
let experiment: typeof session.experiment;

beforeEach(() => {
  session = scriptedRun();
  ({ runs, run, experiment } = session);
});

const kept = () => session.savedRuns.getState().runs;

test('a run is kept from its start on: number, experiment, every epoch, why it ended and its test figures', async () => {
  experiment.getState().setText('seed', '7');
  run.getState().train();
  expect(kept()).toEqual([]);
  runs[0].tell({ type: 'preparing', what: 'loading-data' });
  await settled();
  expect(kept()).toMatchObject([
    { id: 'run-1', number: 1, end: null, epochs: [], preset: 'tutorial', config: { seed: 7 } },
  ]);
  runs[0].tell({ type: 'backend-chosen', backend: 'wasm', workers: 2, imagesPerSecond: 900, note: 'no-gpu' });
  finishEpoch(runs[0], 1);
  finishEpoch(runs[0], 2, false);
  await settled();
  expect(kept()[0]).toMatchObject({ end: null, bestEpoch: 1, hasWeights: true, engine: { workers: 2 } });
  expect(kept()[0].epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
  endRun(runs[0], 1, 'converged');
  await settled();
  expect(kept()[0]).toMatchObject({ end: 'converged', test: { accuracy: 0.97 }, backendNote: 'no-gpu' });
});

test('while a run goes on it is held against other tabs, and free when it has ended', async () => {
  run.getState().train();
  finishEpoch(runs[0], 1);
  expect(await session.locks.isHeld('run/run-1')).toBe(true);
  endRun(runs[0], 1);
  await settled();
  expect(await session.locks.isHeld('run/run-1')).toBe(false);
});

test('a run that ends before its first epoch is done is not kept, nor one that the worker refuses', async () => {
  run.getState().train();
  runs[0].tell({ type: 'preparing', what: 'loading-data' });
  endRun(runs[0], null, 'stopped');
  await settled();
  expect(kept()).toEqual([]);
  run.getState().train();
  runs[1].fail({ code: 'busy', subject: 'train' });
  await settled();
  expect(kept()).toEqual([]);
});

test('a run that fails is kept as one that failed, and goes on under its number', async () => {
  run.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].fail({ code: 'worker-died', subject: '' });
  await settled();
  expect(kept()[0].end).toBe('failed');
  run.getState().continueRun();
  finishEpoch(runs[1], 2);
  await settled();
  expect(kept()).toMatchObject([{ number: 1, end: null, bestEpoch: 2 }]);
  expect(kept()[0].epochs).toHaveLength(2);
});

test('a run goes on from its last whole epoch with the optimizer’s state, and the wait of early stopping', async () => {
  run.getState().train();
  const state = { iterations: 375, accumulators: [], layerSteps: [375] };
  finishEpoch(runs[0], 1, true, state);
  finishEpoch(runs[0], 2, false, state);
  runs[0].fail({ code: 'worker-died', subject: '' });
  await settled();
  run.getState().continueRun();
  expect(runs[1].request.resumeFrom).toMatchObject({ epochsDone: 2, state, waited: 1 });
  finishEpoch(runs[1], 3, false, state);
  expect(run.getState().resumePoint).toMatchObject({ epochsDone: 3, waited: 2 });
  await settled();
  expect(await session.savedRuns.getState().resumePoint('run-1')).toMatchObject({ epochsDone: 3, waited: 2 });
});
