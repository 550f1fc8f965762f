// npm run soak -- --minutes N --seed S lets a monkey loose on the built page, which `npm run build` has made, and takes the page's pulse at the end of each
// minute. It fails on an error of the console, on another host, on a pad that does not answer, and on memory that grows too far.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../scripts/find-browser.mjs';
import { seededRandom } from '../src/domain/seeded-random.ts';
import { LabPage } from './pages/lab-page.ts';
import { patchWorkers } from './pages/workers.ts';
import { pulseOf, tooMuch } from './soak/health.ts';
import { DEEDS, KILLED, leaveDialogsAlone, rememberContexts } from './soak/monkey.ts';

const PORT = 4184;
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const chance = seededRandom(Number(values.seed));
const say = (text: string) => process.stdout.write(`${text}\n`);

const server = await preview({
  root: join(import.meta.dirname, '..'),
  preview: { port: PORT, strictPort: true },
});
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
});
const page = await browser.newPage({
  baseURL: `http://localhost:${PORT}/`,
  viewport: { width: 1440, height: 1000 },
});
const lab = new LabPage(page, [
  new RegExp(KILLED),
  /CONTEXT_LOST|context lost/i,
  /Failed to load|ERR_ABORTED/,
]);
leaveDialogsAlone(page);
await patchWorkers(page, rememberContexts);
await lab.open();
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

const failures: string[] = [];
const done: Record<string, number> = {};
for (let minute = 1; minute <= Number(values.minutes) && failures.length === 0; minute++) {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    const [name, deed] = DEEDS[Math.floor(chance() * DEEDS.length)];
    const wasDone = await deed(lab, chance).then(
      () => true,
      () => false,
    );
    if (wasDone) done[name] = (done[name] ?? 0) + 1;
  }
  try {
    const pulse = await pulseOf(lab, session);
    failures.push(...tooMuch(pulse), ...lab.problems);
    say(
      `minute ${minute}: ${Object.entries(pulse)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}`,
    );
  } catch (error) {
    failures.push(`minute ${minute}: ${String(error)}`, ...lab.problems);
  }
}
say(
  Object.entries(done)
    .map(([name, times]) => `${name} ${times}`)
    .join(', '),
);
say(`${values.minutes} minutes, seed ${values.seed}, ${failures.length} failures.`);
failures.forEach(say);
await browser.close();
await server.close();
process.exitCode = failures.length > 0 ? 1 : 0;
