import { describe, expect, it } from 'vitest';
import type { NamedFile } from '../../domain/exchange/exported.ts';
import type { ImportedModel } from '../../domain/exchange/imported.ts';
import { problemOf } from '../testing/problem-of.ts';
import { EVERY_KIND, SAMPLE_NETWORKS, sampleExport, sampleModel } from '../testing/sample-models.ts';
import { openZip } from '../zip/zip.ts';
import { readKerasH5 } from './read-keras-h5.ts';
import { readKeras } from './read-keras.ts';
import { writeKerasH5 } from './write-keras-h5.ts';
import { writeKeras } from './write-keras.ts';

const FORMATS = {
  keras: {
    write: writeKeras,
    read: (file: NamedFile) => readKeras(openZip(file), file.name),
  },
  'keras-h5': { write: writeKerasH5, read: readKerasH5 },
};

function same({ model, facts, run, ...rest }: ImportedModel, given: ReturnType<typeof sampleExport>) {
  expect(model).toEqual(given.model);
  expect({ facts, run }).toEqual({ facts: given.facts, run: given.run });
  expect(rest).toMatchObject({ softmaxAdded: false, channelsFirst: null });
}

describe.each(Object.entries(FORMATS))('%s', (_, { write, read }) => {
  it.each(Object.entries(SAMPLE_NETWORKS))('%s comes back bit for bit', async (_, network) => {
    const given = sampleExport(sampleModel(network), { epochs: [1, 2] });
    same(await read(await write(given, 'mine')), given);
  });

  it('a run with the figures of many epochs, more than an attribute of HDF5 holds, comes back whole', async () => {
    const given = sampleExport(sampleModel(EVERY_KIND), {
      figures: Array.from({ length: 50_000 }, (_, i) => i),
    });
    same(await read(await write(given, 'mine')), given);
  });

  it('what is no such file, and half of one, is refused', async () => {
    const { bytes } = await write(sampleExport(sampleModel(EVERY_KIND)), 'mine');
    const half = { name: 'half', bytes: bytes.slice(0, bytes.length / 2) };
    expect(await problemOf(async () => read(half))).toMatchObject({ problem: 'damaged', file: 'half' });
  });
});
