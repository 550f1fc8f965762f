// Tells by its first bytes what kind of file something is. Names lie, and systems hide their endings.

import { isPicture, SIGNATURE_BYTES } from '../domain/exchange/picture-signature.ts';
import { isOnnx } from './onnx/is-onnx.ts';

export type FileKind =
  'zip' | 'hdf5' | 'json' | 'onnx' | 'picture' | 'pytorch' | 'python' | 'safetensors' | 'text' | 'unknown';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const HDF5 = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const PICKLE = 0x80;
const NEWEST_PICKLE = 5;
/** A file that torch.save wrote before version 1.6 begins with this number, pickled. */
const OLD_TORCH = [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19];

export function fileKind(bytes: Uint8Array): FileKind {
  const start = bytes.subarray(0, SIGNATURE_BYTES);
  if (begins(start, ZIP) || begins(start, EMPTY_ZIP)) return 'zip';
  if (isHdf5(bytes)) return 'hdf5';
  if (isPicture(start)) return 'picture';
  if (begins(start, OLD_TORCH)) return 'pytorch';
  if (start[0] === PICKLE && start[1] >= 2 && start[1] <= NEWEST_PICKLE) return 'python';
  if (isSafetensors(bytes)) return 'safetensors';
  if (isOnnx(bytes)) return 'onnx';
  const text = startOfText(start);
  if (text === null) return 'unknown';
  return /^[{[]/.test(text) ? 'json' : 'text';
}

/** An HDF5 file may have a block of its user's in front, whose length is 0, 512, 1,024 and so on. */
function isHdf5(bytes: Uint8Array): boolean {
  for (let at = 0; at + HDF5.length <= bytes.length; at = at === 0 ? 512 : at * 2)
    if (begins(bytes.subarray(at), HDF5)) return true;
  return false;
}

/** It begins with the length of its header, eight bytes, and the header's JSON. */
function isSafetensors(bytes: Uint8Array): boolean {
  const isShort = bytes[3] === 0 && bytes[4] === 0 && bytes[5] === 0 && bytes[6] === 0 && bytes[7] === 0;
  return isShort && bytes[8] === 0x7b && bytes[9] === 0x22;
}

/** @returns the text without white space in front; null where a byte of it is none of a text's */
function startOfText(start: Uint8Array): string | null {
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 27);
  if (start.length === 0 || start.some(isControl)) return null;
  return new TextDecoder().decode(start).trimStart();
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
