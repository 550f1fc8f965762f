// Writes what scripts/check-python.sh opens in Python: tsx scripts/export-for-python.ts FOLDER
// For every preset, trained a little: its exports, our probabilities for the first 100 test images, its program and its notebook; MNIST; and
// some kept digits.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MnistCache } from '../src/data/load-mnist.ts';
import { fetchShard, makeShards } from '../src/data/node/mnist-shards.ts';
import type { ModelFormat, ModelToExport } from '../src/domain/exchange/exported.ts';
import type { KerasExperiment } from '../src/domain/keras-program/keras-experiment.ts';
import { kerasNotebook } from '../src/domain/keras-program/keras-notebook.ts';
import { kerasProgram } from '../src/domain/keras-program/keras-program.ts';
import { PRESET_NAMES, PRESETS, type PresetName } from '../src/domain/experiment/presets.ts';
import type { DigitImages } from '../src/domain/image/digit-images.ts';
import { IMAGE_PIXELS, writeInk } from '../src/domain/image/ink.ts';
import { writeDigitFile } from '../src/domain/kept/digit-file.ts';
import { keepDigit } from '../src/domain/kept/kept-digit.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { writeModel } from '../src/formats/write-model.ts';
import { notebookStrings } from '../src/i18n/notebook-strings.ts';
import { trainToEnd } from './train-to-end.ts';

const FORMATS: readonly ModelFormat[] = ['keras', 'keras-h5', 'onnx'];
/** So few steps give weights that are no longer those of the start, and take seconds. */
const TRAINED = { epochs: 1, imageCount: 1_000, batchSize: 32 };
const READ = 100;

const folder = process.argv[2];
if (!folder) throw new Error('usage: export-for-python.ts FOLDER');
mkdirSync(folder, { recursive: true });
makeShards();
const mnist = new MnistCache(fetchShard, 'http://localhost/data/');
const train = await mnist.train(60_000, () => undefined);
const test = await mnist.test(() => undefined);
for (const [name, { pixels, labels }] of Object.entries({ train, test })) {
  writeFileSync(join(folder, `x_${name}.u8`), pixels);
  writeFileSync(join(folder, `y_${name}.u8`), labels);
}
writeFileSync(
  join(folder, 'my-digits.json'),
  writeDigitFile(Array.from({ length: 10 }, (_, at) => keptDigit(at))),
);

await startBackend('wasm', null);
const inks = inksOf(test, READ);
for (const preset of Object.keys(PRESETS) as PresetName[]) {
  const { given, experiment } = await trained(preset);
  for (const format of FORMATS) {
    const file = await writeModel(format, given, preset);
    writeFileSync(join(folder, file.name), file.bytes);
  }
  const classifier = Classifier.create(given.model);
  const probabilities = await classifier.classifyMany(inks);
  classifier.dispose();
  writeFileSync(join(folder, `${preset}.json`), JSON.stringify([...probabilities]));
  writeFileSync(join(folder, `${preset}.py`), kerasProgram(experiment, notebookStrings.en));
  writeFileSync(join(folder, `${preset}.ipynb`), kerasNotebook(experiment, notebookStrings.ja));
}

/** @returns the preset's network after a few steps, as it would be exported, and the experiment with its own settings */
async function trained(preset: PresetName): Promise<{ given: ModelToExport; experiment: KerasExperiment }> {
  const { network, config: own } = PRESETS[preset];
  const config = { ...own, ...TRAINED, augmentation: null };
  const images = await mnist.train(config.imageCount, () => undefined);
  const { run, best } = await trainToEnd({ network, config, images, test });
  if (!best) throw new Error(`${preset} ended without weights`);
  const title = `${PRESET_NAMES[preset]} "quoted" \\ 数字`;
  const facts = { title, date: '2026-01-01', training: null, taughtDigits: 0, versions: {} };
  const figures = { epochs: run.epochs, bestEpoch: run.bestEpoch, test: run.result?.test ?? null };
  return {
    given: { model: best, facts, card: `# ${title}`, run: null },
    experiment: { network, config: own, title, figures },
  };
}

function inksOf({ pixels }: DigitImages, count: number): Float32Array {
  const inks = new Float32Array(count * IMAGE_PIXELS);
  for (let index = 0; index < count; index++) writeInk(pixels, index, inks, index * IMAGE_PIXELS);
  return inks;
}

function keptDigit(index: number) {
  const ink = inksOf(test, index + 1).subarray(index * IMAGE_PIXELS);
  return keepDigit(test.labels[index], ink, null, '2026-01-01T00:00:00.000Z');
}
