import { beforeEach, expect, test } from 'vitest';
import { PRESETS } from '../domain/experiment/presets.ts';
import type { Experiment } from '../domain/experiment/experiment-link.ts';
import { SINCE } from '../testing/open-locks.ts';
import { endRun, finishEpoch, scriptedRun, settled } from '../testing/scripted-run.ts';
import { memoryRunStorage } from './memory-run-storage.ts';
import { createRunQueue, type QueuedRun } from './run-queue.ts';

const withSeed = (seed: number): Experiment => ({
  network: PRESETS.tutorial.network,
  config: { ...PRESETS.tutorial.config, seed },
  preset: 'tutorial',
});

let session: ReturnType<typeof scriptedRun>;
let saved: readonly QueuedRun[];

beforeEach(() => {
  session = scriptedRun();
  saved = [];
});

function open(left: readonly QueuedRun[] = []) {
  return createRunQueue({
    run: session.run,
    savedRuns: session.savedRuns,
    save: (queue) => (saved = queue),
    left,
    locks: session.locks,
    newId: session.newId,
  });
}

type Queue = ReturnType<typeof open>;
const statesOf = (queue: Queue) => queue.getState().queue.map(({ state }) => state);
const seeds = () => session.runs.map(({ request }) => request.config.seed);
const finish = async (index: number, reason: 'last-epoch' | 'stopped' = 'last-epoch') => {
  finishEpoch(session.runs[index], 1);
  endRun(session.runs[index], 1, reason);
  await settled();
};

test('queued runs are trained one after the other, whatever the editor shows', async () => {
  const queue = open();
  session.experiment.getState().choosePreset('fast');
  await queue.getState().add([withSeed(1), withSeed(2)]);
  await settled();
  expect(statesOf(queue)).toEqual(['goes-on', 'waits']);
  await finish(0);
  expect(statesOf(queue)).toEqual(['done', 'goes-on']);
  expect(await session.locks.isHeld('queue')).toBe(true);
  await finish(1);
  expect(statesOf(queue)).toEqual(['done', 'done']);
  expect(seeds()).toEqual([1, 2]);
  expect(await session.locks.isHeld('queue')).toBe(false);
  const runs = session.savedRuns.getState().runs;
  expect(queue.getState().queue.map(({ run }) => run)).toEqual(runs.map(({ id }) => id));
  expect(new Set(runs.map(({ queued }) => queued)).size).toBe(1);
});

test('a run counts as done once all of it is stored, so that a reload does not lose it', async () => {
  let store: () => void = () => undefined;
  const { record } = session.savedRuns.getState();
  session.savedRuns.setState({
    record: async (...given) => {
      if (given[1].end) await new Promise<void>((resolve) => (store = resolve));
      return record(...given);
    },
  });
  const queue = open();
  await queue.getState().add([withSeed(1), withSeed(2)]);
  await settled();
  await finish(0);
  expect(statesOf(queue)).toEqual(['goes-on', 'waits']);
  store();
  await settled();
  expect(statesOf(queue)).toEqual(['done', 'goes-on']);
});

test('a paused queue lets its run end and begins the next one when it goes on', async () => {
  const queue = open();
  await queue.getState().add([withSeed(1), withSeed(2)]);
  await settled();
  queue.getState().pause();
  await finish(0);
  expect(statesOf(queue)).toEqual(['done', 'waits']);
  expect(session.runs).toHaveLength(1);
  await queue.getState().goOn();
  await settled();
  expect(seeds()).toEqual([1, 2]);
});

test('a run that is skipped is stopped and the next one begins; stopped by hand, none begins', async () => {
  const queue = open();
  await queue.getState().add([withSeed(1), withSeed(2), withSeed(3)]);
  await settled();
  queue.getState().skip(0);
  expect(session.stop).toHaveBeenCalledOnce();
  await finish(0, 'stopped');
  expect(statesOf(queue)).toEqual(['skipped', 'goes-on', 'waits']);
  await finish(1, 'stopped');
  expect(statesOf(queue)).toEqual(['skipped', 'done', 'waits']);
  expect(queue.getState().paused).toBe(true);
});

test('a waiting run that is skipped never begins, and a queue that is stopped is over', async () => {
  const queue = open();
  await queue.getState().add([withSeed(1), withSeed(2), withSeed(3), withSeed(4)]);
  await settled();
  queue.getState().skip(1);
  await finish(0);
  expect(seeds()).toEqual([1, 3]);
  queue.getState().stop();
  await finish(1, 'stopped');
  expect(statesOf(queue)).toEqual(['done', 'skipped', 'skipped', 'skipped']);
  expect(await session.locks.isHeld('queue')).toBe(false);
  queue.getState().dismiss();
  expect(queue.getState().queue).toEqual([]);
});

test('a run that fails pauses the queue and says why', async () => {
  const queue = open();
  await queue.getState().add([withSeed(1), withSeed(2)]);
  await settled();
  session.runs[0].fail({ code: 'data-missing', subject: 'a.gz' });
  await settled();
  expect(statesOf(queue)).toEqual(['failed', 'waits']);
  expect(queue.getState()).toMatchObject({ paused: true, failure: { code: 'data-missing' } });
});

test('a run that the worker refuses is no run that is done', async () => {
  const queue = open();
  await queue.getState().add([withSeed(1), withSeed(2)]);
  await settled();
  session.runs[0].fail({ code: 'busy', subject: 'train' });
  await settled();
  expect(statesOf(queue)).toEqual(['failed', 'waits']);
  expect(queue.getState()).toMatchObject({ paused: true, failure: { code: 'busy' } });
});

test('a run that was cut off before its first epoch is trained anew, and leaves one record', async () => {
  const storage = memoryRunStorage();
  session = scriptedRun({ storage });
  const before = open();
  await before.getState().add([withSeed(4)]);
  await settled();
  session.runs[0].tell({ type: 'preparing', what: 'loading-data' });
  await settled();
  await storage.change(saved[0].run ?? '', { end: 'cut-off' });
  // The page is opened anew.
  session = scriptedRun({ storage });
  const { savedRuns } = session;
  await savedRuns.getState().load();
  const after = open(saved);
  await after.getState().goOn();
  await settled();
  await finish(0);
  expect(statesOf(after)).toEqual(['done']);
  expect(savedRuns.getState().runs.map(({ config, end }) => [config.seed, end])).toEqual([[4, 'last-epoch']]);
});

test('a queue waits for a run that a person has begun', async () => {
  session.run.getState().train();
  const queue = open();
  await queue.getState().add([withSeed(8)]);
  await settled();
  expect(session.runs).toHaveLength(1);
  await finish(0);
  expect(seeds()).toEqual([1, 8]);
});

test('while another tab has a queue nothing is added, and it says since when', async () => {
  await session.locks.tryLock('queue');
  const queue = open();
  await queue.getState().add([withSeed(1)]);
  expect(queue.getState()).toMatchObject({
    queue: [],
    failure: { code: 'queue-elsewhere', subject: SINCE },
  });
  expect(session.runs).toHaveLength(0);
});

test('after a reload the queue waits, goes on with the run that was cut off, and then with the rest', async () => {
  const before = open();
  await before.getState().add([withSeed(1), withSeed(2)]);
  await settled();
  finishEpoch(session.runs[0], 1);
  await settled();
  await session.savedRuns.getState().record(saved[0].run ?? '', { end: 'cut-off' });

  // The page is opened anew: its run is not active any more.
  const { savedRuns } = session;
  session = { ...scriptedRun(), savedRuns };
  const after = open(saved);
  expect(statesOf(after)).toEqual(['waits', 'waits']);
  expect(session.runs).toHaveLength(0);
  await after.getState().goOn();
  await settled();
  expect(session.runs[0].request).toMatchObject({ config: { seed: 1 }, resumeFrom: { epochsDone: 1 } });
  await finish(0);
  expect(session.runs[1].request).toMatchObject({ config: { seed: 2 }, resumeFrom: null });
});
