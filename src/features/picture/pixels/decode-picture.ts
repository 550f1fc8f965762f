// Decodes a file to pixels by the browser, upright as its EXIF says. Nothing in the file is ever run.

import type { RgbaImage } from '../../../domain/photo/grey-image.ts';

export type DecodeProblem = 'not-a-picture' | 'svg' | 'too-big' | 'hidden' | 'failed';

const LARGEST_BYTES = 30_000_000;
const LARGEST_PIXELS = 50_000_000;
/** The browser first shrinks to this side, in pixels; the program computes the rest, alike in every browser. */
const SHRUNK_SIDE = 1_600;
/** A browser that guards privacy changes single pixels by a level or two; one that hides them changes all, by any. */
const CHANGED = 8;

/** @returns the pixels, or why there are none; it never throws */
export async function decodePicture(file: Blob): Promise<RgbaImage | DecodeProblem> {
  try {
    if (file.size > LARGEST_BYTES) return 'too-big';
    if (await isSvg(file)) return 'svg';
    return await decode(file);
  } catch {
    return 'failed';
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

async function decode(file: Blob): Promise<RgbaImage | DecodeProblem> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
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
    if (hidesPixels(context)) return 'hidden';
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  } finally {
    bitmap.close();
  }
}

/** Reads a grey that was just painted: Firefox in private windows gives other colours, so that nobody can tell machines apart. */
function hidesPixels(context: CanvasRenderingContext2D): boolean {
  context.fillStyle = 'rgb(90 90 90)';
  context.fillRect(0, 0, 4, 4);
  const { data } = context.getImageData(0, 0, 4, 4);
  context.clearRect(0, 0, 4, 4);
  const painted = Math.min(4, context.canvas.width) * Math.min(4, context.canvas.height);
  const changed = data.filter((value, at) => at % 4 !== 3 && Math.abs(value - 90) > CHANGED).length;
  return changed > 3 * (16 - painted) + 4;
}
