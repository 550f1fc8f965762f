// Says how far the run is that goes on.

import { useStore } from 'zustand';
import { isActive } from '../../../domain/run/run.ts';
import { useStrings } from '../../../i18n/strings.ts';
import type { Page } from '../../compose-page.ts';
import { deedStrings } from './deed-strings.ts';

/** @returns an empty text while no run goes on */
export function useTrainingText(page: Page): string {
  const strings = useStrings(deedStrings);
  const run = useStore(page.run, (state) => state.run);
  if (!isActive(run)) return '';
  if (run.phase === 'preparing') return strings.preparing;
  const epochs = run.config?.epochs ?? 0;
  return strings.training(Math.min(epochs, run.progress?.epoch ?? run.epochs.length + 1), epochs);
}
