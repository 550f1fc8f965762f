import { afterEach, expect, test, vi } from 'vitest';
import { decodePicture } from './decode-picture.ts';

afterEach(() => vi.unstubAllGlobals());

/** Stands in for the browser's canvas. @param grey what a pixel painted with 90 is read as */
function stubBrowser(grey: (at: number) => number) {
  const options: unknown[] = [];
  vi.stubGlobal('createImageBitmap', async (_: Blob, given: unknown) => {
    options.push(given);
    return { width: 8, height: 8, close: () => undefined };
  });
  const nothing = () => undefined;
  const context = {
    canvas: { width: 8, height: 8 },
    fillRect: nothing,
    clearRect: nothing,
    drawImage: nothing,
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
        at % 4 === 3 ? 255 : grey(at),
      ),
    }),
  };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
  return options;
}

const PNG = new Blob(['picture'], { type: 'image/png' });

test('a picture is decoded as its EXIF turns it', async () => {
  const options = stubBrowser(() => 90);
  expect(await decodePicture(PNG)).toMatchObject({ width: 8, height: 8 });
  expect(options).toEqual([{ imageOrientation: 'from-image' }]);
});

test('a browser that hides pixels is told from one that changes some by a level', async () => {
  stubBrowser((at) => (at * 37) % 256);
  expect(await decodePicture(PNG)).toBe('hidden');
  stubBrowser((at) => 90 + (at % 2));
  expect(await decodePicture(PNG)).toMatchObject({ width: 8 });
});

test('decoding that throws is a problem and no error', async () => {
  stubBrowser(() => {
    throw new Error('out of memory');
  });
  expect(await decodePicture(PNG)).toBe('failed');
});
