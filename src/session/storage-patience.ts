// Says how long a person waits for storage: what is named or over is stored, so that a reload finds it, unless the browser keeps
// the page waiting.

/** Storage answers within some tens of milliseconds where it answers at all; a busy machine takes a second. */
export const STORAGE_PATIENCE_MS = 3_000;

/** @returns a promise that resolves once `stored` has, or that long has passed; it rejects where `stored` does before */
export function storedOrLate(
  stored: Promise<unknown>,
  wait: (ms: number) => Promise<void>,
): Promise<unknown> {
  return Promise.race([stored, wait(STORAGE_PATIENCE_MS)]);
}
