// Loads late parts before they are shown, one after the other while the page has nothing else to do.

/** A page that has just been opened fetches its model first. */
const AFTER_MS = 2_500;

interface Ahead {
  /** Loads the part, and resolves also where it does not come: whoever shows it asks again, and says so. */
  loadAhead(): Promise<void>;
}

/** Loads nothing where the connection is metered or missing. @returns a function that ends it */
export function loadAhead(parts: readonly Ahead[]): () => void {
  let ended = false;
  const next = async (at: number): Promise<void> => {
    if (ended || at >= parts.length || !isConnectionFree()) return;
    await parts[at].loadAhead();
    whenIdle(() => void next(at + 1));
  };
  const begin = setTimeout(() => whenIdle(() => void next(0)), AFTER_MS);
  return () => {
    ended = true;
    clearTimeout(begin);
  };
}

function isConnectionFree(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return navigator.onLine && connection?.saveData !== true;
}

/** Works when the page has nothing else to do; Safari tells nobody when that is. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 0);
}
