import { describe, expect, test } from 'vitest';
import type { ModelToExport, NamedFile } from '../domain/exchange/exported.ts';
import { TUTORIAL_CONFIG } from '../domain/experiment/training-config.ts';
import { encodeModel, type ModelCard } from '../domain/model/model-file.ts';
import { runReport } from '../domain/run/run-report.ts';
import { writeDigitFile } from '../domain/kept/digit-file.ts';
import { digitOf } from '../testing/digit-of.ts';
import { keptRun } from '../testing/kept-runs.ts';
import { modelOf } from '../testing/stored-run.ts';
import { readFiles } from './read-files.ts';
import { writeDigitLab } from './digit-lab/write-digit-lab.ts';
import { makeZip } from './zip/zip.ts';

const bytesOf = (content: string | readonly number[]): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new Uint8Array(new TextEncoder().encode(content)) : Uint8Array.from(content);
const file = (name: string, content: string | readonly number[] | Uint8Array<ArrayBuffer>): NamedFile => ({
  name,
  bytes: content instanceof Uint8Array ? content : bytesOf(content),
});

/** A model whose weights have every kind of bits that a finite number has. */
const model = {
  ...modelOf(0.1),
  familiarity: { least: 3.5, falseRejects: 0.015, images: 3_000 },
};
model.weights[0].values.set([-0, 1e-45, -1e-38, 3.4e38, 1 / 3]);

const CARD: ModelCard = {
  ...{ preset: 'tutorial', seed: 1, epochs: 3, bestEpoch: 2, valLoss: 0.1, valAccuracy: 0.97 },
  ...{ testLoss: null, testAccuracy: null, date: '2026-11-27', versions: {} },
};

const given: ModelToExport = {
  model,
  facts: {
    title: 'Run 3, Tutorial',
    date: '2026-11-27',
    training: {
      preset: 'tutorial',
      config: TUTORIAL_CONFIG,
      split: { training: 48_000, validation: 12_000 },
      ...{ epochsDone: 3, epoch: 2, valLoss: 0.1, valAccuracy: 0.97, testLoss: null, testAccuracy: null },
      engine: null,
      startedFrom: null,
    },
    taughtDigits: 0,
    versions: { 'digit-lab': '0.1.0' },
  },
  card: '# Run 3\n\nOpen it at https://example.org/#experiment=1/tutorial',
  run: runReport(keptRun(3)),
};

describe('a model in our own format', () => {
  test('comes back bit for bit, with its facts and its run, whatever its file is called', async () => {
    const written = await writeDigitLab(given, 'run 3');
    expect(written.name).toBe('run 3.zip');
    const read = await readFiles([{ ...written, name: 'holiday.jpg' }]);
    if (read.kind !== 'model') throw new Error(JSON.stringify(read));
    const { model: back, facts, run, format, file: name } = read.model;
    expect([format, name]).toEqual(['digit-lab', 'holiday.jpg']);
    expect(facts).toEqual(given.facts);
    expect(run).toEqual(JSON.parse(JSON.stringify(given.run)));
    expect(back.network).toEqual(model.network);
    expect([back.familiarity, back.trainedOn]).toEqual([model.familiarity, 48_000]);
    const bits = ({ weights }: typeof back) =>
      weights.map(({ values }) => [...new Uint32Array(values.buffer)]);
    expect(bits(back)).toEqual(bits(model));
  });

  test('without facts is written with a card in which nothing is made up', async () => {
    const { bytes } = await writeDigitLab(
      { ...given, run: null, facts: { ...given.facts, training: null } },
      'x',
    );
    const read = await readFiles([file('x', bytes)]);
    expect(read.kind === 'model' && [read.model.facts?.training, read.model.run]).toEqual([null, null]);
  });

  test('is read as the two files of its folder, in any order, and needs both', async () => {
    const { json, bin } = encodeModel(model, CARD);
    const files = [file('weights.bin', Uint8Array.from(bin)), file('model.json', JSON.stringify(json))];
    expect((await readFiles(files)).kind).toBe('model');
    expect((await readFiles(files.toReversed())).kind).toBe('model');
    expect(await readFiles([files[1]])).toEqual({
      kind: 'refused',
      problem: { problem: 'files-missing', file: 'model.json', names: ['weights.bin'] },
    });
  });

  test.each([
    ['a newer version', { version: 3 }, { problem: 'newer-version', file: 'model.json', version: '3' }],
    ['no network', { network: 7 }, { problem: 'damaged', file: 'model.json', part: 'model.json' }],
    [
      'another encoding',
      { encoding: 'float64' },
      { problem: 'damaged', file: 'model.json', part: 'model.json' },
    ],
    [
      'fewer weights',
      { encoding: 'float16' },
      { problem: 'damaged', file: 'model.json', part: 'weights.bin' },
    ],
  ])('with %s is refused whole', async (_why, changes, problem) => {
    const { json, bin } = encodeModel(model, CARD);
    const changed = file('model.json', JSON.stringify({ ...json, ...changes }));
    expect(await readFiles([changed, file('weights.bin', Uint8Array.from(bin))])).toEqual({
      kind: 'refused',
      problem,
    });
  });
});

describe('the first bytes tell', () => {
  const KINDS: [name: string, content: string | readonly number[] | Uint8Array<ArrayBuffer>, kind: string][] =
    [
      ['digits.txt', writeDigitFile([digitOf(3)]), 'digits'],
      ['runs.csv', JSON.stringify(runReport(keptRun(1))), 'runs'],
      ['runs.json', JSON.stringify([runReport(keptRun(1)), runReport(keptRun(2))]), 'runs'],
      ['note.txt', 'see https://example.org/lab/#experiment=1/tutorial/f~u10m/adam and go', 'experiment'],
      ['mail.html', '<a href="https://example.org/lab/%23experiment%3D1/tutorial">try</a>', 'experiment'],
      ['model.onnx', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'picture'],
      ['model.h5', [0xff, 0xd8, 0xff, 0xe0], 'picture'],
      ['a.txt', [...bytesOf('RIFF'), 1, 2, 3, 4, ...bytesOf('WEBPVP8 ')], 'picture'],
      ['b.txt', [0, 0, 0, 0x20, ...bytesOf('ftypheic')], 'picture'],
      ['c.txt', [0, 0, 0, 0x20, ...bytesOf('ftypavif')], 'picture'],
      ['d.txt', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'picture'],
      ['film.mp4', [0, 0, 0, 0x20, ...bytesOf('ftypisom')], 'unknown-file'],
      ['digit.png', 'no picture', 'unknown-file'],
      ['empty.json', '', 'unknown-file'],
      ['book.ipynb', JSON.stringify({ cells: [], nbformat: 4 }), 'unknown-file'],
      ['half.json', '{"format": "digit-lab-', 'damaged'],
      ['model.keras', [0x50, 0x4b, 3, 4, 0, 0], 'damaged'],
      [
        'model.pth',
        makeZip({ 'archive/data.pkl': bytesOf([0x80, 2]), 'archive/version': bytesOf('3') }),
        'pytorch',
      ],
      [
        'old.pth',
        [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e],
        'pytorch',
      ],
      ['forest.joblib', [0x80, 0x04, 0x95, 1, 2], 'python'],
      [
        'saved.zip',
        makeZip({ 'model/saved_model.pb': bytesOf([8, 1]), 'model/fingerprint.pb': bytesOf([8]) }),
        'saved-model',
      ],
      ['model.json', JSON.stringify({ format: 'graph-model', modelTopology: {} }), 'graph-model'],
      ['w.safetensors', [2, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x22, 0x7d], 'weights-only'],
      ['empty.zip', makeZip({}), 'unknown-file'],
    ];

  test.each(KINDS)('what %s holds', async (name, content, kind) => {
    const read = await readFiles([file(name, content)]);
    if (read.kind !== 'refused') return expect(read.kind).toBe(kind);
    const { problem } = read;
    expect(problem.problem === 'other-format' ? problem.format : problem.problem).toBe(kind);
  });
});

test('a zip in a zip is opened, as a learning platform packs what is handed in, but no deeper', async () => {
  const { bytes } = await writeDigitLab(given, 'run 3');
  const packed = makeZip({ 'kimura/run 3.zip': bytes });
  expect((await readFiles([file('all.zip', packed)])).kind).toBe('model');
  expect(await readFiles([file('all.zip', makeZip({ 'deeper.zip': packed }))])).toMatchObject({
    problem: { problem: 'unknown-file' },
  });
});

test('files that each hold something of their own are refused together, by name', async () => {
  const { bytes } = await writeDigitLab(given, 'run 3');
  expect(await readFiles([file('a.zip', bytes), file('b.zip', Uint8Array.from(bytes))])).toEqual({
    kind: 'refused',
    problem: { problem: 'several', files: ['a.zip', 'b.zip'] },
  });
});

test('a file over 64 MB is refused before it is looked at', async () => {
  expect(await readFiles([file('huge.h5', new Uint8Array(64_000_001))])).toMatchObject({
    problem: { problem: 'too-large', bytes: 64_000_001 },
  });
});
