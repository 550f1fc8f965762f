// Connects the sweep, the smallest changes that flip an answer, the morph and the pixels with the pad and the kept digits.

import { useStore } from 'zustand';
import { FlipSearch } from '../features/flips/FlipSearch.tsx';
import { MorphView } from '../features/flips/MorphView.tsx';
import { PixelEditor } from '../features/flips/PixelEditor.tsx';
import { Stability } from '../features/stability/Stability.tsx';
import type { Page } from './compose-page.ts';
import { stabilityPanelStores } from './stability-panel-stores.ts';

export function StabilityPanel({ page }: { page: Page }) {
  const { drawing, stability, keptDigits } = page;
  const { flips, morph } = stabilityPanelStores(page);
  const digits = useStore(keptDigits, (state) => state.digits);
  return (
    <>
      <Stability store={stability} drawing={drawing} />
      <FlipSearch store={flips} drawing={drawing} onPlace={drawing.getState().place} />
      <MorphView store={morph} drawing={drawing} digits={digits} />
      <PixelEditor drawing={drawing} />
    </>
  );
}
