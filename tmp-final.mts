import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { decodeModel } from './src/domain/model/model-file.ts';
import { startBackend } from './src/engine/choosing/start-backend.ts';
import { Classifier } from './src/engine/reading/classify.ts';
import { readModelFolder } from './src/data/node/model-folder.ts';
import { fetchShard, makeShards } from './src/data/node/mnist-shards.ts';
import { MnistCache } from './src/data/load-mnist.ts';
import { version_core } from '@tensorflow/tfjs-core';
const [, , from, to] = process.argv;
makeShards();
const test = await new MnistCache(fetchShard, 'http://localhost/data/').test(() => undefined);
const { file, bin } = readModelFolder(from);
await startBackend('wasm', null);
const c = Classifier.create(decodeModel(file, bin));
let right = 0, loss = 0; const wrong: number[] = [];
for (let i = 0; i < test.count; i++) {
  const ink = Float32Array.from(test.pixels.subarray(i * 784, (i + 1) * 784), (b) => b / 255);
  const { probabilities: p } = await c.read(ink);
  let best = 0; for (let k = 1; k < 10; k++) if (p[k] > p[best]) best = k;
  if (best === test.labels[i]) right++; else wrong.push(i);
  loss -= Math.log(Math.max(1e-7, p[test.labels[i]]));
}
console.log('test', right / test.count, loss / test.count, wrong.length);
if (to) {
  const json = JSON.parse(readFileSync(`${from}/model.json`, 'utf8'));
  json.card = { ...json.card, testLoss: loss / test.count, testAccuracy: right / test.count, date: '2026-11-28', versions: { 'digit-lab': '0.1.0', tfjs: version_core, node: process.version } };
  mkdirSync(to, { recursive: true });
  writeFileSync(`${to}/model.json`, `${JSON.stringify(json, null, 2)}\n`);
  writeFileSync(`${to}/weights.bin`, bin);
}
