// Connects the sweep with the present drawing and its answer, which do not import each other.

import { Stability } from '../../features/stability/Stability.tsx';
import type { Page } from '../compose-page.ts';
import { useIsDigit } from './use-is-digit.ts';

export function PresentSweep({ page }: { page: Page }) {
  return <Stability store={page.stability} drawing={page.drawing} isDigit={useIsDigit(page)} />;
}
