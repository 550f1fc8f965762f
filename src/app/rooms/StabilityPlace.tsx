// Connects the sweep, the smallest changes that flip an answer, the morph and the pixels with the pad and the kept digits.

import { useStore } from 'zustand';
import { FlipSearch } from '../../features/flips/FlipSearch.tsx';
import { MorphView } from '../../features/flips/MorphView.tsx';
import { PixelEditor } from '../../features/flips/PixelEditor.tsx';
import { Stability } from '../../features/stability/Stability.tsx';
import { stabilityStores } from './stability-stores.ts';
import type { RoomProps } from './Room.tsx';

export function StabilityPlace({ page }: RoomProps) {
  const { drawing, stability, keptDigits } = page;
  const { flips, morph } = stabilityStores(page);
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
