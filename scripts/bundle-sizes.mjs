// Measures in kB gzip what the built page and its worker load before they can answer. A kB is 1,000 bytes.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const DIST = join(import.meta.dirname, '../dist');

/** @param {string} file relative to dist */
export const readBuilt = (file) => readFileSync(join(DIST, file), 'utf8');

/** @param {string} file relative to dist */
export const gzipKB = (file) => gzipSync(readBuilt(file)).length / 1000;

/** Follows static imports, but not those that are loaded later.
 * @param {Iterable<string>} files
 * @returns {string[]} the files and all that they import */
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

/** @returns {string[]} the scripts that index.html loads before the page can answer */
export function firstScripts() {
  const named = readBuilt('index.html').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g);
  return withImports(Array.from(named, ([, file]) => file));
}

/** @param {RegExp} name
 * @returns {string[]} the files of dist/assets with such a name */
const built = (name) =>
  readdirSync(join(DIST, 'assets'))
    .filter((each) => name.test(each))
    .map((each) => `assets/${each}`);

/** @returns {string | undefined} the script that the page starts as its worker */
export const workerEntry = () => built(/^engine\.worker-.*\.js$/)[0];

/** @returns {string[]} the scripts that the worker loads before it answers */
export const workerScripts = () => withImports(built(/^(engine\.worker|serve)-.*\.js$/));

/** @returns {string[]} the scripts that it loads behind its first answer, or before all else where it trains, without a backend */
const engineScripts = () => {
  const before = new Set(workerScripts());
  return withImports(built(/^engine-handlers-.*\.js$/)).filter((file) => !before.has(file));
};

/** @returns {{ page: number, worker: number, engine: number }} kB gzip */
export function bundleGzip() {
  const sum = (/** @type {string[]} */ files) => files.reduce((total, file) => total + gzipKB(file), 0);
  return { page: sum(firstScripts()), worker: sum(workerScripts()), engine: sum(engineScripts()) };
}
