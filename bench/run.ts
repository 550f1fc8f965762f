// npm run bench [-- PART...] [--json FILE] [--docs] measures the figures of docs/performance.md on this machine: all parts, or those
// that are named. When the machine does other things meanwhile, the seconds are wrong, but less so the ratios, since the
// implementations take turns.

import { parseArgs } from 'node:util';
import { answers } from './parts/answers.ts';
import { inside } from './parts/inside.ts';
import { keeping } from './parts/keeping.ts';
import { kernels } from './parts/kernels.ts';
import { memory } from './parts/memory.ts';
import type { Part } from './parts/part.ts';
import { rooms } from './parts/rooms.ts';
import { runs } from './parts/runs.ts';
import { sharing } from './parts/sharing.ts';
import { sizes } from './parts/sizes.ts';
import { steps } from './parts/steps/steps.ts';
import { emptyRecord, readRecord, writeRecord } from './record.ts';
import { reportOf, writeDocs } from './report.ts';

/** The report has them in this order. */
const PARTS: Record<string, Part<unknown>> = {
  steps,
  kernels,
  sharing,
  runs,
  answers,
  inside,
  memory,
  sizes,
  keeping,
  rooms,
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, docs: { type: 'boolean' } },
  allowPositionals: true,
});

const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`);

const chosen = positionals.length > 0 ? positionals : Object.keys(PARTS);
const record = values.json ? readRecord(values.json) : emptyRecord();
for (const name of chosen) {
  const startedAt = performance.now();
  console.log(`${PARTS[name].title} ...`);
  record.parts[name] = await PARTS[name].measure();
  console.log(`  ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
  if (values.json) writeRecord(values.json, record);
}
console.log(reportOf(PARTS, record, chosen));
if (values.docs) {
  const missing = Object.keys(PARTS).filter((name) => !(name in record.parts));
  if (missing.length > 0)
    throw new Error(`docs/performance.md stays as it is, since ${missing.join(', ')} was not measured.`);
  writeDocs(reportOf(PARTS, record, Object.keys(PARTS)));
}
