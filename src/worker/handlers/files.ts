// Handles the calls about files, which hold no engine: what a file holds, and a model as a file.

import { readFiles } from '../../formats/read-files.ts';
import { writeModel } from '../../formats/write-model.ts';
import type { Handlers } from './handlers.ts';

export type FileCall = 'read-files' | 'write-model';

export function fileHandlers(): Handlers<FileCall> {
  return {
    'read-files': async ({ files }) => ({ imported: await readFiles(files) }),
    'write-model': async ({ format, given, name }) => ({ file: await writeModel(format, given, name) }),
  };
}
