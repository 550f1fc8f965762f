// npm run fuzz -- --cases N --seed S [--first I] [--only READER] has every reader of the page read N damaged samples in a process of 512 MB. It fails
// where one throws without a code, takes longer than a second, or leaves half of what it wrote. A case that never ends is named.

import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const MOST_MEGABYTES = 512;
const NEVER_ENDS_MS = 20_000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
});

export interface CaseBegins {
  index: number;
  reader: string;
}

const child = fork(
  join(import.meta.dirname, 'fuzz/read-damaged.ts'),
  [values.cases, values.seed, values.first, String(MOST_MEGABYTES), values.only],
  { execArgv: [...process.execArgv, `--max-old-space-size=${MOST_MEGABYTES}`] },
);

let last: CaseBegins | null = null;
const waiting = setTimeout(() => {
  console.error(
    `It does not end: seed ${values.seed}, case ${last?.index ?? '?'}, ${last?.reader ?? 'the start'}`,
  );
  child.kill('SIGKILL');
}, 6 * NEVER_ENDS_MS);

child.on('message', (message) => {
  last = message as CaseBegins;
  waiting.refresh();
});
child.on('close', (code) => {
  clearTimeout(waiting);
  process.exitCode = code ?? 1;
});
