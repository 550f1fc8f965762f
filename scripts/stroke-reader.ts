// Gives the answers of the shipped model to strokes in Node, by the page's own functions.

import { prepareDrawing } from '../src/domain/drawing/prepare-drawing.ts';
import { isSeveralDigits } from '../src/domain/drawing/ink-groups.ts';
import type { Stroke } from '../src/domain/drawing/strokes.ts';
import { decodeModel } from '../src/domain/model/model-file.ts';
import { readAnswer, type Answer } from '../src/domain/reading/answer.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { readModelFolder, SHIPPED_MODEL } from '../src/data/node/model-folder.ts';

/** The strokes are in the pad's units. */
export type StrokeReader = (strokes: readonly Stroke[]) => Promise<Answer>;

/** Starts the wasm backend and loads the shipped model. */
export async function strokeReader(): Promise<StrokeReader> {
  await startBackend('wasm', null);
  const { file, bin } = readModelFolder(SHIPPED_MODEL);
  const classifier = Classifier.create(decodeModel(file, bin));
  return async (strokes) => {
    const ink = prepareDrawing(strokes);
    return readAnswer(ink && (await classifier.read(ink)), isSeveralDigits(strokes));
  };
}

/** @returns the English words in which the page gives an answer */
export function answerInWords(answer: Answer): string {
  switch (answer.kind) {
    case 'digit':
      return String(answer.first.digit);
    case 'not-sure':
      return 'Not sure';
    case 'not-a-digit':
      return 'Not a digit';
    case 'several-digits':
      return 'One digit at a time';
    case 'empty':
      return 'Draw a digit';
  }
}
