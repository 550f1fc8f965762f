// Loads what reads and writes the database behind the page's first code, since nothing on the pad waits for it.

import { CodedError } from '../../domain/coded-error.ts';
import type { DigitStorage } from '../../domain/kept/digit-storage.ts';
import type { SavedModel, StoredModel } from '../../domain/kept/saved-model.ts';
import type { UsedModel } from '../../domain/model/used-model.ts';
import type { RunStorage } from '../../domain/run/saved-run.ts';
import type { RunStorageDependencies } from '../../storage/run-records.ts';

/** @throws CodedError 'offline' where the code does not come */
const database = () =>
  import('./database-stores.ts').catch(() => {
    throw new CodedError('offline', 'database');
  });

export const lateDigits: DigitStorage = {
  load: async () => (await database()).loadDigits(),
  change: async (...change) => (await database()).changeDigits(...change),
};

export const lateModels = {
  loadUsed: async () => (await database()).loadUsed(),
  loadModel: async (key: string) => (await database()).loadModel(key),
  list: async (): Promise<StoredModel[]> => (await database()).listModels(),
  rememberUsed: async (used: UsedModel) => (await database()).rememberUsed(used),
  /** Stores a model that was taught or imported. @returns what names it */
  async save(model: SavedModel): Promise<UsedModel> {
    const { saveModel, taughtKey, importedKey } = await database();
    const key = (model.imported ? importedKey : taughtKey)(new Date(model.savedAt));
    await saveModel(key, model);
    return { kind: 'stored', key };
  },
};

export function lateRuns(dependencies: RunStorageDependencies): RunStorage {
  let runs: Promise<RunStorage> | null = null;
  const open = async () => (await database()).createRunStorage(dependencies);
  const storage = () =>
    (runs ??= open().catch((error: unknown) => {
      runs = null;
      throw error;
    }));
  return {
    load: async () => (await storage()).load(),
    begin: async (run) => (await storage()).begin(run),
    change: async (...change) => (await storage()).change(...change),
    putBest: async (...best) => (await storage()).putBest(...best),
    model: async (...which) => (await storage()).model(...which),
    resumePoint: async (id) => (await storage()).resumePoint(id),
    purge: async (ids) => (await storage()).purge(ids),
  };
}
