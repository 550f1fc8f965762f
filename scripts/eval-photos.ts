// Evaluates a model on pictures of digits from a folder, by the functions and the engine of the page:
// npm run eval:photos -- --dir DIR [--model DIR] [--seed 1] [--json FILE] [--browser]
// The folder has labels.csv (file,label,kind) and may have a folder not-digits of pictures to refuse. With --browser every sixth picture is
// also brought to the built page (npm run build) by its Picture button, and decoded by Firefox, and differences are told.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readModelFolder, SHIPPED_MODEL } from '../src/data/node/model-folder.ts';
import { decodeModel } from '../src/domain/model/model-file.ts';
import { readPhoto } from '../src/domain/photo/read-photo.ts';
import { readAnswer } from '../src/domain/reading/answer.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { openDecoder, openFirefoxDecoder, type PhotoDecoder } from './photo-decoder.ts';
import { photoFiles } from './photo-files.ts';
import { openPhotoPage } from './photo-page.ts';
import {
  describeDifferences,
  describePhotos,
  reportOn,
  type ReadPicture,
  type SaidTwice,
} from './photo-report.ts';

/** With --browser every so many pictures are read in other ways, too. */
const EVERY = 6;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    model: { type: 'string', default: SHIPPED_MODEL },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    browser: { type: 'boolean', default: false },
  },
});
const folder = values.dir ?? positionals.at(0);
if (!folder) throw new Error('--dir DIR is missing: a folder of pictures with labels.csv');

const { file, bin } = readModelFolder(values.model);
await startBackend('wasm', null);
const classifier = Classifier.create(decodeModel(file, bin));
const decoder = await openDecoder();

async function say(path: string, by: PhotoDecoder): Promise<string> {
  const picture = await by.decode(path);
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
    pictures.push({ ...photo, said: await say(photo.path, decoder) });
} finally {
  await decoder.close();
}
const report = reportOn(pictures);
console.log(describePhotos(report));
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);

/** The page has a sentence for each problem; whether it is the same one is not compared. */
function asProblem(said: string): string {
  return ['not-a-picture', 'blank', 'faint', 'no-digit'].includes(said) ? 'problem' : said;
}

async function compare(way: string, sayThere: (path: string) => Promise<string>): Promise<void> {
  const twice: SaidTwice[] = [];
  for (const { file, path, said } of pictures.filter((_, index) => index % EVERY === 0))
    twice.push({ file, said: asProblem(said), otherwise: await sayThere(path) });
  console.log(describeDifferences(way, twice));
}

if (values.browser) {
  const page = await openPhotoPage();
  await compare('The page in Chromium', page.say).finally(page.close);
  const firefox = await openFirefoxDecoder();
  if (firefox)
    await compare('Decoded by Firefox', (path) => say(path, firefox).then(asProblem)).finally(firefox.close);
  else console.log('Firefox is not on this machine.');
}
