// Reads a model from files of any program and prints, as JSON, what it is and the probabilities of the first test images:
// npx tsx scripts/read-model.ts [--images 100] FILE...

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchShard, makeShards } from '../src/data/node/mnist-shards.ts';
import { MnistCache } from '../src/data/load-mnist.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { readOnnx } from '../src/formats/onnx/read-onnx.ts';
import { IMAGE_PIXELS } from '../src/domain/image/ink.ts';
import { ImportRefused } from '../src/domain/exchange/imported.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { images: { type: 'string', default: '100' } },
});
if (positionals.length === 0) throw new Error('The files of a model are missing.');

const files = positionals.map((path) => ({
  name: basename(path),
  bytes: new Uint8Array(readFileSync(path)),
}));
try {
  const { model, format, softmaxAdded } = await readOnnx(files);
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
  console.log(JSON.stringify({ format, softmaxAdded, network: model.network, probabilities }));
} catch (error) {
  if (!(error instanceof ImportRefused)) throw error;
  console.log(JSON.stringify({ refused: error.problem }));
  process.exitCode = 1;
}
