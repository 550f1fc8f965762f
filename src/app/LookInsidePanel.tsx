// Between what is inside the model and the pad, which do not know each other.

import { LookInside } from '../features/look-inside/LookInside.tsx';
import type { Page } from './compose-page.ts';
import { placeOnPad } from './place-on-pad.ts';

export function LookInsidePanel({ page }: { page: Page }) {
  return <LookInside store={page.inside} onPlace={(pixels) => placeOnPad(page, pixels)} />;
}
