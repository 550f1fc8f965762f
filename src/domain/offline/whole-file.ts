// Tells a file that came whole from one that was cut off or changed on its way, by its SHA-256.

import type { DataFile } from './offline-build.ts';

/** @returns whether the bytes are the file's, compressed as it is served or unpacked by the browser */
export async function isWhole(file: DataFile, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const hash = await sha256(bytes);
  return hash === file.packed || hash === file.raw;
}

/** @returns SHA-256 in hexadecimal */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
