// npm run bench [-- --json FILE] [--docs] measures every figure of docs/performance.md in one run on this machine. When the
// machine does other things meanwhile, the seconds are wrong, but less so the ratios, since the implementations take turns.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleGzip } from '../scripts/bundle-sizes.mjs';
import { withLab } from './lab.ts';
import { machine } from './machine.ts';
import { measureAnswers } from './measure-answers.ts';
import { measureInside } from './measure-inside.ts';
import { measureKeeping } from './measure-keeping.ts';
import { measureRooms } from './measure-rooms.ts';
import { measureRuns } from './measure-runs.ts';
import { measureSharing } from './measure-sharing.ts';
import { measureSteps, withContestants } from './measure-steps.ts';
import { ratiosOf } from './ratios.ts';
import { report, writeDocs } from './report.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, docs: { type: 'boolean' } } });

const log = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
log('Training steps of every contestant');
const contest = await withContestants(async (page) => ({
  ...(await measureSteps(page)),
  sharing: await measureSharing(page),
}));
const lab = await withLab(async (open, browser) => {
  log('Answers');
  const answers = await measureAnswers(open);
  log('Drawing with Inside open');
  const inside = await measureInside(open, browser);
  log('Opening rooms');
  const rooms = await measureRooms(open);
  log('Keeping runs');
  const keeping = await measureKeeping(open);
  log('Whole runs');
  return { ...answers, ...inside, ...keeping, ...rooms, ...(await measureRuns(open)) };
});
const figures = { machine: machine(), ...contest, ...lab, bundleGzip: bundleGzip() };
const all = { ...figures, ratios: ratiosOf(figures) };
const text = report(all);
console.log(text);
if (values.json) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
if (values.docs) writeDocs(text);
