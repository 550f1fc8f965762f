// npm run fuzz -- --count N --seed S reads N files that were made and then damaged by chance. Whatever they hold, nothing may be
// thrown, no file may take longer than a second, and memory may not grow. It prints what became of the files.

import { parseArgs } from 'node:util';
import { fuzzImports } from '../src/formats/testing/fuzz-imports.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.count);
const seed = Number(values.seed);
const started = performance.now();
const { outcomes, slowest, failures } = await fuzzImports({ count, seed, now: () => performance.now() });
const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
const rows = Object.entries(outcomes).toSorted(([, one], [, other]) => other - one);
for (const [outcome, times] of rows) console.log(`${String(times).padStart(9)}  ${outcome}`);
console.log(
  `${count} files, seed ${seed}, ${Math.round((performance.now() - started) / 1_000)} s, slowest ${Math.round(slowest.milliseconds)} ms (file ${slowest.index}), ${megabytes} MB.`,
);
for (const failure of failures) console.error(failure);
if (failures.length > 0 || slowest.milliseconds > 1_000) process.exitCode = 1;
