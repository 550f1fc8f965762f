import { expect, test } from 'vitest';
import { PRESETS } from '../domain/experiment/presets.ts';
import type { RunStorage, SavedRun } from '../domain/run/saved-run.ts';
import { scriptedRun, settled, WEIGHTS } from '../testing/scripted-run.ts';
import { createArrival } from './arrival.ts';
import { memoryRunStorage } from './memory-run-storage.ts';
import { newSavedRun } from './new-saved-run.ts';

const EPOCH = { epoch: 1, loss: 0.2, accuracy: 0.9, valLoss: 0.1, valAccuracy: 0.95, seconds: 1 };
const LAST = {
  weights: WEIGHTS,
  epochsDone: 1,
  best: { epoch: 1, valLoss: 0.1, weights: WEIGHTS },
  state: null,
  waited: 0,
};

/** @returns storage with runs as earlier visits left them */
async function left(runs: Partial<SavedRun>[]): Promise<RunStorage> {
  const storage = memoryRunStorage();
  for (const [index, changes] of runs.entries()) {
    const id = `old-${index + 1}`;
    const now = new Date(0);
    await storage.begin(
      newSavedRun({ id, ...PRESETS.tutorial, preset: 'tutorial', queued: null, startedFrom: null, now }),
    );
    const weights = { epoch: 1, last: LAST, best: true };
    await storage.change(id, { epochs: [EPOCH], bestEpoch: 1, ...changes }, weights);
  }
  return storage;
}

async function arrive(storage: RunStorage, shownBefore: string | null = null, heldElsewhere: string[] = []) {
  const session = scriptedRun({ storage });
  for (const id of heldElsewhere) await session.locks.tryLock(`run/${id}`);
  const arrival = createArrival({ ...session, shownBefore });
  await arrival.getState().arrive();
  return { ...session, arrival };
}

test('a run that was cut off with its page is offered to go on, and shows what it had reached', async () => {
  const { arrival, run, runs, savedRuns } = await arrive(await left([{ end: 'stopped' }, { end: null }]));
  expect(arrival.getState().offered).toMatchObject({ number: 2, end: 'cut-off' });
  expect(run.getState()).toMatchObject({ runNumber: 2, run: { phase: 'failed', epochs: [EPOCH] } });
  expect(runs).toHaveLength(0);
  arrival.getState().goOn();
  await settled();
  expect(runs[0].request.resumeFrom).toMatchObject({ epochsDone: 1 });
  expect(arrival.getState().offered).toBeNull();
  runs[0].tell({ type: 'preparing', what: 'loading-data' });
  await settled();
  expect(savedRuns.getState().runs.map(({ end }) => end)).toEqual(['stopped', null]);
});

test('an offer that nobody answers is made again, in each tab that opens', async () => {
  const storage = await left([{ end: null }]);
  expect((await arrive(storage)).arrival.getState().offered).not.toBeNull();
  expect((await arrive(storage)).arrival.getState().offered).not.toBeNull();
  const { arrival, run } = await arrive(storage);
  run.getState().train();
  expect(arrival.getState().offered).toBeNull();
});

test('an offer that is turned down is not made again, and the run stays', async () => {
  const storage = await left([{ end: null }]);
  const { arrival } = await arrive(storage);
  arrival.getState().dismiss();
  await settled();
  expect(arrival.getState().offered).toBeNull();
  const again = await arrive(storage);
  expect(again.arrival.getState().offered).toBeNull();
  expect(again.run.getState().runNumber).toBe(1);
});

test('a run that another tab trains is neither ended nor offered nor shown', async () => {
  const { arrival, savedRuns, run } = await arrive(await left([{ end: null }]), null, ['old-1']);
  expect(arrival.getState().offered).toBeNull();
  expect(savedRuns.getState().runs[0].end).toBeNull();
  expect(run.getState().runNumber).toBe(0);
});

test('a run that was cut off before its first epoch was done is offered too, and begins anew with its seed', async () => {
  const cutOff = { end: null, epochs: [], bestEpoch: null };
  const { savedRuns, arrival, runs } = await arrive(await left([{ end: 'converged' }, cutOff]));
  expect(arrival.getState().offered).toMatchObject({ number: 2, end: 'cut-off' });
  arrival.getState().goOn();
  await settled();
  expect(runs[0].request).toMatchObject({ config: PRESETS.tutorial.config, resumeFrom: null });
  runs[0].tell({ type: 'preparing', what: 'loading-data' });
  await settled();
  expect(savedRuns.getState().runs.map(({ end }) => end)).toEqual(['converged', null]);
});

test('a run that was to train a model on, and was cut off before its first epoch was done, is not offered as if it began anew', async () => {
  const { arrival, run } = await arrive(
    await left([{ end: null, epochs: [], bestEpoch: null, startedFrom: 'mnist.h5' }]),
  );
  expect(arrival.getState().offered).toBeNull();
  expect(run.getState().runNumber).toBe(1);
});

test('a reloaded tab shows its own run, a new one the newest', async () => {
  const storage = await left([{ end: 'converged' }, { end: 'stopped' }]);
  const reloaded = await arrive(storage, 'old-1');
  expect(reloaded.run.getState()).toMatchObject({ runNumber: 1, run: { phase: 'ended' } });
  expect(reloaded.run.getState().run.result).toEqual({ reason: 'converged', bestEpoch: 1, test: null });
  expect((await arrive(storage)).run.getState().runNumber).toBe(2);
});

test('a run that a person begins before the disk has answered is not replaced', async () => {
  const session = scriptedRun({ storage: await left([{ end: 'converged' }]) });
  const arrival = createArrival({ ...session, shownBefore: null });
  const arriving = arrival.getState().arrive();
  session.run.getState().train();
  await arriving;
  expect(session.run.getState().run.phase).toBe('preparing');
});

test('where the weights of a cut-off run are gone, that is said', async () => {
  const storage = await left([{ end: null }]);
  const { arrival, run, runs } = await arrive({ ...storage, resumePoint: async () => null });
  arrival.getState().goOn();
  await settled();
  expect(run.getState().failure?.code).toBe('weights-gone');
  expect(runs).toHaveLength(0);
});
