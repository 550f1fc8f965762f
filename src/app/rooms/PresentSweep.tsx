// Connects the sweep with the present drawing and its answer, which do not import each other.

import { useStore } from 'zustand';
import { readAnswer } from '../../domain/reading/answer.ts';
import { Stability } from '../../features/stability/Stability.tsx';
import type { Page } from '../compose-page.ts';

export function PresentSweep({ page: { answer, drawing, stability } }: { page: Page }) {
  const reading = useStore(answer, (state) => state.reading);
  const severalDigits = useStore(drawing, (state) => state.severalDigits);
  const { kind } = readAnswer(reading, severalDigits);
  const isDigit = kind !== 'not-a-digit' && kind !== 'several-digits';
  return <Stability store={stability} drawing={drawing} isDigit={isDigit} />;
}
