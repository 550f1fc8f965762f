// Keeps the files of the page, every one of this build, and answers with them. Workbox keeps what has come over a failed installation,
// asks for each file by its hash, and takes old files away only when no page of an older build is open any more.

import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { absolute, BUILD } from './build.ts';

/** Where the net is slower than this, the page that is kept opens. */
const NET_FIRST_MS = 3_000;

const INDEX = 'index.html';

/** Vite names these files by their hash, so that HTTP's own cache has no older ones. */
const isHashed = (url: string) => url.startsWith('assets/');

const controller: PrecacheController = new PrecacheController({
  plugins: [
    {
      // A page in place of ours, as of a login or an error, is not kept; all other files are checked by their hash.
      cacheWillUpdate: async ({ request, response }) => {
        if (response.status !== 200) return null;
        const isIndex = new URL(request.url).pathname.endsWith(`/${INDEX}`);
        return isIndex && !(await response.clone().text()).includes(BUILD.id) ? null : response;
      },
      // What was damaged on its way may lie in HTTP's own cache, which the second question passes by.
      handlerDidError: async ({ request, event }) => {
        if (event.type !== 'install' || request.integrity === '') return undefined;
        const anew = await fetch(new Request(request, { cache: 'reload' }));
        const key = controller.getCacheKeyForURL(request.url);
        if (!anew.ok || !key) return undefined;
        await (await caches.open(controller.strategy.cacheName)).put(key, anew.clone());
        return anew;
      },
    },
  ],
});

controller.addToCacheList(
  BUILD.page.map(({ url, integrity }) => ({
    url: absolute(url),
    revision: isHashed(url) ? null : url === INDEX ? BUILD.id : integrity,
    // A host may add to the page, and that it is ours is seen otherwise.
    ...(url !== INDEX && { integrity }),
  })),
);

/** @throws what keeps a file from being kept; those that came stay, and the next visit asks for the rest */
export const keepPage = async (event: ExtendableEvent) => void (await controller.install(event));

/** Takes away what only older builds need. */
export const dropOlderFiles = (event: ExtendableEvent) => controller.activate(event);

/** Asks the net, and answers with the page that is kept where the net is missing, slow or wrong. */
export async function answerPage(): Promise<Response> {
  const kept = () => controller.matchPrecache(absolute(INDEX));
  if (!navigator.onLine) return (await kept()) ?? fetchPage();
  const fetched = fetchPage();
  const inTime = await Promise.race([fetched.catch(() => null), after(NET_FIRST_MS)]);
  // A host that moved the page redirects, which only the browser may follow.
  if (inTime && (inTime.ok || inTime.type === 'opaqueredirect')) return inTime;
  return (await kept()) ?? fetched;
}

const fetchPage = () => fetch(absolute(''), { cache: 'no-cache', redirect: 'manual' });

const after = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms));

/** @param url relative to the scope @returns null where the build has no such file */
export function answerFile(event: FetchEvent, url: string): Promise<Response> | null {
  const address = absolute(url);
  const cacheKey = controller.getCacheKeyForURL(address);
  if (!cacheKey || url === INDEX) return null;
  const params = { cacheKey, integrity: controller.getIntegrityForCacheKey(cacheKey) };
  return controller.strategy.handle({ event, request: new Request(address), params });
}

/** Answers with a file of another build: the net has it, or the build that waits has kept it already. */
export async function answerOther(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
