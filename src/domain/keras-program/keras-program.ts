// Writes an experiment as a complete Python program for Keras 3, which trains, evaluates and compares, on one machine or on many.

import type { KerasExperiment } from './keras-experiment.ts';
import { programParts, sentencesOf } from './program-parts.ts';
import type { ProgramWords } from './program-words.ts';
import { oneLine, pythonComment } from './safe-text.ts';

/**
 * @param words in the language of the page
 * @returns the text of a file that ends in .py
 */
export function kerasProgram(experiment: KerasExperiment, words: ProgramWords): string {
  const head = pythonComment([oneLine(experiment.title), ...words.about, ...words.started]);
  const parts = programParts(experiment, words, 'program').map((part) => [
    ...pythonComment([`--- ${words.parts[part.name].heading} ---`, ...sentencesOf(part, words)]),
    '',
    ...part.code,
  ]);
  return `${[head, ...parts].map((lines) => lines.join('\n')).join('\n\n\n')}\n`;
}
