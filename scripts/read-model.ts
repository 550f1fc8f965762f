// Reads a model from files of any program as the page does, and prints as JSON what it is and its probabilities of test images:
// npx tsx scripts/read-model.ts [--images 100] FILE...

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchShard, makeShards } from '../src/data/node/mnist-shards.ts';
import { MnistCache } from '../src/data/load-mnist.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { readFiles } from '../src/formats/read-files.ts';
import { IMAGE_PIXELS } from '../src/domain/image/ink.ts';
import type { ImportedModel } from '../src/domain/exchange/imported.ts';
import type { ModelWeights } from '../src/domain/model/model-weights.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { images: { type: 'string', default: '100' } },
});
if (positionals.length === 0) throw new Error('The files of a model are missing.');

const files = positionals.map((path) => ({
  name: basename(path),
  bytes: new Uint8Array(readFileSync(path)),
}));
const imported = await readFiles(files);
if (imported.kind === 'model') {
  const { model, ...rest } = imported.model;
  console.log(
    JSON.stringify({ ...describe(rest), network: model.network, probabilities: await answers(model) }),
  );
} else {
  console.log(JSON.stringify(imported));
  process.exitCode = 1;
}

function describe({ format, softmaxAdded, channelsFirst, facts }: Omit<ImportedModel, 'model'>) {
  return { format, softmaxAdded, mayBeChannelsFirst: channelsFirst !== null, title: facts?.title ?? null };
}

/** @returns ten probabilities for each image, one after the other, of ink as MNIST has it, without any other scaling */
async function answers(model: ModelWeights): Promise<number[]> {
  makeShards();
  const { pixels } = await new MnistCache(fetchShard, 'http://localhost/data/').test(() => undefined);
  const inks = Float32Array.from(
    pixels.subarray(0, Number(values.images) * IMAGE_PIXELS),
    (byte) => byte / 255,
  );
  await startBackend('wasm', null);
  const classifier = Classifier.create(model);
  const probabilities = Array.from(await classifier.classifyMany(inks));
  classifier.dispose();
  return probabilities;
}
