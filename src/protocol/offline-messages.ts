// Is the language in which the page and its service worker speak. Both may be of different versions, so each checks what it hears.

/** Why a file was not kept. */
export type KeepFailure = 'not-arrived' | 'not-whole' | 'storage-full';

export interface KeptData {
  url: string;
  bytes: number;
  kept: boolean;
}

export interface OfflineStatus {
  /** The id of the build that this service worker keeps. */
  build: string;
  /** The version of the database that the build writes. */
  database: number;
  pageBytes: number;
  data: KeptData[];
}

export interface OfflineCalls {
  status: { takes: null; answers: OfflineStatus };
  /** Keeps one file of the data, named by its address as in the status. */
  keep: { takes: string; answers: { failure: KeepFailure | null } };
  /** Has a waiting service worker take over, unless the page is open in other tabs too; answers with their number. */
  'take-over': { takes: null; answers: { others: number } };
}

export type OfflineCall = keyof OfflineCalls;

export interface OfflineAsked<Name extends OfflineCall = OfflineCall> {
  call: Name;
  takes: OfflineCalls[Name]['takes'];
}

/** The service worker says unasked that the page, or a file of the data, was not kept. */
export interface OfflineTold {
  told: 'page-not-kept' | 'data-not-kept';
  why: KeepFailure;
}

/** Files that were shared lie in this cache until the page has read them; the name goes on with the scope. */
export const SHARED_CACHE = 'digit-lab-shared-';

/** The name of a shared file, percent-encoded. */
export const SHARED_NAME = 'X-Shared-Name';

/** The page finds it in its address when something was shared: `1`, or `failed` where it could not be taken. */
export const SHARED_PARAMETER = 'shared';
