// Says why a reader refuses a file.

import { ImportRefused, type ImportProblem } from '../../domain/exchange/imported.ts';

/** @returns null where the file is read @throws what is thrown that is no refusal */
export async function problemOf(read: () => unknown): Promise<ImportProblem | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (error instanceof ImportRefused) return error.problem;
    throw error;
  }
}
