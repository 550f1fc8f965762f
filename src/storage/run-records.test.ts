import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isResumePointOf } from '../domain/model/usable-resume-point.ts';
import type { SavedRun } from '../domain/run/saved-run.ts';
import { epochRecord, epochWeights, modelOf, newRun } from '../testing/stored-run.ts';
import { anotherPage, emptyBrowser, lose } from './testing/browser.ts';
import { write } from './testing/old-databases.ts';

const NOW = new Date('2026-11-27T12:00:00.000Z');

const openPage = async () => {
  const { createRunStorage } = await anotherPage(() => import('./run-records.ts'));
  return createRunStorage({ now: () => NOW, spared: () => [] });
};
type Page = Awaited<ReturnType<typeof openPage>>;

let connections: IDBDatabase[];
let page: Page;

beforeEach(async () => {
  connections = emptyBrowser();
  page = await openPage();
});
afterEach(() => vi.restoreAllMocks());

/** Stores epochs as a run does, of which one is the best; the run goes on after them. */
async function finish(storage: Page, id: string, count: number, best = count): Promise<void> {
  for (let epoch = 1; epoch <= count; epoch++) {
    const bestSoFar = Math.min(epoch, best);
    const epochs = Array.from({ length: epoch }, (_, index) => epochRecord(index + 1));
    await storage.change(id, { epochs, bestEpoch: bestSoFar }, epochWeights(epoch, bestSoFar));
  }
}

const found = async (id: string): Promise<SavedRun> =>
  (await page.load()).find((run) => run.id === id) ?? expect.fail(`no run ${id}`);

test.each(['seven', 1e308, [1]])(
  'a damaged record of number %o does not keep runs from being numbered',
  async (number) => {
    await page.begin(newRun('a'));
    await write('digit-lab', 2, 'runs', undefined, (store) => store.put({ id: 'x', number }));
    expect((await page.begin(newRun('b'))).number).toBe(2);
  },
);

test('runs are numbered from 1 and listed in this order, in whatever order they are stored', async () => {
  expect(await page.load()).toEqual([]);
  const [z, a] = [await page.begin(newRun('z')), await page.begin(newRun('a'))];
  expect([z.number, a.number]).toEqual([1, 2]);
  expect(await (await openPage()).load()).toEqual([z, a]);
});

test('two tabs that begin at the same time get different numbers', async () => {
  const other = await openPage();
  const runs = await Promise.all(
    ['a', 'b', 'c', 'd'].map((id, index) => (index % 2 ? page : other).begin(newRun(id))),
  );
  expect(runs.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
});

test('a run that begins twice, since the connection died after it was stored, is one', async () => {
  const first = await page.begin(newRun('a'));
  expect(await page.begin(newRun('a'))).toEqual(first);
  expect(await page.load()).toHaveLength(1);
});

test('a star that is given while the run goes on survives its next epoch, in whatever tab', async () => {
  await page.begin(newRun('a'));
  const other = await openPage();
  await page.change('a', { epochs: [epochRecord(1)], bestEpoch: 1 }, epochWeights(1));
  const epochs = [epochRecord(1), epochRecord(2)];
  await Promise.all([
    other.change('a', { starred: true, name: 'mine' }),
    page.change('a', { epochs, bestEpoch: 2 }, epochWeights(2)),
  ]);
  await page.change('a', { epochs, bestEpoch: 2 }, epochWeights(2));
  expect(await found('a')).toMatchObject({ starred: true, name: 'mine', bestEpoch: 2 });
  expect((await found('a')).epochs).toHaveLength(2);
});

test('what is stored of an epoch gives the point to go on from, the best model and that of the epoch', async () => {
  await page.begin(newRun('a'));
  expect(await page.resumePoint('a')).toBeNull();
  expect(await page.model('a', 'best')).toBeNull();
  await finish(page, 'a', 4, 2);
  expect(await page.resumePoint('a')).toEqual(epochWeights(4, 2).last);
  expect(await page.model('a', 'best')).toEqual(modelOf(2));
  for (const epoch of [1, 2, 3, 4]) expect(await page.model('a', epoch)).toEqual(modelOf(epoch));
  expect(await page.model('a', 5)).toBeNull();
  expect(await found('a')).toMatchObject({ hasWeights: true, epochsWithWeights: [1, 2, 3, 4] });
});

test('an epoch that a newer one overtook adds its own weights, and the run goes on from the newer one', async () => {
  await page.begin(newRun('a'));
  const epochs = [1, 2, 3].map((epoch) => epochRecord(epoch));
  await page.change('a', { epochs, bestEpoch: 2 }, { ...epochWeights(3, 2), best: true });
  for (const epoch of [2, 1]) await page.change('a', {}, { ...epochWeights(epoch), best: false });
  expect(await page.resumePoint('a')).toEqual(epochWeights(3, 2).last);
  for (const epoch of [1, 2, 3]) expect(await page.model('a', epoch)).toEqual(modelOf(epoch));
  expect(await found('a')).toMatchObject({ epochs, epochsWithWeights: [1, 2, 3] });
});

test('the model at the end takes the place of the best epoch, and the run can go on all the same', async () => {
  await page.begin(newRun('a'));
  await finish(page, 'a', 3, 2);
  const final = { ...modelOf(2), familiarity: { least: 1, falseRejects: 0.01, images: 100 } };
  await page.putBest('a', final);
  expect(await page.model('a', 'best')).toEqual(final);
  expect((await page.resumePoint('a'))?.best).toEqual({ epoch: 2, valLoss: 1, weights: final });
});

test('a change says nothing of weights that are not stored, nor of another number', async () => {
  await page.begin(newRun('a'));
  await page.change('a', { hasWeights: true, epochsWithWeights: [1], number: 9, id: 'b' });
  expect(await page.load()).toMatchObject([{ id: 'a', number: 1, hasWeights: false, epochsWithWeights: [] }]);
});

test('a change of a run that is gone is refused, and does not bring it back', async () => {
  await page.begin(newRun('a'));
  await page.purge(['a']);
  await expect(page.change('a', { starred: true })).rejects.toMatchObject({ code: 'weights-gone' });
  expect(await page.load()).toEqual([]);
});

test('a long run keeps the first, the best, the last and evenly spread epochs, and says which', async () => {
  // Each weight takes 2 bytes, so that 300 KB hold 19 epochs.
  vi.doMock('../domain/run/thin-epochs.ts', async (original) => ({
    ...(await original<object>()),
    EPOCH_WEIGHTS_BUDGET: 80_000,
  }));
  const storage = await openPage();
  vi.doUnmock('../domain/run/thin-epochs.ts');
  await storage.begin(newRun('a'));
  await finish(storage, 'a', 16, 6);
  const { epochsWithWeights } = await found('a');
  expect(epochsWithWeights).toEqual([1, 5, 6, 9, 13, 16]);
  for (let epoch = 1; epoch <= 16; epoch++) {
    const there = epochsWithWeights.includes(epoch);
    expect(await storage.model('a', epoch)).toEqual(there ? modelOf(epoch) : null);
  }
});

test('when a run begins, single epochs of all but the newest three go; best and last ones stay', async () => {
  for (const id of ['a', 'b', 'c']) {
    await page.begin(newRun(id));
    await finish(page, id, 4, 2);
  }
  expect((await found('a')).epochsWithWeights).toEqual([1, 2, 3, 4]);
  await page.begin(newRun('d'));
  expect(await found('a')).toMatchObject({ hasWeights: true, epochsWithWeights: [2, 4] });
  expect((await found('b')).epochsWithWeights).toEqual([1, 2, 3, 4]);
  expect(await page.model('a', 1)).toBeNull();
  expect(await page.model('a', 'best')).toEqual(modelOf(2));
  expect(await page.resumePoint('a')).toEqual(epochWeights(4, 2).last);
});

test('a run that was purged leaves nothing, and others stay whole', async () => {
  for (const id of ['a', 'ab']) {
    await page.begin(newRun(id));
    await finish(page, id, 2);
  }
  await page.purge(['a']);
  expect((await page.load()).map(({ id }) => id)).toEqual(['ab']);
  expect(await page.resumePoint('a')).toBeNull();
  expect(await page.model('a', 1)).toBeNull();
  expect(await page.model('ab', 1)).toEqual(modelOf(1));
});

test('a deleted run can come back for an hour, and is purged afterwards', async () => {
  for (const id of ['a', 'b']) await page.begin(newRun(id));
  await finish(page, 'a', 1);
  await page.change('a', { deletedAt: '2026-11-27T10:59:00.000Z' });
  await page.change('b', { deletedAt: '2026-11-27T11:01:00.000Z' });
  expect((await page.load()).map(({ id }) => id)).toEqual(['b']);
  expect(await page.model('a', 1)).toBeNull();
});

test('records and weights that cannot be read are passed over', async () => {
  await page.begin(newRun('a'));
  await finish(page, 'a', 2);
  await write('digit-lab', 2, 'runs', undefined, (store) => {
    store.put({ id: 'foreign', number: 50 });
    store.put({ version: 2, ...newRun('newer'), number: 51 });
  });
  const broken = modelOf(NaN);
  await write('digit-lab', 2, 'weights', undefined, (store) => {
    store.put({ version: 1, weights: broken.weights }, ['a', 1]);
    store.put({ version: 1, epoch: 2, valLoss: 1, model: broken }, ['a', 'best']);
  });
  expect((await page.load()).map(({ id }) => id)).toEqual(['a']);
  expect(await page.model('a', 1)).toBeNull();
  expect(await page.model('a', 'best')).toBeNull();
  expect(await page.resumePoint('a')).toBeNull();
  expect((await page.begin(newRun('b'))).number).toBe(52);
});

test('a damaged state of the optimizer is not passed over: no run can go on from such a point', async () => {
  await page.begin(newRun('a'));
  await finish(page, 'a', 1);
  const state = { iterations: 1, accumulators: 'none', layerSteps: [] };
  const last = { version: 1, model: modelOf(1), epochsDone: 1, state, waited: 0 };
  await write('digit-lab', 2, 'weights', undefined, (store) => store.put(last, ['a', 'last']));
  const point = await page.resumePoint('a');
  expect(isResumePointOf(modelOf(1).network, epochWeights(1).last)).toBe(true);
  expect(isResumePointOf(modelOf(1).network, point)).toBe(false);
});

test('weights that are a part of a larger buffer are stored alone', async () => {
  await page.begin(newRun('a'));
  const { last, ...rest } = epochWeights(1);
  const large = new Float32Array(100_000);
  const weights = last.weights.weights.map(({ shape, values }) => ({
    shape,
    values: large.subarray(0, values.length),
  }));
  await page.change('a', {}, { ...rest, last: { ...last, weights: { ...last.weights, weights } } });
  const point = await page.resumePoint('a');
  expect(point?.weights.weights.map(({ values }) => values.buffer.byteLength)).toEqual([31_360, 40]);
});

test('a connection that dies between two epochs loses none', async () => {
  await page.begin(newRun('a'));
  await finish(page, 'a', 1);
  lose(connections[0]);
  await page.change('a', { epochs: [1, 2].map(epochRecord), bestEpoch: 2 }, epochWeights(2));
  connections.at(-1)?.close();
  expect(await page.resumePoint('a')).toEqual(epochWeights(2).last);
});

test('texts without end are cut off', async () => {
  await page.begin(newRun('a'));
  await page.change('a', { name: 'x'.repeat(1_000), note: 'y'.repeat(100_000) });
  expect((await found('a')).name).toHaveLength(200);
  expect((await found('a')).note).toHaveLength(10_000);
});
