// What the page loads before it can answer: within its budget, and without tfjs, which belongs to the worker.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 120;
/** Words of tfjs that survive tree-shaking: its URL flag, a method of its engine, a kernel. */
const TFJS_MARKS = ['tfjsflags', 'disposeVariables', 'Conv2DBackpropFilter'];
const DIST = join(import.meta.dirname, '../dist');

const html = readFileSync(join(DIST, 'index.html'), 'utf8');
const entries = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
const loaded = new Set();
const read = (file) => readFileSync(join(DIST, file), 'utf8');

function follow(file) {
  if (loaded.has(file)) return;
  loaded.add(file);
  for (const [, imported] of read(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    follow(`assets/${imported}`);
}
entries.forEach(follow);

const fail = (sentence) => {
  console.error(sentence);
  process.exitCode = 1;
};

if (loaded.size === 0) fail('No script of the page was found in dist/index.html.');
let total = 0;
for (const file of loaded) {
  const size = gzipSync(read(file)).length / 1000;
  total += size;
  if (TFJS_MARKS.some((mark) => read(file).includes(mark)))
    fail(`${file} holds tfjs, which only the worker may load.`);
}
console.log(
  `The page's own JavaScript: ${total.toFixed(1)} kB gzip in ${loaded.size} files (budget ${BUDGET_KB} kB).`,
);
if (total > BUDGET_KB) fail(`That is over the budget of ${BUDGET_KB} kB.`);

const worker = readdirSync(join(DIST, 'assets')).find((name) => /^engine\.worker-.*\.js$/.test(name));
if (!worker) fail('The worker was not bundled as a file of its own.');
else console.log(`The worker: ${(gzipSync(read(`assets/${worker}`)).length / 1000).toFixed(1)} kB gzip.`);
if (readdirSync(join(DIST, 'data')).length !== 9) fail('dist/data does not hold the nine files of MNIST.');
