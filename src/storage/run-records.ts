// Stores runs: a record each, and beside it the weights of the best epoch, of the last one and of others. Several tabs write at
// the same time, each change within one transaction.

import type { ModelWeights, WeightArray } from '../domain/model/model-weights.ts';
import type { EpochWeights, RunStorage, SavedRun, StoredRun, WhichWeights } from '../domain/run/saved-run.ts';
import { EPOCH_WEIGHTS_BUDGET, epochsBetween, epochsToKeep } from '../domain/run/thin-epochs.ts';
import { reading, writing, type Writing } from './database.ts';
import { writeWithRoom } from './run-room.ts';
import { allWeightsOf, dropEpochWeights, keepEpochs, putRow, readRow, rowOf } from './run-row.ts';
import { readBest, readEpoch, readLast, writtenBest, writtenEpoch, writtenLast } from './run-weights.ts';
import { askToPersist } from './storage-space.ts';

export interface RunStorageDependencies {
  now(): Date;
  /** Ids of runs that lose no weights when space runs out, as that whose model answers. */
  spared(): Iterable<string>;
}

/** So many runs, the newest ones, have the weights of single epochs. */
const RUNS_WITH_EPOCHS = 3;
/** A deleted run can come back for so long. */
const COMES_BACK_MS = 3_600_000;
/** A record without weights takes less than this. */
const RECORD_BYTES = 50_000;

const ALL: ('runs' | 'weights')[] = ['runs', 'weights'];

export function createRunStorage({ now, spared }: RunStorageDependencies): RunStorage {
  const sparedBy = (id: string) => new Set([...spared(), id]);
  const purge = (ids: readonly string[]) =>
    writing(ALL, async (transaction) => {
      const [runs, weights] = [transaction.objectStore('runs'), transaction.objectStore('weights')];
      await Promise.all(ids.flatMap((id) => [runs.delete(id), weights.delete(allWeightsOf(id))]));
    });

  return {
    async load() {
      const rows = await reading(['runs'], (transaction) =>
        transaction.objectStore('runs').index('number').getAll(),
      );
      const runs = rows.flatMap((row) => readRow(row) ?? []);
      const isGone = ({ deletedAt }: SavedRun) =>
        deletedAt !== null && now().getTime() - Date.parse(deletedAt) > COMES_BACK_MS;
      const gone = runs.filter(isGone);
      // A database that is only read keeps them.
      if (gone.length > 0) await purge(gone.map(({ id }) => id)).catch(() => undefined);
      return runs.filter((run) => !gone.includes(run));
    },

    async begin(run) {
      const { written } = await writeWithRoom({
        bytes: RECORD_BYTES,
        spared: sparedBy(run.id),
        write: () => writing(ALL, (transaction) => putNew(transaction, run)),
      });
      void askToPersist();
      return written;
    },

    change: async (id, changes, weights) =>
      asStored(
        await writeWithRoom({
          bytes: weights ? bytesOf(weights) : RECORD_BYTES,
          spared: sparedBy(id),
          write: () => writing(ALL, (transaction) => putChange(transaction, id, changes, weights)),
          ...(weights && {
            writeLess: () => writing(ALL, (transaction) => putChange(transaction, id, changes)),
          }),
        }),
      ),

    putBest: async (id, model) =>
      asStored(
        await writeWithRoom({
          bytes: bytesOfArrays(model.weights),
          spared: sparedBy(id),
          write: () => writing(ALL, (transaction) => putBestModel(transaction, id, model)),
        }),
      ),

    model: (id, which) => readModel(id, which),

    resumePoint: async (id) => {
      const [best, last] = await readEnds(id);
      return best && last && { ...last, best };
    },

    purge,
  };
}

function asStored({ written, dropped }: { written: SavedRun; dropped: readonly number[] }): StoredRun {
  return { run: written, dropped };
}

/** A damaged record with a larger number, or another key, takes none from the runs to come. */
const LARGEST_NUMBER = 1e9;

/** Stores a run under the next free number, unless it is there: a connection can die after the write, before it is heard of. */
async function putNew(transaction: Writing, run: Omit<SavedRun, 'number'>): Promise<SavedRun> {
  const runs = transaction.objectStore('runs');
  const there = readRow(await runs.get(run.id));
  if (there) return there;
  const newest = await runs.index('number').openKeyCursor(IDBKeyRange.bound(1, LARGEST_NUMBER), 'prev');
  const begun = { ...run, number: Math.floor(newest?.key ?? 0) + 1 };
  await putRow(transaction, begun);
  const rows = await runs.index('number').getAll(IDBKeyRange.upperBound(begun.number - RUNS_WITH_EPOCHS));
  const old = rows.flatMap((row) => readRow(row) ?? []).filter((each) => epochsBetween(each).length > 0);
  await Promise.all(old.map((each) => dropEpochWeights(transaction, each)));
  return begun;
}

async function putChange(
  transaction: Writing,
  id: string,
  changes: Partial<SavedRun>,
  weights?: EpochWeights,
): Promise<SavedRun> {
  const before = await rowOf(transaction, id);
  // These are kept true by what is stored.
  const { number, hasWeights, epochsWithWeights } = before;
  const run = { ...before, ...changes, id, number, hasWeights, epochsWithWeights };
  return weights ? putEpoch(transaction, run, weights) : putRow(transaction, run);
}

/** The best and the last epoch have records of their own, so that others need them only as long as they are kept besides. */
async function putEpoch(
  transaction: Writing,
  run: SavedRun,
  { epoch, last, best }: EpochWeights,
): Promise<SavedRun> {
  const store = transaction.objectStore('weights');
  const bytes = bytesOfArrays(last.weights.weights) / 2;
  const newest = Math.max(epoch, ...run.epochsWithWeights);
  const choice = { count: newest, bytes, budget: EPOCH_WEIGHTS_BUDGET };
  const kept = epochsToKeep({ ...choice, best: last.best.epoch });
  const known = [...new Set([...run.epochsWithWeights, epoch])].sort((one, other) => one - other);
  // Were another epoch the last one, this one would stay for itself.
  const isOwn = epochsToKeep({ ...choice, count: newest + 1, best: null }).includes(epoch);
  if (epoch < newest)
    return isOwn ? putOlder(transaction, run, epoch, last.weights) : putRow(transaction, run);
  const [stored] = await Promise.all([
    keepEpochs(
      transaction,
      { ...run, hasWeights: true, epochsWithWeights: known },
      known.filter((each) => kept.includes(each)),
    ),
    store.put(writtenLast(last), [run.id, 'last']),
    best && store.put(writtenBest(last.best), [run.id, 'best']),
    isOwn && store.put(writtenEpoch(last.weights), [run.id, epoch]),
  ]);
  return stored;
}

/** An epoch that a newer one overtook on its way is neither the best nor the last one's record. */
async function putOlder(
  transaction: Writing,
  run: SavedRun,
  epoch: number,
  model: ModelWeights,
): Promise<SavedRun> {
  const known = [...new Set([...run.epochsWithWeights, epoch])].sort((one, other) => one - other);
  const [stored] = await Promise.all([
    keepEpochs(transaction, { ...run, epochsWithWeights: known }, known),
    transaction.objectStore('weights').put(writtenEpoch(model), [run.id, epoch]),
  ]);
  return stored;
}

async function putBestModel(transaction: Writing, id: string, model: ModelWeights): Promise<SavedRun> {
  const run = await rowOf(transaction, id);
  const epoch = run.bestEpoch ?? 0;
  const valLoss = run.epochs.find((each) => each.epoch === epoch)?.valLoss ?? NaN;
  const [stored] = await Promise.all([
    putRow(transaction, { ...run, hasWeights: true }),
    transaction.objectStore('weights').put(writtenBest({ epoch, valLoss, weights: model }), [id, 'best']),
  ]);
  return stored;
}

async function readModel(id: string, which: WhichWeights): Promise<ModelWeights | null> {
  const [best, last] = await readEnds(id);
  if (which === 'best' || which === best?.epoch) return best && best.weights;
  if (which === last?.epochsDone) return last.weights;
  const [row, packed] = await reading(ALL, (transaction) =>
    Promise.all([
      transaction.objectStore('runs').get(id),
      transaction.objectStore('weights').get([id, which]),
    ]),
  );
  const run = readRow(row);
  return run && readEpoch(packed, run.network);
}

async function readEnds(id: string) {
  const [best, last] = await reading(['weights'], (transaction) => {
    const weights = transaction.objectStore('weights');
    return Promise.all([weights.get([id, 'best']), weights.get([id, 'last'])]);
  });
  return [readBest(best), readLast(last)] as const;
}

/** Best and last weights, what the optimizer keeps, and half as much for the epoch. */
function bytesOf({ last, best }: EpochWeights): number {
  const weights = bytesOfArrays(last.weights.weights);
  const accumulators = last.state?.accumulators.flat() ?? [];
  return weights * (best ? 2.5 : 1.5) + bytesOfArrays(accumulators);
}

function bytesOfArrays(arrays: readonly WeightArray[]): number {
  return arrays.reduce((sum, { values }) => sum + values.byteLength, 0);
}
