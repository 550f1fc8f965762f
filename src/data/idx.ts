// Reads and writes IDX, the format of MNIST: a big-endian header (magic number, count, rows, columns), then bytes. Other
// bytes are refused, so that nobody trains on a web page that came in place of a file.

import { CodedError } from '../domain/coded-error.ts';
import { rawBytes, type MnistFile } from './mnist-files.ts';
import { IMAGE_SIDE } from '../domain/image/ink.ts';
import { CLASSES } from '../domain/image/digit-images.ts';

const IMAGES_MAGIC = 2051;
const LABELS_MAGIC = 2049;

/** @returns the header that the file must have: 16 bytes for images, 8 for labels */
export function idxHeader(file: MnistFile): Uint8Array {
  const images = file.kind === 'images';
  const header = new DataView(new ArrayBuffer(images ? 16 : 8));
  header.setUint32(0, images ? IMAGES_MAGIC : LABELS_MAGIC);
  header.setUint32(4, file.count);
  if (images) {
    header.setUint32(8, IMAGE_SIDE);
    header.setUint32(12, IMAGE_SIDE);
  }
  return new Uint8Array(header.buffer);
}

/**
 * @param bytes the whole file, decompressed
 * @returns the bytes behind the header: 784 pixels an image, row-major, or a label from 0 to 9 an image
 * @throws CodedError 'data-invalid' with the file's name when length, header or a label is wrong
 */
export function readIdx(file: MnistFile, bytes: Uint8Array): Uint8Array {
  const header = idxHeader(file);
  const invalid = () => new CodedError('data-invalid', file.name);
  if (bytes.length !== rawBytes(file)) throw invalid();
  if (!header.every((byte, index) => bytes[index] === byte)) throw invalid();
  const body = bytes.subarray(header.length);
  if (file.kind === 'labels' && body.some((label) => label >= CLASSES)) throw invalid();
  return body;
}
