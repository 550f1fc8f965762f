// Chapter 7: the smallest change that flips the answer, and three more ways to look for borders.

import { useStore } from 'zustand';
import { FlipSearch } from '../../../features/flips/FlipSearch.tsx';
import { MorphView } from '../../../features/flips/MorphView.tsx';
import { PixelEditor } from '../../../features/flips/PixelEditor.tsx';
import lesson from '../../../features/lesson/Lesson.module.css';
import { useStrings } from '../../../i18n/strings.ts';
import type { Page } from '../../compose-page.ts';
import { PresentSweep } from '../PresentSweep.tsx';
import { stabilityStores } from '../stability-stores.ts';
import { useIsDigit } from '../use-is-digit.ts';
import { deedStrings } from './deed-strings.ts';
import { OpenedLate } from './OpenedLate.tsx';
import { ToPad } from './ToPad.tsx';

export function FlipDeed({ page }: { page: Page }) {
  const strings = useStrings(deedStrings);
  const { drawing, keptDigits } = page;
  const { flips, morph } = stabilityStores(page);
  const isDigit = useIsDigit(page);
  const digits = useStore(keptDigits, (state) => state.digits);
  const drawn = useStore(drawing, (state) => state.ink !== null);
  return (
    <div>
      {!drawn && (
        <div className={lesson.row}>
          <ToPad chapter={7} primary />
        </div>
      )}
      <FlipSearch store={flips} drawing={drawing} isDigit={isDigit} onPlace={drawing.getState().place} />
      <OpenedLate title={strings.morph}>
        {() => <MorphView store={morph} drawing={drawing} digits={digits} />}
      </OpenedLate>
      <OpenedLate title={strings.pixels}>{() => <PixelEditor drawing={drawing} />}</OpenedLate>
      <OpenedLate title={strings.sweep}>{() => <PresentSweep page={page} />}</OpenedLate>
    </div>
  );
}
