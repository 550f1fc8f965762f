// Loads what makes the page work without a net, behind the first model, so that it competes with nothing that a person waits for.

import { createStore } from 'zustand/vanilla';
import { whenIdle } from '../../ui/load-ahead.ts';
import type { LateOffline, OfflineSurroundings } from './offline-parts.ts';

export const createLateOffline = (): LateOffline => createStore(() => ({ parts: null }));

/** The development page has no service worker. Where the code does not come, the page does as without it. */
export function startOfflineLate(page: OfflineSurroundings): void {
  if (import.meta.env.DEV) return;
  const load = () =>
    import('./start-offline.tsx').then(
      ({ startOffline }) => page.offline.setState({ parts: startOffline(page) }),
      () => undefined,
    );
  const end = page.presentModel.subscribe(({ arriving }) => {
    if (arriving) return;
    end();
    whenIdle(() => void load());
  });
}
