// npm run check:bundle checks that the scripts which the built page loads first keep to their budget and contain no tfjs, which
// only the worker may load.

import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleGzip, DIST, firstScripts, readBuilt, workerEntry, workerScripts } from './bundle-sizes.mjs';

const BUDGET_KB = 130;
/** These words of tfjs survive tree-shaking: its URL flag, a method of its engine, a kernel. */
const TFJS_MARKS = ['tfjsflags', 'disposeVariables', 'Conv2DBackpropFilter'];

const fail = (sentence) => {
  console.error(sentence);
  process.exitCode = 1;
};

const scripts = firstScripts();
if (scripts.length === 0) fail('No script of the page was found in dist/index.html.');
for (const file of scripts)
  if (TFJS_MARKS.some((mark) => readBuilt(file).includes(mark)))
    fail(`${file} holds tfjs, which only the worker may load.`);
const { page, worker, engine } = bundleGzip();
console.log(
  `The page's own JavaScript: ${page.toFixed(1)} kB gzip in ${scripts.length} files (budget ${BUDGET_KB} kB).`,
);
if (page > BUDGET_KB) fail(`That is over the budget of ${BUDGET_KB} kB.`);

const entry = workerEntry();
if (!entry) fail('The worker was not bundled as a file of its own.');
else {
  for (const file of workerScripts())
    if (TFJS_MARKS.some((mark) => readBuilt(file).includes(mark)))
      fail(`${file} holds tfjs, for which the first answer would wait.`);
  console.log(
    `The worker: ${worker.toFixed(1)} kB gzip before its first answer, ${engine.toFixed(1)} kB of engine behind it.`,
  );
  // If another chunk imported the entry, WebKit would evaluate it, and all that it contains, a second time.
  const importsIt = new RegExp(`(from|import)\\s*\\(?["\`]\\./${basename(entry)}`);
  for (const name of readdirSync(join(DIST, 'assets')))
    if (name.endsWith('.js') && importsIt.test(readBuilt(`assets/${name}`)))
      fail(`${name} imports the worker's entry; what it needs of it belongs into a module of its own.`);
}
if (readdirSync(join(DIST, 'data')).length !== 9) fail('dist/data does not hold the nine files of MNIST.');
