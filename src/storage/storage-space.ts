// Asks the browser how much room there is, and not to clear what is stored when the disk runs full.

/** @returns what this site stores and may store, in bytes; null where the browser does not say */
export async function storageUse(): Promise<{ bytes: number; quota: number } | null> {
  try {
    const { usage, quota } = await storageManager()!.estimate();
    return usage === undefined || quota === undefined ? null : { bytes: usage, quota };
  } catch {
    return null;
  }
}

let asked: Promise<boolean> | null = null;

/**
 * Asks at most once in a visit, so that nobody is asked again after a refusal.
 * @returns whether what is stored outlives a full disk; it never rejects
 */
export function askToPersist(): Promise<boolean> {
  asked ??= persist().catch(() => false);
  return asked;
}

async function persist(): Promise<boolean> {
  const storage = storageManager();
  if (!storage) return false;
  return (await storage.persisted()) || (await storage.persist());
}

/** It is missing in Node, and where the page does not come over HTTPS. */
function storageManager(): StorageManager | undefined {
  const { storage } = (globalThis.navigator ?? {}) as Partial<Navigator>;
  return storage;
}
