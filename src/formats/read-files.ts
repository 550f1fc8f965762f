// Finds out what files hold that a person gave to the page, by their first bytes and not by their names, and reads them.

import type { NamedFile } from '../domain/exchange/exported.ts';
import type { Imported } from '../domain/exchange/imported.ts';

/**
 * @param files that belong together, in any order
 * @returns what they hold; it never throws over what is in a file
 */
export async function readFiles(files: readonly NamedFile[]): Promise<Imported> {
  return { kind: 'refused', problem: { problem: 'unknown-file', file: files[0].name } };
}
