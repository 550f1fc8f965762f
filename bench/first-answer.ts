// npx tsx bench/first-answer.ts [--starts 9] measures the first answer of the built page, with what happens until then.

import { parseArgs } from 'node:util';
import { withLab } from './lab.ts';
import { measureFirstAnswers } from './measure-first-answer.ts';

const { values } = parseArgs({ options: { starts: { type: 'string', default: '9' } } });

const { firstAnswerMs, timeline } = await withLab((open) => measureFirstAnswers(open, Number(values.starts)));
const { median, min, max } = firstAnswerMs;
console.log(`First answer after ${median.toFixed(0)} ms (${min.toFixed(0)} to ${max.toFixed(0)})`);
for (const [what, at] of timeline) console.log(`${at.toFixed(0).padStart(6)} ${what}`);
