// A network reads images of 28 x 28 numbers, row-major, bright on dark. "Ink" is intensity in [0,1]; files and MNIST have it
// as bytes. The loops are plain, since Float32Array.from takes several times as long.

export const IMAGE_SIDE = 28;
export const IMAGE_PIXELS = IMAGE_SIDE * IMAGE_SIDE;

/** @returns the intensity in [0,1] that a byte stands for */
export function inkOfByte(byte: number): number {
  return byte / 255;
}

/** @param bytes those of one image or many @returns their intensities in [0,1], in the same order */
export function inkOfBytes(bytes: Uint8Array): Float32Array {
  const ink = new Float32Array(bytes.length);
  for (let pixel = 0; pixel < bytes.length; pixel++) ink[pixel] = inkOfByte(bytes[pixel]);
  return ink;
}

/**
 * Writes the 784 intensities of one image to `out`, from index `to` on.
 * @param bytes those of one image or many, one after the other
 * @param index which of these images, from 0
 */
export function writeInk(bytes: Uint8Array, index: number, out: Float32Array, to: number): void {
  const from = index * IMAGE_PIXELS;
  for (let pixel = 0; pixel < IMAGE_PIXELS; pixel++) out[to + pixel] = inkOfByte(bytes[from + pixel]);
}

/** @param ink intensities in [0,1] of one image or many @returns the nearest bytes, in the same order */
export function bytesOfInk(ink: Float32Array): Uint8Array {
  const bytes = new Uint8Array(ink.length);
  for (let pixel = 0; pixel < ink.length; pixel++) bytes[pixel] = Math.round(ink[pixel] * 255);
  return bytes;
}
