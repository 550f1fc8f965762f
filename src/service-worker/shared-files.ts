// Takes files that another program shares with the page, and lays them down where the page finds them when it opens.

import { SHARED_CACHE, SHARED_NAME, SHARED_PARAMETER } from '../protocol/offline-messages.ts';
import { absolute, SCOPE } from './build.ts';

/** The manifest names the field of the form so. */
const FIELD = 'files';

/** @returns the way to the page, which says in its address whether the files are there */
export async function takeShared(request: Request): Promise<Response> {
  const taken = await layDown(request).then(
    () => '1',
    () => 'failed',
  );
  return Response.redirect(absolute(`?${SHARED_PARAMETER}=${taken}#learn`), 303);
}

async function layDown(request: Request): Promise<void> {
  const form = await request.formData();
  const cache = await caches.open(SHARED_CACHE + SCOPE);
  for (const entry of form.getAll(FIELD)) {
    if (typeof entry === 'string') continue;
    const headers = { 'Content-Type': entry.type, [SHARED_NAME]: encodeURIComponent(entry.name) };
    await cache.put(absolute(`shared/${crypto.randomUUID()}`), new Response(entry, { headers }));
  }
}
