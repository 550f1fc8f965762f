// Takes the files that another program shared with the page, which the service worker laid down.

import { SHARED_CACHE, SHARED_NAME } from '../../protocol/offline-messages.ts';

/**
 * Takes the files away from where they lie, so that they are opened once.
 * @param scope the absolute address of the folder of the page, with a slash at its end
 */
export async function takeSharedFiles(scope: string): Promise<File[]> {
  const name = SHARED_CACHE + scope;
  if (!(await caches.has(name))) return [];
  const inbox = await caches.open(name);
  const files = await Promise.all(
    (await inbox.matchAll()).map(async (response) => {
      const written = decodeURIComponent(response.headers.get(SHARED_NAME) ?? '');
      const type = response.headers.get('Content-Type') ?? '';
      return new File([await response.blob()], written, { type });
    }),
  );
  await caches.delete(name);
  return files;
}
