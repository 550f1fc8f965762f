// npx tsx bench/stability.ts [--json FILE] measures how long the sweep of "How stable is this answer?" takes.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Stroke } from '../src/domain/drawing/strokes.ts';
import { decodeModel } from '../src/domain/model/model-file.ts';
import { prepareDrawing } from '../src/domain/drawing/prepare-drawing.ts';
import { changedPicture, changedStrokes } from '../src/domain/stability/changed-ink.ts';
import { makeSweep, readSweep } from '../src/domain/stability/sweep.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { readModelFolder, SHIPPED_MODEL } from '../src/data/node/model-folder.ts';

const ROUNDS = 15;
const { values } = parseArgs({ options: { json: { type: 'string' } } });

/** This stroke is an eight in 80 points, as a pen gives them. */
const EIGHT: Stroke = Array.from({ length: 80 }, (_, index) => {
  const turn = (index / 79) * 2 * Math.PI;
  return { x: 500 + 180 * Math.sin(2 * turn), y: 500 - 320 * Math.cos(turn) };
});

const { file, bin } = readModelFolder(SHIPPED_MODEL);
const weights = decodeModel(file, bin);
await startBackend('wasm', null);
const classifier = Classifier.create(weights);
const ink = prepareDrawing([EIGHT])!;

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1];
const report: Record<string, number> = {};
for (const [name, changed] of [
  ['strokes', changedStrokes([EIGHT])!],
  ['picture', changedPicture(ink)],
] as const) {
  const [making, answering] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const sweep = makeSweep(ink, changed);
    const made = performance.now();
    readSweep(sweep, await classifier.classifyMany(sweep.inks));
    making.push(made - start);
    answering.push(performance.now() - made);
    report.drawings = sweep.changes.length;
  }
  report[`${name}: drawing, ms`] = median(making);
  report[`${name}: answering, ms`] = median(answering);
}
console.table(report);
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
