// Holds whether the page works without a net, what is kept for it, and whether a new version waits.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OfflineClient, Stage } from '../../client/offline/offline-client.ts';
import type { BuildNote } from '../../domain/offline/offline-build.ts';
import type { KeepFailure, KeptData, OfflineStatus } from '../../protocol/offline-messages.ts';

export interface OfflineState {
  missing: OfflineClient['missing'];
  online: boolean;
  /** Null until the page begins to be kept. */
  stage: Stage | null;
  /** Says why something was not kept, until it is. */
  failure: KeepFailure | null;
  pageBytes: number;
  /** The size of all data, before the files are known. */
  dataBytes: number;
  /** Null until the service worker has said it. */
  data: readonly KeptData[] | null;
  keepingAll: boolean;
  update: Update | null;
  /** Begins to keep the page; after a failure it tries again. */
  start(): Promise<void>;
  /** Keeps the page and all of the data; what came stays where something does not come. */
  keepAll(): Promise<void>;
  /** Asks anew what is kept. */
  look(): Promise<void>;
  /** Takes the new version, which reloads the page, unless other tabs have it open. */
  takeUpdate(): Promise<void>;
  dismissUpdate(): void;
}

export interface Update {
  /** The host has gone back to a version that cannot write what this one stores. */
  older: boolean;
  /** It is open in so many other tabs, for which it waits. */
  others: number;
  dismissed: boolean;
}

export type OfflineStore = StoreApi<OfflineState>;

export interface OfflineDependencies {
  client: OfflineClient;
  /** The page's own build. */
  build: BuildNote;
  /** The version of the database that this page writes. */
  database: number;
  online: boolean;
  /** Asks the browser not to clear what is stored. */
  askToPersist(): Promise<unknown>;
  reload(): void;
}

export function createOfflineStore(dependencies: OfflineDependencies): OfflineStore {
  const { client, build, database, askToPersist, reload } = dependencies;
  let taking = false;

  return createStore<OfflineState>((set, get, store) => {
    const offer = (status: OfflineStatus | null) => {
      if (!status) return set({ update: null });
      const update = { older: status.database < database, others: 0, dismissed: false };
      // The net has given this page in its newer version already, and its service worker only comes after it.
      if (status.build === build.id) void client.takeOver();
      else set({ update });
    };
    const events = {
      stage(stage: Stage) {
        set(stage === 'kept' ? { stage, failure: null } : { stage });
        if (stage === 'kept') void get().look();
      },
      waits: offer,
      takenOver(status: OfflineStatus | null) {
        if (taking) reload();
        else if (status?.build !== build.id) offer(status);
      },
      told: ({ why }: { why: KeepFailure }) => set({ failure: why }),
    };
    /** @returns whether the page is kept, once that is known */
    const settled = () =>
      new Promise<boolean>((resolve) => {
        const look = ({ stage }: OfflineState) => {
          if (stage === 'keeping' || stage === null) return;
          end();
          resolve(stage === 'kept');
        };
        const end = store.subscribe(look);
        look(get());
      });
    const keepData = async () => {
      await get().look();
      for (const { url, kept } of get().data ?? []) {
        if (kept) continue;
        const { failure } = await client.keep(url);
        // What does not come once is not asked for eight times more.
        if (failure) return set({ failure });
        set(({ data }) => ({ data: data && withKept(data, url) }));
      }
    };
    return {
      missing: client.missing,
      online: dependencies.online,
      stage: null,
      failure: null,
      pageBytes: build.pageBytes,
      dataBytes: build.dataBytes,
      data: null,
      keepingAll: false,
      update: null,

      async start() {
        const { stage } = get();
        if (stage === null || stage === 'not-kept') await client.start(events);
      },

      async keepAll() {
        if (get().keepingAll) return;
        set({ keepingAll: true, failure: null });
        await get().start();
        if (await settled()) {
          void askToPersist();
          await keepData();
        }
        set({ keepingAll: false });
      },

      async look() {
        const status = await client.status();
        if (status) set({ data: status.data });
      },

      async takeUpdate() {
        taking = true;
        const others = await client.takeOver();
        if (others === null) return reload();
        if (others === 0) return;
        taking = false;
        set(({ update }) => ({ update: update && { ...update, others } }));
      },

      dismissUpdate: () => set(({ update }) => ({ update: update && { ...update, dismissed: true } })),
    };
  });
}

function withKept(data: readonly KeptData[], url: string): KeptData[] {
  return data.map((file) => (file.url === url ? { ...file, kept: true } : file));
}
