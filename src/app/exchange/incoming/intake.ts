// Sorts what a person drops on the page, pastes into it or chooses to import: pictures of digits go to the pad, all else to the
// import.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { isPicture, SIGNATURE_BYTES } from '../../../domain/exchange/picture-signature.ts';

export interface IntakeState {
  /** It came last; the pad reads it. With it came so many others, which are not read. */
  picture: { file: File; others: number } | null;
  /** They are being imported, each time another list; null while nothing is. */
  files: readonly File[] | null;
}

export type IntakeStore = StoreApi<IntakeState>;

export function createIntake(): IntakeStore {
  return createStore<IntakeState>(() => ({ picture: null, files: null }));
}

/** Files of models begin so: a zip, HDF5 and JSON. */
const MODEL = /^(PK|.HDF|\s*[{[])/s;

/** Hands a picture to the pad, and whatever else came with it, or came alone, to the import. */
export async function takeFiles(intake: IntakeStore, files: readonly File[]): Promise<void> {
  const pictures = await Promise.all(files.map(looksLikePicture));
  const [file, ...more] = files.filter((_file, index) => pictures[index]);
  const others = files.filter((_file, index) => !pictures[index]);
  intake.setState({
    ...(file && { picture: { file, others: more.length } }),
    ...(others.length > 0 && { files: others }),
  });
}

/** What merely claims to be a picture is one for the person who chose it, so that the pad says what is wrong with it. */
async function looksLikePicture(file: File): Promise<boolean> {
  const start = await file
    .slice(0, SIGNATURE_BYTES)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => new Uint8Array());
  if (isPicture(start)) return true;
  return file.type.startsWith('image/') && !MODEL.test(String.fromCharCode(...start.subarray(0, 16)));
}
