// Readers of files: models of every format that can be imported, alone, in a zip or in parts, and the files that the page loads itself.

import { fetchShippedModel } from '../../client/shipped-model.ts';
import { readIdx } from '../../data/idx.ts';
import { TEST_LABELS, rawBytes } from '../../data/mnist-files.ts';
import type { ModelFormat, NamedFile } from '../../domain/exchange/exported.ts';
import { writeDigitFile } from '../../domain/kept/digit-file.ts';
import { encodeModel } from '../../domain/model/model-file.ts';
import { usableModel } from '../../domain/model/usable-model.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { runReport } from '../../domain/run/run-report.ts';
import { onnxFile } from '../../formats/onnx/testing/make-onnx.ts';
import { TF2ONNX, TORCH_LENET } from '../../formats/onnx/testing/other-graphs.ts';
import { readFiles } from '../../formats/read-files.ts';
import { EVERY_KIND, sampleExport, sampleModel } from '../../formats/testing/sample-models.ts';
import { writeModel } from '../../formats/write-model.ts';
import { makeZip, openZip } from '../../formats/zip/zip.ts';
import { digitOf } from '../digit-of.ts';
import { keptRun } from '../kept-runs.ts';
import { damaged, type Chance } from './damage-bytes.ts';
import { damagedJson } from './damage-text.ts';
import { must, oneOf, type Reader } from './reader.ts';

const FORMATS: readonly ModelFormat[] = ['digit-lab', 'tensorflow-js', 'onnx', 'keras', 'keras-h5'];

/** It has few weights, so that most of a file says how to read the rest. */
const SMALL: NetworkSpec = [
  { kind: 'averagePooling2d', poolSize: 4 },
  { kind: 'batchNormalization' },
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** @returns the readers, for which files of every kind are written first */
export async function fileReaders(): Promise<Reader[]> {
  const kinds = await wholeFiles();
  const model = sampleModel(SMALL);
  const card = { preset: 'tutorial', seed: 1, epochs: 2, bestEpoch: 1, valLoss: 0.1, valAccuracy: 0.9 };
  const more = { testLoss: null, testAccuracy: null, date: '2026-11-27', versions: {} };
  const { json, bin } = encodeModel(model, { ...card, ...more }, 'float16');
  const labels = new Uint8Array(rawBytes(TEST_LABELS));
  labels.set([0, 0, 8, 1, 0, 0, 0x27, 0x10]);
  return [
    ...Object.entries(kinds).map(([name, { share, files }]) => ({
      name,
      share,
      read: (chance: Chance) => readDamaged(oneOf(files, chance), chance),
    })),
    {
      name: 'shipped model',
      share: 20,
      read: async (chance) => {
        const isJson = chance() < 0.7;
        const description = isJson ? damagedJson(json, chance) : JSON.stringify(json);
        const weights = isJson ? bin : damaged(new Uint8Array(bin), chance);
        const given = globalThis.fetch;
        globalThis.fetch = async (url: unknown) =>
          new Response((url as URL).href.endsWith('.json') ? description : (weights as BodyInit));
        try {
          must(
            usableModel(await fetchShippedModel(new URL('http://localhost/'))) !== null,
            'a model that cannot be used',
          );
        } finally {
          globalThis.fetch = given;
        }
        return 'read';
      },
    },
    {
      name: 'labels of MNIST',
      share: 10,
      read: (chance) => {
        const read = readIdx(TEST_LABELS, damaged(labels, chance));
        must(read.length === TEST_LABELS.count && read.every((label) => label < 10), 'labels that are none');
        return 'read';
      },
    },
  ];
}

async function readDamaged(files: readonly NamedFile[], chance: Chance): Promise<string> {
  const at = Math.floor(chance() * files.length);
  const given = files.map((file, index) => (index === at ? damagedFile(file, chance) : file));
  const imported = await readFiles(given);
  if (imported.kind === 'refused') return imported.problem.problem;
  // Only a network that can be run, with weights that are its own and finite, may come out.
  if (imported.kind === 'model')
    must(usableModel(imported.model.model) !== null, `${files[at].name}: a model that cannot be used`);
  return 'read';
}

function damagedFile({ name, bytes }: NamedFile, chance: Chance): NamedFile {
  if (!name.endsWith('.json') || chance() < 0.5) return { name, bytes: damaged(bytes, chance) };
  return { name, bytes: bytesOf(damagedJson(JSON.parse(new TextDecoder().decode(bytes)), chance)) };
}

/** @returns files of every kind; those in a zip also beside each other */
async function wholeFiles(): Promise<Record<string, { share: number; files: NamedFile[][] }>> {
  const given = { ...sampleExport(sampleModel(EVERY_KIND)), run: runReport(keptRun(1)) };
  const models = await Promise.all(FORMATS.map((format) => writeModel(format, given, 'model')));
  const unpacked = models.flatMap((file) =>
    file.bytes[0] === 0x50 ? [[...openZip(file)].map(([name, bytes]) => ({ name, bytes }))] : [],
  );
  const [ownZip, tfjs, onnx, keras, h5] = models;
  const text = (name: string, content: string) => [{ name, bytes: bytesOf(content) }];
  const isOfKeras = (parts: readonly NamedFile[]) => parts.some(({ name }) => name.endsWith('.h5'));
  return {
    'model of Digit Lab': {
      share: 10,
      files: [[ownZip], [{ name: 'all.zip', bytes: makeZip({ 'a/model.zip': ownZip.bytes }) }]],
    },
    'model of TensorFlow.js': { share: 10, files: [[tfjs]] },
    'parts of models': { share: 10, files: unpacked.filter((parts) => !isOfKeras(parts)) },
    'model of ONNX': { share: 10, files: [[onnx], [onnxFile(TF2ONNX)], [onnxFile(TORCH_LENET)]] },
    'model of Keras': { share: 1, files: [[keras], [h5], ...unpacked.filter(isOfKeras)] },
    'other files': {
      share: 10,
      files: [
        text('digits.json', writeDigitFile([digitOf(1), digitOf(2)])),
        text('runs.json', JSON.stringify([runReport(keptRun(1)), runReport(keptRun(2))])),
        text(
          'note.txt',
          'https://example.org/#experiment=1/tutorial/f~u10m/adam~0.01~constant~0~1~32~0.2~-~500~1~-',
        ),
      ],
    },
  };
}
