// Writes runs where space is short: the weights of others go, as little as is needed, and the write is tried once more.

import { CodedError } from '../domain/coded-error.ts';
import { whatGoes } from '../domain/run/make-room.ts';
import { reading, writing } from './database.ts';
import { dropAllWeights, dropEpochWeights, readRow, rowOf } from './run-row.ts';

interface Attempt<Written> {
  /** The write needs about so many. */
  bytes: number;
  /** Ids of runs that lose nothing. */
  spared: ReadonlySet<string>;
  write(): Promise<Written>;
  /** Writes less, where there is no room for all. */
  writeLess?(): Promise<unknown>;
}

/** What is deleted is not free at once in every browser. So much more goes than is written, and no more: the rest waits. */
const MARGIN = 2;

interface WithRoom<Written> {
  written: Written;
  /** They are the numbers of the runs that lost weights, without those that a person has deleted. */
  dropped: readonly number[];
}

/**
 * @returns what was written
 * @throws CodedError 'storage-full', naming these numbers, where even so there was no room
 */
export async function writeWithRoom<Written>({
  bytes,
  spared,
  write,
  writeLess,
}: Attempt<Written>): Promise<WithRoom<Written>> {
  const first = await attempt(write);
  if (first) return { ...first, dropped: [] };
  const dropped = await makeRoom(bytes * MARGIN, spared);
  const second = await attempt(write);
  if (second) return { ...second, dropped };
  if (writeLess) await attempt(writeLess);
  throw new CodedError('storage-full', dropped.join(', '));
}

/** @returns null where the disk is full */
async function attempt<Written>(write: () => Promise<Written>): Promise<{ written: Written } | null> {
  try {
    return { written: await write() };
  } catch (error) {
    if (error instanceof CodedError && error.code === 'storage-full') return null;
    throw error;
  }
}

async function makeRoom(bytes: number, spared: ReadonlySet<string>): Promise<number[]> {
  const rows = await reading(['runs'], (transaction) => transaction.objectStore('runs').getAll());
  const runs = rows.flatMap((row) => readRow(row) ?? []);
  const going = whatGoes(runs, spared, bytes);
  await writing(['runs', 'weights'], async (transaction) => {
    for (const { run, what } of going) {
      const now = await rowOf(transaction, run.id);
      await (what === 'all' ? dropAllWeights : dropEpochWeights)(transaction, now);
    }
  });
  const lost = going.filter(({ run }) => run.deletedAt === null).map(({ run }) => run.number);
  return lost.sort((one, other) => one - other);
}
