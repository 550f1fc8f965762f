// Names the files in which a run, its model or its curves leave the page.

import { fileName } from './file-name.ts';
import type { SavedRun } from '../run/saved-run.ts';

/**
 * A person's own name for the run counts, else that of its preset: what differs from the preset would make a long name.
 * @param rest what follows the number of the run, such as "-loss" @param ending with its dot
 */
export function runFileName(run: RunNamed, rest: string, ending: string): string {
  const { title, rest: number } = runFileParts(run);
  return fileName(title, number + rest, ending);
}

type RunNamed = Pick<SavedRun, 'name' | 'preset' | 'number'>;

/** @returns what a file of the run is named by; `rest` is never cut short */
export function runFileParts({ name, preset, number }: RunNamed): { title: string; rest: string } {
  return { title: name ?? preset, rest: `-run-${number}` };
}
