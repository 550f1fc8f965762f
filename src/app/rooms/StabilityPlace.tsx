// Connects the sweep, the smallest changes that flip an answer, the morph and the pixels with the pad and the kept digits.

import { useStore } from 'zustand';
import { FlipSearch } from '../../features/flips/FlipSearch.tsx';
import { MorphView } from '../../features/flips/MorphView.tsx';
import { PixelEditor } from '../../features/flips/PixelEditor.tsx';
import { StabilityParts } from '../../features/stability/StabilityParts.tsx';
import { PresentSweep } from './PresentSweep.tsx';
import { stabilityStores } from './stability-stores.ts';
import type { RoomProps } from './room-props.ts';
import { useIsDigit } from './use-is-digit.ts';

export function StabilityPlace({ page }: RoomProps) {
  const { drawing, stability, keptDigits } = page;
  const { flips, morph } = stabilityStores(page);
  const isDigit = useIsDigit(page);
  const digits = useStore(keptDigits, (state) => state.digits);
  return (
    <StabilityParts
      store={stability}
      parts={{
        sweep: () => <PresentSweep page={page} />,
        smallest: () => (
          <FlipSearch store={flips} drawing={drawing} isDigit={isDigit} onPlace={drawing.getState().place} />
        ),
        morph: () => <MorphView store={morph} drawing={drawing} digits={digits} />,
        pixels: () => <PixelEditor drawing={drawing} />,
      }}
    />
  );
}
