// Connects the view into the model with the pad, which do not import each other.

import { useStore } from 'zustand';
import { LookInside } from '../../features/look-inside/LookInside.tsx';
import { placeOnPad } from '../pad/place-on-pad.ts';
import type { RoomProps } from './room-props.ts';

export function InsideRoom({ page, place }: RoomProps) {
  const drawn = useStore(page.drawing, (state) => state.ink !== null);
  const view = place === 'why' || place === 'neighbours' ? place : 'layers';
  return (
    <LookInside
      store={page.inside}
      view={view}
      drawn={drawn}
      onPlace={(pixels: Uint8Array, label?: number) => placeOnPad(page, pixels, label)}
    />
  );
}
