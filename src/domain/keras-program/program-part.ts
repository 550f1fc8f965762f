// Declares a part of the Python program, which the program and the notebook share where nothing else is said.

import type { KerasExperiment } from './keras-experiment.ts';
import type { PartName, ProgramWords } from './program-words.ts';

export type Target = 'program' | 'notebook';

export interface ProgramPart {
  name: PartName;
  /** These sentences stand behind those of the catalogue. */
  more?: readonly string[];
  code: readonly string[];
}

/** @returns null where the target or the experiment has no such part */
export type WritePart = (
  experiment: KerasExperiment,
  words: ProgramWords,
  target: Target,
) => ProgramPart | null;

/** @returns lines one level further in, empty ones as they are */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `    ${line}`));
}
