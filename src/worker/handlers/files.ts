// Handles the calls about files, which hold no engine: what a file holds, a model as a file, and the digits of a picture.

import { readPhoto } from '../../domain/photo/read-photo.ts';
import { readFiles } from '../../formats/read-files.ts';
import { writeModel } from '../../formats/write-model.ts';
import type { Handlers } from './handlers.ts';

export type FileCall = 'read-files' | 'write-model' | 'read-photo';

export function fileHandlers(): Handlers<FileCall> {
  return {
    'read-files': async ({ files }) => ({ imported: await readFiles(files) }),
    'read-photo': async ({ photo, inverted }) => ({ reading: readPhoto(photo, inverted) }),
    'write-model': async ({ format, given, name }) => ({ file: await writeModel(format, given, name) }),
  };
}
