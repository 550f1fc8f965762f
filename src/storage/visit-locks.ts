// Says by a lock which visits belong to a tab that is there. A browser lets go of a lock when its page is gone, however that ended.

const PREFIX = 'digit-lab/visit/';

let letGo: (() => void) | null = null;

/** @returns whether the visit is now this page's; null where the browser has no locks */
export function claimVisit(id: string): Promise<boolean | null> {
  return new Promise((answer) => {
    const request = async () => {
      await navigator.locks.request(PREFIX + id, { ifAvailable: true }, (lock) => {
        answer(lock !== null);
        return lock && new Promise<void>((done) => (letGo = done));
      });
    };
    // An address without a certificate has no locks, and a browser that refuses storage refuses them as well.
    request().catch(() => answer(null));
  });
}

/** Gives the visit up; a page that holds a lock could not be kept for the Back button. */
export function releaseVisit(): void {
  letGo?.();
  letGo = null;
}

/** @returns whether some page has claimed the visit; true where nobody can know */
export async function isVisitAlive(id: string): Promise<boolean> {
  try {
    const { held } = await navigator.locks.query();
    return held?.some(({ name }) => name === PREFIX + id) ?? true;
  } catch {
    return true;
  }
}
