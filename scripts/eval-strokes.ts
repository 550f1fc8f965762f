// Evaluates a model on pen strokes from files, by the functions and the engine of the page, and sets the files beside each other:
// npm run eval:strokes -- A.jsonl [B.jsonl ...] [--file F.jsonl] [--others F.jsonl] [--model DIR] [--json FILE]
// A sample whose label is a number is a digit, any other one is to be refused; --file and --others may be repeated.

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnswer } from '../src/domain/reading/answer.ts';
import { isSeveralDigits } from '../src/domain/drawing/ink-groups.ts';
import { decodeModel } from '../src/domain/model/model-file.ts';
import { prepareDrawing } from '../src/domain/drawing/prepare-drawing.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { readModelFolder, SHIPPED_MODEL } from '../src/data/node/model-folder.ts';
import { readStrokeFile, type StrokeSample } from './stroke-file.ts';
import { describeReport, type ReadSample } from './stroke-report.ts';
import { describeRows, reportOnAll, rowsOf, type ReadFile } from './stroke-table.ts';
import { argMax } from '../src/domain/arg-max.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', multiple: true, default: [] },
    others: { type: 'string', multiple: true, default: [] },
    model: { type: 'string', default: SHIPPED_MODEL },
    json: { type: 'string' },
  },
});
const paths = [...values.file, ...positionals, ...values.others];
if (paths.length === 0) throw new Error('FILE.jsonl is missing: pen strokes, one JSON object a line');

const { file, bin } = readModelFolder(values.model);
await startBackend('wasm', null);
const classifier = Classifier.create(decodeModel(file, bin));

async function read({ id, label, writer, suspect, strokes }: StrokeSample): Promise<ReadSample> {
  const ink = prepareDrawing(strokes);
  const reading = ink && (await classifier.read(ink));
  const digit = reading && argMax(reading.probabilities);
  return { id, label, writer, suspect, digit, answer: readAnswer(reading, isSeveralDigits(strokes)).kind };
}

const files: ReadFile[] = [];
for (const path of paths) {
  const samples: ReadSample[] = [];
  for (const sample of readStrokeFile(path)) samples.push(await read(sample));
  files.push({ name: basename(path), samples });
}

const rows = rowsOf(files);
const report = reportOnAll(files);
console.log(describeRows(rows));
console.log(`\n${files.length > 1 ? 'All files together. ' : ''}${describeReport(report)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...report, rows }, null, 2)}\n`);
