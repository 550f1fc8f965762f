// What the built page loads before it can answer, and its worker, in kB gzip.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const DIST = join(import.meta.dirname, '../dist');

/** @param {string} file */
export const readBuilt = (file) => readFileSync(join(DIST, file), 'utf8');

/** @param {string} file */
export const gzipKB = (file) => gzipSync(readBuilt(file)).length / 1000;

/** A script with all that it imports, but not what comes later.
 * @param {Iterable<string>} files
 * @returns {string[]} */
function withImports(files) {
  const loaded = new Set();
  /** @param {string} file */
  const follow = (file) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const [, imported] of readBuilt(file).matchAll(/(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]/g))
      follow(`assets/${imported}`);
  };
  for (const file of files) follow(file);
  return [...loaded];
}

/** What index.html loads before it can answer.
 * @returns {string[]} */
export function firstScripts() {
  const named = readBuilt('index.html').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g);
  return withImports(Array.from(named, ([, file]) => file));
}

/** @param {RegExp} name
 * @returns {string[]} */
const built = (name) =>
  readdirSync(join(DIST, 'assets'))
    .filter((each) => name.test(each))
    .map((each) => `assets/${each}`);

/** @returns {string | undefined} */
export const workerEntry = () => built(/^engine\.worker-.*\.js$/)[0];

/** What the worker loads before it starts a backend.
 * @returns {string[]} */
export const workerScripts = () => withImports(built(/^(engine\.worker|serve)-.*\.js$/));

/** @returns {{ page: number, worker: number }} */
export function bundleGzip() {
  const sum = (/** @type {string[]} */ files) => files.reduce((total, file) => total + gzipKB(file), 0);
  return { page: sum(firstScripts()), worker: sum(workerScripts()) };
}
