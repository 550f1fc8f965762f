// Reads damaged files of every kind that can be imported, and counts what becomes of them.

import type { ModelFormat, ModelToExport, NamedFile } from '../../domain/exchange/exported.ts';
import type { Imported } from '../../domain/exchange/imported.ts';
import { writeDigitFile } from '../../domain/kept/digit-file.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { weightShapes } from '../../domain/network/network-summary.ts';
import { runReport } from '../../domain/run/run-report.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
import { digitOf } from '../../testing/digit-of.ts';
import { keptRun } from '../../testing/kept-runs.ts';
import { readFiles } from '../read-files.ts';
import { writeModel } from '../write-model.ts';
import { makeZip, openZip } from '../zip/zip.ts';
import { damaged } from './damage.ts';

const FORMATS: readonly ModelFormat[] = ['digit-lab', 'tensorflow-js', 'onnx', 'keras', 'keras-h5'];

/** It has a layer of each family and few weights, so that most of a file says how to read the rest. */
const NETWORK: NetworkSpec = [
  { kind: 'rescaling', scale: 2, offset: -1 },
  { kind: 'conv2d', filters: 2, kernelSize: 5, activation: 'linear', strides: 2, padding: 'same' },
  { kind: 'batchNormalization' },
  { kind: 'activation', activation: 'relu' },
  { kind: 'maxPooling2d', poolSize: 4 },
  { kind: 'dropout', rate: 0.2 },
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

interface Fuzzed {
  /** It counts the files by what they were read as, or the problem that refused them. */
  outcomes: Record<string, number>;
  /** The file of this index took the longest. */
  slowest: { index: number; milliseconds: number };
  /** Each of these says which file threw, and what. */
  failures: string[];
}

interface FuzzOptions {
  count: number;
  /** With the same seed, file n is the same, however many are read. */
  seed: number;
  /** @returns milliseconds */
  now(): number;
}

export async function fuzzImports({ count, seed, now }: FuzzOptions): Promise<Fuzzed> {
  const kinds = await wholeFiles();
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  let slowest = { index: 0, milliseconds: 0 };
  for (let index = 0; index < count; index++) {
    const chance = seededRandom(seed * 1_000_003 + index);
    const files = kinds[Math.floor(chance() * kinds.length)];
    const changed = Math.floor(chance() * files.length);
    const given = files.map((file, at) =>
      at === changed ? { ...file, bytes: damaged(file.bytes, chance) } : file,
    );
    const started = now();
    try {
      const outcome = outcomeOf(await readFiles(given));
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    } catch (error) {
      failures.push(`seed ${seed}, file ${index}, ${files[0].name}: ${String(error)}`);
    }
    const milliseconds = now() - started;
    if (milliseconds > slowest.milliseconds) slowest = { index, milliseconds };
  }
  return { outcomes, slowest, failures };
}

function outcomeOf(imported: Imported): string {
  return imported.kind === 'refused' ? `refused: ${imported.problem.problem}` : imported.kind;
}

/** @returns files of every kind; those in a zip also beside each other, and zips whose entries are damaged and packed again */
async function wholeFiles(): Promise<NamedFile[][]> {
  const random = seededRandom(1);
  const weights = weightShapes(NETWORK).map((shape) => {
    const size = shape.reduce((product, side) => product * side, 1);
    return { shape, values: Float32Array.from({ length: size }, random) };
  });
  const given: ModelToExport = {
    model: { network: NETWORK, weights },
    facts: { title: 'A model', date: '2026-11-27', training: null, taughtDigits: 0, versions: {} },
    card: '# A model',
    run: runReport(keptRun(1)),
  };
  const models = await Promise.all(FORMATS.map((format) => writeModel(format, given, 'model')));
  const unpacked = models.flatMap((file) =>
    file.bytes[0] === 0x50 ? [[...openZip(file)].map(([name, bytes]) => ({ name, bytes }))] : [],
  );
  const text = (name: string, content: string) => [
    { name, bytes: new Uint8Array(new TextEncoder().encode(content)) },
  ];
  return [
    ...models.map((file) => [file]),
    ...unpacked,
    text('digits.json', writeDigitFile([digitOf(1), digitOf(2)])),
    text('runs.json', JSON.stringify([runReport(keptRun(1)), runReport(keptRun(2))])),
    text(
      'note.txt',
      'https://example.org/#experiment=1/tutorial/f~u10m/adam~0.01~constant~0~1~32~0.2~-~500~1~-',
    ),
    [{ name: 'all.zip', bytes: makeZip({ 'a/model.zip': models[0].bytes }) }],
  ];
}
