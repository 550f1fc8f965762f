// Plays the locks that the tabs of one browser share.

import type { TabLocks } from '../session/tab-locks.ts';

/** Every lock is held since this time. */
export const SINCE = '2026-11-27T10:00:00.000Z';

/** @returns locks of which nobody holds any */
export function openLocks(): TabLocks {
  const held = new Set<string>();
  return {
    async tryLock(name) {
      if (held.has(name)) return { isOurs: false, since: SINCE };
      held.add(name);
      return { isOurs: true, release: () => void held.delete(name) };
    },
    isHeld: async (name) => held.has(name),
  };
}
