import { afterEach, expect, test, vi } from 'vitest';
import { createPartLoader } from '../../ui/load-part.ts';
import { readPicture } from './read-picture.ts';

afterEach(() => vi.unstubAllGlobals());

/** Stands in for the browser's canvas, whose context may throw. */
function stubBrowser(context: () => unknown) {
  vi.stubGlobal('createImageBitmap', async () => ({ width: 2, height: 2, close: () => undefined }));
  vi.stubGlobal('document', { createElement: () => ({ getContext: context }) });
}

const pixels = { width: 2, height: 2, data: new Uint8ClampedArray(16) };
const drawn = () => ({ drawImage: () => undefined, getImageData: () => pixels });
const PNG = new Blob(['picture'], { type: 'image/png' });

test('a picture whose reader does not come ends with a sentence, and the next one is read', async () => {
  stubBrowser(drawn);
  const ink = new Float32Array(784);
  const load = vi.fn(async () => ({ readPhoto: () => ({ ink }) }));
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const loader = createPartLoader(load);
  expect(await readPicture(PNG, loader)).toEqual({ problem: 'not-loaded', pixels: null });
  expect(await readPicture(PNG, loader)).toEqual({ ink });
});

test('decoding that throws ends with a sentence', async () => {
  stubBrowser(() => {
    throw new Error('out of memory');
  });
  expect(await readPicture(PNG)).toEqual({ problem: 'failed', pixels: null });
});

test('a reader that throws ends with a sentence', async () => {
  stubBrowser(drawn);
  const readPhoto = () => {
    throw new RangeError('of the reader');
  };
  expect(await readPicture(PNG, async () => ({ readPhoto }))).toEqual({ problem: 'failed', pixels: null });
});
