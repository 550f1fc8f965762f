// Evaluates a model on pictures of digits from a folder, by the functions and the engine of the page:
// npm run eval:photos -- --dir DIR [--model DIR] [--seed 1] [--json FILE]
// The folder has labels.csv (file,label,kind) and may have a folder not-digits of pictures to refuse.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readModelFolder, SHIPPED_MODEL } from '../src/data/node/model-folder.ts';
import { decodeModel } from '../src/domain/model/model-file.ts';
import { readPhoto } from '../src/domain/photo/read-photo.ts';
import { readAnswer } from '../src/domain/reading/answer.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { openDecoder } from './photo-decoder.ts';
import { photoFiles } from './photo-files.ts';
import { describePhotos, reportOn, type ReadPicture } from './photo-report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    model: { type: 'string', default: SHIPPED_MODEL },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const folder = values.dir ?? positionals.at(0);
if (!folder) throw new Error('--dir DIR is missing: a folder of pictures with labels.csv');

const { file, bin } = readModelFolder(values.model);
await startBackend('wasm', null);
const classifier = Classifier.create(decodeModel(file, bin));
const decoder = await openDecoder();

async function say(path: string): Promise<string> {
  const picture = await decoder.decode(path);
  if (!picture) return 'not-a-picture';
  const read = readPhoto(picture);
  if ('problem' in read) return read.problem;
  if (read.digits.length > 1) return 'several-digits';
  const answer = readAnswer(await classifier.read(read.digits[0].ink));
  return answer.kind === 'digit' ? String(answer.first.digit) : answer.kind;
}

const pictures: ReadPicture[] = [];
try {
  for (const photo of photoFiles(folder, Number(values.seed)))
    pictures.push({ ...photo, said: await say(photo.path) });
} finally {
  await decoder.close();
}
const report = reportOn(pictures);
console.log(describePhotos(report));
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
