// Decodes a file to pixels by the browser, and turns these into the ink of one digit. Nothing in the file is ever run.

import type { PhotoProblem, ReadPhoto } from '../../domain/photo/read-photo.ts';
import type { RgbaImage } from '../../domain/photo/grey-image.ts';
import { createPartLoader, PartMissing } from '../../ui/load-part.ts';

export type PictureProblem = PhotoProblem | 'not-a-picture' | 'svg' | 'too-big' | 'not-loaded' | 'failed';

const LARGEST_BYTES = 30_000_000;
const LARGEST_PIXELS = 50_000_000;
/** The browser first shrinks to this side, in pixels; the program computes the rest, alike in every browser. */
const SHRUNK_SIDE = 1_600;

type LoadReader = () => Promise<{ readPhoto(photo: RgbaImage): ReadPhoto }>;

const loadPhotoReader: LoadReader = createPartLoader(() => import('../../domain/photo/read-photo.ts'));

/**
 * Never throws, so that a picture that is being read always ends in ink or in a sentence.
 * @param loadReader loads the part that computes; it is handed in by tests
 * @returns 784 intensities in [0,1] with what was found in the photo, or the problem that left none
 */
export async function readPicture(
  file: Blob,
  loadReader = loadPhotoReader,
): Promise<ReadPhoto | { problem: PictureProblem }> {
  try {
    return await read(file, loadReader);
  } catch (error) {
    return { problem: error instanceof PartMissing ? 'not-loaded' : 'failed' };
  }
}

async function read(file: Blob, loadReader: LoadReader): Promise<ReadPhoto | { problem: PictureProblem }> {
  if (file.size > LARGEST_BYTES) return { problem: 'too-big' };
  if (await isSvg(file)) return { problem: 'svg' };
  const pixels = await decode(file);
  if (typeof pixels === 'string') return { problem: pixels };
  const { readPhoto } = await loadReader();
  return readPhoto(pixels);
}

async function isSvg(file: Blob): Promise<boolean> {
  if (file.type.includes('svg')) return true;
  const start = await file
    .slice(0, 1_000)
    .text()
    .catch(() => '');
  return /<svg[\s>]/i.test(start);
}

/** Decodes a picture upright, as its EXIF says, which is the default of createImageBitmap. */
async function decode(file: Blob): Promise<RgbaImage | 'not-a-picture' | 'too-big'> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return 'not-a-picture';
  }
  try {
    if (bitmap.width * bitmap.height > LARGEST_PIXELS) return 'too-big';
    const scale = Math.min(1, SHRUNK_SIDE / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return 'not-a-picture';
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  } finally {
    bitmap.close();
  }
}
