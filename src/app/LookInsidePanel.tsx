// Connects the view into the model with the pad, which do not import each other.

import { useStore } from 'zustand';
import { LookInside } from '../features/look-inside/LookInside.tsx';
import type { Page } from './compose-page.ts';
import { placeOnPad } from './place-on-pad.ts';

export function LookInsidePanel({ page }: { page: Page }) {
  const drawn = useStore(page.drawing, (state) => state.ink !== null);
  return <LookInside store={page.inside} view="layers" drawn={drawn} onPlace={(pixels) => placeOnPad(page, pixels)} />;
}
