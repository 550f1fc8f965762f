// Decodes a file to pixels by the browser, and turns these into the ink of one digit. Nothing in the file is ever run.

import type { PhotoProblem, ReadPhoto } from '../../domain/photo/read-photo.ts';
import type { RgbaImage } from '../../domain/photo/grey-image.ts';
import { createPartLoader, PartMissing } from '../../ui/load-part.ts';

export type PictureProblem = PhotoProblem | 'not-a-picture' | 'svg' | 'too-big' | 'not-loaded' | 'failed';

/** A part of the picture can be read instead where its pixels are there. */
export interface Refused {
  problem: PictureProblem;
  pixels: RgbaImage | null;
}

const LARGEST_BYTES = 30_000_000;
const LARGEST_PIXELS = 50_000_000;
/** The browser first shrinks to this side, in pixels; the program computes the rest, alike in every browser. */
const SHRUNK_SIDE = 1_600;

type LoadReader = () => Promise<{ readPhoto(photo: RgbaImage): ReadPhoto }>;

const loadPhotoReader: LoadReader = createPartLoader(() => import('../../domain/photo/read-photo.ts'));

/**
 * Never throws, so that a picture that is being read always ends in ink or in a sentence.
 * @param loadReader loads the part that computes; it is handed in by tests
 * @returns 784 intensities in [0,1], or the problem that left none
 */
export async function readPicture(
  file: Blob,
  loadReader = loadPhotoReader,
): Promise<{ ink: Float32Array } | Refused> {
  try {
    if (file.size > LARGEST_BYTES) return { problem: 'too-big', pixels: null };
    if (await isSvg(file)) return { problem: 'svg', pixels: null };
    const pixels = await decode(file);
    if (typeof pixels === 'string') return { problem: pixels, pixels: null };
    return await readPixels(pixels, loadReader);
  } catch {
    return { problem: 'failed', pixels: null };
  }
}

/** Reads decoded pixels as `readPicture` reads a file; it never throws. */
export async function readPixels(
  pixels: RgbaImage,
  loadReader = loadPhotoReader,
): Promise<{ ink: Float32Array } | Refused> {
  try {
    const { readPhoto } = await loadReader();
    const read = readPhoto(pixels);
    return 'ink' in read ? read : { ...read, pixels };
  } catch (error) {
    return { problem: error instanceof PartMissing ? 'not-loaded' : 'failed', pixels: null };
  }
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
