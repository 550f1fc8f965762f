// Connects the view into the model with the pad, which do not import each other.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { LookInside } from '../../features/look-inside/LookInside.tsx';
import { placeOnPad } from '../pad/place-on-pad.ts';
import type { RoomProps } from './Room.tsx';

export function InsideRoom({ page, place }: RoomProps) {
  const drawn = useStore(page.drawing, (state) => state.ink !== null);
  useEffect(() => {
    page.inside.getState().choose(place === 'neighbours' ? place : place === 'why' ? 'evidence' : 'layers');
  }, [page, place]);
  return <LookInside store={page.inside} drawn={drawn} onPlace={(pixels) => placeOnPad(page, pixels)} />;
}
