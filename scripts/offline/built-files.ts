// Lists what a build consists of, with sizes and hashes. Nothing is left out, whatever its size: a file is of the page or of the data.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DataFile, OfflineBuild, PageFile } from '../../src/domain/offline/offline-build.ts';

/** It is asked for by the browser alone, and never kept. */
export const SERVICE_WORKER = 'service-worker.js';

/** Hosts read such files and do not serve them. */
const FOR_THE_HOST = /(^|\/)[._]/;

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes);

/** @param folder with a build, but for its service worker @returns its files, with names relative to the folder */
export function builtFiles(folder: string): OfflineBuild {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => name !== SERVICE_WORKER && !FOR_THE_HOST.test(name))
    .sort();
  const read = (name: string) => readFileSync(join(folder, name));
  const page = names.filter((name) => !isData(name)).map((name) => pageFile(name, read(name)));
  const data = names.filter(isData).map((name) => dataFile(name, read(name)));
  const id = hash(Buffer.from(JSON.stringify({ page, data })))
    .digest('hex')
    .slice(0, 16);
  return { id, page, data };
}

const isData = (name: string) => name.startsWith('data/');

export function pageFile(url: string, bytes: Uint8Array): PageFile {
  return { url, bytes: bytes.length, integrity: `sha256-${hash(bytes).digest('base64')}` };
}

function dataFile(url: string, bytes: Uint8Array): DataFile {
  const raw = hash(gunzipSync(bytes)).digest('hex');
  return { url, bytes: bytes.length, packed: hash(bytes).digest('hex'), raw };
}
