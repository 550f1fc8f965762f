// Puts the parts of the Python program in their order.

import { writeAugmentation } from './augmentation-part.ts';
import { writeData, writeDevices } from './data-parts.ts';
import type { KerasExperiment } from './keras-experiment.ts';
import type { ProgramPart, Target, WritePart } from './program-part.ts';
import type { ProgramWords } from './program-words.ts';
import { writeBackend, writeInstall, writeOptions, writeSettings } from './settings-parts.ts';
import { writeComparison, writeCurves, writeDigits } from './showing-parts.ts';
import { writeBest, writeNetwork, writeOptimizer, writeTraining } from './training-parts.ts';

const PARTS: readonly WritePart[] = [
  writeSettings,
  writeOptions,
  writeInstall,
  writeBackend,
  writeData,
  writeDevices,
  writeNetwork,
  writeAugmentation,
  writeOptimizer,
  writeTraining,
  writeBest,
  writeCurves,
  writeDigits,
  writeComparison,
];

/** @returns the parts that the target has for this experiment; each line of their code is one */
export function programParts(
  experiment: KerasExperiment,
  words: ProgramWords,
  target: Target,
): ProgramPart[] {
  return PARTS.map((write) => write(experiment, words, target)).filter((part) => part !== null);
}

/** @returns the sentences that say what a part is for */
export function sentencesOf({ name, more = [] }: ProgramPart, words: ProgramWords): string[] {
  return [...words.parts[name].sentences, ...more];
}
