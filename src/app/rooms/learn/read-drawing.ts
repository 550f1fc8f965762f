// Finds out whether a whole drawing was read as a digit: what a drawing looked like on the way does not count.

import { bytesOfInk } from '../../../domain/image/ink.ts';
import { pictureId } from '../../../domain/kept/kept-digit.ts';
import { readAnswer } from '../../../domain/reading/answer.ts';
import type { AnswerState } from '../../../features/answer/answer-store.ts';
import type { PresentDrawingState } from '../../../session/present-drawing.ts';

/** @returns a name for the drawing; null while the pen is down, before its own answer has come, and where it is no digit */
export function readDrawing(
  { ink, severalDigits, open }: Pick<PresentDrawingState, 'ink' | 'severalDigits' | 'open'>,
  { reading, readInk }: Pick<AnswerState, 'reading' | 'readInk'>,
): string | null {
  if (!ink || open || readInk !== ink) return null;
  return readAnswer(reading, severalDigits).kind === 'digit' ? pictureId(bytesOfInk(ink)) : null;
}
