// The process in which scripts/fuzz.ts has samples read, and which it ends where one does not come to its end.

import 'fake-indexeddb/auto';
import { everyReader, fuzz } from '../../src/testing/fuzz/fuzz.ts';

const SLOW_MS = 1_000;
const WATCH_EVERY = 500;

const [cases, seed, first, mostMegabytes] = process.argv.slice(2, 6).map(Number);
const only = process.argv[6];
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);

const chosen = (await everyReader()).filter(({ name }) => only === '' || name === only);
/** In milliseconds; unlike a clock it does not count what else the machine does. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

let most = 0;
const started = performance.now();
const { readers, failures } = await fuzz(chosen, {
  ...{ cases, seed, first, now: processorTime },
  onCase: (index, reader) => {
    process.send?.({ index, reader });
    if (index % WATCH_EVERY === 0) most = Math.max(most, megabytes());
  },
});
const seconds = Math.round((performance.now() - started) / 1_000);

for (const [name, { cases: count, milliseconds, outcomes, slowest }] of Object.entries(readers)) {
  const words = Object.entries(outcomes).toSorted(([, one], [, other]) => other - one);
  const told = words.map(([word, times]) => `${word} ${times}`).join(', ');
  console.log(
    `${String(count).padStart(8)}  ${name}: ${told}; ${Math.round(milliseconds)} ms, slowest ${Math.round(slowest.milliseconds)} ms`,
  );
  if (slowest.milliseconds > SLOW_MS)
    failures.push(`seed ${seed}, case ${slowest.index}, ${name}: ${Math.round(slowest.milliseconds)} ms`);
}
most = Math.max(most, megabytes());
if (most > mostMegabytes) failures.push(`It took ${most} MB.`);
console.log(`${cases} cases, seed ${seed}, ${seconds} s, ${most} MB, ${failures.length} failures.`);
for (const failure of failures.slice(0, 20)) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);
