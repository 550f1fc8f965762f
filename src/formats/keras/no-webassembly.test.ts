import { afterEach, expect, test, vi } from 'vitest';
import { EVERY_KIND, sampleExport, sampleModel } from '../testing/sample-models.ts';
import { readKerasH5 } from './read-keras-h5.ts';
import { writeKerasH5 } from './write-keras-h5.ts';

afterEach(() => vi.unstubAllGlobals());

const forbidden = { compile: () => Promise.reject(new TypeError('refused by the policy')) };

test.each([
  ['a policy forbids it', forbidden],
  ['the browser has none', undefined],
])('a file of Keras is not called damaged where WebAssembly is missing: %s', async (_why, webAssembly) => {
  const given = sampleExport(sampleModel(EVERY_KIND));
  const file = await writeKerasH5(given, 'model');
  vi.stubGlobal('WebAssembly', webAssembly);
  const refused = { code: 'no-webassembly' };
  await expect(readKerasH5(file)).rejects.toMatchObject(refused);
  await expect(writeKerasH5(given, 'model')).rejects.toMatchObject(refused);
});
