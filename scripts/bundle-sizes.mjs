// What the built page loads before it can answer, and its worker, in kB gzip.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const DIST = join(import.meta.dirname, '../dist');

/** @param {string} file */
export const readBuilt = (file) => readFileSync(join(DIST, file), 'utf8');

/** @param {string} file */
export const gzipKB = (file) => gzipSync(readBuilt(file)).length / 1000;

/** The scripts of index.html with all that they import, but not what comes later.
 * @returns {string[]} */
export function firstScripts() {
  const loaded = new Set();
  /** @param {string} file */
  const follow = (file) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const [, imported] of readBuilt(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      follow(`assets/${imported}`);
  };
  for (const [, file] of readBuilt('index.html').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g))
    follow(file);
  return [...loaded];
}

/** @returns {string | undefined} */
export function workerScript() {
  const name = readdirSync(join(DIST, 'assets')).find((each) => /^engine\.worker-.*\.js$/.test(each));
  return name && `assets/${name}`;
}

/** @returns {{ page: number, worker: number }} */
export function bundleGzip() {
  const worker = workerScript();
  return {
    page: firstScripts().reduce((sum, file) => sum + gzipKB(file), 0),
    worker: worker ? gzipKB(worker) : 0,
  };
}
