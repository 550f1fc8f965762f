// Connects the sweep, the smallest changes that flip an answer, the morph and the pixels with the pad and the kept digits.

import { useStore } from 'zustand';
import { readAnswer } from '../../domain/reading/answer.ts';
import { FlipSearch } from '../../features/flips/FlipSearch.tsx';
import { MorphView } from '../../features/flips/MorphView.tsx';
import { PixelEditor } from '../../features/flips/PixelEditor.tsx';
import { Stability } from '../../features/stability/Stability.tsx';
import { StabilityParts } from '../../features/stability/StabilityParts.tsx';
import { stabilityStores } from './stability-stores.ts';
import type { RoomProps } from './room-props.ts';

export function StabilityPlace({ page }: RoomProps) {
  const { drawing, stability, keptDigits } = page;
  const { flips, morph } = stabilityStores(page);
  const digits = useStore(keptDigits, (state) => state.digits);
  const reading = useStore(page.answer, (state) => state.reading);
  const severalDigits = useStore(drawing, (state) => state.severalDigits);
  const { kind } = readAnswer(reading, severalDigits);
  return (
    <StabilityParts
      store={stability}
      parts={{
        sweep: () => (
          <Stability
            store={stability}
            drawing={drawing}
            isDigit={kind !== 'not-a-digit' && kind !== 'several-digits'}
          />
        ),
        smallest: () => <FlipSearch store={flips} drawing={drawing} onPlace={drawing.getState().place} />,
        morph: () => <MorphView store={morph} drawing={drawing} digits={digits} />,
        pixels: () => <PixelEditor drawing={drawing} />,
      }}
    />
  );
}
