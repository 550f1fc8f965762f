// Reads a database in which one record is damaged, as the page does when it opens, and then changes it: a change that is refused
// must leave everything as it was.

import { readDigitFile, writeDigitFile } from '../../domain/kept/digit-file.ts';
import { keepable } from '../../domain/kept/kept-digit.ts';
import { runsCsv } from '../../domain/run/runs-csv.ts';
import { reading, writing } from '../../storage/database.ts';
import { loadDigits } from '../../storage/digit-store.ts';
import { listModels, loadModel, loadUsed } from '../../storage/model-store.ts';
import { createRunStorage } from '../../storage/run-records.ts';
import type { StoreName } from '../../storage/schema.ts';
import { digitOf } from '../digit-of.ts';
import type { Chance } from './damage-bytes.ts';
import { damagedValue } from './damage-value.ts';
import { must, oneOf, type Reader } from './reader.ts';
import { MODEL, ROWS, SAVED, USED, WEIGHTS } from './record-readers.ts';

interface Entry {
  store: StoreName;
  key?: IDBValidKey;
  value: unknown;
}

const RUN = ROWS[0];

const ENTRIES: readonly Entry[] = [
  { store: 'models', key: 'latest', value: SAVED },
  { store: 'models', key: 'used', value: USED[1] },
  { store: 'models', key: 'database', value: 'name' },
  { store: 'models', key: 'moved-digits', value: ['a'] },
  { store: 'digits', value: digitOf(1) },
  { store: 'digits', value: digitOf(2) },
  { store: 'runs', value: RUN },
  { store: 'runs', value: ROWS[1] },
  { store: 'weights', key: [RUN.id, 'best'], value: WEIGHTS.best },
  { store: 'weights', key: [RUN.id, 'last'], value: WEIGHTS.last },
  { store: 'weights', key: [RUN.id, 1], value: WEIGHTS.epoch },
];
const STORES: StoreName[] = ['models', 'digits', 'runs', 'weights'];

const runs = createRunStorage({ now: () => new Date('2026-11-27T08:00:00Z'), spared: () => [] });

export const DATABASE_READER: Reader = {
  name: 'database',
  share: 3,
  async read(chance) {
    if (!(await fill(chance))) return 'refused by the browser';
    await readAll();
    return change(chance);
  },
};

/** @returns whether the browser stores the damaged record: it refuses one without its key */
async function fill(chance: Chance): Promise<boolean> {
  const damagedAt = Math.floor(chance() * ENTRIES.length);
  const entries = ENTRIES.map((entry, at) =>
    at === damagedAt ? { ...entry, value: damagedValue(entry.value, chance) } : entry,
  );
  const filled = writing(STORES, async (transaction) => {
    await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
    for (const { store, key, value } of entries)
      await transaction.objectStore(store).put(value, key as never);
  });
  return filled.then(
    () => true,
    () => false,
  );
}

async function readAll(): Promise<void> {
  const [, models, , { digits }] = await Promise.all([
    loadModel('latest'),
    listModels(),
    loadUsed(),
    loadDigits(),
  ]);
  must(
    models.every(({ epoch, valAccuracy }) => [epoch, valAccuracy].every((each) => typeof each === 'number')),
    'a model without its figures',
  );
  must('digits' in readDigitFile(writeDigitFile(digits.map(keepable))), 'digits that cannot be read again');
  const rows = await runs.load();
  must(runsCsv(rows, () => 'Run 1').length > 0, 'a run that has no table');
  for (const { id } of rows) {
    const models = await Promise.all([runs.model(id, 'best'), runs.model(id, 1), runs.resumePoint(id)]);
    must(
      models.every((model) => model !== undefined),
      'weights that are neither there nor not',
    );
  }
}

async function change(chance: Chance): Promise<string> {
  const before = await contents();
  const { id } = RUN;
  const ways = [
    () => runs.change(id, { note: 'changed' }),
    () => runs.putBest(id, MODEL),
    () => runs.begin({ ...ROWS[2], id: 'begun' }),
    () => runs.purge([id]),
  ];
  try {
    await oneOf(ways, chance)();
    return 'changed';
  } catch (error) {
    must(before === (await contents()), `half a change is kept: ${String(error)}`);
    throw error;
  }
}

/** Weights tell by their keys and sizes. */
async function contents(): Promise<string> {
  const all = await reading(STORES, (transaction) =>
    Promise.all(
      STORES.flatMap((name): Promise<unknown>[] => {
        const store = transaction.objectStore(name);
        return [store.getAllKeys(), store.getAll()];
      }),
    ),
  );
  return JSON.stringify(all, (_name, value: unknown) =>
    ArrayBuffer.isView(value) ? value.byteLength : value,
  );
}
