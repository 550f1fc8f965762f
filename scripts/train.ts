// Trains in Node with the engine of the page and writes the model in the page's own format:
// npm run train -- [--preset tutorial|lenet5|compact|fast|robust] [--seed N] [--epochs N] [--images N] [--out DIR] [--json FILE]
//   [--augmentation none|rotation=10,elastic=0,...] [--learning-rate R] [--network FILE.json] [--from DIR] [--no-test]
// With --from the run starts with the weights of a model of the same network.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version_core } from '@tensorflow/tfjs-core';
import packageFile from '../package.json' with { type: 'json' };
import { MnistCache } from '../src/data/load-mnist.ts';
import { ROBUST_AUGMENTATION, type Augmentation } from '../src/domain/augmenting/augmentation.ts';
import { decodeModel, encodeModel } from '../src/domain/model/model-file.ts';
import { networkProblems } from '../src/domain/network/network-problems.ts';
import { PRESETS, type PresetName } from '../src/domain/experiment/presets.ts';
import { readNetwork } from '../src/domain/network/read-network.ts';
import { runsJson } from '../src/domain/run/run-report.ts';
import { configProblems } from '../src/domain/experiment/training-config.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { fetchShard, makeShards } from '../src/data/node/mnist-shards.ts';
import { readModelFolder } from '../src/data/node/model-folder.ts';
import { trainToEnd } from './train-to-end.ts';

const { values } = parseArgs({
  options: {
    preset: { type: 'string', default: 'tutorial' },
    seed: { type: 'string' },
    epochs: { type: 'string' },
    images: { type: 'string' },
    augmentation: { type: 'string' },
    'learning-rate': { type: 'string' },
    from: { type: 'string' },
    network: { type: 'string' },
    'no-test': { type: 'boolean' },
    out: { type: 'string' },
    json: { type: 'string' },
  },
});
const names = Object.keys(PRESETS) as PresetName[];
const name = names.find((each) => each === values.preset);
if (!name) throw new Error(`--preset is one of ${names.join(', ')}`);
const preset = PRESETS[name];
const config = {
  ...preset.config,
  seed: Number(values.seed ?? preset.config.seed),
  epochs: Number(values.epochs ?? preset.config.epochs),
  learningRate: Number(values['learning-rate'] ?? preset.config.learningRate),
  imageCount: Number(values.images ?? preset.config.imageCount),
  augmentation: readAugmentation(values.augmentation, preset.config.augmentation),
};
const problems = configProblems(config);
if (problems.length > 0)
  throw new Error(problems.map((each) => `--${each.setting}: ${each.problem}`).join('\n'));

const network = values.network
  ? readNetwork(JSON.parse(readFileSync(values.network, 'utf8')))
  : preset.network;
if (!network) throw new Error('--network: no list of layers as src/domain/network/network-spec.ts has them');
const networkTrouble = networkProblems(network);
if (networkTrouble.length > 0) throw new Error(`--network: ${JSON.stringify(networkTrouble)}`);

makeShards();
const mnist = new MnistCache(fetchShard, 'http://localhost/data/');
const images = await mnist.train(config.imageCount, () => undefined);
// While one experiments with settings, the test images must stay unseen.
const test = values['no-test'] ? null : await mnist.test(() => undefined);

const startedAt = new Date().toISOString();
await startBackend('wasm', null);
const startFrom = values.from === undefined ? null : weightsOf(values.from);
const { run, best } = await trainToEnd({ network, config, images, test, startFrom }, (event) => {
  if (event.type !== 'epoch-done') return;
  const figures = {
    loss: event.loss,
    accuracy: event.accuracy,
    val_loss: event.valLoss,
    val_accuracy: event.valAccuracy,
    ...(event.warpedAccuracy !== undefined && { warped_accuracy: event.warpedAccuracy }),
  };
  const line = Object.entries(figures).map(([name, value]) => `${name}: ${value.toFixed(4)}`);
  console.log(`Epoch ${event.epoch}/${config.epochs} - ${event.seconds.toFixed(0)}s - ${line.join(' - ')}`);
});
const tested = run.result?.test;
console.log(
  `Ended: ${run.result?.reason}, best epoch ${run.bestEpoch}, test accuracy ${tested?.accuracy.toFixed(4) ?? 'not looked at'}`,
);

if (values.json) {
  const { engine, backendNote, epochs, bestEpoch, result } = run;
  const report = {
    ...{ startedAt, preset: name, network, config, engine, backendNote, epochs, bestEpoch },
    end: result?.reason ?? null,
    test: tested ?? null,
  };
  writeFileSync(values.json, runsJson([report]));
}

const bestRecord = run.epochs.find((each) => each.epoch === run.bestEpoch);
if (values.out && best && bestRecord) {
  const { json, bin } = encodeModel(
    best,
    {
      preset: name,
      seed: config.seed,
      epochs: run.epochs.length,
      bestEpoch: run.bestEpoch,
      valLoss: bestRecord.valLoss,
      valAccuracy: bestRecord.valAccuracy,
      testLoss: tested?.loss ?? null,
      testAccuracy: tested?.accuracy ?? null,
      date: new Date().toISOString().slice(0, 10),
      versions: { 'digit-lab': packageFile.version, tfjs: version_core, node: process.version },
    },
    'float16',
  );
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'model.json'), `${JSON.stringify(json, null, 2)}\n`);
  writeFileSync(join(values.out, 'weights.bin'), bin);
}

function weightsOf(folder: string) {
  const { file, bin } = readModelFolder(folder);
  return decodeModel(file, bin);
}

/**
 * @param text "none", or settings that differ from the preset's, such as "elastic=0,penStyles=0.2"
 * @param own the preset's augmentation; settings differ from Robust's where it is null
 */
function readAugmentation(text: string | undefined, own: Augmentation | null): Augmentation | null {
  if (text === undefined) return own;
  if (text === 'none') return null;
  const changes = text.split(',').map((change) => {
    const [name, value] = change.split('=');
    // Until November 2026 this setting was called "strangers".
    const setting = name === 'strangers' ? 'nonDigits' : name;
    if (!(setting in ROBUST_AUGMENTATION)) throw new Error(`--augmentation knows no ${setting}`);
    return [setting, Number(value)] as const;
  });
  return { ...(own ?? ROBUST_AUGMENTATION), ...Object.fromEntries(changes) };
}
