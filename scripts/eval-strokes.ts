// Evaluates a model on pen strokes from files, by the functions and the engine of the page:
// npm run eval:strokes -- --file F.jsonl [--others F.jsonl] [--model DIR] [--json FILE]

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readAnswer } from '../src/domain/reading/answer.ts';
import { isSeveralDigits } from '../src/domain/drawing/ink-groups.ts';
import { decodeModel } from '../src/domain/model/model-file.ts';
import { prepareDrawing } from '../src/domain/drawing/prepare-drawing.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { readModelFolder, SHIPPED_MODEL } from '../src/data/node/model-folder.ts';
import { readStrokeFile, type StrokeSample } from './stroke-file.ts';
import { describeReport, reportOn, type ReadSample } from './stroke-report.ts';
import { argMax } from '../src/domain/arg-max.ts';

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    others: { type: 'string' },
    model: { type: 'string', default: SHIPPED_MODEL },
    json: { type: 'string' },
  },
});
if (!values.file) throw new Error('--file FILE.jsonl is missing: pen strokes, one JSON object a line');

const { file, bin } = readModelFolder(values.model);
await startBackend('wasm', null);
const classifier = Classifier.create(decodeModel(file, bin));

async function read({ id, label, writer, suspect, strokes }: StrokeSample): Promise<ReadSample> {
  const ink = prepareDrawing(strokes);
  const reading = ink && (await classifier.read(ink));
  const digit = reading && argMax(reading.probabilities);
  return { id, label, writer, suspect, digit, answer: readAnswer(reading, isSeveralDigits(strokes)).kind };
}

async function readAll(path: string): Promise<ReadSample[]> {
  const samples: ReadSample[] = [];
  for (const sample of readStrokeFile(path)) samples.push(await read(sample));
  return samples;
}

const report = reportOn(
  await readAll(values.file),
  values.others === undefined ? null : await readAll(values.others),
);
console.log(describeReport(report));
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
