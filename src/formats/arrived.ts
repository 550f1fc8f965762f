// Tells a reader that did not come, as without a connection, from a file that cannot be read.

import { CodedError } from '../domain/coded-error.ts';

/** @param reader is being loaded @throws CodedError 'offline' where it does not come, which says nothing of the file */
export async function arrived<Module>(reader: Promise<Module>): Promise<Module> {
  try {
    return await reader;
  } catch {
    throw new CodedError('offline', 'formats');
  }
}
