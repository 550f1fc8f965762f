// Holds the runs that are kept, of this tab and of others, and what a person does to them: rename, star, note, delete and take
// back. The newest state shows at once; what storage makes of it follows.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureOf, type Failure } from '../domain/coded-error.ts';
import type { ModelWeights, ResumePoint } from '../domain/model/model-weights.ts';
import type {
  EpochWeights,
  RunStorage,
  SavedRun,
  StoredRun,
  WhichWeights,
  WrittenToRun,
} from '../domain/run/saved-run.ts';
import { LatestOnly } from './latest-only.ts';
import { memoryRunStorage } from './memory-run-storage.ts';

export interface SavedRunsState {
  /** They are ordered by number, without those that were deleted. */
  runs: readonly SavedRun[];
  /** It turns true once storage has answered. */
  loaded: boolean;
  /** Says whether a change is on its way to the disk. */
  saving: boolean;
  /** It says why the newest change is not stored, or nothing could be read. */
  failure: Failure | null;
  /** These runs, by number, lost their weights to make room, since the person last dismissed it. */
  droppedFrom: readonly number[];
  /** These were deleted last and can be taken back. */
  deleted: readonly SavedRun[];
  /** Changes a name, note or star at once, and stores it. */
  write(id: string, changes: Omit<WrittenToRun, 'deletedAt'>): void;
  remove(ids: readonly string[]): void;
  takeBack(): void;
  dismissDropped(): void;
  dismissFailure(): void;
  /** Reads what is stored. It never rejects. */
  load(): Promise<void>;
  /** Keeps a new run. Where the browser refuses to store it, it lasts for this visit. @returns it with its number */
  begin(run: Omit<SavedRun, 'number'>): Promise<SavedRun>;
  /** Changes the record of a run, with the weights of its newest epoch where there are any. It never rejects. */
  record(id: string, changes: Partial<SavedRun>, weights?: EpochWeights): Promise<void>;
  /** Keeps what the end of a run gives as the model of its best epoch. It never rejects. */
  putBest(id: string, model: ModelWeights): Promise<void>;
  /** Keeps a run no longer, as one that ended before its first epoch was done. It never rejects. */
  forget(id: string): Promise<void>;
  /** @returns null where they are not stored */
  model(id: string, which: WhichWeights): Promise<ModelWeights | null>;
  /** @returns null where there is none */
  resumePoint(id: string): Promise<ResumePoint | null>;
}

export type SavedRunsStore = StoreApi<SavedRunsState>;

/** Tells the other tabs of this browser which runs have changed, and hears it from them. */
export interface RunNews {
  tell(ids: readonly string[]): void;
  listen(heard: (ids: readonly string[]) => void): void;
}

export interface SavedRunsDependencies {
  storage: RunStorage;
  news: RunNews;
  now(): Date;
}

/** Opens empty; `load` brings what is stored. */
export function createSavedRuns({ storage, news, now }: SavedRunsDependencies): SavedRunsStore {
  return createStore<SavedRunsState>((set, get) => {
    let memory: RunStorage | null = null;
    const inMemory = new Set<string>();
    const storageOf = (id: string) => (memory && inMemory.has(id) ? memory : storage);
    // Writes follow one another, so that an older one never overtakes a newer one.
    let writing: Promise<unknown> = Promise.resolve();
    const unwritten = new Map<string, number>();
    // What storage was asked before a change of a run knows nothing of it.
    let changes = 0;
    const changedAt = new Map<string, number>();
    const changed = (id: string) => changedAt.set(id, ++changes);

    const put = (run: SavedRun) => {
      const others = get().runs.filter(({ id }) => id !== run.id);
      const runs = run.deletedAt === null ? [...others, run] : others;
      set({ runs: runs.toSorted((one, other) => one.number - other.number) });
    };
    const patch = (id: string, changes: Partial<SavedRun>) => {
      const run = get().runs.find((each) => each.id === id);
      if (run) put({ ...run, ...changes });
    };
    const drop = (numbers: readonly number[]) => {
      if (numbers.length === 0) return;
      set({ droppedFrom: [...new Set([...get().droppedFrom, ...numbers])].toSorted((a, b) => a - b) });
      void get().load();
    };
    const settle = ({ run, dropped }: StoredRun) => {
      patch(run.id, { hasWeights: run.hasWeights, epochsWithWeights: run.epochsWithWeights });
      set({ failure: null });
      drop(dropped);
    };
    /** Writes after what is being written, and never rejects. */
    const write = (id: string, change: () => Promise<StoredRun | void>): Promise<void> => {
      changed(id);
      unwritten.set(id, (unwritten.get(id) ?? 0) + 1);
      if (!get().saving) set({ saving: true });
      const done = writing
        .then(change)
        .then(
          (stored) => {
            if (stored) settle(stored);
            news.tell([id]);
          },
          (error: unknown) => {
            const failure = failureOf(error);
            set({ failure });
            // A disk that stayed full names the runs that lost their weights in vain.
            if (failure.code === 'storage-full')
              drop(failure.subject.split(', ').map(Number).filter(Boolean));
          },
        )
        .then(() => {
          const left = (unwritten.get(id) ?? 1) - 1;
          if (left > 0) unwritten.set(id, left);
          else unwritten.delete(id);
          if (unwritten.size === 0) set({ saving: false });
        });
      writing = done;
      return done;
    };

    const load = async () => {
      const asked = changes;
      const isNewer = ({ id }: SavedRun) =>
        unwritten.has(id) || inMemory.has(id) || (changedAt.get(id) ?? 0) > asked;
      try {
        const stored = await storage.load();
        const own = get().runs.filter(isNewer);
        const theirs = stored.filter((run) => run.deletedAt === null && !isNewer(run));
        set({ runs: [...theirs, ...own].toSorted((one, other) => one.number - other.number), loaded: true });
      } catch (error) {
        set({ failure: failureOf(error), loaded: true });
      }
    };
    const reading = new LatestOnly(load);
    news.listen(() => reading.ask());

    const changeAll = (runs: readonly SavedRun[], changes: WrittenToRun) => {
      for (const run of runs) {
        put({ ...run, ...changes });
        void write(run.id, () => storageOf(run.id).change(run.id, changes));
      }
    };

    return {
      runs: [],
      loaded: false,
      saving: false,
      failure: null,
      droppedFrom: [],
      deleted: [],
      write: (id, changes) => {
        changeAll(
          get().runs.filter((run) => run.id === id),
          changes,
        );
      },
      remove(ids) {
        const gone = get().runs.filter(({ id, end }) => ids.includes(id) && end !== null);
        if (gone.length === 0) return;
        changeAll(gone, { deletedAt: now().toISOString() });
        set({ deleted: gone });
      },
      takeBack() {
        changeAll(get().deleted, { deletedAt: null });
        set({ deleted: [] });
      },
      dismissDropped: () => set({ droppedFrom: [] }),
      dismissFailure: () => set({ failure: null }),
      load,
      async begin(run) {
        let begun: SavedRun;
        try {
          begun = await storage.begin(run);
        } catch (error) {
          set({ failure: failureOf(error) });
          memory ??= memoryRunStorage((get().runs.at(-1)?.number ?? 0) + 1);
          inMemory.add(run.id);
          begun = await memory.begin(run);
        }
        changed(run.id);
        put(begun);
        news.tell([run.id]);
        return begun;
      },
      record(id, changes, weights) {
        patch(id, changes);
        return write(id, () => storageOf(id).change(id, changes, weights));
      },
      putBest: (id, model) => write(id, () => storageOf(id).putBest(id, model)),
      forget(id) {
        set({ runs: get().runs.filter((run) => run.id !== id) });
        return write(id, () => storageOf(id).purge([id]));
      },
      async model(id, which) {
        await writing;
        return storageOf(id).model(id, which);
      },
      async resumePoint(id) {
        await writing;
        return storageOf(id).resumePoint(id);
      },
    };
  });
}
