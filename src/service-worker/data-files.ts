// Keeps the data once it was used, or when a person asks for it. A file is kept when its SHA-256 is right, and never otherwise.

import type { DataFile } from '../domain/offline/offline-build.ts';
import { isWhole } from '../domain/offline/whole-file.ts';
import type { KeepFailure, KeptData } from '../protocol/offline-messages.ts';
import { absolute, BUILD, SCOPE } from './build.ts';

const open = () => caches.open(`digit-lab-data-${SCOPE}`);

/** Other data under the same name is another entry. */
const keyOf = ({ url, raw }: DataFile) => `${absolute(url)}?sha256=${raw}`;

/** @param url relative to the scope */
export const dataFile = (url: string) => BUILD.data.find((file) => file.url === url);

export async function keptData(): Promise<KeptData[]> {
  const kept = new Set((await (await open()).keys()).map((request) => request.url));
  return BUILD.data.map((file) => ({ url: file.url, bytes: file.bytes, kept: kept.has(keyOf(file)) }));
}

/** Answers with the file that is kept, else with the host's, which is then kept. @param tell hears why it was not kept */
export async function answerData(event: FetchEvent, file: DataFile, tell: (why: KeepFailure) => void) {
  const kept = await (await open()).match(keyOf(file));
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) {
    const copy = response.clone();
    event.waitUntil(
      keepOrAskAnew(file, copy).then((failure) => {
        // Of a file that did not come whole the page itself hears.
        if (failure === 'storage-full') tell(failure);
      }),
    );
  }
  return response;
}

/** @returns why the file is not kept; null where it is */
export async function keepData(file: DataFile): Promise<KeepFailure | null> {
  if (await (await open()).match(keyOf(file))) return null;
  try {
    return await keepOrAskAnew(file, await fetch(absolute(file.url)));
  } catch {
    return 'not-arrived';
  }
}

/** What was damaged on its way may lie in HTTP's own cache, which the second question passes by. */
async function keepOrAskAnew(file: DataFile, response: Response): Promise<KeepFailure | null> {
  const failure = await keep(file, response);
  if (failure !== 'not-whole') return failure;
  const anew = await fetch(absolute(file.url), { cache: 'reload' }).catch(() => null);
  return anew ? keep(file, anew) : failure;
}

async function keep(file: DataFile, response: Response): Promise<KeepFailure | null> {
  const buffer = response.ok ? await response.arrayBuffer().catch(() => null) : null;
  if (!buffer) return 'not-arrived';
  const bytes = new Uint8Array(buffer);
  if (!(await isWhole(file, bytes))) return 'not-whole';
  try {
    const headers = { 'Content-Type': 'application/octet-stream' };
    await (await open()).put(keyOf(file), new Response(bytes, { headers }));
    return null;
  } catch {
    return 'storage-full';
  }
}

/** Takes away what this build does not ask for. */
export async function dropOtherData(): Promise<void> {
  const cache = await open();
  const wanted = new Set(BUILD.data.map(keyOf));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}
