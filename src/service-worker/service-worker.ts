// Is the service worker: with it the page works without a net. It begins to answer for pages of its own build, or of none, and waits
// while one of an older build is open.

import { requestKind } from '../domain/offline/request-kind.ts';
import { DATABASE_VERSION } from '../storage/schema.ts';
import type {
  KeepFailure,
  OfflineAsked,
  OfflineCall,
  OfflineCalls,
  OfflineTold,
} from '../protocol/offline-messages.ts';
import { BUILD, SCOPE } from './build.ts';
import { answerData, dataFile, dropOtherData, keepData, keptData } from './data-files.ts';
import { answerFile, answerOther, answerPage, dropOlderFiles, keepPage } from './page-files.ts';
import { takeShared } from './shared-files.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(
    keepPage(event).catch(async (error: unknown) => {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      await tell({ told: 'page-not-kept', why: isFull ? 'storage-full' : 'not-arrived' });
      throw error;
    }),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOlderFiles(event), dropOtherData(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode, cache } = request;
  const asked = requestKind({ method, url, mode, cache, ranged: request.headers.has('range') }, SCOPE);
  if (asked.kind === 'page') event.respondWith(answerPage());
  if (asked.kind === 'shared') event.respondWith(takeShared(request));
  if (asked.kind !== 'file') return;
  const data = dataFile(asked.url);
  const notKept = (why: KeepFailure) => void tell({ told: 'data-not-kept', why });
  event.respondWith(
    data ? answerData(event, data, notKept) : (answerFile(event, asked.url) ?? answerOther(request)),
  );
});

type Answers = {
  [Name in OfflineCall]: (takes: OfflineCalls[Name]['takes']) => Promise<OfflineCalls[Name]['answers']>;
};

const answers: Answers = {
  status: async () => ({
    build: BUILD.id,
    database: DATABASE_VERSION,
    pageBytes: BUILD.page.reduce((sum, { bytes }) => sum + bytes, 0),
    data: await keptData(),
  }),
  async keep(url) {
    const file = dataFile(url);
    return { failure: file ? await keepData(file) : 'not-arrived' };
  },
  async 'take-over'() {
    const others = (await allPages()).length - 1;
    // What other tabs have yet to load is in the cache of the build that they are of.
    if (others <= 0) await self.skipWaiting();
    return { others: Math.max(0, others) };
  },
};

self.addEventListener('message', (event) => {
  const { call, takes } = (event.data ?? {}) as OfflineAsked;
  const answer = Object.hasOwn(answers, call)
    ? (answers[call] as (takes: unknown) => Promise<unknown>)
    : null;
  // A page of a newer version may ask what this one does not know.
  if (answer) event.waitUntil(answer(takes).then((value) => event.ports[0]?.postMessage(value)));
});

const allPages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

async function tell(told: OfflineTold): Promise<void> {
  for (const page of await allPages()) page.postMessage(told);
}
