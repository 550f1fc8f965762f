// Says whether the present drawing is read as one digit: what is none has no answer that could be tried.

import { useStore } from 'zustand';
import { readAnswer } from '../../domain/reading/answer.ts';
import type { Page } from '../compose-page.ts';

/** @returns true also while there is no drawing, or its answer is not there yet */
export function useIsDigit({ answer, drawing }: Pick<Page, 'answer' | 'drawing'>): boolean {
  const reading = useStore(answer, (state) => state.reading);
  const severalDigits = useStore(drawing, (state) => state.severalDigits);
  const { kind } = readAnswer(reading, severalDigits);
  return kind !== 'not-a-digit' && kind !== 'several-digits';
}
